import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  linkedSignal,
  model,
} from '@angular/core';
import { RECORD_LIMITS, type RecordItem } from '@alongside/contracts';
import { Dialog, ErrorSummary, TextArea } from '@alongside/web-ui';
import { RecordChoosing } from './record-choosing';

/** The words of one item as they stand in the record. The notes of the session stay as they are. */
@Component({
  selector: 'al-record-note-dialog',
  imports: [Dialog, ErrorSummary, TextArea],
  template: `<al-dialog
    title="Change the words for the record"
    [open]="item() !== null"
    (openChange)="$event || item.set(null)"
  >
    @if (item(); as open) {
      <form novalidate (submit)="$event.preventDefault(); save(open)">
        <al-error-summary heading="It was not saved" [errors]="errors()" />
        <al-text-area
          [label]="open.title"
          hint="Your notes of the session stay as they are."
          fieldId="record-note"
          [rows]="8"
          [maxLength]="limit"
          [(value)]="text"
        />
        <div class="bar">
          <button
            type="submit"
            class="btn btn-primary"
            [attr.aria-disabled]="busy() ? 'true' : null"
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
  private readonly choosing = inject(RecordChoosing);

  readonly item = model<RecordItem | null>(null);
  protected readonly text = linkedSignal(() => this.item()?.note ?? '');
  protected readonly errors = computed(() => this.choosing.sending.errors());
  protected readonly busy = computed(() => this.choosing.sending.busy());
  protected readonly limit = RECORD_LIMITS.note;

  protected save({ itemId }: RecordItem): void {
    this.choosing.change({ notes: [{ itemId, note: this.text() }] }, () => {
      this.item.set(null);
    });
  }
}
