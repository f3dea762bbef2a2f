import type { Role } from '../actor';
import { epochOf, type Instant } from '../calendar/instant';
import { isSentence } from '../text/sentence';

export const SECOND_VIEW_ANSWERS = ['support', 'support_with_changes', 'do_not_support'] as const;

export type AskSecondViewRefusal = 'not_independent' | 'cannot_give_second_view' | 'already_asked';

/** Whom a second view may be asked of: a supervisor or manager who is neither of the two. */
export function refusalsToAskSecondView(
  subject: {
    readonly raisedById: string;
    readonly supervisorId: string | null;
    readonly deputyId?: string | null;
    /** Members whose second view of this case is asked and not answered. */
    readonly waitingForIds: readonly string[];
  },
  asked: { readonly memberId: string; readonly roles: readonly Role[] },
): readonly AskSecondViewRefusal[] {
  const refusals: AskSecondViewRefusal[] = [];
  const pair = [subject.raisedById, subject.supervisorId, subject.deputyId];
  if (pair.includes(asked.memberId)) refusals.push('not_independent');
  if (!asked.roles.some((role) => role === 'supervisor' || role === 'manager')) {
    refusals.push('cannot_give_second_view');
  }
  if (subject.waitingForIds.includes(asked.memberId)) refusals.push('already_asked');
  return refusals;
}

export type AnswerSecondViewRefusal = 'already_answered' | 'not_asked_of_you' | 'reasoning_missing';

/** Why this second view may not be answered so. One page, answered once. */
export function refusalsToAnswerSecondView(
  secondView: { readonly askedOfId: string; readonly answeredAt: Instant | null },
  answer: { readonly memberId: string; readonly reasoning: string },
): readonly AnswerSecondViewRefusal[] {
  const refusals: AnswerSecondViewRefusal[] = [];
  if (secondView.askedOfId !== answer.memberId) refusals.push('not_asked_of_you');
  if (secondView.answeredAt !== null) refusals.push('already_answered');
  if (!isSentence(answer.reasoning)) refusals.push('reasoning_missing');
  return refusals;
}

/**
 * Whether a second view was answered since the facts last changed. What it says does not matter here:
 * differing views both stay, and a person decides.
 */
export const hasCurrentSecondView = (
  secondViews: readonly { readonly answeredAt: Instant | null }[],
  factsChangedAt: Instant,
): boolean =>
  secondViews.some(
    ({ answeredAt }) => answeredAt !== null && epochOf(answeredAt) >= epochOf(factsChangedAt),
  );
