import { epochOf, MINUTE, type Instant } from '../calendar/instant';
import { isWritten } from '../text/sentence';

export const ENTRY_MAY_BE_EDITED_FOR_MINUTES = 10;

/** An entry as far as editing goes. */
export interface EditableEntry {
  readonly postedAt: Instant;
  readonly answered: boolean;
}

/** Whether an entry may still be edited; afterwards it gets an addendum. */
export const canEditEntry = (entry: EditableEntry, now: Instant): boolean =>
  !entry.answered &&
  epochOf(now) - epochOf(entry.postedAt) <= ENTRY_MAY_BE_EDITED_FOR_MINUTES * MINUTE;

export type EditEntryRefusal =
  'not_your_entry' | 'ten_minutes_passed' | 'answered' | 'text_missing';

/** Why `memberId` may not edit this entry. */
export function refusalsToEditEntry(
  entry: EditableEntry & { readonly authorId: string },
  edit: { readonly memberId: string; readonly text: string },
  now: Instant,
): readonly EditEntryRefusal[] {
  const refusals: EditEntryRefusal[] = [];
  if (entry.authorId !== edit.memberId) refusals.push('not_your_entry');
  if (entry.answered) refusals.push('answered');
  else if (!canEditEntry(entry, now)) refusals.push('ten_minutes_passed');
  if (!isWritten(edit.text)) refusals.push('text_missing');
  return refusals;
}

export type EntryAddendumRefusal = 'not_your_entry' | 'text_missing';

/** Why nothing may be added to this entry: one adds to one's own, and answers those of others. */
export function refusalsToAddEntryAddendum(
  entry: { readonly authorId: string },
  addendum: { readonly memberId: string; readonly text: string },
): readonly EntryAddendumRefusal[] {
  const refusals: EntryAddendumRefusal[] = [];
  if (entry.authorId !== addendum.memberId) refusals.push('not_your_entry');
  if (!isWritten(addendum.text)) refusals.push('text_missing');
  return refusals;
}

export type PostEntryRefusal = 'text_missing' | 'mentions_somebody_outside';

/** Why an entry may not be posted. Only people in the record can be mentioned. */
export function refusalsToPostEntry(
  entry: { readonly text: string; readonly mentions?: readonly string[] | undefined },
  participantIds: readonly string[],
): readonly PostEntryRefusal[] {
  const refusals: PostEntryRefusal[] = [];
  if (!isWritten(entry.text)) refusals.push('text_missing');
  if (entry.mentions?.some((id) => !participantIds.includes(id))) {
    refusals.push('mentions_somebody_outside');
  }
  return refusals;
}
