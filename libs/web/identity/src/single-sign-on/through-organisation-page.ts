import { messageFor, Sending } from '@alongside/web-platform';
import { ErrorSummary, Note, TextField } from '@alongside/web-ui';
import { DOCUMENT } from '@angular/common';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SingleSignOnClient } from './single-sign-on.client';

/** The way to the organisation's own sign-in, by the domain of an address. */
@Component({
  selector: 'al-through-organisation-page',
  imports: [ErrorSummary, Note, RouterLink, TextField],
  template: `<h1 tabindex="-1">Sign in through your organisation</h1>
    <p class="lede">
      You go to the page where you sign in to everything else at work, and come back from there.
    </p>
    <form class="card is-main" novalidate (submit)="goOn($event)">
      <al-error-summary heading="You are not signed in yet" [errors]="sending.errors()" />
      @if (isUnknown()) {
        <div role="status">
          <al-note tone="honey">
            <p>
              No organisation signs in this way with addresses like this one. Sign in with your
              password or a passkey, or ask your administrator.
            </p>
          </al-note>
        </div>
      }
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
        Go on
      </button>
    </form>
    <p><a routerLink="/sign-in">Back to sign in</a></p>`,
  styleUrl: '../sessions/password-page.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThroughOrganisationPage {
  private readonly client = inject(SingleSignOnClient);
  private readonly page = inject(DOCUMENT);

  protected readonly email = signal('');
  protected readonly isUnknown = signal(false);
  protected readonly sending = new Sending();
  protected readonly messageFor = messageFor;

  protected goOn(event: Event): void {
    event.preventDefault();
    this.isUnknown.set(false);
    const email = this.email().trim();
    this.sending.send(
      () => this.client.begin(email),
      ({ address }) => {
        if (address === null) this.isUnknown.set(true);
        else this.page.location.assign(address);
      },
      email.includes('@') ? [] : [{ fieldId: 'email', message: 'Write your work email address.' }],
    );
  }
}
