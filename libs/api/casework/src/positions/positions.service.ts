import { refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { CaseView, PlacePosition } from '@alongside/contracts';
import { refusalsToPlacePosition } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { momentOf, openRound } from '../case.situation';
import { PositionEntity } from '../entities/position.entity';

/** Each of the two places theirs blind; both are revealed once both are placed. */
@Injectable()
export class PositionsService {
  constructor(private readonly database: TenantDatabase) {}

  place(caseId: string, { position }: PlacePosition): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const act = momentOf(record) === 'start' ? 'place_position' : 'place_position_at_review';
      change.demand(act);
      const round = openRound(record);
      refuseIf(refusalsToPlacePosition(round, record.my_part));
      await db.insert(PositionEntity, {
        caseId,
        moment: round.moment,
        round: round.round,
        part: record.my_part,
        position,
        memberId: db.actor.memberId,
        placedAt: db.now,
      });
      const { moment } = round;
      await change.happened('position_placed', { moment });
      const other = record.my_part === 'raiser' ? round.supervisor : round.raiser;
      if (other !== null) await change.happened('positions_revealed', { moment });
      change.openDiscussion();
      return change.finish();
    });
  }
}
