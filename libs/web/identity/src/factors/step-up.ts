import { Proof } from '@alongside/web-platform';
import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { ConfirmItIsYou } from './confirm-it-is-you';

/** Asks who it is once a request on any page wants to know; the dialog is loaded no sooner. */
@Component({
  selector: 'al-step-up',
  imports: [ConfirmItIsYou],
  template: `@defer (when proof.isAsked()) {
    <al-confirm-it-is-you />
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StepUp {
  protected readonly proof = inject(Proof);
}
