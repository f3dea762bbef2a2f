import { messageFor, Sending } from '@alongside/web-platform';
import { ErrorSummary, Note, TextField } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { PasswordResetsClient } from './password-resets.client';

/** For who forgot their password. It never says whether an address is known here. */
@Component({
  selector: 'al-forgot-password-page',
  imports: [ErrorSummary, Note, RouterLink, TextField],
  template: `<h1 tabindex="-1">A new password</h1>
    @if (askedFor(); as email) {
      <div role="status">
        <al-note tone="leaf">
          <p>
            If <b class="long">{{ email }}</b> signs in here, a mail with a link is on its way. The
            link works once, for one hour.
          </p>
        </al-note>
      </div>
      <p>
        No mail after ten minutes? Look whether it was taken for spam, or ask your administrator
        which address you sign in with.
      </p>
      <p><a routerLink="/sign-in">Back to sign in</a></p>
    } @else {
      <p class="lede">We send you a link to set a new one. Your second step of signing in stays.</p>
      <form class="card is-main" novalidate (submit)="ask($event)">
        <al-error-summary heading="Nothing was sent yet" [errors]="sending.errors()" />
        <al-text-field
          label="Work email"
          fieldId="email"
          type="email"
          autocomplete="username"
          inputMode="email"
          [error]="messageFor(sending.errors(), 'email')"
          [(value)]="email"
        />
        <button
          type="submit"
          class="btn btn-primary"
          [attr.aria-disabled]="sending.busy() ? 'true' : null"
        >
          Send me a link
        </button>
      </form>
      <p><a routerLink="/sign-in">Back to sign in</a></p>
    }`,
  styleUrl: './password-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ForgotPasswordPage {
  private readonly client = inject(PasswordResetsClient);

  protected readonly email = signal('');
  protected readonly askedFor = signal<string | null>(null);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected ask(event: Event): void {
    event.preventDefault();
    const email = this.email().trim();
    this.sending.send(
      () => this.client.ask({ email }),
      () => this.askedFor.set(email),
      email.includes('@')
        ? []
        : [{ fieldId: 'email', message: 'Write the email address you sign in with.' }],
    );
  }
}
