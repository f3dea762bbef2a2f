import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { DecisionText, Weighing } from '@alongside/contracts';
import { DateText, SummaryList, SummaryRow } from '@alongside/web-ui';
import { OUTCOME_TEXT } from '../casework.text';
import { HarmsReading } from './harms-reading';

/** The whole text of a decision, to be read back before it is shared or signed. */
@Component({
  selector: 'al-decision-reading',
  imports: [DateText, HarmsReading, SummaryList, SummaryRow],
  templateUrl: './decision-reading.html',
  styleUrl: './decision-reading.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionReading {
  readonly decision = input.required<DecisionText>();
  readonly weighing = input.required<Weighing>();

  protected readonly outcome = computed(() => OUTCOME_TEXT[this.decision().outcome]);
  protected readonly hasHarms = computed(
    () => !!this.weighing().harmByDoing || !!this.weighing().harmByNotDoing,
  );
  protected readonly rows = computed(() => {
    const { reasoning, instead, whoTellsPerson, missing, interimLine, repair, ending } =
      this.decision();
    const { conditions, stopConditions, forThePersonsRecord } = this.decision();
    const rows: readonly (readonly [string, string | null])[] = [
      ['Why', reasoning],
      ['Instead', instead],
      ['Put right', repair],
      ['What is missing', missing],
      ['What can be said meanwhile', interimLine],
      ['Conditions', conditions.join('\n')],
      ['We stop when', stopConditions.join('\n')],
      ['It ends', ending],
      ['Who tells the person', whoTellsPerson],
      ['For the person’s record', forThePersonsRecord],
    ];
    return rows.flatMap(([term, text]) => (text ? [{ term, text }] : []));
  });
}
