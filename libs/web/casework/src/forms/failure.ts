import { problemOf, sentencesOf } from '@alongside/web-platform';
import type { SummaryError } from '@alongside/web-ui';

/** What stands in an error summary when a command was not carried out. Fields keep their names as ids. */
export function failureLines(error: unknown): readonly SummaryError[] {
  const problem = problemOf(error);
  const fields = (problem.errors ?? []).map(({ field, message }) => ({ fieldId: field, message }));
  if (fields.length > 0) return fields;
  return sentencesOf(problem).map((message) => ({ fieldId: null, message }));
}

/** The message for one field among the lines of an error summary. */
export const messageFor = (lines: readonly SummaryError[], fieldId: string): string | null =>
  lines.find((line) => line.fieldId === fieldId)?.message ?? null;
