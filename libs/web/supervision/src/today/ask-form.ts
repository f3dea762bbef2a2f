import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { REFUSAL_TEXT, TODAY_LIMITS, type TodayRequestView } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary, NamesQuestion, TextArea } from '@alongside/web-ui';
import { TodayClient } from './today.client';

/** Three lines, and it is on its way. */
@Component({
  selector: 'al-ask-form',
  imports: [AskAboutNames, ErrorSummary, TextArea],
  template: `<form novalidate (submit)="$event.preventDefault(); ask()">
    <al-error-summary heading="It was not sent" [errors]="sending.errors()" />
    <al-text-area
      fieldId="today-text"
      label="What do you need to know today?"
      hint="Three lines are enough: what is happening, what you think of doing, by when. No names: a neutral label will do."
      [rows]="4"
      [maxLength]="limit"
      [error]="messageFor(sending.errors(), 'today-text')"
      [(value)]="text"
    />
    <al-ask-about-names saveLabel="Send it as it is" [of]="sending.names" />
    <button
      type="submit"
      class="btn btn-today"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      Ask for an answer today
    </button>
  </form>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskForm {
  private readonly client = inject(TodayClient);

  /** A question of the reader's own that it is about. */
  readonly caseId = input<string | null>(null);
  readonly asked = output<TodayRequestView>();

  protected readonly text = signal('');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = TODAY_LIMITS.text;
  protected readonly messageFor = messageFor;

  protected ask(): void {
    const known = isWritten(this.text())
      ? []
      : [{ fieldId: 'today-text', message: REFUSAL_TEXT.today_text_missing }];
    this.sending.send(
      () => this.client.ask({ text: this.text(), caseId: this.caseId() }),
      (view) => {
        this.asked.emit(view);
      },
      known,
    );
  }
}
