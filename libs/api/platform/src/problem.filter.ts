import { REFUSAL_TEXT, type Problem } from '@alongside/contracts';
import { PEOPLE_REFUSAL_TEXT } from '@alongside/contracts/people-words';
import { SETTING_REFUSAL_TEXT } from '@alongside/contracts/words';
import {
  type ArgumentsHost,
  Catch,
  type ExceptionFilter,
  HttpException,
  Logger,
} from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { EntityNotFoundError, QueryFailedError } from 'typeorm';
import {
  ForeignOrigin,
  InvalidFields,
  KeyReused,
  NotFound,
  NotSignedIn,
  ProofMissing,
  Refused,
  Stale,
  TooMany,
  VersionMissing,
} from './errors';

const problem = (
  status: number,
  name: string,
  title: string,
  more: Partial<Problem> = {},
): Problem => ({
  type: `/problems/${name}`,
  title,
  status,
  ...more,
});

const NOT_FOUND = problem(404, 'not-found', 'This page is not here, or not for you.');
const BUSY = problem(503, 'busy', 'Alongside is busy. Nothing was saved; try again in a moment.');
const UNEXPECTED = problem(500, 'unexpected', 'Something went wrong on our side.');

const HTTP_TITLES: Readonly<Record<number, string>> = {
  400: 'This request could not be read.',
  401: 'Please sign in.',
  403: 'This is not possible from here.',
  405: 'This page does not take that.',
  413: 'This is too long to be sent.',
  415: 'Send this as JSON.',
};

/** PostgreSQL's codes for "too many connections", "lock not available" and "cancelled after its time". */
const BUSY_CODES = new Set(['53300', '55P03', '57014', '40P01', '57P01']);
const BUSY_MESSAGES = ['timeout exceeded when trying to connect', 'Query read timeout'];

/** Turns every thrown error into problem details. What it does not know is a 500 that tells nothing. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger(ProblemFilter.name);

  catch(error: unknown, host: ArgumentsHost): void {
    const answer = toProblem(error);
    // Never the message: a database error may quote what somebody wrote.
    if (answer.status >= 500) this.logger.error(describe(error));
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    if (reply.sent) return;
    if (answer.retryAfter !== undefined) void reply.header('retry-after', answer.retryAfter);
    void reply.status(answer.status).type('application/problem+json').send(JSON.stringify(answer));
  }
}

const codeOf = (error: object): string | undefined =>
  'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** Where an unexpected error came from, without any value in it. */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return 'a thrown value that is no error';
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return [`${error.name} ${codeOf(error) ?? ''}`.trim(), ...frames.slice(0, 12)].join('\n');
}

export function toProblem(error: unknown): Problem {
  if (error instanceof Refused) return refused(error);
  if (error instanceof NotFound || error instanceof EntityNotFoundError) return NOT_FOUND;
  if (error instanceof InvalidFields)
    return problem(400, 'invalid', 'Something is missing or too long.', { errors: error.fields });
  if (error instanceof NotSignedIn) return problem(401, 'not-signed-in', 'Please sign in.');
  if (error instanceof ProofMissing)
    return problem(403, 'proof-missing', 'Please confirm first that it is you.');
  if (error instanceof Stale)
    return problem(412, 'changed-meanwhile', 'Somebody changed this meanwhile.', {
      detail: 'Nothing is lost: look at both versions and save again.',
      current: error.current,
    });
  if (error instanceof VersionMissing)
    return problem(428, 'version-missing', 'Say which version you changed.', {
      detail: 'Send the version you started from in If-Match.',
    });
  if (error instanceof KeyReused)
    return problem(422, 'key-reused', 'This Idempotency-Key was used for something else.');
  if (error instanceof ForeignOrigin)
    return problem(403, 'foreign-origin', 'This request came from another site.');
  if (error instanceof TooMany)
    return problem(429, 'too-many', 'That was too many tries. Please wait a little.', {
      retryAfter: error.retryAfter,
    });
  if (error instanceof HttpException) return fromHttp(error.getStatus());
  const status = statusOf(error);
  if (status !== undefined) return fromHttp(status);
  return isBusy(error) ? BUSY : UNEXPECTED;
}

/** What Fastify itself found wrong with a request, before any of our code saw it. */
function statusOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('statusCode' in error)) return undefined;
  const { statusCode } = error;
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500
    ? statusCode
    : undefined;
}

function refused({ refusals }: Refused): Problem {
  return problem(409, 'refused', 'This is not possible now.', {
    refusals: refusals.map((code) => ({ code, message: sentenceFor(code) })),
  });
}

const SENTENCES: Readonly<Record<string, string>> = {
  ...REFUSAL_TEXT,
  ...PEOPLE_REFUSAL_TEXT,
  ...SETTING_REFUSAL_TEXT,
};
const sentenceFor = (code: string): string => SENTENCES[code] ?? 'A rule says no.';

function fromHttp(status: number): Problem {
  if (status === 404) return NOT_FOUND;
  if (status >= 500) return status === 503 ? BUSY : UNEXPECTED;
  return problem(status, 'request', HTTP_TITLES[status] ?? 'This request is not possible.');
}

function isBusy(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const cause: unknown = error instanceof QueryFailedError ? error.driverError : error;
  if (!(cause instanceof Error)) return false;
  const code = codeOf(cause);
  return (
    (code !== undefined && BUSY_CODES.has(code)) ||
    BUSY_MESSAGES.some((message) => cause.message.includes(message))
  );
}
