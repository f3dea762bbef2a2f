import { Dialog, ErrorSummary, TextField } from '@alongside/web-ui';
import { messageFor, Sending } from '@alongside/web-platform';
import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { CodeForm } from './code-form';
import { FactorsClient } from './factors.client';
import { Proof } from './proof';

/** Asks for a code, or for the password of who has no second factor, before sign-in changes. */
@Component({
  selector: 'al-confirm-it-is-you',
  imports: [CodeForm, Dialog, ErrorSummary, TextField],
  template: `<al-dialog
    title="Please confirm that it is you"
    [open]="proof.isAsked()"
    (openChange)="!$event && proof.putAway()"
  >
    @if (proof.isAsked()) {
      <p>Before how you sign in changes, we ask once more. It holds for ten minutes.</p>
      @if (hasFactor()) {
        <al-code-form
          label="Code from your app, or a recovery code"
          hint=""
          action="Confirm"
          [digitsOnly]="false"
          [command]="prove"
          (done)="proof.given()"
          (over)="proof.putAway()"
        />
      } @else {
        <form novalidate (submit)="send($event)">
          <al-error-summary [errors]="sending.errors()" heading="That did not work" />
          <al-text-field
            label="Your password"
            fieldId="password"
            type="password"
            autocomplete="current-password"
            [(value)]="password"
            [error]="error()"
          />
          <button type="submit" class="btn btn-primary">Confirm</button>
        </form>
      }
    }
  </al-dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmItIsYou {
  private readonly client = inject(FactorsClient);
  protected readonly proof = inject(Proof);

  readonly hasFactor = input.required<boolean>();

  protected readonly password = signal('');
  protected readonly sending = new Sending();
  protected readonly prove = (code: string) => this.client.prove(code);
  protected readonly error = (): string | null => messageFor(this.sending.errors(), 'password');

  protected send(event: Event): void {
    event.preventDefault();
    const password = this.password();
    this.password.set('');
    this.sending.send(
      () => this.client.proveByPassword(password),
      () => {
        this.proof.given();
      },
      password === '' ? [{ fieldId: 'password', message: 'Write your password.' }] : [],
    );
  }
}
