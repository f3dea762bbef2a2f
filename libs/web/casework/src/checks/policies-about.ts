import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { policyAgeText, TYPE_TEXT } from '@alongside/contracts/words';
import type { QuestionType } from '@alongside/domain';
import { CURRENT_TIME, dayOf, TIME_ZONE } from '@alongside/web-ui';
import { PoliciesClient } from './policies.client';

/**
 * What the organisation's own policies say about the type of a question, beside the check that asks for it.
 * When they cannot be loaded, the check is answered without them: nothing here stands in the way.
 */
@Component({
  selector: 'al-policies-about',
  imports: [RouterLink],
  templateUrl: './policies-about.html',
  styleUrl: './policies-about.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PoliciesAbout {
  private readonly clock = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly type = input.required<QuestionType>();

  private readonly page = inject(PoliciesClient).about(() => this.type());
  protected readonly isThere = computed(() => this.page.hasValue());
  protected readonly hasFailed = computed(() => this.page.error() !== undefined);
  protected readonly about = computed(() => TYPE_TEXT[this.type()]);
  protected readonly policies = computed(() => {
    const today = dayOf(this.clock(), this.zone());
    const items = this.page.hasValue() ? this.page.value().items : [];
    return items.map((row) => ({ ...row, age: policyAgeText(row, today) }));
  });
}
