import fc from 'fast-check';
import { EFFECTS } from '../stages';
import { ALWAYS_ASKED, COMPUTED_CHECKS } from './applicability';
import { CHECK_IDS, type CheckId } from './check-answers';
import type { CaseFacts } from './facts';
import {
  answersOf,
  checksToDo,
  checkStates,
  effectOf,
  effectsOf,
  refusalsToAnswerCheck,
  type CheckRecord,
  type CheckState,
  type TightenedRules,
} from './safety-check';

const facts: CaseFacts = {
  context: 'children',
  parentOrCarer: true,
  type: 'touch',
  subtype: 'touch.comfort',
  timing: 'before',
  direction: 'towards_closer',
};
const monday = '2026-11-02T09:00:00Z';
const friday = '2026-11-06T09:00:00Z';
const record = (check: CheckId, answer: string | null, answeredAt = monday): CheckRecord => ({
  check,
  answer,
  reason: 'We talked about it.',
  answeredAt,
});

function stateOf(
  check: CheckId,
  records: readonly CheckRecord[],
  given: {
    facts?: Partial<CaseFacts>;
    now?: string;
    factsChangedAt?: string;
    crossings?: number;
    tightened?: TightenedRules;
  } = {},
): CheckState {
  const states = checkStates({ ...facts, ...given.facts }, records, {
    now: given.now ?? friday,
    factsChangedAt: given.factsChangedAt ?? monday,
    crossingsIn90Days: given.crossings ?? 1,
    tightened: given.tightened,
  });
  const found = states.find((state) => state.check === check);
  if (!found) throw new Error(`no state of ${check}`);
  return found;
}

describe('refusalsToAnswerCheck', () => {
  const sentence = 'She told us so herself.';

  it.each<[string, CheckId, string | null, string, string | null | undefined, readonly string[]]>([
    ['an answer with a sentence', 'S6_legal_restriction', 'no', sentence, undefined, []],
    ['leaving out with a sentence', 'S6_legal_restriction', null, sentence, undefined, []],
    ['a tick', 'S6_legal_restriction', 'no', '✓', undefined, ['reason_missing']],
    ['dots', 'S6_legal_restriction', 'no', '... ... ...', undefined, ['reason_missing']],
    ['one long word', 'S6_legal_restriction', 'no', 'Absolutely', undefined, ['reason_missing']],
    ['blanks', 'S6_legal_restriction', 'no', '  a b     ', undefined, ['reason_missing']],
    ['another answer', 'S6_legal_restriction', 'maybe', sentence, undefined, ['unknown_answer']],
    [
      'an inherited name',
      'S17_would_offer_to_others',
      'toString',
      sentence,
      undefined,
      ['unknown_answer'],
    ],
    [
      'leaving out what is always asked',
      'S1_immediate_danger',
      null,
      sentence,
      undefined,
      ['cannot_be_left_out'],
    ],
    [
      'what is computed',
      'S19_pattern_same_person',
      'fewer_than_three',
      sentence,
      undefined,
      ['computed'],
    ],
    ['leaving out a block', 'S6_legal_restriction', null, sentence, 'yes', ['answer_it_anew']],
    ['leaving out a harmless answer', 'S6_legal_restriction', null, sentence, 'no', []],
    ['leaving out again', 'S6_legal_restriction', null, sentence, null, []],
    ['answering a block anew', 'S6_legal_restriction', 'no', sentence, 'yes', []],
  ])('judges %s', (_what, check, answer, reason, standing, refusals) => {
    const before = standing === undefined ? undefined : { answer: standing };
    expect(refusalsToAnswerCheck(check, answer, reason, before)).toEqual(refusals);
  });

  it('keeps an answer to which the organisation gave an effect of its own', () => {
    const tightened = { S6_legal_restriction: { no: 'second_view' } } as const;
    const leaveOut = (own?: TightenedRules) =>
      refusalsToAnswerCheck('S6_legal_restriction', null, sentence, { answer: 'no' }, own);
    expect(leaveOut()).toEqual([]);
    expect(leaveOut(tightened)).toEqual(['answer_it_anew']);
  });

  it('lets every other check be left out, and S1, S4, S5, S9 and S14 never', () => {
    const refused = CHECK_IDS.filter((id) => refusalsToAnswerCheck(id, null, sentence).length > 0);
    expect(refused).toEqual(
      CHECK_IDS.filter((id) => [...ALWAYS_ASKED, ...COMPUTED_CHECKS].some((each) => each === id)),
    );
  });
});

