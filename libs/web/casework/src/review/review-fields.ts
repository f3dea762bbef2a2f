import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { CASE_LIMITS } from '@alongside/contracts';
import { HAPPENED_AS_AGREED, REVIEW_HELPED } from '@alongside/domain';
import { messageFor } from '@alongside/web-platform';
import { OptionCards, type SummaryError, TextArea, TextField, TickBox } from '@alongside/web-ui';
import { DO_IT_AGAIN_TEXT, HAPPENED_AS_AGREED_TEXT, REVIEW_HELPED_TEXT } from '../casework.text';
import { plainChoicesOf } from '../forms/choices';
import { ReviewDraft } from './review-draft';

/** The questions of a review. */
@Component({
  selector: 'al-review-fields',
  imports: [OptionCards, TextArea, TextField, TickBox],
  templateUrl: './review-fields.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewFields {
  protected readonly draft = inject(ReviewDraft);

  readonly errors = input<readonly SummaryError[]>([]);

  protected readonly happened = plainChoicesOf(HAPPENED_AS_AGREED, HAPPENED_AS_AGREED_TEXT);
  protected readonly helped = plainChoicesOf(REVIEW_HELPED, REVIEW_HELPED_TEXT);
  protected readonly again = plainChoicesOf(
    ['yes', 'differently', 'no'] as const,
    DO_IT_AGAIN_TEXT,
  );
  protected readonly askedChoices = [
    { value: 'asked' as const, label: 'They were asked' },
    { value: 'not_asked' as const, label: 'They could not be asked' },
  ];
  protected readonly limits = CASE_LIMITS;
  protected readonly messageFor = messageFor;
}
