import { expectedVersion, newId, refuseIf, Stale, TenantDatabase } from '@alongside/api-platform';
import type {
  AgreeSupervisionAction,
  ChangeSupervisionAction,
  SupervisionSessionView,
} from '@alongside/contracts';
import {
  isOpenSession,
  localDate,
  refusalsToAgreeSupervisionAction,
  refusalsToChangeSupervisionAction,
  type SupervisionActionState,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { SupervisionActionChangeEntity } from '../entities/supervision-action-change.entity';
import { SupervisionActionEntity } from '../entities/supervision-action.entity';
import { sessionOfAction } from './action.queries';
import { zoneOf } from '../lines/zone.queries';
import { SessionChange } from '../sessions/session.change';
import { viewSession } from '../sessions/session-page.queries';

interface ActionRow {
  readonly state: SupervisionActionState;
  readonly dueOn: string;
  readonly timesCarried: number;
  readonly version: number;
}

/** What the two take on, and what becomes of it: every change is kept. */
@Injectable()
export class SupervisionActionsService {
  constructor(private readonly database: TenantDatabase) {}

  agree(sessionId: string, body: AgreeSupervisionAction): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const change = await SessionChange.begin(db, sessionId);
      const { session, pair } = change;
      const today = localDate(db.now, await zoneOf(db));
      refuseIf([
        ...(isOpenSession(session.status) ? [] : ['session_over']),
        ...refusalsToAgreeSupervisionAction(body, pair, today),
      ]);
      await db.insert(SupervisionActionEntity, {
        id: newId(),
        lineId: session.lineId,
        sessionId,
        what: body.what.trim(),
        ownerId: body.ownerId,
        dueOn: body.dueOn,
        state: 'open',
        agreedAt: db.now,
      });
      return change.finish();
    });
  }

  /** Throws Stale when the other changed it meanwhile. */
  change(actionId: string, body: ChangeSupervisionAction): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const expected = expectedVersion();
      // The session before what is in it, as every change of a session does.
      const change = await SessionChange.begin(db, await sessionOfAction(db, actionId));
      const action = await db.one<ActionRow>(
        `select state, due_on::text as "dueOn", times_carried as "timesCarried", version
         from supervision_action where id = $1 for update`,
        [actionId],
      );
      if (action.version !== expected)
        throw new Stale(await viewSession(db, change.session, change.pair));
      const today = localDate(db.now, await zoneOf(db));
      refuseIf(refusalsToChangeSupervisionAction(action, body, today));
      const isCarried = body.to === 'carried';
      const dueOn = isCarried ? (body.dueOn ?? action.dueOn) : action.dueOn;
      await db.update(
        SupervisionActionEntity,
        { id: actionId },
        {
          state: body.to === 'carried' ? 'open' : body.to,
          dueOn,
          timesCarried: action.timesCarried + (isCarried ? 1 : 0),
          settledAt: isCarried ? null : db.now,
          version: action.version + 1,
        },
      );
      await db.insert(SupervisionActionChangeEntity, {
        id: newId(),
        lineId: change.pair.lineId,
        actionId,
        became: body.to,
        reason: body.reason ?? null,
        dueOn: isCarried ? dueOn : null,
        changedById: db.actor.memberId,
        changedAt: db.now,
      });
      return change.finish();
    });
  }
}
