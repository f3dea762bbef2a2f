import { EFFECTS, type Effect } from '../stages';
import { DAY, epochOf, type Instant } from '../calendar/instant';
import { isSentence } from '../text/sentence';
import {
  applicability,
  isAlwaysAsked,
  isComputed,
  type NotApplicableReason,
} from './applicability';
import { CHECK_ANSWERS, CHECK_IDS, type CheckId } from './check-answers';
import { ALARMS } from './effects';
import type { CaseFacts } from './facts';

/** Days after which an answer must be confirmed. */
export const CHECK_GOES_STALE_AFTER_DAYS = 7;
/** Crossings with the same person by the same practitioner in 90 days that make a pattern. */
export const CROSSINGS_THAT_MAKE_A_PATTERN = 3;
export const PATTERN_DAYS = 90;

/** One answer that was given, or one leaving out (`answer` is `null`). Rows and views both fit. */
export interface CheckRecord {
  readonly check: CheckId;
  readonly answer: string | null;
  readonly reason: string;
  readonly answeredAt: Instant;
}

/** An organisation's own, stricter effects: check → answer → effect. They can only tighten. */
export type TightenedRules = {
  readonly [C in CheckId]?: Readonly<Record<string, Effect>>;
};

export const answersOf = (check: CheckId): readonly string[] => Object.keys(CHECK_ANSWERS[check]);

/**
 * What an answer does, strongest first: the rule's effect, and the organisation's own beside it. Both
 * stand, since a stronger effect alone may allow what a weaker one does not.
 */
export function effectsOf(
  check: CheckId,
  answer: string | null,
  tightened: TightenedRules = {},
): readonly Effect[] {
  if (answer === null) return [];
  const rule: Readonly<Record<string, Effect | undefined>> = CHECK_ANSWERS[check];
  const both = [Object.hasOwn(rule, answer) ? rule[answer] : undefined, tightened[check]?.[answer]];
  return EFFECTS.filter((effect) => both.includes(effect));
}

/** The strongest effect of an answer. */
export const effectOf = (
  check: CheckId,
  answer: string | null,
  tightened: TightenedRules = {},
): Effect | null => effectsOf(check, answer, tightened)[0] ?? null;

export type CheckRefusal =
  'unknown_answer' | 'reason_missing' | 'computed' | 'cannot_be_left_out' | 'answer_it_anew';

/**
 * Why this answer may not be recorded; `null` leaves the check out. Empty means it may.
 *
 * A check that does not apply may still be answered by somebody who sees a reason to. One that was
 * answered with an effect is answered anew, never left out: leaving out loosens nothing.
 */
export function refusalsToAnswerCheck(
  check: CheckId,
  answer: string | null,
  reason: string,
  standing?: Pick<CheckRecord, 'answer'> | null,
  tightened: TightenedRules = {},
): readonly CheckRefusal[] {
  const refusals: CheckRefusal[] = [];
  if (isComputed(check)) refusals.push('computed');
  if (answer !== null && !answersOf(check).includes(answer)) refusals.push('unknown_answer');
  if (!isSentence(reason)) refusals.push('reason_missing');
  if (answer === null && isAlwaysAsked(check)) refusals.push('cannot_be_left_out');
  if (answer === null && effectOf(check, standing?.answer ?? null, tightened)) {
    refusals.push('answer_it_anew');
  }
  return refusals;
}

export type CheckStateKind =
  'answered' | 'stale' | 'to_do' | 'left_out' | 'not_applicable' | 'computed';

/** How one of the twenty checks stands in a case. */
export interface CheckState<R extends CheckRecord = CheckRecord> {
  readonly check: CheckId;
  readonly state: CheckStateKind;
  readonly answer: string | null;
  /** The strongest of its effects. */
  readonly effect: Effect | null;
  /** All of them; an organisation may add its own. */
  readonly effects: readonly Effect[];
  readonly reason: string | null;
  readonly answeredAt: Instant | null;
  /** Why it does not apply. */
  readonly why: NotApplicableReason | null;
  readonly staleBecause: 'seven_days' | 'facts_changed' | null;
  /** The record that stands, with whatever else it carries (who answered it). */
  readonly record: R | null;
}

