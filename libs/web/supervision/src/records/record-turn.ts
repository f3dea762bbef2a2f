import type { RecordView } from '@alongside/contracts';
import { firstNameOf } from './records.text';

/** Whose turn it is with a record, in a sentence or two, for whoever reads it. */
export function recordTurn(record: RecordView): string {
  const { readAs, state, text, isCurrent } = record;
  if (readAs === 'manager') return 'The two could not settle this record in ten working days.';
  if (readAs === 'successor') return `${firstNameOf(text.supervisee)} shares this record with you.`;
  if (state === 'signed') return 'You have both signed. The text stays as it is.';
  if (!isCurrent) return 'This supervision has ended. The record stays as it is.';
  if (state === 'draft')
    return 'Only the two of you see this draft. Choose what is in it, then share it for reading back.';
  const other = firstNameOf(readAs === 'supervisor' ? text.supervisee : text.supervisor);
  const passedOn =
    record.nextManager === null
      ? ''
      : ` ${firstNameOf(record.nextManager)} has it too, for a view.`;
  if (iSigned(record)) return `You have signed. ${other} has not signed yet.${passedOn}`;
  const declined = record.signatures.find(({ kind }) => kind === 'declined');
  if (declined?.part === readAs)
    return `You have not signed, and said why. You can still sign.${passedOn}`;
  if (declined !== undefined) return `${other} has not signed, and says why below.${passedOn}`;
  return `Read it back, and sign it if this is what you said.${passedOn}`;
}

/** Whether the reader has signed, with or without a difference of view. */
export const iSigned = ({ signatures, readAs }: RecordView): boolean =>
  signatures.some(({ part, kind }) => part === readAs && kind !== 'declined');

/** Whether the reader can sign now. */
export const maySign = (record: RecordView): boolean => {
  const { readAs, state, isCurrent } = record;
  const isOpen = state === 'shared' || state === 'signed_by_one' || state === 'declined';
  return (
    (readAs === 'supervisor' || readAs === 'supervisee') && isCurrent && isOpen && !iSigned(record)
  );
};
