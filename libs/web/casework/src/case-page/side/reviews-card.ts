import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { Card, DateText } from '@alongside/web-ui';
import { DO_IT_AGAIN_TEXT, HAPPENED_AS_AGREED_TEXT, REVIEW_HELPED_TEXT } from '../../casework.text';
import { LearningNote } from './learning-note';
import { OpenCase } from '../../situation/open-case';

/** What was said each time the two looked back. */
@Component({
  selector: 'al-reviews-card',
  imports: [Card, DateText, LearningNote],
  templateUrl: './reviews-card.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReviewsCard {
  private readonly subject = inject(OpenCase).subject;

  protected readonly reviews = computed(() =>
    this.subject().reviews.map((review) => {
      const rows: readonly (readonly [string, string | null | undefined])[] = [
        ['Happened as agreed', HAPPENED_AS_AGREED_TEXT[review.happenedAsAgreed]],
        ['What happened', review.whatHappened],
        [`${this.subject().person.label} says`, review.personSaid],
        ['Why they were not asked', review.whyNotAsked],
        ['Nobody expected', review.unexpectedEffects],
        ['How the worker is', review.workerNow],
        ['Do it again', review.doItAgain && DO_IT_AGAIN_TEXT[review.doItAgain]],
        ['What was learnt', review.learning],
        ['What should change', review.systemChange],
      ];
      return {
        review,
        helped: REVIEW_HELPED_TEXT[review.helped],
        rows: rows.flatMap(([term, text]) => (text ? [{ term, text }] : [])),
      };
    }),
  );
}
