import { signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { failureLines, type FormError } from './failure';

/** One command under way: whether it is being sent, and what stands in the way. */
export class Sending {
  readonly busy = signal(false);
  readonly errors = signal<readonly FormError[]>([]);

  /** Sends it once, unless something is known to stand in the way. */
  send<T>(
    command: () => Observable<T>,
    done: (answer: T) => void,
    known: readonly FormError[] = [],
  ): void {
    this.errors.set(known);
    if (known.length > 0 || this.busy()) return;
    this.busy.set(true);
    command().subscribe({
      next: (answer) => {
        this.busy.set(false);
        done(answer);
      },
      error: (error: unknown) => {
        this.busy.set(false);
        this.errors.set(failureLines(error));
      },
    });
  }
}
