import { refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { CaseView, ReportStopCondition, Resume } from '@alongside/contracts';
import {
  refusalsToReportStopCondition,
  refusalsToResume,
  stageAfterResuming,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { todayOf } from '../case.situation';
import { setAside } from '../decisions/set-aside';

/** A stop condition that is met pauses the agreement at once; both are told. */
@Injectable()
export class PausesService {
  constructor(private readonly database: TenantDatabase) {}

  report(caseId: string, body: ReportStopCondition): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      refuseIf(refusalsToReportStopCondition(change.record, change.record.my_part, body));
      change.move('paused');
      change.set({
        paused: {
          because: 'stop_condition',
          stopCondition: body.stopCondition,
          whatHappened: body.whatHappened,
          at: db.now.toISOString(),
          by: { id: db.actor.memberId, name: db.actor.name },
        },
      });
      await change.happenedBecause(
        'stop_condition_reported',
        `${body.stopCondition}\n\n${body.whatHappened}`,
      );
      return change.finish();
    });
  }

  resume(caseId: string, body: Resume): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.begin(db, caseId);
      const { record } = change;
      const { stage } = record;
      refuseIf(
        refusalsToResume(
          { stage, sealed: record.sealed, reviewOn: record.review_on, urgency: record.urgency },
          record.my_part,
          body,
          todayOf(record, db.now),
        ),
      );
      change.move(stageAfterResuming(stage));
      if (stage === 'paused') {
        change.set({ paused: null, reviewOn: body.reviewOn ?? record.review_on });
        await change.happenedBecause('agreement_resumed', body.reason, {
          reviewOn: body.reviewOn ?? record.review_on,
        });
        return change.finish();
      }
      change.set({ decideBy: null });
      await setAside(change);
      await change.happenedBecause('discussion_resumed', body.reason);
      return change.finish();
    });
  }
}
