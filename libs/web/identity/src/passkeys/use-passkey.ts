import { problemOf, Sending } from '@alongside/web-platform';
import { ErrorSummary } from '@alongside/web-ui/basics';
import { ChangeDetectionStrategy, Component, inject, input, output } from '@angular/core';
import { tap } from 'rxjs';
import { PasskeysClient } from './passkeys.client';

/** Proves by a passkey who one is: the second step of signing in, or step-up. */
@Component({
  selector: 'al-use-passkey',
  imports: [ErrorSummary],
  template: `<al-error-summary [errors]="sending.errors()" heading="That did not work" />
    <button
      type="button"
      class="btn btn-primary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
      (click)="use()"
    >
      {{ sending.busy() ? 'Waiting for your passkey…' : action() }}
    </button>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UsePasskey {
  private readonly client = inject(PasskeysClient);

  readonly action = input('Use your passkey');
  readonly done = output();
  /** The session or half session has ended: the password comes first again. */
  readonly over = output();

  protected readonly sending = new Sending();

  protected use(): void {
    this.sending.send(
      () =>
        this.client.prove().pipe(
          tap({
            error: (error: unknown) => {
              this.endsHere(error);
            },
          }),
        ),
      () => {
        this.done.emit();
      },
    );
  }

  private endsHere(error: unknown): void {
    if (problemOf(error).status === 401) this.over.emit();
  }
}
