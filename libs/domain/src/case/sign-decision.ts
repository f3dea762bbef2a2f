import type { DecisionState, Stage } from '../stages';
import { isWritten } from '../text/sentence';
import type { Part } from './parts';

export const WAYS_TO_SIGN = ['signed', 'signed_with_difference', 'declined'] as const;
export type WayToSign = (typeof WAYS_TO_SIGN)[number];

export interface Signature {
  readonly part: Part;
  readonly kind: WayToSign;
}

/** A decision as far as signing goes. */
export interface SignableDecision {
  readonly state: DecisionState;
  readonly signatures: readonly Signature[];
}

/** Only a draft and a shared text may change. */
export const isFrozen = (state: DecisionState): boolean => state !== 'draft' && state !== 'shared';

export type ShareRefusal = 'decision_already_shared';

/** Why a decision may not be shared: it is no draft any more. */
export const refusalsToShare = (state: DecisionState): readonly ShareRefusal[] =>
  state === 'draft' ? [] : ['decision_already_shared'];

export type ReviseRefusal = 'decision_frozen';

/** Why the text of a decision may not be changed: somebody has signed it, or it is over. */
export const refusalsToRevise = (state: DecisionState): readonly ReviseRefusal[] =>
  isFrozen(state) ? ['decision_frozen'] : [];

export type DecisionAddendumRefusal = 'decision_not_frozen' | 'text_missing';

/** Why nothing may be added to a decision: while the text can change, it is changed instead. */
export function refusalsToAddDecisionAddendum(
  state: DecisionState,
  text: string,
): readonly DecisionAddendumRefusal[] {
  const refusals: DecisionAddendumRefusal[] = [];
  if (!isFrozen(state)) refusals.push('decision_not_frozen');
  if (!isWritten(text)) refusals.push('text_missing');
  return refusals;
}

export type SignRefusal =
  | 'decision_not_shared'
  | 'decision_settled'
  | 'not_your_part'
  | 'already_signed'
  | 'difference_missing'
  | 'reason_missing'
  | 'not_yours_to_decline'
  | 'not_yours_to_differ';

/**
 * Why this part may not sign so. The two sign, each once. The raiser may sign with a difference of
 * view, which is recorded and changes nothing else, or decline with a reason before having signed.
 */
export function refusalsToSign(
  decision: SignableDecision,
  part: Part | undefined,
  kind: WayToSign,
  text: string | null | undefined,
): readonly SignRefusal[] {
  const refusals: SignRefusal[] = [];
  if (decision.state === 'draft') refusals.push('decision_not_shared');
  else if (decision.state !== 'shared' && decision.state !== 'signed_by_one') {
    refusals.push('decision_settled');
  }
  if (part !== 'raiser' && part !== 'supervisor') refusals.push('not_your_part');
  if (decision.signatures.some((each) => each.part === part)) refusals.push('already_signed');

  if (kind === 'signed_with_difference') {
    if (part === 'supervisor') refusals.push('not_yours_to_differ');
    if (!isWritten(text)) refusals.push('difference_missing');
  }
  if (kind === 'declined') {
    if (part === 'supervisor') refusals.push('not_yours_to_decline');
    if (!isWritten(text)) refusals.push('reason_missing');
  }
  return refusals;
}

/** The state of the decision once this signature, which may be given, is there. */
export function stateAfter(decision: SignableDecision, signature: Signature): DecisionState {
  if (signature.kind === 'declined') return 'declined';
  const all = [...decision.signatures, signature];
  const parts = new Set(all.map(({ part }) => part));
  if (parts.size < 2) return 'signed_by_one';
  return all.some(({ kind }) => kind === 'signed_with_difference')
    ? 'signed_with_difference'
    : 'signed_by_both';
}

/** Where the case stands once its shared decision is in this state; `null` when it stays. */
export function stageAfterSigning(state: DecisionState): Stage | null {
  if (state === 'signed_by_both' || state === 'signed_with_difference') return 'in_force';
  return state === 'declined' ? 'discussing' : null;
}
