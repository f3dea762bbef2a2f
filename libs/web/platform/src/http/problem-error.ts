import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@alongside/contracts';

/** An answer of the API that is no success, with its problem details; `status` 0 is a lost connection. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

const OFFLINE: Problem = {
  type: '/problems/offline',
  title: 'There is no connection just now.',
  detail: 'Nothing was sent. What you wrote is still here.',
  status: 0,
};

const UNEXPECTED: Problem = {
  type: '/problems/unexpected',
  title: 'Something went wrong on our side.',
  detail: 'Nothing was saved. What you wrote is still here; try again in a moment.',
  status: 500,
};

const isProblem = (body: unknown): body is Problem =>
  typeof body === 'object' && body !== null && 'title' in body && 'status' in body;

/** The problem behind anything that was thrown; what nobody knows is a problem on our side. */
export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  if (!(error instanceof HttpErrorResponse)) return UNEXPECTED;
  if (error.status === 0) return OFFLINE;
  const body: unknown = read(error.error);
  return isProblem(body) ? body : { ...UNEXPECTED, status: error.status };
}

/** Where a file was asked for, the problem comes as its bytes. */
function read(body: unknown): unknown {
  if (body instanceof ArrayBuffer) return parse(new TextDecoder().decode(body));
  return typeof body === 'string' ? parse(body) : body;
}

/** The API may answer plain text from in front of it, such as a proxy's page. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
