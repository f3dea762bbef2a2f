import { problemOf } from '@alongside/web-platform';
import { computed, Injectable, signal } from '@angular/core';
import { catchError, defer, type Observable, Subject, switchMap, take, throwError } from 'rxjs';

const MISSING = '/problems/proof-missing';

/** Step-up: a command that asks for a fresh proof waits for it, and then goes on. */
@Injectable()
export class Proof {
  private readonly waiting = signal<Subject<void> | null>(null);
  readonly isAsked = computed(() => this.waiting() !== null);

  /** Completes without a value when the question is put away. */
  around<T>(command: () => Observable<T>): Observable<T> {
    return defer(command).pipe(
      catchError((error: unknown) => {
        if (problemOf(error).type !== MISSING) return throwError(() => error);
        const waiting = new Subject<void>();
        this.waiting.set(waiting);
        return waiting.pipe(take(1), switchMap(command));
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
