import { newId, refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { CaseView, HoldReview } from '@alongside/contracts';
import { refusalsToHoldReview } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
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
}
