import { newId, NotFound, refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { AnswerLearningNote, CaseView, HoldReview } from '@alongside/contracts';
import { refusalsToAnswerLearningNote, refusalsToHoldReview } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { LearningAnswerEntity } from '../entities/learning-answer.entity';
import { ReviewEntity } from '../entities/review.entity';

/** Every review asks what the person says, and opens a new round of positions. */
@Injectable()
export class ReviewsService {
  constructor(private readonly database: TenantDatabase) {}

  hold(caseId: string, body: HoldReview): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      refuseIf(refusalsToHoldReview(record, record.my_part, body));
      await db.insert(ReviewEntity, {
        id: newId(),
        caseId,
        answers: body,
        heldById: db.actor.memberId,
        heldAt: db.now,
      });
      change.move('reviewed');
      change.set({ paused: null, reviewOn: null, reviewRound: record.review_round + 1 });
      await change.happened('review_held', { helped: body.helped });
      return change.finish();
    });
  }

  /** What was learnt is shared only while both consent; either may think again. */
  answerLearningNote(
    caseId: string,
    reviewId: string,
    { consents }: AnswerLearningNote,
  ): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'answer_learning_note');
      const { record } = change;
      const review = record.reviews.find(({ id }) => id === reviewId);
      if (review === undefined) throw new NotFound();
      refuseIf(refusalsToAnswerLearningNote(record, record.my_part, review.answers));
      await db.insert(LearningAnswerEntity, {
        id: newId(),
        caseId,
        reviewId,
        memberId: db.actor.memberId,
        consents,
        answeredAt: db.now,
      });
      await change.happened('learning_note_answered', { consents });
      return change.finish();
    });
  }
}
