import { signal } from '@angular/core';
import type { SummaryError } from '@alongside/web-ui';
import type { Observable } from 'rxjs';
import { failureLines } from './failure';
import { NamesQuestion } from './names-question';

/** One command under way: whether it is being sent, and what stands in the way. */
export class Sending {
  readonly busy = signal(false);
  readonly errors = signal<readonly SummaryError[]>([]);

  /** With the texts that are saved, their writer is asked about names before anything is sent. */
  constructor(readonly names = new NamesQuestion()) {}

  /** Sends it once, unless something is known to stand in the way or is to be asked first. */
  send<T>(
    command: () => Observable<T>,
    done: (answer: T) => void,
    known: readonly SummaryError[] = [],
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
    });
  }
}
