import type { SecondStepView } from '@alongside/contracts';
import {
  afterNextRender,
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  inject,
  input,
  linkedSignal,
  output,
} from '@angular/core';
import { UsePasskey } from '../passkeys/use-passkey';
import { CodeForm } from './code-form';
import { FactorsClient } from './factors.client';
import { FirstFactor } from './first-factor';
import { type Way, WAY_TEXT, waysFor } from './ways';

/** What comes after the password. Loaded when it is needed, so that the sign-in page stays light. */
@Component({
  selector: 'al-second-step',
  imports: [CodeForm, FirstFactor, UsePasskey],
  templateUrl: './second-step.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SecondStep {
  private readonly client = inject(FactorsClient);

  readonly step = input.required<SecondStepView['secondStep']>();
  /** What this person can give, or set up. */
  readonly by = input.required<SecondStepView['by']>();
  readonly passed = output();
  readonly over = output();

  /** Where one is; a code from an administrator leads on to setting up. */
  protected readonly now = linkedSignal<SecondStepView>(() => ({
    secondStep: this.step(),
    by: this.by(),
  }));
  protected readonly text = WAY_TEXT;
  protected readonly ways = (): readonly Way[] => waysFor(this.now().by);
  /** What is asked for now; the first way unless somebody chooses another. */
  protected readonly way = linkedSignal<Way>(() => this.ways()[0] ?? 'recovery');
  protected readonly others = (): readonly Way[] =>
    this.ways().filter((each) => each !== this.way());
  protected readonly passHelp = (code: string) => this.client.passHelp(code);
  protected readonly prove = (code: string) => this.client.prove(code);

  constructor() {
    const { nativeElement } = inject<ElementRef<HTMLElement>>(ElementRef);
    // The form that had the focus is gone: keyboard and screen reader go on where the next step begins.
    afterNextRender(() => {
      nativeElement.querySelector<HTMLElement>('p[tabindex], input')?.focus();
    });
  }
}
