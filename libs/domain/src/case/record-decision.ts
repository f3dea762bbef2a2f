import { addDays, isDate } from '../calendar/days';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import type { Outcome } from '../stages';
import type { Urgency } from '../words';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import {
  missingForOutcome,
  type DecisionDraft,
  type NeededField,
  type WeighingInput,
} from './decision-needs';
import type { OutcomeAvailability } from './outcomes';
import type { Part } from './parts';

export const REVIEW_WITHIN_DAYS = 28;
export const URGENT_REVIEW_WITHIN_DAYS = 7;
export const DECIDE_WITHIN_WORKING_DAYS = 5;

/** The last day for the review of what is agreed today. */
export const latestReviewOn = (today: string, urgency: Urgency | null): string =>
  addDays(today, urgency === 'today' ? URGENT_REVIEW_WITHIN_DAYS : REVIEW_WITHIN_DAYS);

/** The review date of an outcome that need not name one: as late as may be. */
export const defaultReviewOn = latestReviewOn;

/** The last day by which a question that is held must be decided. */
export const latestDecideBy = (today: string, calendar: WorkingCalendar): string =>
  addWorkingDays(today, DECIDE_WITHIN_WORKING_DAYS, calendar);

export type ReviewDateRefusal =
  'review_on_not_a_date' | 'review_on_in_the_past' | 'review_on_too_late';

/** Why this day will not do for the review. */
export function refusalsOfReviewOn(
  reviewOn: string,
  today: string,
  urgency: Urgency | null,
): readonly ReviewDateRefusal[] {
  if (!isDate(reviewOn)) return ['review_on_not_a_date'];
  if (reviewOn < today) return ['review_on_in_the_past'];
  return reviewOn > latestReviewOn(today, urgency) ? ['review_on_too_late'] : [];
}

export type DecideByRefusal =
  'decide_by_not_a_date' | 'decide_by_in_the_past' | 'decide_by_too_late';

/** Why this day will not do as the day by which a held question is decided. */
export function refusalsOfDecideBy(
  decideBy: string,
  today: string,
  calendar: WorkingCalendar,
): readonly DecideByRefusal[] {
  if (!isDate(decideBy)) return ['decide_by_not_a_date'];
  if (decideBy < today) return ['decide_by_in_the_past'];
  return decideBy > latestDecideBy(today, calendar) ? ['decide_by_too_late'] : [];
}

const MISSING_CODES = {
  harmByDoing: 'harm_by_doing_missing',
  harmByNotDoing: 'harm_by_not_doing_missing',
  alternatives: 'alternatives_missing',
  personVoice: 'person_voice_missing',
  whoKnows: 'who_knows_missing',
  ending: 'ending_missing',
  stopConditions: 'stop_conditions_missing',
  reviewOn: 'review_on_missing',
  instead: 'instead_missing',
  whoTellsPerson: 'who_tells_person_missing',
  missing: 'missing_missing',
  interimLine: 'interim_line_missing',
  decideBy: 'decide_by_missing',
  repair: 'repair_missing',
  reasoning: 'reasoning_missing',
} as const satisfies Readonly<Record<NeededField, string>>;
export type MissingRefusal = (typeof MISSING_CODES)[NeededField];

/** The refusal that says that this field is missing. */
export const missingCodeOf = (field: NeededField): MissingRefusal => MISSING_CODES[field];

export type WriteDecisionRefusal = ActRefusal | 'decided_alone' | 'draft_exists';

/** Who decides which case. */
export interface Deciding {
  readonly subject: Standing & { readonly raisedById: string };
  readonly decider: { readonly memberId: string; readonly part: Part | undefined };
}

/** Why a decision may not be begun. A draft may be incomplete; only the supervisor sees it. */
export function refusalsToWriteDecision(
  { subject, decider }: Deciding,
  { draftExists }: { readonly draftExists: boolean },
): readonly WriteDecisionRefusal[] {
  const refusals: WriteDecisionRefusal[] = [
    ...refusalsToAct('write_decision', subject, decider.part),
  ];
  if (decider.memberId === subject.raisedById) refusals.push('decided_alone');
  if (draftExists) refusals.push('draft_exists');
  return refusals;
}

export type DecisionRefusal =
  | ActRefusal
  | 'decided_alone'
  | 'outcome_not_of_this_timing'
  | 'outcome_not_available'
  | MissingRefusal
  | ReviewDateRefusal
  | DecideByRefusal;

export interface DecidingNow extends Deciding {
  /** `write_decision` for what takes effect at once, `share_decision` and `revise_decision` for the rest. */
  readonly act: 'write_decision' | 'share_decision' | 'revise_decision';
  readonly outcome: Outcome;
  readonly decision: DecisionDraft;
  readonly weighing: WeighingInput;
  readonly availability: readonly OutcomeAvailability[];
  readonly urgency: Urgency | null;
  /** In the organisation's zone. */
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

/**
 * Why this decision may not be made now: recorded at once (hold, escalate) or shared for signing (all
 * others). Empty means it may.
 *
 * Nobody decides a case they raised, and a yes has stop conditions, an ending and a review date.
 *
 * Source: docs/domain/DOMAIN.md sections 1 and 5.
 */
export function refusalsToDecide(input: DecidingNow): readonly DecisionRefusal[] {
  const { subject, decider, decision } = input;
  const refusals: DecisionRefusal[] = [...refusalsToAct(input.act, subject, decider.part)];
  if (decider.memberId === subject.raisedById) refusals.push('decided_alone');

  const found = input.availability.find(({ outcome }) => outcome === input.outcome);
  if (!found) refusals.push('outcome_not_of_this_timing');
  else if (!found.available) refusals.push('outcome_not_available');

  return [...refusals, ...refusalsOfText(input.outcome, decision, input)];
}

function refusalsOfText(
  outcome: Outcome,
  decision: DecisionDraft,
  {
    weighing,
    today,
    urgency,
    calendar,
  }: Pick<DecidingNow, 'weighing' | 'today' | 'urgency' | 'calendar'>,
): readonly DecisionRefusal[] {
  const { reviewOn, decideBy } = decision;
  const takesReview = outcome !== 'hold' && outcome !== 'escalate';
  return [
    ...missingForOutcome(outcome, decision, weighing).map(missingCodeOf),
    ...(takesReview && reviewOn ? refusalsOfReviewOn(reviewOn, today, urgency) : []),
    ...(outcome === 'hold' && decideBy ? refusalsOfDecideBy(decideBy, today, calendar) : []),
  ];
}