describe('checkStates', () => {
  it('are the twenty, in their order', () => {
    const states = checkStates(facts, [], {
      now: friday,
      factsChangedAt: monday,
      crossingsIn90Days: 1,
    });
    expect(states.map(({ check }) => check)).toEqual(CHECK_IDS);
    expect(checksToDo(states)).toBe(states.filter(({ state }) => state === 'to_do').length);
  });

  it('let the latest answer stand, however the records are ordered', () => {
    const first = record('S6_legal_restriction', 'yes', monday);
    const second = record('S6_legal_restriction', 'no', friday);
    for (const records of [
      [first, second],
      [second, first],
    ]) {
      expect(stateOf('S6_legal_restriction', records)).toMatchObject({
        state: 'answered',
        answer: 'no',
        effect: null,
        record: second,
      });
    }
  });

  it.each([
    ['2026-11-09T09:00:00Z', 'answered', null],
    ['2026-11-09T09:00:01Z', 'stale', 'seven_days'],
  ])('go stale after seven days (%s)', (now, state, staleBecause) => {
    expect(
      stateOf('S1_immediate_danger', [record('S1_immediate_danger', 'no')], { now }),
    ).toMatchObject({ state, staleBecause });
  });

  it('go stale when the facts change, and keep their effect until answered anew', () => {
    const blocked = record('S6_legal_restriction', 'yes');
    const change = { factsChangedAt: '2026-11-03T09:00:00Z' };
    expect(stateOf('S6_legal_restriction', [blocked], change)).toMatchObject({
      state: 'stale',
      staleBecause: 'facts_changed',
      effect: 'block',
    });
    const anew = record('S6_legal_restriction', 'no', friday);
    expect(stateOf('S6_legal_restriction', [blocked, anew], change)).toMatchObject({
      state: 'answered',
      effect: null,
    });
  });

  it('left out by hand grow stale with the facts only', () => {
    const leftOut = [record('S6_legal_restriction', null)];
    const later = '2026-12-06T09:00:00Z';
    expect(stateOf('S6_legal_restriction', leftOut, { now: later }).state).toBe('left_out');
    expect(stateOf('S6_legal_restriction', leftOut, { factsChangedAt: friday }).state).toBe(
      'stale',
    );
  });

  it('left out after an answer keep the effect of that answer', () => {
    const records = [
      record('S6_legal_restriction', 'unsure'),
      record('S6_legal_restriction', null, friday),
    ];
    expect(stateOf('S6_legal_restriction', records)).toMatchObject({
      state: 'left_out',
      effect: 'hold',
    });
  });

  it('drop an answer that the facts made pointless, but never an alarm', () => {
    const change = { facts: { context: 'children' }, factsChangedAt: friday } as const;
    const doubted = record('S10_capacity_this_choice', 'doubted');
    expect(stateOf('S10_capacity_this_choice', [doubted], change)).toMatchObject({
      state: 'not_applicable',
      why: 'no_adults_in_this_context',
      effect: null,
      answer: 'doubted',
    });
    const alarm = record('S3_adult_harm_threshold', 'unsure');
    expect(stateOf('S3_adult_harm_threshold', [alarm], change)).toMatchObject({
      state: 'stale',
      effect: 'escalate',
    });
    const settled = record('S3_adult_harm_threshold', 'no', friday);
    expect(stateOf('S3_adult_harm_threshold', [alarm, settled], change).effect).toBeNull();
  });

  it('count an answer that somebody gave although it does not apply', () => {
    const doubted = record('S10_capacity_this_choice', 'doubted', friday);
    expect(stateOf('S10_capacity_this_choice', [doubted])).toMatchObject({
      state: 'answered',
      effect: 'hold',
    });
  });

  it.each([
    [2, 'fewer_than_three', null],
    [3, 'three_in_90_days', 'second_view'],
    [9, 'three_in_90_days', 'second_view'],
  ])('compute the pattern of %i crossings, whatever is recorded', (crossings, answer, effect) => {
    const records = [record('S19_pattern_same_person', 'fewer_than_three')];
    expect(stateOf('S19_pattern_same_person', records, { crossings })).toMatchObject({
      state: 'computed',
      answer,
      effect,
    });
  });

  it('take an organisation’s stricter effect, and keep the rule’s beside it', () => {
    const tightened = { S18_worker_state: { strained: 'second_view', steady: 'note' } } as const;
    expect(effectsOf('S18_worker_state', 'strained', tightened)).toEqual([
      'second_view',
      'condition',
    ]);
    expect(
      effectOf('S18_worker_state', 'strained', { S18_worker_state: { strained: 'note' } }),
    ).toBe('condition');
    expect(
      stateOf('S18_worker_state', [record('S18_worker_state', 'steady')], { tightened }).effect,
    ).toBe('note');
  });

  it('never lose an effect to what an organisation sets', () => {
    const rule = fc.constantFrom(...CHECK_IDS).chain((check) =>
      fc.record({
        check: fc.constant(check),
        answer: fc.constantFrom(...answersOf(check)),
        own: fc.constantFrom(...EFFECTS),
      }),
    );
    fc.assert(
      fc.property(rule, ({ check, answer, own }) => {
        const tightened = { [check]: { [answer]: own } };
        expect(effectsOf(check, answer, tightened)).toEqual(
          expect.arrayContaining([...effectsOf(check, answer), own]),
        );
      }),
    );
  });
});
