import { messageFor, Sending } from '@alongside/web-platform';
import { Card, ErrorSummary, TextField } from '@alongside/web-ui';
import { ChangeDetectionStrategy, Component, inject, output, signal } from '@angular/core';
import { SessionsClient } from './sessions.client';

/** Another password, by who knows the old one. */
@Component({
  selector: 'al-password-card',
  imports: [Card, ErrorSummary, TextField],
  template: `<al-card heading="Password" cardId="password-card">
    @if (isOpen()) {
      <form novalidate (submit)="send($event)">
        <al-error-summary [errors]="sending.errors()" heading="Your password is as it was" />
        <al-text-field
          label="Your password now"
          fieldId="oldPassword"
          type="password"
          autocomplete="current-password"
          [(value)]="oldPassword"
          [error]="errorOf('oldPassword')"
        />
        <al-text-field
          label="New password"
          hint="At least 12 characters. A few words in a row are good; pasting is fine."
          fieldId="newPassword"
          type="password"
          autocomplete="new-password"
          [(value)]="newPassword"
          [error]="errorOf('newPassword')"
        />
        <div class="bar">
          <button
            type="submit"
            class="btn btn-primary"
            [attr.aria-disabled]="sending.busy() ? 'true' : null"
          >
            Change it
          </button>
          <button type="button" class="btn btn-quiet" (click)="putAway()">Not now</button>
        </div>
      </form>
    } @else {
      <p>Changing it signs you out everywhere else. Your second factor stays.</p>
      <button type="button" class="btn btn-secondary" (click)="isOpen.set(true)">
        Change your password
      </button>
    }
  </al-card>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordCard {
  private readonly client = inject(SessionsClient);

  readonly changed = output();

  protected readonly isOpen = signal(false);
  protected readonly oldPassword = signal('');
  protected readonly newPassword = signal('');
  protected readonly sending = new Sending();
  protected readonly errorOf = (field: string): string | null =>
    messageFor(this.sending.errors(), field);

  protected send(event: Event): void {
    event.preventDefault();
    const [oldPassword, newPassword] = [this.oldPassword(), this.newPassword()];
    this.sending.send(
      () => this.client.changePassword({ oldPassword, newPassword }),
      () => {
        this.putAway();
        this.changed.emit();
      },
      [
        ...missing('oldPassword', oldPassword, 'Write the password you have now.'),
        ...missing('newPassword', newPassword, 'Write the new password.'),
      ],
    );
  }

  protected putAway(): void {
    this.oldPassword.set('');
    this.newPassword.set('');
    this.sending.errors.set([]);
    this.isOpen.set(false);
  }
}

const missing = (fieldId: string, text: string, message: string) =>
  text === '' ? [{ fieldId, message }] : [];
