import { signal } from '@angular/core';
import type { Observable } from 'rxjs';
import { failureLines, type FormError } from './failure';

/** Something to ask before a command is sent; it shows itself while it has no answer. */
export interface AskedFirst {
  isAnswered(): boolean;
  putAway(): void;
}

const NOTHING: AskedFirst = { isAnswered: () => true, putAway: () => undefined };

/** One command under way: whether it is being sent, and what stands in the way. */
export class Sending<Question extends AskedFirst = AskedFirst> {
  readonly busy = signal(false);
  readonly errors = signal<readonly FormError[]>([]);

  /** With a question about names in the texts that are saved, their writer is asked before they are sent. */
  constructor(readonly names: Question = NOTHING as Question) {}

  /** Sends it once, unless something is known to stand in the way or is to be asked first. */
  send<T>(
    command: () => Observable<T>,
    done: (answer: T) => void,
    known: readonly FormError[] = [],
  ): void {
    this.errors.set(known);
    if (known.length > 0) this.names.putAway();
    if (known.length > 0 || this.busy() || !this.names.isAnswered()) return;
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
      // Put away without an answer: it can be sent again.
      complete: () => {
        this.busy.set(false);
      },
    });
  }
}
