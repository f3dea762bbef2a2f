import { InvalidFields } from '@alongside/api-platform';
import { AGENDA_LIMITS } from '@alongside/contracts';
import * as Y from 'yjs';

/** The name of the text in each document; the client has the same. */
const TEXT = 'note';

/** A shared note as the server keeps it: what both typed merges without loss, in whatever order it comes. */
export interface NoteState {
  readonly state: Uint8Array;
  readonly text: string;
}

export const EMPTY_NOTE: NoteState = { state: Y.encodeStateAsUpdate(new Y.Doc()), text: '' };

/** What a document may weigh with its history. */
const MOST_BYTES = 300_000;

const malformed = (): InvalidFields =>
  new InvalidFields([{ field: 'update', message: 'This is no change of a note.' }]);

function documentOf(state: Uint8Array): Y.Doc {
  const document = new Y.Doc();
  Y.applyUpdate(document, state);
  return document;
}

/**
 * The note once this change is merged; the same note when it held it already. Throws InvalidFields for what is
 * no change of a note, and for a note that grows beyond its limit.
 */
export function mergeChange(note: NoteState, update: Uint8Array): NoteState {
  const document = documentOf(note.state);
  try {
    Y.applyUpdate(document, update);
  } catch {
    throw malformed();
  }
  const holdsOnlyText = [...document.share.keys()].every((name) => name === TEXT);
  if (!holdsOnlyText) throw malformed();
  const text = document.getText(TEXT).toJSON();
  const state = Y.encodeStateAsUpdate(document);
  // What was deleted, and what waits for a change that never came, takes room as well.
  if (text.length > AGENDA_LIMITS.note || state.length > MOST_BYTES)
    throw new InvalidFields([{ field: 'update', message: 'This note is too long to keep.' }]);
  return { state, text };
}

/** What somebody lacks whose state vector this is. Throws InvalidFields for what is none. */
export function changesSince(note: NoteState, has: Uint8Array | null): Uint8Array {
  if (has === null) return note.state;
  try {
    return Y.encodeStateAsUpdate(documentOf(note.state), has);
  } catch {
    throw new InvalidFields([{ field: 'since', message: 'This is no state of a note.' }]);
  }
}

/** The state vector: what this note has, from whom. */
export const vectorOf = (note: NoteState): Uint8Array =>
  Y.encodeStateVector(documentOf(note.state));
