import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { SessionRecord } from '../sessions/session.queries';
import { AgendaItemEntity } from '../entities/agenda-item.entity';
import type { lockItem } from './agenda.queries';

type Item = Awaited<ReturnType<typeof lockItem>>;

/** Puts the item on the agenda of the next session, and says on this one that it went there. */
export async function carryItem(
  db: TenantTransaction,
  item: Item,
  next: SessionRecord,
  reason: string,
): Promise<void> {
  const { kind, title, position, caseId } = item;
  const already =
    caseId === null
      ? undefined
      : await db.maybe<{ id: string }>(
          'select id from agenda_item where session_id = $1 and case_id = $2',
          [next.id, caseId],
        );
  const id = already?.id ?? newId();
  const carried = { timesCarried: item.timesCarried + 1, carryReason: reason };
  if (already === undefined)
    await db.insert(AgendaItemEntity, {
      id,
      lineId: next.lineId,
      sessionId: next.id,
      kind,
      title,
      position,
      authorId: item.authorId ?? db.actor.memberId,
      caseId,
      ...carried,
    });
  else await db.update(AgendaItemEntity, { id }, carried);
  await db.update(
    AgendaItemEntity,
    { id: item.id },
    { carriedToId: id, version: item.version + 1 },
  );
}
