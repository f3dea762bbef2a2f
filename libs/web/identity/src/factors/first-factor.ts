import type { FactorKind } from '@alongside/domain';
import { ChangeDetectionStrategy, Component, computed, input, output, signal } from '@angular/core';
import { canUsePasskeys } from '../passkeys/ceremony';
import { MakePasskey } from '../passkeys/make-passkey';
import { SetUpAuthenticator } from './set-up-authenticator';

/** The first factor of somebody who has none: a passkey where there can be one, or an authenticator app. */
@Component({
  selector: 'al-first-factor',
  imports: [MakePasskey, SetUpAuthenticator],
  template: `@if (usesApp()) {
      <al-set-up-authenticator (finished)="finished.emit()" (over)="over.emit()" />
      @if (canHavePasskey()) {
        <button type="button" class="btn btn-quiet section" (click)="prefersApp.set(false)">
          Set up a passkey instead
        </button>
      }
    } @else {
      <p>
        A passkey is the easiest: your fingerprint, face or screen lock, kept by your device or
        password manager. You need no password with it.
      </p>
      <al-make-passkey
        (begun)="isBegun.set(true)"
        (finished)="finished.emit()"
        (over)="over.emit()"
      />
      @if (!isBegun()) {
        <button type="button" class="btn btn-quiet section" (click)="prefersApp.set(true)">
          Use an authenticator app instead
        </button>
      }
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FirstFactor {
  readonly by = input.required<readonly FactorKind[]>();
  readonly finished = output();
  readonly over = output();

  protected readonly prefersApp = signal(false);
  /** Once there is a passkey, only its recovery codes are left to keep. */
  protected readonly isBegun = signal(false);
  protected readonly canHavePasskey = computed(
    () => this.by().includes('passkey') && canUsePasskeys(),
  );
  protected readonly usesApp = computed(() => this.prefersApp() || !this.canHavePasskey());
}
