import type { PasskeyConfirmed } from '@alongside/contracts';
import { problemOf, Sending } from '@alongside/web-platform';
import { ErrorSummary } from '@alongside/web-ui/basics';
import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { switchMap, tap } from 'rxjs';
import { RecoveryCodeList } from '../factors/recovery-code-list';
import { PasskeysClient } from './passkeys.client';

/** Makes a passkey, and shows the recovery codes that come with the first factor. */
@Component({
  selector: 'al-make-passkey',
  imports: [ErrorSummary, RecoveryCodeList],
  template: `@if (codes(); as codes) {
      <h2 tabindex="-1">Your passkey is set up</h2>
      <al-recovery-code-list [codes]="codes" (kept)="kept()" />
    } @else {
      <al-error-summary [errors]="sending.errors()" heading="That did not work" />
      <button
        type="button"
        class="btn btn-primary"
        [attr.aria-disabled]="sending.busy() ? 'true' : null"
        (click)="make()"
      >
        {{ sending.busy() ? 'Waiting for your device…' : action() }}
      </button>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MakePasskey {
  private readonly client = inject(PasskeysClient);

  readonly action = input('Set up a passkey');
  /** Once it is set up, and recovery codes that came with it are kept. */
  readonly finished = output();
  readonly over = output();
  /** It is set up; its recovery codes are still to be kept. */
  readonly begun = output();

  protected readonly codes = signal<readonly string[] | null>(null);
  protected readonly sending = new Sending();

  protected make(): void {
    this.sending.send(
      () =>
        this.client.begin().pipe(
          switchMap((asked) => this.client.make(asked)),
          tap({
            error: (error: unknown) => {
              this.endsHere(error);
            },
          }),
        ),
      (confirmed) => {
        this.made(confirmed);
      },
    );
  }

  protected kept(): void {
    this.codes.set(null);
    this.finished.emit();
  }

  private made({ codes }: PasskeyConfirmed): void {
    if (codes.length === 0) this.finished.emit();
    else {
      this.codes.set(codes);
      this.begun.emit();
    }
  }

  private endsHere(error: unknown): void {
    const { status } = problemOf(error);
    if (status === 401 || status === 403) this.over.emit();
  }
}
