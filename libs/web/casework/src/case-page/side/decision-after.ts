import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { CASE_LIMITS, type DecisionView } from '@alongside/contracts';
import { isWritten, refusalsToAddDecisionAddendum } from '@alongside/domain';
import { DateText, Dialog, ErrorSummary, TextArea, TextField } from '@alongside/web-ui';
import { CasesClient } from '../../cases.client';
import { Sending } from '../../forms/sending';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';

/** What comes after a decision: what is added to it, and its words in the person's record. */
@Component({
  selector: 'al-decision-after',
  imports: [DateText, Dialog, ErrorSummary, TextArea, TextField],
  templateUrl: './decision-after.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionAfter {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly decision = input.required<DecisionView>();

  protected readonly writing = signal<'addendum' | 'placement' | null>(null);
  protected readonly text = signal('');
  protected readonly sending = new Sending();
  protected readonly limit = CASE_LIMITS.longText;

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

  protected write(what: 'addendum' | 'placement'): void {
    this.text.set('');
    this.sending.errors.set([]);
    this.writing.set(what);
  }

  protected save(): void {
    const of = { caseId: this.open.subject().id, decisionId: this.decision().id };
    const isAddendum = this.writing() === 'addendum';
    const text = this.text();
    this.sending.send(
      () =>
        isAddendum
          ? this.cases.addToDecision(of, { text })
          : this.cases.placeInRecord(of, this.decision().version, { reference: text }),
      (subject) => {
        this.open.take(subject);
        this.writing.set(null);
      },
      isWritten(text) ? [] : [{ fieldId: 'decision-after', message: 'Write something first.' }],
    );
  }
}
