import { newId, refuseIf, TenantDatabase } from '@alongside/api-platform';
import type {
  AnswerSecondView,
  AskSecondView,
  CaseView,
  SecondViewCandidates,
  SecondViewPage,
} from '@alongside/contracts';
import {
  refusalsToAct,
  refusalsToAnswerSecondView,
  refusalsToAskSecondView,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { endMembersAccess, grantAccess } from '../case.access';
import { CaseChange } from '../case.change';
import { readCase } from '../case.queries';
import { LookEntity } from '../entities/look.entity';
import { SecondViewAnswerEntity } from '../entities/second-view-answer.entity';
import { SecondViewEntity } from '../entities/second-view.entity';
import {
  readSecondView,
  rolesOf,
  secondViewCandidates,
  toSecondViewPage,
} from './second-views.queries';
import { changeAsSecondViewer } from './second-viewer.change';

/** Another supervisor or a manager answers in one page, blind to the first opinion. */
@Injectable()
export class SecondViewsService {
  constructor(private readonly database: TenantDatabase) {}

  candidates(caseId: string): Promise<SecondViewCandidates> {
    return this.database.read(async (db) => ({
      items: await secondViewCandidates(db, await readCase(db, caseId)),
    }));
  }

  ask(caseId: string, { memberId }: AskSecondView): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'ask_second_view');
      const { record } = change;
      const waitingForIds = record.second_views
        .filter(({ answeredAt }) => answeredAt === null)
        .map(({ askedOf }) => askedOf.id);
      const subject = {
        raisedById: record.raised_by_id,
        supervisorId: record.supervisor_id,
        deputyId: record.deputy_id,
        waitingForIds,
      };
      refuseIf(refusalsToAskSecondView(subject, { memberId, roles: await rolesOf(db, memberId) }));
      await db.insert(SecondViewEntity, {
        id: newId(),
        caseId,
        askedOfId: memberId,
        askedById: db.actor.memberId,
        askedAt: db.now,
      });
      await grantAccess(db, caseId, { memberId, part: 'second_viewer', lineId: null });
      await change.happened('second_view_asked', { askedOfId: memberId });
      change.openDiscussion();
      return change.finish();
    });
  }

  open(secondViewId: string): Promise<SecondViewPage> {
    return this.database.read(async (db) => {
      const row = await readSecondView(db, secondViewId);
      await db.insert(LookEntity, {
        id: newId(),
        caseId: row.case_id,
        memberId: db.actor.memberId,
        part: 'second_viewer',
        lookedAt: db.now,
      });
      return toSecondViewPage(row);
    });
  }

  answer(secondViewId: string, { view, reasoning }: AnswerSecondView): Promise<void> {
    return this.database.command(async (db) => {
      const { case_id: caseId } = await readSecondView(db, secondViewId);
      const change = await changeAsSecondViewer(db, caseId);
      const row = await readSecondView(db, secondViewId);
      const { memberId } = db.actor;
      refuseIf([
        ...refusalsToAct('answer_second_view', row, 'second_viewer'),
        ...refusalsToAnswerSecondView(
          { askedOfId: row.asked_of_id, answeredAt: row.answered_at },
          { memberId, reasoning },
        ),
      ]);
      await db.insert(SecondViewAnswerEntity, {
        secondViewId,
        view,
        reasoning,
        answeredAt: db.now,
      });
      await change.happened('second_view_answered', { view });
      await endMembersAccess(db, caseId, memberId);
      await change.finish();
    });
  }
}
