import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { SummaryList, SummaryRow } from '@alongside/web-ui';
import { factsOf } from '../../second-view/weighed';
import { OpenCase } from '../../situation/open-case';
import { may } from '../../situation/situation';

/** The question itself, as a quotation, and the facts that it rests on. */
@Component({
  selector: 'al-asked',
  imports: [RouterLink, SummaryList, SummaryRow],
  templateUrl: './asked.html',
  styleUrl: './asked.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Asked {
  protected readonly subject = inject(OpenCase).subject;
  protected readonly facts = computed(() => factsOf(this.subject().question));
  protected readonly mayChange = computed(() => may(this.subject(), 'edit_question'));
}
