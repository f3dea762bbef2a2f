import { ChangeDetectionStrategy, Component, inject, input, signal } from '@angular/core';
import { RECORD_LIMITS, REFUSAL_TEXT } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { messageFor, Sending } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary, NamesQuestion, TextArea } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordsClient } from './records.client';

/** Adds to a record beside its text: an addendum of one of the two, or the next manager's view. */
@Component({
  selector: 'al-add-words',
  imports: [AskAboutNames, ErrorSummary, TextArea],
  template: `<form novalidate (submit)="$event.preventDefault(); add()">
    <al-error-summary heading="It was not added" [errors]="sending.errors()" />
    <al-text-area
      fieldId="record-words"
      [label]="label()"
      [hint]="hint()"
      [rows]="3"
      [maxLength]="limit"
      [error]="messageFor(sending.errors(), 'record-words')"
      [(value)]="text"
    />
    <al-ask-about-names saveLabel="Add it anyway" [of]="sending.names" />
    <button
      type="submit"
      class="btn btn-secondary"
      [attr.aria-disabled]="sending.busy() ? 'true' : null"
    >
      {{ button() }}
    </button>
    <span class="sr" role="status">{{ said() }}</span>
  </form>`,
  styles: `
    @media print {
      :host {
        display: none;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddWords {
  private readonly open = inject(OpenRecord);
  private readonly client = inject(RecordsClient);

  readonly what = input.required<'addendum' | 'view'>();
  readonly label = input.required<string>();
  readonly button = input.required<string>();
  readonly hint = input('');

  protected readonly text = signal('');
  protected readonly said = signal('');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = RECORD_LIMITS.words;
  protected readonly messageFor = messageFor;

  protected add(): void {
    const known = isWritten(this.text())
      ? []
      : [{ fieldId: 'record-words', message: REFUSAL_TEXT.text_missing }];
    const record = this.open.record();
    this.sending.send(
      () =>
        this.what() === 'view'
          ? this.client.addView(record, this.text())
          : this.client.addAddendum(record, this.text()),
      (view) => {
        this.text.set('');
        this.said.set('Added');
        this.open.take(view);
      },
      known,
    );
  }
}
