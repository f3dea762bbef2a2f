import { refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { CaseView, GiveReason } from '@alongside/contracts';
import { refusalsToClose } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';

/** A case ends when it was reviewed and nothing is left lying. */
@Injectable()
export class ClosureService {
  constructor(private readonly database: TenantDatabase) {}

  close(caseId: string, { reason }: GiveReason): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const { stage, sealed, actions } = record;
      const subject = { stage, sealed, actions, reviews: record.reviews.length };
      refuseIf(refusalsToClose(subject, record.my_part, reason));
      change.move('closed');
      await change.happenedBecause('case_closed', reason);
      return change.finish();
    });
  }
}
