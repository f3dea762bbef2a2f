import { newId, refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { PastSharingView, SharePast } from '@alongside/contracts';
import { refusalsToSharePast } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { lockLine } from '../lines/lock-line';
import { type Pair, pairOf } from '../lines/pair.queries';

interface SharingRow {
  readonly isShared: boolean;
  readonly at: Date;
}

/** Whether whoever supervises now reads the signed records of a line that has ended: the supervisee's choice. */
@Injectable()
export class SharingService {
  constructor(private readonly database: TenantDatabase) {}

  read(lineId: string): Promise<PastSharingView> {
    return this.database.read(async (db) => {
      await pairOf(db, lineId);
      return view(db, lineId);
    });
  }

  share(lineId: string, { withNewSupervisor }: SharePast): Promise<PastSharingView> {
    return this.database.command(async (db) => {
      const pair = await pairOf(db, lineId);
      refuseIf(refusalsToSharePast(pair.part === 'supervisee', !pair.isCurrent));
      await lockLine(db, lineId);
      if ((await view(db, lineId)).withNewSupervisor !== withNewSupervisor) {
        await db.query(
          `insert into past_sharing (organisation_id, id, line_id, is_shared, by_id, at)
           values ($1, $2, $3, $4, $5, $6)`,
          [db.organisationId, newId(), lineId, withNewSupervisor, db.actor.memberId, db.now],
        );
        await tellNewSupervisor(db, pair);
      }
      return view(db, lineId);
    });
  }
}

async function view(db: TenantTransaction, lineId: string): Promise<PastSharingView> {
  const row = await db.maybe<SharingRow>(
    `select is_shared as "isShared", at from past_sharing where line_id = $1 order by at desc, id desc limit 1`,
    [lineId],
  );
  return { withNewSupervisor: row?.isShared ?? false, since: row?.at.toISOString() ?? null };
}

async function tellNewSupervisor(
  db: TenantTransaction,
  { lineId, superviseeId }: Pair,
): Promise<void> {
  const present = await db.query<{ id: string }>(
    `select supervisor_id as id from supervision_line
     where supervisee_id = $1 and starts_at <= now() and (ends_at is null or ends_at > now())`,
    [superviseeId],
  );
  const memberIds = [superviseeId, ...present.map(({ id }) => id)];
  db.notify({ subject: 'session', id: lineId, seq: 0, memberIds });
}
