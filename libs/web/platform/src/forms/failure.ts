import { problemOf } from '../http/problem-error';
import { sentencesOf } from './problem-fields';

/** One line of an error summary: the field it is about, or `null` for the whole form. */
export interface FormError {
  readonly fieldId: string | null;
  readonly message: string;
}

/** What stands in an error summary when a command was not carried out. Fields keep their names as ids. */
export function failureLines(error: unknown): readonly FormError[] {
  const problem = problemOf(error);
  const fields = (problem.errors ?? []).map(({ field, message }) => ({ fieldId: field, message }));
  if (fields.length > 0) return fields;
  return sentencesOf(problem).map((message) => ({ fieldId: null, message }));
}

/** The message for one field among the lines of an error summary. */
export const messageFor = (lines: readonly FormError[], fieldId: string): string | null =>
  lines.find((line) => line.fieldId === fieldId)?.message ?? null;
