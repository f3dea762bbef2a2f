import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import { daysBetween } from '../calendar/days';
import type { DecisionState } from '../stages';
import type { Urgency } from '../words';
import type { Act, Standing } from './acts';
import type { Part } from './parts';

/** What the next step of one member depends on. The API keeps the answer; the screen shows it. */
export interface NextStepSnapshot extends Standing {
  readonly urgency: Urgency | null;
  /** The day it was raised; `null` while it is a draft. */
  readonly raisedOn: string | null;
  /** In the round that is open: at the start, or at review. */
  readonly positionPlacedByMe: boolean;
  readonly positionPlacedByOther: boolean;
  /** Checks to do or to confirm. */
  readonly checksToDo: number;
  /** The supervisor has not done anything in it yet. */
  readonly unseenQuestion: boolean;
  /** The checks demand a second view that is current, and there is none. */
  readonly secondViewNeeded: boolean;
  /** One is asked and not answered; for the second viewer, theirs. */
  readonly secondViewAsked: boolean;
  /** Of the decision that stands or is being written. */
  readonly decisionState: DecisionState | null;
  readonly signedByMe: boolean;
  readonly pausedBecause: 'stop_condition' | 'review_overdue' | null;
  /** Actions that keep the case from being closed. */
  readonly actionsOpen: number;
  /** The lead recorded a route since it was escalated. */
  readonly routeRecorded: boolean;
  readonly reviewOn: string | null;
  readonly decideBy: string | null;
  readonly today: string;
  /** The one that held when it was raised: a day that people wait for does not move. */
  readonly calendar: WorkingCalendar;
}

export const NEXT_STEP_REASONS = [
  'draft_not_raised',
  'question_waits_today',
  'question_unseen',
  'position_not_placed',
  'checks_to_do',
  'second_view_needed',
  'second_view_asked',
  'decision_to_write',
  'decision_to_share',
  'something_missing',
  'decide_by_date',
  'decision_to_sign',
  'review_ahead',
  'review_due',
  'review_overdue',
  'stop_condition_met',
  'actions_open',
  'ready_to_close',
  'with_safeguarding_lead',
] as const;
export type NextStepReason = (typeof NEXT_STEP_REASONS)[number];

/** The one primary act: what, why, and by when. */
export interface NextStep {
  readonly act: Act;
  readonly because: NextStepReason;
  readonly by: string | null;
}

/** Days before the review on which it counts as due. */
export const REVIEW_IS_DUE_DAYS_BEFORE = 3;

/**
 * The one thing that this part does next, or `null` when it is somebody else's turn.
 *
 * Source: docs/domain/DOMAIN.md section 3, "which buttons to show"; one primary act per part and stage.
 */
export function nextStep(snapshot: NextStepSnapshot, part: Part | undefined): NextStep | null {
  if (snapshot.sealed && part !== 'safeguarding_lead') return null;
  switch (part) {
    case 'raiser':
      return stepOfRaiser(snapshot);
    case 'supervisor':
      return stepOfSupervisor(snapshot);
    case 'second_viewer':
      return stepOfSecondViewer(snapshot);
    case 'safeguarding_lead':
      return snapshot.stage === 'escalated' && !snapshot.routeRecorded
        ? step('record_route', 'with_safeguarding_lead', snapshot.today)
        : null;
    case undefined:
      return null;
  }
}

const step = (act: Act, because: NextStepReason, by: string | null = null): NextStep => ({
  act,
  because,
  by,
});

function stepOfRaiser(snapshot: NextStepSnapshot): NextStep | null {
  switch (snapshot.stage) {
    case 'draft':
      return step('raise', 'draft_not_raised');
    case 'raised':
      return snapshot.positionPlacedByMe ? null : placePosition(snapshot);
    case 'discussing':
      if (!snapshot.positionPlacedByMe) return placePosition(snapshot);
      return snapshot.checksToDo > 0
        ? step('answer_check', 'checks_to_do', answerBy(snapshot))
        : null;
    case 'held':
      return step('post_entry', 'something_missing', snapshot.decideBy);
    default:
      return stepOfBoth(snapshot);
  }
}

