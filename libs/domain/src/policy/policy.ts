import { isDate } from '../calendar/days';
import type { QuestionType } from '../question-types';
import { isWritten } from '../text/sentence';

/**
 * A local rule of the organisation: what it says, which boundary types it speaks about, what lies inside and
 * outside of it, who wrote it and since when it holds.
 *
 * Source: docs/domain/DOMAIN.md section 8, "Every local rule shows its author and its age".
 */
export const POLICY_STATES = ['in_force', 'draft', 'withdrawn'] as const;
export type PolicyState = (typeof POLICY_STATES)[number];

/** The text of one version. */
export interface PolicyText {
  readonly title: string;
  readonly text: string;
  readonly types: readonly QuestionType[];
  /** What is inside this policy, by example. */
  readonly inside: readonly string[];
  /** What is outside of it, by example. */
  readonly outside: readonly string[];
  /** The day on which it is looked at again. */
  readonly reviewOn: string | null;
  /** The day until which it is tried; `null` when it holds without an end. */
  readonly triedUntil: string | null;
}

export type PolicyRefusal =
  | 'policy_withdrawn'
  | 'policy_title_missing'
  | 'policy_text_missing'
  | 'policy_types_missing'
  | 'policy_review_missing'
  | 'policy_review_not_later'
  | 'policy_trial_not_later'
  | 'policy_nothing_to_adopt'
  | 'policy_adopted_not_a_date'
  | 'policy_adopted_in_the_future'
  | 'policy_adopted_before_last'
  | 'policy_withdrawal_reason_missing';

/** A policy as its rules see it. */
export interface ChangeablePolicy {
  readonly isWithdrawn: boolean;
  readonly draft: PolicyText | null;
  /** The day on which the version in force was adopted. */
  readonly lastAdoptedOn: string | null;
}

/** Why nobody may write a draft for this policy now. Empty means a manager may. */
export const refusalsToWritePolicy = ({
  isWithdrawn,
}: Pick<ChangeablePolicy, 'isWithdrawn'>): readonly PolicyRefusal[] =>
  isWithdrawn ? ['policy_withdrawn'] : [];

/**
 * Why the draft cannot be adopted as of `adoptedOn`. A policy that has long been in force may be entered with
 * the day it was adopted on, even when its review is overdue: the library tells how old a rule is.
 */
export function refusalsToAdopt(
  policy: ChangeablePolicy,
  adoptedOn: string,
  today: string,
): readonly PolicyRefusal[] {
  if (policy.isWithdrawn) return ['policy_withdrawn'];
  if (policy.draft === null) return ['policy_nothing_to_adopt'];
  if (!isDate(adoptedOn)) return ['policy_adopted_not_a_date'];
  const refusals: PolicyRefusal[] = [...missingFrom(policy.draft)];
  if (adoptedOn > today) refusals.push('policy_adopted_in_the_future');
  if (policy.lastAdoptedOn !== null && adoptedOn < policy.lastAdoptedOn)
    refusals.push('policy_adopted_before_last');
  return [...refusals, ...datesOutOfOrder(policy.draft, adoptedOn)];
}

/** Why the policy cannot be withdrawn with this reason. */
export function refusalsToWithdrawPolicy(
  { isWithdrawn }: Pick<ChangeablePolicy, 'isWithdrawn'>,
  reason: string,
): readonly PolicyRefusal[] {
  if (isWithdrawn) return ['policy_withdrawn'];
  return isWritten(reason) ? [] : ['policy_withdrawal_reason_missing'];
}

function missingFrom({ title, text, types, reviewOn }: PolicyText): readonly PolicyRefusal[] {
  const refusals: PolicyRefusal[] = [];
  if (!isWritten(title)) refusals.push('policy_title_missing');
  if (!isWritten(text)) refusals.push('policy_text_missing');
  if (types.length === 0) refusals.push('policy_types_missing');
  if (reviewOn === null) refusals.push('policy_review_missing');
  return refusals;
}

function datesOutOfOrder(
  { reviewOn, triedUntil }: PolicyText,
  adoptedOn: string,
): readonly PolicyRefusal[] {
  const refusals: PolicyRefusal[] = [];
  if (reviewOn !== null && reviewOn <= adoptedOn) refusals.push('policy_review_not_later');
  if (triedUntil !== null && triedUntil <= adoptedOn) refusals.push('policy_trial_not_later');
  return refusals;
}
