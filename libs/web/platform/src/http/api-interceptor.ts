import {
  HttpErrorResponse,
  type HttpEvent,
  type HttpInterceptorFn,
  type HttpRequest,
  HttpResponse,
} from '@angular/common/http';
import { inject } from '@angular/core';
import { catchError, type Observable, retry, tap, throwError, timer } from 'rxjs';
import { Proof } from '../session/proof';
import { Session } from '../session/session';
import { AUTOSAVE } from './autosaving';
import { CommandKeys } from './command-keys';
import { Connection } from './connection';
import { ProblemError, problemOf } from './problem-error';

export const API = '/api/v1';
const SESSION = `${API}/session`;

/** Answers that say nothing about whether the request happened. */
const UNCERTAIN = new Set([0, 502, 503, 504]);
/** Waits before a request is sent again. Unit: milliseconds. */
const PAUSES = [400, 1500];

const isCommand = (request: HttpRequest<unknown>): boolean =>
  (request.method === 'POST' || request.method === 'PATCH') &&
  request.url !== SESSION &&
  !request.context.get(AUTOSAVE);

/** Signing in, with its second step: a 401 there is an answer, and no session that has ended. */
const isSignIn = ({ url }: HttpRequest<unknown>): boolean =>
  url === SESSION || url.startsWith(`${SESSION}/`);

const isUncertain = (error: unknown): boolean =>
  error instanceof HttpErrorResponse && UNCERTAIN.has(error.status);

/**
 * Gives every command a key, so that it happens once however often it is sent; sends again what got lost;
 * asks to sign in again in place when the session has ended, and who it is where that must be fresh; and turns every failure into a `ProblemError`.
 */
export const apiInterceptor: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const session = inject(Session);
  const proof = inject(Proof);
  const keys = inject(CommandKeys);
  const connection = inject(Connection);
  const key = isCommand(request) ? keys.keyFor(request) : null;
  const sent = key === null ? request : request.clone({ setHeaders: { 'Idempotency-Key': key } });

  const attempt = (): Observable<HttpEvent<unknown>> => {
    const answer = next(sent);
    return request.context.get(AUTOSAVE)
      ? answer
      : answer.pipe(retry({ count: PAUSES.length, delay: waitWhenUncertain }));
  };

  const signedIn = (): Observable<HttpEvent<unknown>> =>
    attempt().pipe(
      catchError((error: unknown) => {
        const isSignedOut = error instanceof HttpErrorResponse && error.status === 401;
        return isSignedOut && !isSignIn(request) && session.view() !== null
          ? session.signInAgainThen(attempt)
          : throwError(() => error);
      }),
    );

  // On the way in there is no page yet to ask on: the answer is an answer there.
  return (session.view() === null ? signedIn() : proof.around(signedIn)).pipe(
    tap({
      next: (event) => {
        if (!(event instanceof HttpResponse)) return;
        connection.found();
        keys.forget(request);
        session.used();
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse && error.status === 0) connection.lost();
        else connection.found();
        if (key !== null && isUncertain(error)) keys.keep(request, key);
        else keys.forget(request);
      },
    }),
    catchError((error: unknown) => throwError(() => new ProblemError(problemOf(error)))),
  );
};

const waitWhenUncertain = (error: unknown, attempt: number): Observable<unknown> =>
  isUncertain(error) ? timer(PAUSES[attempt - 1] ?? 0) : throwError(() => error);
