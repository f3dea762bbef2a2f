import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import type { Outcome } from '@alongside/domain';
import { messageFor } from '@alongside/web-platform';
import { DateField, ListField, type SummaryError, TextArea, TextField } from '@alongside/web-ui';
import { OpenCase } from '../situation/open-case';
import { DecisionDraft } from './decision-draft';
import { decideDays, fieldsOf, reviewDays } from './decision-rules';

/** What an outcome says, field by field. */
@Component({
  selector: 'al-decision-fields',
  imports: [DateField, ListField, TextArea, TextField],
  templateUrl: './decision-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DecisionFields {
  private readonly open = inject(OpenCase);
  protected readonly draft = inject(DecisionDraft);

  readonly outcome = input.required<Outcome>();
  readonly errors = input<readonly SummaryError[]>([]);

  protected readonly fields = computed(() => fieldsOf(this.outcome()));
  protected readonly label = computed(() => this.open.subject().person.label);
  protected readonly reviewDays = computed(() =>
    reviewDays(this.open.today(), this.open.subject().question.urgency),
  );
  protected readonly decideDays = computed(() =>
    decideDays(this.open.today(), this.open.subject().calendar),
  );
  protected readonly limits = CASE_LIMITS;
  protected readonly messageFor = messageFor;
}
