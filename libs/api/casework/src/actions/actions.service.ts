import {
  expectedVersion,
  fromCursor,
  newId,
  NotFound,
  refuseIf,
  Stale,
  TenantDatabase,
  toCursor,
  type PageQuery,
} from '@alongside/api-platform';
import type {
  ActionView,
  AgreeAction,
  CaseView,
  ChangeAction,
  MyActionsPage,
} from '@alongside/contracts';
import {
  isOpenAction,
  refusalsToAgreeAction,
  refusalsToChangeAction,
  timesCarriedOverAfter,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { CaseChange } from '../case.change';
import { viewCase } from '../case.queries';
import { todayOf } from '../case.situation';
import { ActionChangeEntity } from '../entities/action-change.entity';
import { ActionEntity } from '../entities/action.entity';
import { rolesOf } from '../second-views/second-views.queries';
import { readMyActions } from './my-actions.queries';

/** The reason belongs to the latest status or due date; a change of either leaves the former one behind. */
const reasonAfter = (action: ActionView, { status, dueOn, reason }: ChangeAction): string | null =>
  reason ?? (status === undefined && dueOn === undefined ? action.reason : null);

/** What was agreed to be done. A due date never moves silently; every change is kept. */
@Injectable()
export class ActionsService {
  constructor(private readonly database: TenantDatabase) {}

  mine({ cursor, limit }: PageQuery): Promise<MyActionsPage> {
    const after = fromCursor(cursor);
    return this.database.read(async (db) => {
      const rows = await readMyActions(db, { isOpen: true, after, limit: limit + 1 });
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const next = rows.length > limit && last ? toCursor({ at: last.dueOn, id: last.id }) : null;
      return { items, next };
    });
  }

  agree(caseId: string, body: AgreeAction): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'add_action');
      const { record } = change;
      const ownerId = body.ownerId ?? null;
      const rolesOfOwner = ownerId === null ? [] : await rolesOf(db, ownerId);
      const isInRecord = [record.raised_by_id, record.supervisor_id, record.deputy_id].includes(
        ownerId,
      );
      if (ownerId !== null && !isInRecord && !rolesOfOwner.includes('manager'))
        throw new NotFound();
      refuseIf(refusalsToAgreeAction(body, { today: todayOf(record, db.now), rolesOfOwner }));
      const id = newId();
      await db.insert(ActionEntity, {
        id,
        caseId,
        what: body.what,
        whyForPerson: body.whyForPerson ?? null,
        ownerId,
        ownerRole: body.ownerRole ?? null,
        kind: body.kind,
        dueOn: body.dueOn,
        blocksDecision: body.blocksDecision ?? false,
        status: 'agreed',
        agreedById: db.actor.memberId,
        agreedAt: db.now,
      });
      change.set({ openActions: record.open_actions + 1 });
      await change.happened('action_agreed', { actionId: id, dueOn: body.dueOn });
      change.openDiscussion();
      return change.finish();
    });
  }

  change(caseId: string, actionId: string, body: ChangeAction): Promise<CaseView> {
    return this.database.command(async (db) => {
      const change = await CaseChange.of(db, caseId, 'update_action');
      const { record } = change;
      const action = record.actions.find(({ id }) => id === actionId);
      if (action === undefined) throw new NotFound();
      if (expectedVersion() !== action.version) throw new Stale(await viewCase(db, record));
      refuseIf(refusalsToChangeAction(action, body, todayOf(record, db.now)));
      const status = body.status ?? action.status;
      const isOpen = isOpenAction(status);
      await db.update(
        ActionEntity,
        { id: actionId, version: action.version },
        {
          status,
          isOpen,
          dueOn: body.dueOn ?? action.dueOn,
          reason: reasonAfter(action, body),
          shownBy: body.shownBy ?? action.shownBy,
          personTold: body.personTold ?? action.personTold,
          timesCarriedOver: timesCarriedOverAfter(action.timesCarriedOver, body),
          version: action.version + 1,
        },
      );
      await db.insert(ActionChangeEntity, {
        id: newId(),
        actionId,
        changes: body,
        changedById: db.actor.memberId,
        changedAt: db.now,
      });
      if (isOpenAction(action.status) && !isOpen)
        change.set({ openActions: Math.max(0, record.open_actions - 1) });
      await change.happened('action_changed', { actionId, status });
      return change.finish();
    });
  }
}
