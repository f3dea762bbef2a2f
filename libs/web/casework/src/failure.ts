import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@alongside/contracts';
import type { SummaryError } from '@alongside/web-ui';

const NO_CONNECTION = 'There is no connection just now. Nothing is lost; try again in a moment.';
const UNEXPECTED = 'Something went wrong on our side. Nothing is lost; try again in a moment.';

/** What stands in an error summary when a command was not carried out. Fields keep their names as ids. */
export function failureLines(error: unknown): readonly SummaryError[] {
  if (!(error instanceof HttpErrorResponse)) return [{ fieldId: null, message: UNEXPECTED }];
  if (error.status === 0) return [{ fieldId: null, message: NO_CONNECTION }];
  const problem = problemOf(error);
  const lines = [
    ...(problem?.errors ?? []).map(({ field, message }) => ({ fieldId: field, message })),
    ...(problem?.refusals ?? []).map(({ message }) => ({ fieldId: null, message })),
  ];
  if (lines.length > 0) return lines;
  return [{ fieldId: null, message: problem?.detail ?? problem?.title ?? UNEXPECTED }];
}

/** The problem that the API answered with, if it was one. */
export function problemOf(error: unknown): Problem | null {
  const body: unknown = error instanceof HttpErrorResponse ? error.error : null;
  return typeof body === 'object' && body !== null && 'title' in body ? (body as Problem) : null;
}

/** The message for one field among the lines of an error summary. */
export const messageFor = (lines: readonly SummaryError[], fieldId: string): string | null =>
  lines.find((line) => line.fieldId === fieldId)?.message ?? null;
