import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { DateText } from '@alongside/web-ui';
import { AddWords } from './add-words';
import { OpenRecord } from './open-record';
import { RECORD_SIGNATURE_TEXT } from './records.text';

/** What stands beside a record: signatures, the next manager's views, and what was added since. */
@Component({
  selector: 'al-record-beside',
  imports: [AddWords, DateText],
  templateUrl: './record-beside.html',
  styleUrl: './record-beside.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordBeside {
  protected readonly record = inject(OpenRecord).record;

  protected readonly signatures = computed(() =>
    this.record().signatures.map((each) => ({ ...each, word: RECORD_SIGNATURE_TEXT[each.kind] })),
  );
  protected readonly mayView = computed(() => this.record().readAs === 'manager');
}
