import type { FactorKind } from '@alongside/domain';
import { Dialog, ErrorSummary, ProblemNote, TextField } from '@alongside/web-ui';
import { messageFor, problemOf, Proof, Sending } from '@alongside/web-platform';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { rxResource } from '@angular/core/rxjs-interop';
import { canUsePasskeys } from '../passkeys/ceremony';
import { UsePasskey } from '../passkeys/use-passkey';
import { CodeForm } from './code-form';
import { FactorsClient } from './factors.client';
import { factorsIn } from './ways';

/** Asks for a code, or for the password of who has no second factor, before roles, invitations or sign-in change. */
@Component({
  selector: 'al-confirm-it-is-you',
  imports: [CodeForm, Dialog, ErrorSummary, ProblemNote, TextField, UsePasskey],
  template: `<al-dialog
    title="Please confirm that it is you"
    [open]="isReady()"
    (openChange)="!$event && proof.putAway()"
  >
    @if (isReady()) {
      <p>We ask once more before this goes on. What you wrote stays. It holds for ten minutes.</p>
      @if (security.error(); as error) {
        <al-problem-note [title]="titleOf(error)" [retryLabel]="null" />
      } @else if (byPasskey()) {
        <al-use-passkey (done)="proof.given()" (over)="proof.putAway()" />
        <button type="button" class="btn btn-quiet" (click)="prefersCode.set(true)">
          Use a code instead
        </button>
      } @else if (by().length > 0) {
        <al-code-form
          [label]="codeLabel()"
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

  /** Asked anew each time, since another tab may have changed it. */
  protected readonly security = rxResource({
    params: () => (this.proof.isAsked() ? true : undefined),
    stream: () => this.client.security(),
  });
  /** It opens with its field in it, so that the focus goes there. */
  protected readonly isReady = computed(
    () => this.proof.isAsked() && (this.security.hasValue() || this.security.error() !== undefined),
  );
  /** What this person has to prove themselves by; without anything it is the password. */
  protected readonly by = computed((): readonly FactorKind[] =>
    this.security.hasValue() ? factorsIn(this.security.value()) : [],
  );

  protected readonly prefersCode = signal(false);
  protected readonly byPasskey = computed(
    () => this.by().includes('passkey') && canUsePasskeys() && !this.prefersCode(),
  );
  protected readonly codeLabel = computed(() =>
    this.by().includes('authenticator')
      ? 'Code from your app, or a recovery code'
      : 'Recovery code',
  );
  protected readonly password = signal('');
  protected readonly sending = new Sending();
  protected readonly prove = (code: string) => this.client.prove(code);
  protected readonly titleOf = (error: unknown): string => problemOf(error).title;
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
