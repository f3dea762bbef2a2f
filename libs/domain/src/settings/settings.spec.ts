import fc from 'fast-check';
import { USUAL_CALENDAR } from '../calendar/working-days';
import { CHECK_IDS, type CheckId } from '../case/check-answers';
import { byStrength } from '../case/effects';
import { answersOf, effectOf, effectsOf } from '../case/safety-check';
import {
  isStricter,
  ownEffectOf,
  refusalsToTighten,
  stricterThan,
  tightenedAnswers,
} from '../case/tighten';
import { EFFECTS } from '../stages';
import { refusalsToSet, type SettingRefusal } from './refusals';
import type { Setting } from './subjects';

const calendar = (change: object): Setting => ({
  subject: 'calendar',
  value: { ...USUAL_CALENDAR, ...change },
});
const closed = (date: string, label = 'Training day') => ({ date, label });

describe('what an organisation sets', () => {
  it.each<[string, Setting, readonly SettingRefusal[]]>([
    ['a name', { subject: 'name', value: 'Riverside' }, []],
    ['no name', { subject: 'name', value: '  ' }, ['organisation_name_unfit']],
    ['a zone', { subject: 'zone', value: 'Europe/Belfast' }, []],
    ['no zone', { subject: 'zone', value: 'Atlantis' }, ['zone_unknown']],
    ['an offset', { subject: 'zone', value: '+01:00' }, ['zone_unknown']],
    ['Scotland', calendar({ nation: 'scotland' }), []],
    ['no nation', calendar({ nation: 'cornwall' }), ['nation_unknown']],
    ['no day of the week', calendar({ weekdays: [] }), ['weekdays_missing']],
    ['an eighth day', calendar({ weekdays: [0, 7] }), ['weekdays_missing']],
    ['Monday twice', calendar({ weekdays: [0, 0] }), ['weekdays_missing']],
    ['a closing day', calendar({ closingDays: [closed('2026-12-24')] }), []],
    ['no date', calendar({ closingDays: [closed('2027-02-29')] }), ['closing_day_unfit']],
    ['no label', calendar({ closingDays: [closed('2026-12-24', '')] }), ['closing_day_unfit']],
    [
      'one twice',
      calendar({ closingDays: [closed('2026-12-24'), closed('2026-12-24')] }),
      ['closing_day_twice'],
    ],
    ['999', { subject: 'numbers', value: [{ label: 'Emergency', number: '999' }] }, []],
    ['no number', { subject: 'numbers', value: [] }, ['number_missing']],
    [
      'words for a number',
      { subject: 'numbers', value: [{ label: 'Emergency', number: 'ask Priya' }] },
      ['number_unfit'],
    ],
    [
      'more protection',
      {
        subject: 'thresholds',
        value: { cases: 10, practitioners: 3, persons: 4, activePractitioners: 8 },
      },
      [],
    ],
    [
      'less protection',
      {
        subject: 'thresholds',
        value: { cases: 4, practitioners: 3, persons: 3, activePractitioners: 5 },
      },
      ['threshold_lowered'],
    ],
    ['a rhythm', { subject: 'rhythms', value: { offered: ['weekly'], usual: 'weekly' } }, []],
    [
      'a usual rhythm that is not offered',
      { subject: 'rhythms', value: { offered: ['weekly'], usual: 'monthly' } },
      ['rhythm_not_offered'],
    ],
    [
      'no rhythm',
      { subject: 'rhythms', value: { offered: [], usual: 'monthly' } },
      ['rhythms_missing'],
    ],
    ['a sentence', { subject: 'wording', value: { S1_immediate_danger: 'Ring 0300 first.' } }, []],
    ['an empty one', { subject: 'wording', value: { S1_immediate_danger: ' ' } }, ['note_unfit']],
    [
      'a sentence too long',
      { subject: 'wording', value: { S1_immediate_danger: 'x'.repeat(301) } },
      ['note_unfit'],
    ],
    [
      'a looser rule',
      { subject: 'rules', value: { S1_immediate_danger: { yes: 'note' } } },
      ['rule_not_stricter'],
    ],
  ])('%s', (_what, setting, refusals) => {
    expect(refusalsToSet(setting)).toEqual(refusals);
  });
});

const anyAnswer = fc
  .constantFrom(...CHECK_IDS)
  .chain((check) => fc.tuple(fc.constant<CheckId>(check), fc.constantFrom(...answersOf(check))));

describe('tightening a rule', () => {
  it.each([
    [{}, []],
    [{ S20_reversible: { yes: 'second_view' } }, []],
    [{ S20_reversible: { no: 'second_view' } }, ['rule_not_stricter']], // it does that already
    [{ S20_reversible: { no: 'seal' } }, ['rule_not_stricter']], // sealing is the product's own
    [{ S20_reversible: { no: 'celebrate' } }, ['rule_not_stricter']],
    [{ S20_reversible: { maybe: 'hold' } }, ['rule_of_no_answer']],
    [{ S20_reversible: { toString: 'hold' } }, ['rule_of_no_answer']],
    [{ S21_weather: { no: 'hold' } }, ['rule_of_no_check']],
    [{ S20_reversible: 'hold' }, ['rule_of_no_check']],
    [['S20_reversible'], ['rule_of_no_check']],
    [null, ['rule_of_no_check']],
  ])('to %j is refused because of %j', (rules, refusals) => {
    expect(refusalsToTighten(rules)).toEqual(refusals);
  });

  it('takes exactly the effects that are stronger, and takes nothing from the rule', () => {
    fc.assert(
      fc.property(anyAnswer, fc.constantFrom(...EFFECTS), ([check, answer], effect) => {
        const rules = { [check]: { [answer]: effect } };
        const own = ownEffectOf(check, answer);
        const isTaken = refusalsToTighten(rules).length === 0;
        expect(isTaken).toBe(stricterThan(check, answer).includes(effect));
        expect(isTaken).toBe(isStricter(check, answer, effect));
        if (!isTaken) return;
        expect(effectOf(check, answer, rules)).toBe(effect);
        if (own !== null) {
          expect(byStrength(effect, own)).toBeLessThan(0);
          expect(effectsOf(check, answer, rules)).toContain(own);
        }
        expect(tightenedAnswers(rules)).toEqual([{ check, answer, own, effect }]);
      }),
    );
  });
});
