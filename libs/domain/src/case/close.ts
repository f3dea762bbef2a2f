import type { ActionStatus } from '../stages';
import { isWritten } from '../text/sentence';
import { isOpenAction } from './action';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import type { Part } from './parts';

export type CloseRefusal = ActRefusal | 'reason_missing' | 'review_missing' | 'action_open';

/** A case as far as closing goes. */
export interface ClosableCase extends Standing {
  readonly reviews: number;
  readonly actions: readonly { readonly status: ActionStatus }[];
}

/** Settled, or carried over: with a reason and a new date, after which it lives on by itself. */
export const isSettledForClosing = (status: ActionStatus): boolean =>
  !isOpenAction(status) || status === 'carried_over';

/** Why a case may not be closed. It has been reviewed, and no action is left lying. */
export function refusalsToClose(
  subject: ClosableCase,
  part: Part | undefined,
  reason: string,
): readonly CloseRefusal[] {
  const refusals: CloseRefusal[] = [...refusalsToAct('close', subject, part)];
  if (!isWritten(reason)) refusals.push('reason_missing');
  if (subject.reviews < 1) refusals.push('review_missing');
  if (!subject.actions.every(({ status }) => isSettledForClosing(status))) {
    refusals.push('action_open');
  }
  return refusals;
}