/** What the states depend on besides facts and records. */
export interface CheckSurroundings {
  readonly now: Instant;
  readonly factsChangedAt: Instant;
  /** With the same person, by the same practitioner, this one included. */
  readonly crossingsIn90Days: number;
  readonly tightened?: TightenedRules | undefined;
}

/** The state of each of the twenty checks, in their order. Of several records the latest stands. */
export const checkStates = <R extends CheckRecord>(
  facts: CaseFacts,
  records: readonly R[],
  surroundings: CheckSurroundings,
): readonly CheckState<R>[] =>
  CHECK_IDS.map((check) =>
    isComputed(check)
      ? computedState(check, surroundings)
      : stateOf(
          check,
          facts,
          records.filter((record) => record.check === check),
          surroundings,
        ),
  );

function computedState<R extends CheckRecord>(
  check: CheckId,
  { crossingsIn90Days, tightened }: CheckSurroundings,
): CheckState<R> {
  const answer =
    crossingsIn90Days >= CROSSINGS_THAT_MAKE_A_PATTERN ? 'three_in_90_days' : 'fewer_than_three';
  const effects = effectsOf(check, answer, tightened);
  return { ...NOTHING, check, state: 'computed', answer, effects, effect: effects[0] ?? null };
}

const NOTHING = {
  answer: null,
  effect: null,
  effects: [],
  reason: null,
  answeredAt: null,
  why: null,
  staleBecause: null,
  record: null,
} as const;

function stateOf<R extends CheckRecord>(
  check: CheckId,
  facts: CaseFacts,
  records: readonly R[],
  surroundings: CheckSurroundings,
): CheckState<R> {
  const applies = applicability(check, facts);
  const record = latest(records);
  const effects = effectsStanding(check, records, surroundings.tightened);
  const why = applies.applies === 'does_not_apply' ? applies.why : null;

  if (!record) return { ...NOTHING, check, state: why ? 'not_applicable' : 'to_do', why };

  const { answer, reason, answeredAt } = record;
  const given = { check, answer, reason, answeredAt, why, record };
  const alarm = effects.some((effect) => ALARMS.includes(effect));
  if (why && !alarm && (answer === null || isBeforeFacts(record, surroundings))) {
    return { ...NOTHING, ...given, state: 'not_applicable' };
  }
  const staleBecause = whyStale(record, surroundings);
  const settled = answer === null ? 'left_out' : 'answered';
  const state = staleBecause ? 'stale' : settled;
  return { ...given, state, effect: effects[0] ?? null, effects, staleBecause };
}

/** The latest of the records of one check; of two at the same moment the later in the list. */
function latest<R extends CheckRecord>(records: readonly R[]): R | null {
  return records.reduce<R | null>(
    (last, each) => (last && epochOf(last.answeredAt) > epochOf(each.answeredAt) ? last : each),
    null,
  );
}

/** A check that was left out after an answer keeps the effect of that answer. */
function effectsStanding(
  check: CheckId,
  records: readonly CheckRecord[],
  tightened: TightenedRules | undefined,
): readonly Effect[] {
  const answered = latest(records.filter((record) => record.answer !== null));
  return effectsOf(check, answered?.answer ?? null, tightened);
}

const isBeforeFacts = (record: CheckRecord, { factsChangedAt }: CheckSurroundings): boolean =>
  epochOf(record.answeredAt) < epochOf(factsChangedAt);

function whyStale(
  record: CheckRecord,
  surroundings: CheckSurroundings,
): 'seven_days' | 'facts_changed' | null {
  if (isBeforeFacts(record, surroundings)) return 'facts_changed';
  const age = epochOf(surroundings.now) - epochOf(record.answeredAt);
  return record.answer !== null && age > CHECK_GOES_STALE_AFTER_DAYS * DAY ? 'seven_days' : null;
}

/** How many checks wait for somebody: not answered yet, or stale. */
export const checksToDo = (states: readonly Pick<CheckState, 'state'>[]): number =>
  states.filter(({ state }) => state === 'to_do' || state === 'stale').length;
