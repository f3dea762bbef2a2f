import { isWritten } from '../text/sentence';
import type { PairPart } from './pair';
import type { SessionStatus } from './sessions';

/** Where the record of a supervision session stands. From the first signature on, its text is frozen. */
export const RECORD_STATES = ['draft', 'shared', 'signed_by_one', 'declined', 'signed'] as const;
export type RecordState = (typeof RECORD_STATES)[number];

export const RECORD_SIGNATURE_KINDS = ['agreed', 'with_difference', 'declined'] as const;
export type RecordSignatureKind = (typeof RECORD_SIGNATURE_KINDS)[number];

export interface RecordSigning {
  readonly part: PairPart;
  readonly kind: RecordSignatureKind;
}

/** A record as far as signing goes; its signatures in the order in which they were given. */
export interface SignableRecord {
  readonly state: RecordState;
  readonly signatures: readonly RecordSigning[];
}

export type DraftRecordRefusal = 'session_not_held';

/** Why no record may be drafted: there is nothing to record before the talk is over. */
export const refusalsToDraftRecord = (status: SessionStatus): readonly DraftRecordRefusal[] =>
  status === 'held' ? [] : ['session_not_held'];

/** Whether somebody has signed or declined this text: it stays as it is. */
export const isRecordFrozen = (state: RecordState): boolean =>
  state !== 'draft' && state !== 'shared';

export type ChangeRecordRefusal = 'record_frozen';

/** Why the text of a record may not be changed. */
export const refusalsToChangeRecord = (state: RecordState): readonly ChangeRecordRefusal[] =>
  isRecordFrozen(state) ? ['record_frozen'] : [];

export type ShareRecordRefusal = 'record_already_shared' | 'record_empty';

/** Why a record may not be shared for reading back. */
export function refusalsToShareRecord(
  state: RecordState,
  isEmpty: boolean,
): readonly ShareRecordRefusal[] {
  if (state !== 'draft') return ['record_already_shared'];
  return isEmpty ? ['record_empty'] : [];
}

export type SignRecordRefusal =
  | 'record_not_shared'
  | 'record_settled'
  | 'already_signed'
  | 'already_declined'
  | 'difference_missing'
  | 'reason_missing';

const hasAgreed = ({ kind }: RecordSigning): boolean => kind !== 'declined';

/**
 * Why this part may not sign so. The two sign, each once, in the same text; either may record a difference
 * of view or decline with a reason, and whoever declined may still sign.
 *
 * Source: docs/domain/DOMAIN.md section 7, "both signatures … difference of view in their own words".
 */
export function refusalsToSignRecord(
  record: SignableRecord,
  part: PairPart,
  kind: RecordSignatureKind,
  text: string | null | undefined,
): readonly SignRecordRefusal[] {
  const refusals: SignRecordRefusal[] = [];
  if (record.state === 'draft') refusals.push('record_not_shared');
  if (record.state === 'signed') refusals.push('record_settled');
  const mine = record.signatures.filter((each) => each.part === part);
  if (mine.some(hasAgreed)) refusals.push('already_signed');
  else if (mine.length > 0 && kind === 'declined') refusals.push('already_declined');

  if (kind === 'with_difference' && !isWritten(text)) refusals.push('difference_missing');
  if (kind === 'declined' && !isWritten(text)) refusals.push('reason_missing');
  return refusals;
}

/** The state of a shared record once these signatures are there. */
export function recordStateWith(signatures: readonly RecordSigning[]): RecordState {
  const agreed = new Set(signatures.filter(hasAgreed).map(({ part }) => part));
  if (agreed.size === 2) return 'signed';
  if (signatures.some(({ part, kind }) => kind === 'declined' && !agreed.has(part)))
    return 'declined';
  return agreed.size === 1 ? 'signed_by_one' : 'shared';
}

export type RecordAddendumRefusal = 'record_not_frozen' | 'text_missing';

/** Why nothing may be added to a record: while the text can change, it is changed instead. */
export function refusalsToAddRecordAddendum(
  state: RecordState,
  text: string,
): readonly RecordAddendumRefusal[] {
  const refusals: RecordAddendumRefusal[] = [];
  if (!isRecordFrozen(state)) refusals.push('record_not_frozen');
  if (!isWritten(text)) refusals.push('text_missing');
  return refusals;
}

export type RecordViewRefusal = 'text_missing';

/** Why the next manager may not add this view. Who the next manager is decides {@link recordReaderOf}. */
export const refusalsToAddRecordView = (text: string): readonly RecordViewRefusal[] =>
  isWritten(text) ? [] : ['text_missing'];

/** Every reason that a rule of the record may give. */
export type RecordRefusal =
  | DraftRecordRefusal
  | ChangeRecordRefusal
  | ShareRecordRefusal
  | SignRecordRefusal
  | RecordAddendumRefusal
  | RecordViewRefusal;
