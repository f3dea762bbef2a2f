import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { REFUSAL_TEXT, TODAY_LIMITS, type TodayRequestView } from '@alongside/contracts';
import { isWritten, MINUTE, PROVISIONAL_HOURS } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  CURRENT_TIME,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  TextArea,
} from '@alongside/web-ui';
import { TodayClient } from './today.client';

const HOUR = 60 * MINUTE;
/** The device's clock may be ahead of the server's; the longest answer is not refused for that. */
const SLACK = 5 * MINUTE;

/** An interim line: short, and for 72 hours at most. */
@Component({
  selector: 'al-answer-form',
  imports: [AskAboutNames, ErrorSummary, OptionCards, TextArea],
  template: `<form novalidate (submit)="$event.preventDefault(); answer()">
    <h2 class="heading">Answer for now</h2>
    <al-error-summary heading="It was not sent" [errors]="sending.errors()" />
    <al-text-area
      fieldId="answer-text"
      label="What holds for now?"
      hint="One clear line. The rest belongs to your supervision."
      [rows]="3"
      [maxLength]="limit"
      [error]="messageFor(sending.errors(), 'answer-text')"
      [(value)]="text"
    />
    <al-option-cards
      fieldId="answer-hours"
      label="How long does it hold?"
      [inRow]="true"
      [choices]="choices"
      [(value)]="hours"
    />
    <al-ask-about-names saveLabel="Send it as it is" [of]="sending.names" />
    <button
      type="submit"
      class="btn btn-primary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      Send the answer
    </button>
  </form>`,
  styles: `
    .heading {
      margin-bottom: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerForm {
  private readonly client = inject(TodayClient);
  private readonly clock = inject(CURRENT_TIME);

  readonly request = input.required<TodayRequestView>();
  readonly answered = output<TodayRequestView>();

  protected readonly text = signal('');
  protected readonly hours = signal<string | null>('24');
  protected readonly choices: readonly Choice[] = [
    { value: '4', label: 'Four hours' },
    { value: '24', label: 'A day' },
    { value: '48', label: 'Two days' },
    { value: String(PROVISIONAL_HOURS), label: 'Three days' },
  ];
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = TODAY_LIMITS.text;
  protected readonly messageFor = messageFor;

  protected answer(): void {
    const known = isWritten(this.text())
      ? []
      : [{ fieldId: 'answer-text', message: REFUSAL_TEXT.today_text_missing }];
    const until = this.clock() + Number(this.hours()) * HOUR - SLACK;
    const body = { text: this.text(), lastsUntil: new Date(until).toISOString() };
    this.sending.send(
      () => this.client.answer(this.request().id, body),
      (view) => this.answered.emit(view),
      known,
    );
  }
}
