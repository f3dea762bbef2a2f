import { ChangeDetectionStrategy, Component, inject, input, output, signal } from '@angular/core';
import { CASE_LIMITS, type DecisionView } from '@alongside/contracts';
import { isWritten } from '@alongside/domain';
import { Sending } from '@alongside/web-platform';
import { AskAboutNames, ErrorSummary, NamesQuestion, TextArea, TextField } from '@alongside/web-ui';
import { CasesClient } from '../../cases.client';
import { OpenCase } from '../../situation/open-case';

/** Adds to a decision, or says where its words stand in the person's record. */
@Component({
  selector: 'al-decision-after-form',
  imports: [AskAboutNames, ErrorSummary, TextArea, TextField],
  templateUrl: './decision-after-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionAfterForm {
  private readonly cases = inject(CasesClient);
  private readonly open = inject(OpenCase);

  readonly decision = input.required<DecisionView>();
  readonly what = input.required<'addendum' | 'placement'>();
  readonly closed = output();

  protected readonly text = signal('');
  protected readonly sending = new Sending(new NamesQuestion(() => [this.text()]));
  protected readonly limit = CASE_LIMITS.longText;

  protected save(): void {
    const of = { caseId: this.open.subject().id, decisionId: this.decision().id };
    const isAddendum = this.what() === 'addendum';
    const text = this.text();
    this.sending.send(
      () =>
        isAddendum
          ? this.cases.addToDecision(of, { text })
          : this.cases.placeInRecord(of, this.decision().version, { reference: text }),
      (subject) => {
        this.open.take(subject);
        this.closed.emit();
      },
      isWritten(text) ? [] : [{ fieldId: 'decision-after', message: 'Write something first.' }],
    );
  }
}
