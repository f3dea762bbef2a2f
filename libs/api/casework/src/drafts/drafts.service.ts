import {
  currentRequest,
  expectedVersion,
  Stale,
  TenantDatabase,
  type TenantTransaction,
} from '@alongside/api-platform';
import type { DraftView } from '@alongside/contracts';
import { Injectable } from '@nestjs/common';

interface DraftRow {
  readonly scope: string;
  readonly body: unknown;
  readonly version: number;
  readonly saved_at: Date;
}

const toDraftView = ({ saved_at, ...row }: DraftRow): DraftView => ({
  ...row,
  savedAt: saved_at.toISOString(),
});

const COLUMNS = 'scope, body, version, saved_at';

/** What a member typed and has not sent: theirs alone, which the database sees to. */
@Injectable()
export class DraftsService {
  constructor(private readonly database: TenantDatabase) {}

  read(scope: string): Promise<DraftView> {
    return this.database.read(async (db) => {
      const row = await db.maybe<DraftRow>(
        `select ${COLUMNS} from draft where member_id = $1 and scope = $2`,
        [db.actor.memberId, scope],
      );
      return row === undefined
        ? { scope, body: null, version: 0, savedAt: null }
        : toDraftView(row);
    });
  }

  /** With If-Match, throws Stale when the draft was kept elsewhere meanwhile, such as in another window. */
  keep(scope: string, body: unknown): Promise<DraftView> {
    return this.database.command(async (db) => {
      await this.demandVersion(db, scope);
      const row = await db.one<DraftRow>(
        `insert into draft (organisation_id, member_id, scope, body, saved_at)
         values ($1, $2, $3, $4::jsonb, $5)
         on conflict (organisation_id, member_id, scope) do update
           set body = excluded.body, version = draft.version + 1, saved_at = excluded.saved_at
         returning ${COLUMNS}`,
        [db.organisationId, db.actor.memberId, scope, JSON.stringify(body), db.now],
      );
      return toDraftView(row);
    });
  }

  forget(scope: string): Promise<void> {
    return this.database.command(async (db) => {
      await db.query('delete from draft where member_id = $1 and scope = $2', [
        db.actor.memberId,
        scope,
      ]);
    });
  }

  private async demandVersion(db: TenantTransaction, scope: string): Promise<void> {
    if (currentRequest().ifMatch === null) return;
    const row = await db.maybe<DraftRow>(
      `select ${COLUMNS} from draft where member_id = $1 and scope = $2 for update`,
      [db.actor.memberId, scope],
    );
    if (row !== undefined && row.version !== expectedVersion()) throw new Stale(toDraftView(row));
  }
}
