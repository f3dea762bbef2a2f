import { ChangeDetectionStrategy, Component, input } from '@angular/core';

/** Answers beside their questions; holds `al-summary-row`s. */
@Component({
  selector: 'al-summary-list',
  template: `<dl class="summary-list"><ng-content /></dl>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SummaryList {}

/** One question, the answer as content, and a way to change it in the slot `change`. */
@Component({
  selector: 'div[alSummaryRow]',
  template: `<dt>{{ term() }}</dt>
    <dd>
      @if (isEmpty()) {
        <span class="meta">{{ emptyWords() }}</span>
      } @else {
        <ng-content />
      }
    </dd>
    <dd class="summary-change"><ng-content select="[change]" /></dd>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SummaryRow {
  readonly term = input.required<string>({ alias: 'alSummaryRow' });
  readonly isEmpty = input(false);
  readonly emptyWords = input('Not written yet');
}
