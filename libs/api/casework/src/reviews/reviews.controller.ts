import { Contract } from '@alongside/api-platform';
import type { CaseView } from '@alongside/contracts';
import { Body, Controller, Param, ParseUUIDPipe, Post } from '@nestjs/common';
import { AnswerLearningNoteBody, HoldReviewBody } from './hold-review.body';
import { ReviewsService } from './reviews.service';

@Controller('api/v1/cases/:caseId/reviews')
export class ReviewsController {
  constructor(private readonly reviews: ReviewsService) {}

  @Post()
  @Contract({ summary: 'Hold a review', body: 'HoldReview', answer: 'CaseView', status: 201 })
  hold(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Body() body: HoldReviewBody,
  ): Promise<CaseView> {
    return this.reviews.hold(caseId, body);
  }

  @Post(':reviewId/learning-answers')
  @Contract({
    summary: 'Say whether what was learnt may be shared as a learning note',
    body: 'AnswerLearningNote',
    answer: 'CaseView',
    status: 201,
  })
  answerLearningNote(
    @Param('caseId', ParseUUIDPipe) caseId: string,
    @Param('reviewId', ParseUUIDPipe) reviewId: string,
    @Body() body: AnswerLearningNoteBody,
  ): Promise<CaseView> {
    return this.reviews.answerLearningNote(caseId, reviewId, body);
  }
}
