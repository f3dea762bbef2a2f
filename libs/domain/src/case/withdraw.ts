import { isWritten } from '../text/sentence';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import type { Part } from './parts';

export type WithdrawRefusal = ActRefusal | 'reason_missing';

/** Why a question may not be withdrawn: by the raiser, with a reason, before a decision is shared. */
export const refusalsToWithdraw = (
  subject: Standing,
  part: Part | undefined,
  reason: string,
): readonly WithdrawRefusal[] => withReason('withdraw', subject, part, reason);

export type EscalateRefusal = ActRefusal | 'reason_missing';

/** Why a case may not be taken to the safeguarding lead by one of the pair. */
export const refusalsToEscalate = (
  subject: Standing,
  part: Part | undefined,
  reason: string,
): readonly EscalateRefusal[] => withReason('escalate', subject, part, reason);

function withReason(
  act: 'withdraw' | 'escalate',
  subject: Standing,
  part: Part | undefined,
  reason: string,
): readonly WithdrawRefusal[] {
  const refusals = refusalsToAct(act, subject, part);
  return isWritten(reason) ? refusals : [...refusals, 'reason_missing'];
}
