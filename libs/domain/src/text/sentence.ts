const WORD = /[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu;

/** Whether something is written here at all. */
export const isWritten = (text: string | null | undefined): text is string =>
  typeof text === 'string' && /[\p{L}\p{N}]/u.test(text);

/** Whether this could be a sentence: at least 8 characters and two words. Ticks and dots are not. */
export function isSentence(text: string | null | undefined): text is string {
  if (typeof text !== 'string') return false;
  const trimmed = text.trim();
  return trimmed.length >= 8 && (trimmed.match(WORD) ?? []).length >= 2;
}
