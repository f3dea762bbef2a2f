import { ChangeDetectionStrategy, Component, inject, linkedSignal, model } from '@angular/core';
import { RECORD_LIMITS, type RecordItem } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import { AskAboutNames, Dialog, ErrorSummary, NamesQuestion, TextArea } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordsClient } from './records.client';

/** The words of one item as they stand in the record. The notes of the session stay as they are. */
@Component({
  selector: 'al-record-note-dialog',
  imports: [AskAboutNames, Dialog, ErrorSummary, TextArea],
  template: `<al-dialog
    title="Change the words for the record"
    [open]="item() !== null"
    (openChange)="$event || item.set(null)"
  >
    @if (item(); as open) {
      <form novalidate (submit)="$event.preventDefault(); save(open)">
        <al-error-summary heading="It was not saved" [errors]="sending.errors()" />
        <al-text-area
          [label]="open.title"
          hint="Your notes of the session stay as they are."
          fieldId="record-note"
          [rows]="8"
          [maxLength]="limit"
          [(value)]="text"
        />
        <al-ask-about-names [of]="sending.names" />
        <div class="bar">
          <button
            type="submit"
            class="btn btn-primary"
            [attr.aria-disabled]="sending.busy() ? 'true' : null"
          >
            Save for the record
          </button>
          <button type="button" class="btn btn-quiet" (click)="item.set(null)">Not now</button>
        </div>
      </form>
    }
  </al-dialog>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordNoteDialog {
  private readonly open = inject(OpenRecord);
  private readonly client = inject(RecordsClient);

  readonly item = model<RecordItem | null>(null);
  protected readonly text = linkedSignal(() => this.item()?.note ?? '');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = RECORD_LIMITS.note;

  protected save({ itemId }: RecordItem): void {
    const notes = [{ itemId, note: this.text() }];
    this.sending.send(
      () => this.client.change(this.open.record(), { notes }),
      (view) => {
        this.item.set(null);
        this.open.take(view);
      },
    );
  }
}
