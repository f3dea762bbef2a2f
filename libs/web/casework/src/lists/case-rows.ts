import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import type { CaseRow } from '@alongside/contracts';
import { CURRENT_TIME, DateText, dayOf, Row, Tag, TIME_ZONE } from '@alongside/web-ui';
import { STAGE_TEXT, STAGE_TONE } from '../casework.text';
import { isStep, stepText, stepTone, whyText } from './next-step-words';

/** A list of questions: what each is, why it is here, and what the reader can do next. Rows of another kind go before them. */
@Component({
  selector: 'al-case-rows',
  imports: [DateText, Row, Tag],
  templateUrl: './case-rows.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CaseRows {
  private readonly now = inject(CURRENT_TIME);
  private readonly zone = inject(TIME_ZONE);

  readonly rows = input.required<readonly CaseRow[]>();

  protected readonly stageText = STAGE_TEXT;
  protected readonly stageTone = STAGE_TONE;
  protected readonly isStep = isStep;
  protected readonly stepText = stepText;
  protected readonly stepTone = stepTone;
  protected readonly whyText = whyText;

  protected isPast(day: string): boolean {
    return day < dayOf(this.now(), this.zone());
  }

  /** A draft opens where it is written; everything else on its own page. */
  protected linkOf(row: CaseRow): readonly string[] {
    return row.stage === 'draft' ? ['/questions', row.id, 'raise'] : ['/questions', row.id];
  }
}
