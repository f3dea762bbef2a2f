import { expectedVersion, newId, refuseIf, Stale, TenantDatabase } from '@alongside/api-platform';
import type {
  AddAgendaItem,
  CarryOver,
  ChangeAgendaItem,
  OrderAgenda,
  SupervisionSessionView,
} from '@alongside/contracts';
import {
  isOpenSession,
  isOrderOf,
  refusalsToAddItem,
  refusalsToCarryOver,
  refusalsToRemoveItem,
} from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { AgendaItemEntity } from '../entities/agenda-item.entity';
import { SessionChange } from '../sessions/session.change';
import { nextAfter, viewSession } from '../sessions/session-page.queries';
import { carryItem } from './carry-over';
import { lockItem, placeOf, readItems, sessionOfItem } from './agenda.queries';

/** What the two talk about: both bring it, in the order they like. */
@Injectable()
export class AgendaService {
  constructor(private readonly database: TenantDatabase) {}

  add(sessionId: string, body: AddAgendaItem): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const change = await SessionChange.begin(db, sessionId);
      refuseIf(refusalsToAddItem(change.session.status, body));
      const kind = body.kind ?? 'other_work';
      await db.insert(AgendaItemEntity, {
        id: newId(),
        lineId: change.session.lineId,
        sessionId,
        kind,
        title: body.title.trim(),
        position: placeOf(kind) + 50,
        authorId: db.actor.memberId,
      });
      return change.finish();
    });
  }

  /** Throws Stale when the other changed it meanwhile. */
  change(itemId: string, { done }: ChangeAgendaItem): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const expected = expectedVersion();
      const { item, change } = await this.itemOf(db, itemId);
      refuseIf(isOpenSession(change.session.status) ? [] : ['session_over']);
      if (item.version !== expected)
        throw new Stale(await viewSession(db, change.session, change.pair));
      await db.update(AgendaItemEntity, { id: itemId }, { done, version: item.version + 1 });
      return change.finish();
    });
  }

  remove(itemId: string): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const { item, change } = await this.itemOf(db, itemId);
      refuseIf(refusalsToRemoveItem(change.session.status, item, db.actor.memberId));
      await db.query('delete from agenda_item where id = $1', [itemId]);
      return change.finish();
    });
  }

  /** Throws Stale when the other put it into an order meanwhile, or an item came or went. */
  order(sessionId: string, { itemIds }: OrderAgenda): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const expected = expectedVersion();
      const change = await SessionChange.begin(db, sessionId);
      const { status, orderVersion } = change.session;
      refuseIf(isOpenSession(status) ? [] : ['session_over']);
      const items = await readItems(db, sessionId);
      if (orderVersion !== expected || !isOrderOf(itemIds, items))
        throw new Stale(await viewSession(db, change.session, change.pair));
      await db.query(
        `update agenda_item i set position = o.at * 100
         from unnest($2::uuid[]) with ordinality as o(id, at) where i.session_id = $1 and i.id = o.id`,
        [sessionId, [...itemIds]],
      );
      return change.finish({ orderVersion: orderVersion + 1 });
    });
  }

  carryOver(itemId: string, { reason }: CarryOver): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const { item, change } = await this.itemOf(db, itemId);
      const next = await nextAfter(db, change.session);
      const terms = { reason, hasNext: next !== undefined };
      refuseIf(refusalsToCarryOver(change.session.status, item, terms));
      if (next !== undefined) await carryItem(db, item, next, reason);
      return change.finish();
    });
  }

  private async itemOf(db: Parameters<typeof lockItem>[0], itemId: string) {
    // The session before what is in it: whoever orders the agenda locks them in this order too.
    const change = await SessionChange.begin(db, await sessionOfItem(db, itemId));
    return { item: await lockItem(db, itemId), change };
  }
}