function stepOfSupervisor(snapshot: NextStepSnapshot): NextStep | null {
  switch (snapshot.stage) {
    case 'raised':
    case 'discussing':
      return stepTowardsDecision(snapshot);
    case 'held':
      return snapshot.decisionState === 'draft'
        ? step('share_decision', 'decision_to_share', snapshot.decideBy)
        : step('write_decision', 'decide_by_date', snapshot.decideBy);
    case 'paused':
      return snapshot.pausedBecause === 'stop_condition'
        ? step('resume', 'stop_condition_met', snapshot.today)
        : stepOfBoth(snapshot);
    case 'reviewed':
      return snapshot.actionsOpen > 0
        ? step('update_action', 'actions_open')
        : step('close', 'ready_to_close');
    default:
      return stepOfBoth(snapshot);
  }
}

/** First an answer for who needs it today, then the line, the checks, the second view, the decision. */
function stepTowardsDecision(snapshot: NextStepSnapshot): NextStep | null {
  const by = answerBy(snapshot);
  if (snapshot.unseenQuestion && snapshot.urgency === 'today') {
    return step('post_entry', 'question_waits_today', by);
  }
  if (!snapshot.positionPlacedByMe) {
    return step(
      'place_position',
      snapshot.unseenQuestion ? 'question_unseen' : 'position_not_placed',
      by,
    );
  }
  if (snapshot.unseenQuestion) return step('post_entry', 'question_unseen', by);
  if (snapshot.checksToDo > 0) return step('answer_check', 'checks_to_do', by);
  if (snapshot.secondViewNeeded) {
    return snapshot.secondViewAsked ? null : step('ask_second_view', 'second_view_needed', by);
  }
  return snapshot.decisionState === 'draft' && snapshot.stage === 'discussing'
    ? step('share_decision', 'decision_to_share', by)
    : step('write_decision', 'decision_to_write', by);
}

/** What falls to either of the two alike. */
function stepOfBoth(snapshot: NextStepSnapshot): NextStep | null {
  switch (snapshot.stage) {
    case 'decided':
      return snapshot.signedByMe
        ? null
        : step('sign_decision', 'decision_to_sign', answerBy(snapshot));
    case 'in_force':
      return step('hold_review', whyReview(snapshot), snapshot.reviewOn);
    case 'paused':
      return snapshot.pausedBecause === 'stop_condition'
        ? null
        : step('hold_review', 'review_overdue', snapshot.reviewOn);
    default:
      return null;
  }
}

function stepOfSecondViewer(snapshot: NextStepSnapshot): NextStep | null {
  const over = ['draft', 'escalated', 'closed', 'withdrawn'].includes(snapshot.stage);
  return snapshot.secondViewAsked && !over
    ? step('answer_second_view', 'second_view_asked', answerBy(snapshot))
    : null;
}

const placePosition = (snapshot: NextStepSnapshot): NextStep =>
  step('place_position', 'position_not_placed', answerBy(snapshot));

function whyReview({ reviewOn, today }: NextStepSnapshot): NextStepReason {
  if (reviewOn === null) return 'review_due';
  const ahead = daysBetween(today, reviewOn);
  if (ahead < 0) return 'review_overdue';
  return ahead <= REVIEW_IS_DUE_DAYS_BEFORE ? 'review_due' : 'review_ahead';
}

/** By when an answer was asked for; the next session has no date here. */
export function answerBy({
  urgency,
  raisedOn,
  calendar,
}: Pick<NextStepSnapshot, 'urgency' | 'raisedOn' | 'calendar'>): string | null {
  if (raisedOn === null) return null;
  if (urgency === 'today') return raisedOn;
  return urgency === 'this_week' ? addWorkingDays(raisedOn, 5, calendar) : null;
}
