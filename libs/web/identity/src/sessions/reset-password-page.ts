import { SIGN_IN_LIMITS } from '@alongside/contracts';
import { PEOPLE_REFUSAL_TEXT } from '@alongside/contracts/people-words';
import { refusalsToSetPassword } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import { ErrorSummary, Note, TextField } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { ActivatedRoute, RouterLink } from '@angular/router';
import { PasswordResetsClient } from './password-resets.client';

/** For whoever holds a link from a mail. What is secret stands behind the #: it is sent in a body, never in an address. */
@Component({
  selector: 'al-reset-password-page',
  imports: [ErrorSummary, Note, RouterLink, TextField],
  template: `<h1 tabindex="-1">Set a new password</h1>
    @if (isDone()) {
      <div role="status">
        <al-note tone="leaf">
          <p>Your new password is set, and you are signed out everywhere.</p>
        </al-note>
      </div>
      <p><a class="btn btn-primary" routerLink="/sign-in">Sign in</a></p>
    } @else if (token === '') {
      <al-note tone="honey">
        <p>
          There is no link in this address. Open the one from the mail, or
          <a routerLink="/forgot-password">ask for a new one</a>.
        </p>
      </al-note>
    } @else {
      <p class="lede">
        Setting it signs you out everywhere. Your second step of signing in stays as it is.
      </p>
      <form class="card is-main" novalidate (submit)="set($event)">
        <al-error-summary heading="Your password is as it was" [errors]="sending.errors()" />
        <al-text-field
          label="New password"
          hint="At least 12 characters. A few words in a row are good; pasting is fine."
          fieldId="password"
          [type]="isShown() ? 'text' : 'password'"
          autocomplete="new-password"
          [error]="messageFor(sending.errors(), 'password')"
          [(value)]="password"
        />
        <p>
          <button
            type="button"
            class="btn btn-quiet btn-small"
            [attr.aria-pressed]="isShown()"
            (click)="isShown.set(!isShown())"
          >
            Show the password
          </button>
        </p>
        <button
          type="submit"
          class="btn btn-primary"
          [attr.aria-disabled]="sending.busy() ? 'true' : null"
        >
          Set it
        </button>
      </form>
      <p>Does the link not work? <a routerLink="/forgot-password">Ask for a new one</a>.</p>
    }`,
  styleUrl: './password-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResetPasswordPage {
  private readonly client = inject(PasswordResetsClient);

  protected readonly token = inject(ActivatedRoute).snapshot.fragment ?? '';
  protected readonly password = signal('');
  protected readonly isShown = signal(false);
  protected readonly isDone = signal(false);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected set(event: Event): void {
    event.preventDefault();
    const password = this.password();
    this.sending.send(
      () => this.client.finish({ token: this.token, password }),
      () => {
        this.password.set('');
        this.isDone.set(true);
      },
      missingIn(password),
    );
  }
}

/** What can be known without the server, which alone knows whose link it is. */
function missingIn(password: string): readonly FormError[] {
  const [refusal] = refusalsToSetPassword(password, []);
  if (refusal !== undefined)
    return [{ fieldId: 'password', message: PEOPLE_REFUSAL_TEXT[refusal] }];
  return password.length > SIGN_IN_LIMITS.password
    ? [{ fieldId: 'password', message: 'Write at most 256 characters.' }]
    : [];
}
