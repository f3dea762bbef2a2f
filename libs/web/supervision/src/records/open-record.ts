import { inject, Injectable } from '@angular/core';
import type { RecordView } from '@alongside/contracts';
import { OpenView } from '@alongside/web-platform';
import { type RecordAddress, RecordsClient } from './records.client';

/** The record that a page is about, as it stands now; gone while it is not drafted yet. Provided by the page. */
@Injectable()
export class OpenRecord extends OpenView<RecordView, RecordAddress> {
  readonly record = this.shown;

  constructor() {
    const client = inject(RecordsClient);
    super(
      (address) => client.record(() => address() ?? {}),
      'session',
      (address, view) => view?.sessionId ?? address?.sessionId ?? '',
    );
  }
}
