import fc from 'fast-check';
import { USUAL_CALENDAR } from '../calendar/working-days';
import { DECISION_STATES, STAGES } from '../stages';
import { URGENCIES } from '../words';
import { refusalsToAct } from './acts';
import { answerBy, NEXT_STEP_REASONS, nextStep, type NextStepSnapshot } from './next-step';
import { PARTS, type Part } from './parts';

const today = '2026-11-23';
const talking: NextStepSnapshot = {
  stage: 'discussing',
  sealed: false,
  urgency: 'this_week',
  raisedOn: today,
  positionPlacedByMe: true,
  positionPlacedByOther: true,
  checksToDo: 0,
  unseenQuestion: false,
  secondViewNeeded: false,
  secondViewAsked: false,
  decisionState: null,
  signedByMe: false,
  pausedBecause: null,
  actionsOpen: 0,
  routeRecorded: false,
  reviewOn: null,
  decideBy: null,
  today,
  calendar: USUAL_CALENDAR,
};
const inForce = { stage: 'in_force', decisionState: 'signed_by_both' } as const;
const unseen = { stage: 'raised', unseenQuestion: true, positionPlacedByMe: false } as const;
const week = '2026-11-30';

describe('nextStep', () => {
  it.each<[Part, Partial<NextStepSnapshot>, string | null, string?, (string | null)?]>([
    ['raiser', { stage: 'draft', raisedOn: null }, 'raise', 'draft_not_raised', null],
    [
      'raiser',
      { stage: 'raised', positionPlacedByMe: false },
      'place_position',
      'position_not_placed',
      week,
    ],
    ['raiser', { stage: 'raised' }, null],
    ['raiser', { positionPlacedByMe: false }, 'place_position', 'position_not_placed', week],
    ['raiser', { checksToDo: 2 }, 'answer_check', 'checks_to_do', week],
    ['raiser', {}, null],
    [
      'raiser',
      { stage: 'held', decideBy: '2026-11-27' },
      'post_entry',
      'something_missing',
      '2026-11-27',
    ],
    ['supervisor', unseen, 'place_position', 'question_unseen', week],
    ['supervisor', { ...unseen, urgency: 'today' }, 'post_entry', 'question_waits_today', today],
    ['supervisor', { ...unseen, positionPlacedByMe: true }, 'post_entry', 'question_unseen', week],
    ['supervisor', { positionPlacedByMe: false }, 'place_position', 'position_not_placed', week],
    ['supervisor', { checksToDo: 1 }, 'answer_check', 'checks_to_do', week],
    ['supervisor', { secondViewNeeded: true }, 'ask_second_view', 'second_view_needed', week],
    ['supervisor', { secondViewNeeded: true, secondViewAsked: true }, null],
    ['supervisor', {}, 'write_decision', 'decision_to_write', week],
    ['supervisor', { urgency: 'next_session' }, 'write_decision', 'decision_to_write', null],
    ['supervisor', { decisionState: 'draft' }, 'share_decision', 'decision_to_share', week],
    ['supervisor', { decisionState: 'declined' }, 'write_decision', 'decision_to_write', week],
    [
      'supervisor',
      { stage: 'held', decideBy: '2026-11-27' },
      'write_decision',
      'decide_by_date',
      '2026-11-27',
    ],
    [
      'supervisor',
      { stage: 'held', decisionState: 'draft' },
      'share_decision',
      'decision_to_share',
      null,
    ],
    [
      'raiser',
      { stage: 'decided', decisionState: 'shared' },
      'sign_decision',
      'decision_to_sign',
      week,
    ],
    [
      'supervisor',
      { stage: 'decided', decisionState: 'shared' },
      'sign_decision',
      'decision_to_sign',
      week,
    ],
    ['raiser', { stage: 'decided', signedByMe: true }, null],
    ['raiser', { ...inForce, reviewOn: '2026-12-07' }, 'hold_review', 'review_ahead', '2026-12-07'],
    ['raiser', { ...inForce, reviewOn: '2026-11-26' }, 'hold_review', 'review_due', '2026-11-26'],
    [
      'supervisor',
      { ...inForce, reviewOn: '2026-11-22' },
      'hold_review',
      'review_overdue',
      '2026-11-22',
    ],
    [
      'supervisor',
      { stage: 'paused', pausedBecause: 'stop_condition' },
      'resume',
      'stop_condition_met',
      today,
    ],
    ['raiser', { stage: 'paused', pausedBecause: 'stop_condition' }, null],
    [
      'raiser',
      { stage: 'paused', pausedBecause: 'review_overdue', reviewOn: '2026-11-20' },
      'hold_review',
      'review_overdue',
      '2026-11-20',
    ],
    ['supervisor', { stage: 'reviewed' }, 'close', 'ready_to_close', null],
    ['supervisor', { stage: 'reviewed', actionsOpen: 1 }, 'update_action', 'actions_open', null],
    ['raiser', { stage: 'reviewed' }, null],
    ['raiser', { stage: 'escalated' }, null],
    ['supervisor', { stage: 'escalated' }, null],
    ['safeguarding_lead', { stage: 'escalated' }, 'record_route', 'with_safeguarding_lead', today],
    [
      'safeguarding_lead',
      { stage: 'escalated', sealed: true },
      'record_route',
      'with_safeguarding_lead',
      today,
    ],
    ['safeguarding_lead', { stage: 'escalated', routeRecorded: true }, null],
    ['second_viewer', { secondViewAsked: true }, 'answer_second_view', 'second_view_asked', week],
    ['second_viewer', { secondViewAsked: false }, null],
    ['second_viewer', { secondViewAsked: true, stage: 'escalated' }, null],
    ['raiser', { stage: 'closed' }, null],
    ['supervisor', { stage: 'withdrawn' }, null],
    ['supervisor', { sealed: true }, null],
  ])('of the %s with %j is %s', (part, change, ...[act, because, by = null]) => {
    expect(nextStep({ ...talking, ...change }, part)).toEqual(act && { act, because, by });
  });

  const anySnapshot = fc.record<NextStepSnapshot>({
    stage: fc.constantFrom(...STAGES),
    sealed: fc.boolean(),
    urgency: fc.constantFrom(null, ...URGENCIES),
    raisedOn: fc.constantFrom(null, today),
    positionPlacedByMe: fc.boolean(),
    positionPlacedByOther: fc.boolean(),
    checksToDo: fc.nat(3),
    unseenQuestion: fc.boolean(),
    secondViewNeeded: fc.boolean(),
    secondViewAsked: fc.boolean(),
    decisionState: fc.constantFrom(null, ...DECISION_STATES),
    signedByMe: fc.boolean(),
    pausedBecause: fc.constantFrom(null, 'stop_condition', 'review_overdue'),
    actionsOpen: fc.nat(2),
    routeRecorded: fc.boolean(),
    reviewOn: fc.constantFrom(null, '2026-11-20', '2026-12-10'),
    decideBy: fc.constantFrom(null, '2026-11-27'),
    today: fc.constant(today),
    calendar: fc.constant(USUAL_CALENDAR),
  });

  it('is always an act that is open to that part, for a reason that is known', () => {
    fc.assert(
      fc.property(anySnapshot, fc.constantFrom(undefined, ...PARTS), (snapshot, part) => {
        const next = nextStep(snapshot, part);
        if (!next) return;
        expect(refusalsToAct(next.act, snapshot, part)).toEqual([]);
        expect(NEXT_STEP_REASONS).toContain(next.because);
      }),
      { numRuns: 3000 },
    );
  });

  it('gives every reason somewhere, and leaves no open case of a pair to nobody', () => {
    const reasons = new Set<string>();
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        const steps = PARTS.map((part) => nextStep(snapshot, part));
        steps.forEach((next) => next && reasons.add(next.because));
      }),
      { numRuns: 5000, seed: 1 },
    );
    expect([...reasons].sort()).toEqual([...NEXT_STEP_REASONS].sort());
  });

  it.each([
    ['today', today],
    ['this_week', week],
    ['next_session', null],
    [null, null],
  ] as const)('waits for an answer %s until %s', (urgency, by) => {
    expect(answerBy({ urgency, raisedOn: today, calendar: USUAL_CALENDAR })).toBe(by);
    expect(answerBy({ urgency, raisedOn: null, calendar: USUAL_CALENDAR })).toBeNull();
  });
});
