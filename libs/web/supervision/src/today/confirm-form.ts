import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { REFUSAL_TEXT, TODAY_LIMITS, type TodayRequestView } from '@alongside/contracts';
import { type Confirmation, isWritten } from '@alongside/domain';
import { type FormError, messageFor, Sending } from '@alongside/web-platform';
import {
  AskAboutNames,
  type Choice,
  ErrorSummary,
  NamesQuestion,
  OptionCards,
  TextArea,
} from '@alongside/web-ui';
import { TodayClient } from './today.client';

/** What the two make of the interim answer when they talk. */
@Component({
  selector: 'al-confirm-form',
  imports: [AskAboutNames, ErrorSummary, OptionCards, TextArea],
  template: `<form novalidate (submit)="$event.preventDefault(); confirm()">
    <h2 class="heading">Settle it together</h2>
    <al-error-summary heading="It was not kept" [errors]="sending.errors()" />
    <al-option-cards
      fieldId="confirm-kind"
      label="What do the two of you make of it?"
      [inRow]="true"
      [choices]="choices"
      [error]="messageFor(sending.errors(), 'confirm-kind')"
      [(value)]="kind"
    />
    <al-text-area
      fieldId="confirm-text"
      [label]="kind() === 'changed' ? 'What holds from now on?' : 'Anything to add? (optional)'"
      [rows]="3"
      [maxLength]="limit"
      [error]="messageFor(sending.errors(), 'confirm-text')"
      [(value)]="text"
    />
    <al-ask-about-names [of]="sending.names" />
    <button
      type="submit"
      class="btn btn-primary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      {{ kind() === 'changed' ? 'Change the answer' : 'Confirm the answer' }}
    </button>
  </form>`,
  styles: `
    .heading {
      margin-bottom: var(--s3);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ConfirmForm {
  private readonly client = inject(TodayClient);

  readonly request = input.required<TodayRequestView>();
  readonly confirmed = output<TodayRequestView>();

  protected readonly kind = signal<Confirmation | null>(null);
  protected readonly text = signal('');
  protected readonly choices: readonly Choice<Confirmation>[] = [
    { value: 'confirmed', label: 'It holds' },
    { value: 'changed', label: 'We change it' },
  ];
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = TODAY_LIMITS.text;
  protected readonly messageFor = messageFor;

  protected confirm(): void {
    const kind = this.kind() ?? 'confirmed';
    const known = this.missing();
    const body = { kind, text: isWritten(this.text()) ? this.text() : null };
    this.sending.send(
      () => this.client.confirm(this.request().id, body),
      (view) => this.confirmed.emit(view),
      known,
    );
  }

  private missing(): readonly FormError[] {
    if (this.kind() === null)
      return [{ fieldId: 'confirm-kind', message: 'Choose one of the two.' }];
    if (this.kind() === 'confirmed' || isWritten(this.text())) return [];
    return [{ fieldId: 'confirm-text', message: REFUSAL_TEXT.today_text_missing }];
  }
}
