import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DecisionView } from '@alongside/contracts';
import { OUTCOME_TEXT } from '../casework.text';

/** What was agreed, in short, before one says how it went. */
@Component({
  selector: 'al-agreed-before',
  template: `<div class="question">
    <p>
      <b>What was agreed: {{ outcome().word }}</b>
    </p>
    @if (decision().conditions.length) {
      <ul>
        @for (condition of decision().conditions; track $index) {
          <li>{{ condition }}</li>
        }
      </ul>
    }
    @if (decision().instead) {
      <p>{{ decision().instead }}</p>
    }
    @if (decision().repair) {
      <p>{{ decision().repair }}</p>
    }
    @if (decision().ending) {
      <p><b>It ends:</b> {{ decision().ending }}</p>
    }
  </div>`,
  styles: `
    .question > :last-child {
      margin-bottom: 0;
    }
    .question {
      white-space: normal;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgreedBefore {
  readonly decision = input.required<DecisionView>();
  protected readonly outcome = computed(() => OUTCOME_TEXT[this.decision().outcome]);
}
