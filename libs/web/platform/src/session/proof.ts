import { computed, Injectable, signal } from '@angular/core';
import { catchError, defer, type Observable, Subject, switchMap, take, throwError } from 'rxjs';
import { problemOf } from '../http/problem-error';

const MISSING = '/problems/proof-missing';

/**
 * Step-up: a request that asks for a fresh proof waits for it, and then goes on. Two that wait at once
 * wait for the same proof. Source: ADR 0016.
 */
@Injectable({ providedIn: 'root' })
export class Proof {
  private readonly waiting = signal<Subject<void> | null>(null);
  readonly isAsked = computed(() => this.waiting() !== null);

  /** Completes without a value when the question is put away. */
  around<T>(request: () => Observable<T>): Observable<T> {
    return defer(request).pipe(
      catchError((error: unknown) => {
        if (problemOf(error).type !== MISSING) return throwError(() => error);
        const waiting = this.waiting() ?? new Subject<void>();
        this.waiting.set(waiting);
        return waiting.pipe(take(1), switchMap(request));
      }),
    );
  }

  given(): void {
    const waiting = this.waiting();
    this.waiting.set(null);
    waiting?.next();
  }

  putAway(): void {
    const waiting = this.waiting();
    this.waiting.set(null);
    waiting?.complete();
  }
}
