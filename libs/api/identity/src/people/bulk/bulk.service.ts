import { newId, refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { BulkRow, BulkView, LetPeopleGo, MovePeople } from '@alongside/contracts';
import { localDate, type PeopleChange, refusalsToLeaveTogether } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { beginChange } from '../administrators-only';
import { type BulkMember, lockMembers, readAdministrators } from './bulk.queries';

/** Changes several people at once: first shown, then done to everybody whom no rule keeps from it. */
@Injectable()
export class BulkService {
  constructor(private readonly database: TenantDatabase) {}

  previewMove(asked: MovePeople): Promise<BulkView> {
    return this.database.read(async (db) => viewOf(await movable(db, asked)));
  }

  move(asked: MovePeople): Promise<BulkView> {
    return this.database.command(async (db) => {
      const rows = await movable(db, asked);
      const ids = idsOf(rows);
      await db.query(
        'update member set team_id = $2, version = version + 1 where id = any ($1::uuid[])',
        [ids, asked.teamId],
      );
      await noteAll(db, ids, 'member_moved', asked.teamId);
      return changed(rows);
    });
  }

  previewDeparture(asked: LetPeopleGo): Promise<BulkView> {
    return this.database.read(async (db) => viewOf(await leaving(db, asked)));
  }

  letGo(asked: LetPeopleGo): Promise<BulkView> {
    return this.database.command(async (db) => {
      const rows = await leaving(db, asked);
      const [ids, zone] = [idsOf(rows), rows[0]?.zone ?? 'UTC'];
      const isOver = asked.lastOn <= localDate(db.now, zone);
      await db.query(
        `update member set last_on = $2::date, version = version + 1,
           left_at = case when $3 then now() else ($2::date + 1)::timestamp at time zone $4 end
         where id = any ($1::uuid[])`,
        [ids, asked.lastOn, isOver, zone],
      );
      if (isOver) await lockOut(db, ids);
      await noteAll(db, ids, 'leaving_set', null);
      return changed(rows);
    });
  }
}

type Judged = BulkMember & Pick<BulkRow, 'refusals'>;

async function movable(
  db: TenantTransaction,
  { memberIds, teamId }: MovePeople,
): Promise<readonly Judged[]> {
  await beginChange(db);
  if (teamId !== null) {
    const known = await db.maybe('select 1 from team where id = $1', [teamId]);
    refuseIf(known === undefined ? ['team_not_known'] : []);
  }
  const members = await lockMembers(db, memberIds);
  return members.map((member) => ({
    ...member,
    refusals: member.hasLeft ? (['member_gone'] as const) : [],
  }));
}

async function leaving(
  db: TenantTransaction,
  { memberIds, lastOn }: LetPeopleGo,
): Promise<readonly Judged[]> {
  await beginChange(db);
  const members = await lockMembers(db, memberIds);
  const administrators = await readAdministrators(db);
  const refusals = refusalsToLeaveTogether(
    members.map((member) => ({ ...member, isAdministrator: administrators.includes(member.id) })),
    lastOn,
    administrators,
  );
  return members.map((member) => ({ ...member, refusals: refusals.get(member.id) ?? [] }));
}

const idsOf = (rows: readonly Judged[]): readonly string[] =>
  rows.filter(({ refusals }) => refusals.length === 0).map(({ id }) => id);

const viewOf = (rows: readonly Judged[]): BulkView => ({
  items: rows.map(({ id, name, version, team, lines, refusals }) => ({
    id,
    name,
    version,
    team,
    lines,
    refusals,
  })),
});

/** With the versions from which each change can be taken back. */
const changed = (rows: readonly Judged[]): BulkView =>
  viewOf(
    rows.map((row) => (row.refusals.length === 0 ? { ...row, version: row.version + 1 } : row)),
  );

/** Ends every session of theirs, and every page that is still open. */
async function lockOut(db: TenantTransaction, ids: readonly string[]): Promise<void> {
  await db.query('select context.end_sessions_of(id) from unnest($1::uuid[]) as id', [ids]);
  for (const id of ids)
    db.notify({ subject: 'session', id, seq: 0, memberIds: [id], endsStreams: true });
}

async function noteAll(
  db: TenantTransaction,
  memberIds: readonly string[],
  what: PeopleChange,
  teamId: string | null,
): Promise<void> {
  await db.query(
    `insert into people_change (organisation_id, id, what, member_id, team_id, by_id, at)
     select context.organisation_id(), r.id, $2, r.member, $3, context.member_id(), $4
     from jsonb_to_recordset($1) as r (id uuid, member uuid)`,
    [JSON.stringify(memberIds.map((member) => ({ id: newId(), member }))), what, teamId, db.now],
  );
}
