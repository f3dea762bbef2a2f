import { inject, Injectable } from '@angular/core';
import type { ChangeRecord } from '@alongside/contracts';
import { Sending } from '@alongside/web-platform';
import { OpenRecord } from './open-record';
import { RecordsClient } from './records.client';

/** What the two choose to have in their record, one change at a time. Provided by the page. */
@Injectable()
export class RecordChoosing {
  private readonly open = inject(OpenRecord);
  private readonly client = inject(RecordsClient);

  readonly sending = new Sending();

  change(body: ChangeRecord): void {
    this.sending.send(
      () => this.client.change(this.open.record(), body),
      (view) => this.open.take(view),
    );
  }
}
