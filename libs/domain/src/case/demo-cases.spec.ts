import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../calendar/days';
import { addWorkingDays, USUAL_CALENDAR } from '../calendar/working-days';
import type { Outcome } from '../stages';
import type { QuestionSubtype } from '../question-subtypes';
import type { QuestionType } from '../question-types';
import type { Direction, Timing } from '../words';
import { applicability, isAlwaysAsked, isComputed } from './applicability';
import { CHECK_IDS, type CheckId } from './check-answers';
import type { CaseFacts } from './facts';
import { isSubtypeOf } from './facts';
import { effectsInForce, needsSecondView, outcomeAvailability } from './outcomes';
import { refusalsToDecide } from './record-decision';
import { checkStates, refusalsToAnswerCheck, type CheckRecord } from './safety-check';

interface DemoCase {
  readonly id: string;
  readonly title: string;
  readonly setting: string;
  readonly type: QuestionType;
  readonly subtype: QuestionSubtype;
  readonly timing: Timing;
  readonly direction: Direction;
  readonly checks: Readonly<Record<string, string>>;
  readonly harm_by_doing?: string;
  readonly harm_by_not_doing?: string;
  readonly alternatives?: readonly string[];
  readonly person_voice?: string;
  readonly who_knows?: readonly string[];
  readonly ending?: string;
  readonly stop_conditions?: readonly string[];
  readonly review_on?: string;
  readonly instead?: string;
  readonly who_tells_person?: string;
  readonly missing?: string;
  readonly interim_line?: string;
  readonly decide_by?: string;
  readonly repair?: string;
  readonly outcome: Outcome;
  readonly second_view?: string;
}

const demoCases = JSON.parse(
  readFileSync(join(__dirname, '../../../../docs/domain/demo-cases.json'), 'utf8'),
) as readonly DemoCase[];

const TODAY = '2026-11-23';
const NOW = '2026-11-23T12:00:00Z';

const factsOf = (demo: DemoCase): CaseFacts => ({
  context: demo.setting.startsWith('children') ? 'children' : 'adults',
  parentOrCarer: 'S12_parent_or_carer_view' in demo.checks,
  type: demo.type,
  subtype: demo.subtype,
  timing: demo.timing,
  direction: demo.direction,
});

/** The answers of the case; what it does not answer is answered "no" or left out with a sentence. */
const recordsOf = (demo: DemoCase): CheckRecord[] =>
  CHECK_IDS.filter((check) => !isComputed(check)).map((check) => ({
    check,
    answer: demo.checks[check] ?? (isAlwaysAsked(check) ? 'no' : null),
    reason: 'We went through it together.',
    answeredAt: NOW,
  }));

const dayOf = (distance: string | undefined): string | null => {
  const [, days = '0', unit] = /^\+(\d+)(d|wd)$/.exec(distance ?? '') ?? [];
  if (!unit) return null;
  return unit === 'd' ? addDays(TODAY, Number(days)) : addWorkingDays(TODAY, Number(days));
};

function availabilityOf(demo: DemoCase, secondViews: readonly { readonly answeredAt: string }[]) {
  const facts = factsOf(demo);
  const states = checkStates(facts, recordsOf(demo), {
    now: NOW,
    factsChangedAt: NOW,
    crossingsIn90Days: 1,
  });
  const surroundings = { factsChangedAt: NOW, secondViews, actions: [] };
  return { facts, states, availability: outcomeAvailability({ facts, states, ...surroundings }) };
}

describe.each(demoCases.map((demo) => [demo.id, demo.title, demo] as const))(
  'demonstration case %s, %s',
  (_id, _title, demo) => {
    const answered = Object.keys(demo.checks) as CheckId[];

    it('is of a known kind, and answers only checks that apply', () => {
      expect(isSubtypeOf(demo.subtype, demo.type)).toBe(true);
      const facts = factsOf(demo);
      const idle = answered.filter((id) => applicability(id, facts).applies === 'does_not_apply');
      expect(idle).toEqual([]);
    });

    it('has its answers accepted', () => {
      for (const { check, answer, reason } of recordsOf(demo)) {
        expect([check, refusalsToAnswerCheck(check, answer, reason)]).toEqual([check, []]);
      }
    });

    it(`ends with ${demo.outcome}`, () => {
      const secondViews = demo.second_view ? [{ answeredAt: NOW }] : [];
      const { availability } = availabilityOf(demo, secondViews);
      const refusals = refusalsToDecide({
        subject: { stage: 'discussing', sealed: false, raisedById: 'raiser' },
        decider: { memberId: 'supervisor', part: 'supervisor' },
        act: demo.outcome === 'hold' ? 'write_decision' : 'share_decision',
        outcome: demo.outcome,
        decision: {
          reasoning: 'We weighed both harms.',
          ending: demo.ending,
          stopConditions: demo.stop_conditions,
          reviewOn: dayOf(demo.review_on),
          instead: demo.instead,
          whoTellsPerson: demo.who_tells_person,
          missing: demo.missing,
          interimLine: demo.interim_line,
          decideBy: dayOf(demo.decide_by),
          repair: demo.repair,
        },
        weighing: {
          harmByDoing: demo.harm_by_doing,
          harmByNotDoing: demo.harm_by_not_doing,
          alternatives: demo.alternatives,
          personVoice: demo.person_voice
            ? { words: demo.person_voice, howAsked: 'In person', byWhom: 'Worker', askedOn: TODAY }
            : null,
          whoKnows: demo.who_knows,
        },
        availability,
        urgency: 'this_week',
        today: TODAY,
        calendar: USUAL_CALENDAR,
      });
      expect(availability.find(({ outcome }) => outcome === demo.outcome)?.obstacles).toEqual([]);
      expect(refusals).toEqual([]);
    });

    it('cannot do without its second view', () => {
      const { facts, states, availability } = availabilityOf(demo, []);
      const saysYes = /go_ahead|affirmed/.test(demo.outcome);
      expect(demo.second_view !== undefined).toBe(
        needsSecondView(effectsInForce(facts, states)) && saysYes,
      );
      const own = availability.find(({ outcome }) => outcome === demo.outcome);
      expect(own?.available).toBe(demo.second_view === undefined);
    });
  },
);

it('there are twelve', () => {
  expect(demoCases).toHaveLength(12);
});
