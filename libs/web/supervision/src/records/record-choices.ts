import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Sending } from '@alongside/web-platform';
import { ErrorSummary, TickBox } from '@alongside/web-ui';
import { OpenRecord } from './open-record';
import { RecordChoosing } from './record-choosing';
import { RecordsClient } from './records.client';
import { firstNameOf } from './records.text';

/** What is not in the record, and the way to share it. */
@Component({
  selector: 'al-record-choices',
  imports: [ErrorSummary, TickBox],
  templateUrl: './record-choices.html',
  styleUrl: './record-choices.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RecordChoices {
  private readonly open = inject(OpenRecord);
  private readonly client = inject(RecordsClient);
  private readonly choosing = inject(RecordChoosing);

  protected readonly record = this.open.record;
  protected readonly leftOut = computed(() => this.record().draft?.leftOut ?? []);
  protected readonly checkIn = computed(() => this.record().draft?.checkIn ?? null);
  protected readonly other = computed(() => {
    const { readAs, text } = this.record();
    return firstNameOf(readAs === 'supervisor' ? text.supervisee : text.supervisor);
  });
  protected readonly sharing = new Sending();
  protected readonly choosingErrors = computed(() => this.choosing.sending.errors());

  protected takeIn(itemId: string): void {
    this.choosing.change({ takeIn: [itemId] });
  }

  protected chooseCheckIn(checkIn: boolean): void {
    this.choosing.change({ checkIn });
  }

  protected share(): void {
    this.sharing.send(
      () => this.client.share(this.record()),
      (view) => {
        this.open.take(view);
      },
    );
  }
}
