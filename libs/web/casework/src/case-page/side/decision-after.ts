import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import type { DecisionView } from '@alongside/contracts';
import { isWritten, refusalsToAddDecisionAddendum } from '@alongside/domain';
import { DateText, Dialog, ProblemNote } from '@alongside/web-ui';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';
import { DecisionAfterForm } from './decision-after-form';

/** What comes after a decision: what is added to it, and its words in the person's record. */
@Component({
  selector: 'al-decision-after',
  imports: [DateText, DecisionAfterForm, Dialog, ProblemNote],
  templateUrl: './decision-after.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionAfter {
  private readonly open = inject(OpenCase);

  readonly decision = input.required<DecisionView>();

  protected readonly writing = signal<'addendum' | 'placement' | null>(null);

  protected readonly mayAdd = computed(
    () =>
      may(this.open.subject(), 'add_decision_addendum') &&
      refusalsToAddDecisionAddendum(this.decision().state, 'some text').length === 0,
  );
  protected readonly mayPlace = computed(
    () =>
      may(this.open.subject(), 'place_in_record') &&
      isWritten(this.decision().forThePersonsRecord) &&
      this.decision().recordPlacement === null,
  );
}
