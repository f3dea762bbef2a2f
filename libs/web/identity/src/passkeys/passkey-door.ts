import { problemOf, Sending } from '@alongside/web-platform';
import { ChangeDetectionStrategy, Component, inject, output } from '@angular/core';
import { catchError, EMPTY, type Observable } from 'rxjs';
import { problemSentence } from '../sign-in.text';
import { canUsePasskeys } from './ceremony';
import { PasskeysClient } from './passkeys.client';

const REFUSED =
  'That passkey did not let you in. It may have been removed. Sign in with your password instead.';

/** The whole of signing in, with a passkey. Where there can be none, nothing is shown. */
@Component({
  selector: 'al-passkey-door',
  template: `@if (works) {
    <button
      type="button"
      class="btn btn-secondary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
      (click)="signIn()"
    >
      Sign in with a passkey
    </button>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasskeyDoor {
  private readonly client = inject(PasskeysClient);

  /** A session has begun. */
  readonly opened = output();
  /** Nobody is in: a sentence that says why, empty while it is tried. */
  readonly said = output<string | null>();

  protected readonly works = canUsePasskeys();
  protected readonly sending = new Sending();

  protected signIn(): void {
    this.said.emit(null);
    this.sending.send(
      () => this.client.signIn().pipe(catchError((error: unknown) => this.sayWhy(error))),
      () => {
        this.opened.emit();
      },
    );
  }

  private sayWhy(error: unknown): Observable<never> {
    const problem = problemOf(error);
    this.said.emit(problem.status === 401 ? REFUSED : problemSentence(problem, new Date()));
    return EMPTY;
  }
}
