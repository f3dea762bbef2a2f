import type { SecondStepView } from '@alongside/contracts';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  output,
  signal,
} from '@angular/core';
import { CodeForm } from './code-form';
import { FactorsClient } from './factors.client';
import { SetUpAuthenticator } from './set-up-authenticator';

/** What comes after the password. Loaded when it is needed, so that the sign-in page stays light. */
@Component({
  selector: 'al-second-step',
  imports: [CodeForm, SetUpAuthenticator],
  template: `@if (step() === 'set_up') {
      <p tabindex="-1">
        <b>One thing first.</b> Everybody here signs in with a second factor besides the password,
        so that a password alone opens nothing.
      </p>
      <al-set-up-authenticator (finished)="passed.emit()" (over)="over.emit()" />
    } @else {
      @if (usesRecovery()) {
        <al-code-form
          label="Recovery code"
          hint="One of the ten you kept. Each works once."
          action="Sign in"
          [digitsOnly]="false"
          [command]="prove"
          (done)="passed.emit()"
          (over)="over.emit()"
        />
      } @else {
        <al-code-form
          action="Sign in"
          [command]="prove"
          (done)="passed.emit()"
          (over)="over.emit()"
        />
      }
      <button
        type="button"
        class="btn btn-quiet section"
        (click)="usesRecovery.set(!usesRecovery())"
      >
        {{ usesRecovery() ? 'Use my authenticator app' : 'I do not have my phone here' }}
      </button>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondStep {
  private readonly client = inject(FactorsClient);

  readonly step = input.required<SecondStepView['secondStep']>();
  readonly passed = output();
  readonly over = output();

  protected readonly usesRecovery = signal(false);
  protected readonly prove = (code: string) => this.client.prove(code);

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // The form that had the focus is gone: keyboard and screen reader go on where the next step begins.
    afterNextRender(() => {
      nativeElement.querySelector<HTMLElement>('p[tabindex], input')?.focus();
    });
  }
}
