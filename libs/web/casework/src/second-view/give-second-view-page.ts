import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { DateText, Loading, Note, ProblemNote, SummaryList, SummaryRow } from '@alongside/web-ui';
import { MyWorkClient } from '../my-work.client';
import { AnswerSecondViewForm } from './answer-second-view';
import { checksOf, factsOf, weighedOf } from './weighed';

/** The one page a second view is given on: the question and what is known, and nobody's opinion. */
@Component({
  selector: 'al-give-second-view-page',
  imports: [
    AnswerSecondViewForm,
    DateText,
    Loading,
    Note,
    ProblemNote,
    RouterLink,
    SummaryList,
    SummaryRow,
  ],
  templateUrl: './give-second-view-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GiveSecondViewPage {
  readonly secondViewId = input.required<string>();

  protected readonly asked = inject(MyWorkClient).secondView(this.secondViewId);

  protected readonly facts = computed(() =>
    this.asked.hasValue() ? factsOf(this.asked.value().question) : [],
  );
  protected readonly weighed = computed(() =>
    this.asked.hasValue() ? weighedOf(this.asked.value().weighing) : [],
  );
  protected readonly checks = computed(() =>
    this.asked.hasValue() ? checksOf(this.asked.value().safetyChecks) : [],
  );
}
