import { CHECK_IDS, type CheckId } from './check-answers';

/** What an organisation adds beside a check's own words; it never takes their place. */
export type CheckNotes = { readonly [C in CheckId]?: string };

/** Longest sentence beside a check. Unit: characters. */
export const CHECK_NOTE_LENGTH = 300;

const CONTROLS = /\p{Cc}/u;

export type CheckNoteRefusal = 'note_of_no_check' | 'note_unfit';

/** Why these sentences cannot stand beside the checks: each is one paragraph, about a check that there is. */
export function refusalsOfCheckNotes(
  notes: Readonly<Record<string, unknown>>,
): readonly CheckNoteRefusal[] {
  const refusals = new Set<CheckNoteRefusal>();
  for (const [check, note] of Object.entries(notes)) {
    if (!CHECK_IDS.some((id) => id === check)) refusals.add('note_of_no_check');
    if (!isFit(note)) refusals.add('note_unfit');
  }
  return [...refusals];
}

const isFit = (note: unknown): boolean =>
  typeof note === 'string' &&
  note.trim() !== '' &&
  note.length <= CHECK_NOTE_LENGTH &&
  !CONTROLS.test(note);
