import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { onAnyChange } from '@alongside/web-platform';
import { DateText, Row, Tag } from '@alongside/web-ui';
import { RecordsClient } from './records.client';

/** Records that two others could not settle and that wait for the reader's view; nothing when there are none. */
@Component({
  selector: 'al-unsettled-records',
  imports: [DateText, Row, Tag],
  template: `@if (waiting.hasValue() && waiting.value().items.length) {
    <section class="section" aria-labelledby="unsettled">
      <h2 id="unsettled">Records waiting for your view</h2>
      <ul class="row-list">
        @for (row of waiting.value().items; track row.id) {
          <li
            [alRow]="row.supervisee.name + ' with ' + row.supervisor.name"
            [link]="['/supervision/records', row.id]"
          >
            <p class="meta">
              Session of&ngsp;<al-date [at]="row.heldOn" /> · with you since&ngsp;<al-date
                [at]="row.since"
                [dayOnly]="true"
              />
            </p>
            <ng-container end>
              @if (row.viewed) {
                <al-tag tone="leaf">You added a view</al-tag>
              } @else {
                <al-tag tone="clay">Needs your view</al-tag>
              }
            </ng-container>
          </li>
        }
      </ul>
    </section>
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnsettledRecords {
  protected readonly waiting = inject(RecordsClient).unsettled();

  constructor() {
    onAnyChange('session', () => this.waiting.reload());
  }
}
