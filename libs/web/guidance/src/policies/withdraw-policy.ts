import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { POLICY_LIMITS, type PolicyView, REFUSAL_TEXT } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { messageFor, Sending, UnsavedChanges } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary, NamesQuestion, TextArea } from '@alongside/web-ui';
import { LibraryClient } from '../library.client';

/** Withdraws a policy, with the reason that everybody reads. */
@Component({
  selector: 'al-withdraw-policy',
  imports: [AskAboutNames, ErrorSummary, TextArea],
  template: `<form novalidate (submit)="$event.preventDefault(); withdraw()">
    <al-error-summary heading="It is not withdrawn" [errors]="sending.errors()" />
    <al-text-area
      label="Why is it withdrawn?"
      hint="It stays readable, with your reason. A withdrawn policy is not taken up again."
      fieldId="reason"
      [rows]="2"
      [maxLength]="limit"
      [error]="messageFor(sending.errors(), 'reason')"
      [(value)]="reason"
    />
    <al-ask-about-names [of]="sending.names" />
    <div class="bar">
      <button
        type="submit"
        class="btn btn-secondary"
        [attr.aria-disabled]="sending.busy() ? 'true' : null"
      >
        Withdraw this policy
      </button>
    </div>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WithdrawPolicyForm {
  private readonly client = inject(LibraryClient);

  readonly policy = input.required<PolicyView>();
  readonly withdrawn = output<PolicyView>();

  protected readonly reason = signal('');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.reason()]));
  protected readonly messageFor = messageFor;
  protected readonly limit = POLICY_LIMITS.reason;

  constructor() {
    inject(UnsavedChanges).watch(() => isWritten(this.reason()));
  }

  protected withdraw(): void {
    const reason = this.reason().trim();
    const message = REFUSAL_TEXT.policy_withdrawal_reason_missing;
    this.sending.send(
      () => this.client.withdraw(this.policy().id, reason),
      (view) => {
        this.reason.set('');
        this.withdrawn.emit(view);
      },
      isWritten(reason) ? [] : [{ fieldId: 'reason', message }],
    );
  }
}
