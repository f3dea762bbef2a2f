import { handOverCases } from '@alongside/api-casework';
import { newId, refuseIf, TenantDatabase, type TenantTransaction } from '@alongside/api-platform';
import type { BeginLine, LineRow, OrganisationLines } from '@alongside/contracts';
import { refusalsToBeginLine } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { administratorsOnly } from '../lines/administrators-only';
import { lockKey } from '../lines/lock-line';
import {
  readCandidates,
  readCurrentLine,
  readLine,
  readLinesOf,
  readMembers,
} from './line-rows.queries';

/** What the two read beside a date that is off; the administrator writes nothing into their supervision. */
const REASON = 'Handed over to another supervisor.';

interface MovedToday {
  readonly request_id: string;
  readonly version: number;
  readonly member_ids: readonly string[];
}

/** Who supervises whom: one line ends and the next begins in the same moment, with what is still open. */
@Injectable()
export class HandoverService {
  constructor(private readonly database: TenantDatabase) {}

  lines(): Promise<OrganisationLines> {
    return this.database.read(async (db) => {
      administratorsOnly(db);
      return { items: await readLinesOf(db), members: await readMembers(db) };
    });
  }

  begin({ superviseeId, supervisorId, deputyId = null }: BeginLine): Promise<LineRow> {
    return this.database.command(async (db) => {
      administratorsOnly(db);
      await lockKey(db, `supervisee:${superviseeId}`);
      const former = await readCurrentLine(db, superviseeId);
      const candidates = await readCandidates(db, [superviseeId, supervisorId, deputyId]);
      refuseIf(
        refusalsToBeginLine({
          supervisee: candidates.get(superviseeId),
          supervisor: candidates.get(supervisorId),
          deputy: deputyId === null ? null : candidates.get(deputyId),
          currentSupervisorId: former?.supervisorId ?? null,
        }),
      );
      const lineId = newId();
      await db.query('select context.begin_line($1, $2, $3, $4)', [
        lineId,
        superviseeId,
        supervisorId,
        deputyId,
      ]);
      if (former) {
        const sessions = await moveOpenWork(db, former.lineId, { lineId, supervisorId, deputyId });
        for (const id of [former.lineId, ...sessions])
          tellPages(db, id, [former.supervisorId, superviseeId]);
        endStreams(db, former);
      }
      tellPages(db, lineId, [supervisorId, superviseeId]);
      return readLine(db, lineId);
    });
  }
}

/** Returns the sessions of the line that has ended. */
async function moveOpenWork(
  db: TenantTransaction,
  fromLineId: string,
  to: { readonly lineId: string; readonly supervisorId: string; readonly deputyId: string | null },
): Promise<readonly string[]> {
  const sessions = await db.query<{ id: string }>(
    'select id from context.move_dates($1, $2, $3, $4) as id',
    [fromLineId, to.lineId, newId(), REASON],
  );
  await db.query('select context.move_actions($1, $2, $3)', [fromLineId, to.lineId, REASON]);
  const today = await db.query<MovedToday>('select * from context.move_today($1, $2)', [
    fromLineId,
    to.lineId,
  ]);
  for (const { request_id, version, member_ids } of today)
    db.notify({
      subject: 'today',
      id: request_id,
      seq: version,
      memberIds: [...new Set(member_ids)],
    });
  await handOverCases(db, { fromLineId, ...to });
  return sessions.map(({ id }) => id);
}

/** Whoever has lost it is told as well: what their page still shows goes away. */
const tellPages = (db: TenantTransaction, id: string, memberIds: readonly string[]): void => {
  db.notify({ subject: 'session', id, seq: 0, memberIds });
};

/** Access ends with the line: whatever page of the former supervisor is still open asks for everything anew. */
const endStreams = (
  db: TenantTransaction,
  { lineId, supervisorId }: { readonly lineId: string; readonly supervisorId: string },
): void => {
  db.notify({
    subject: 'session',
    id: lineId,
    seq: 0,
    memberIds: [supervisorId],
    endsStreams: true,
  });
};
