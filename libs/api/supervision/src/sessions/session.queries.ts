import type { TenantTransaction } from '@alongside/api-platform';
import type { SessionRow } from '@alongside/contracts';
import type { SessionStatus } from '@alongside/domain';
import { type Pair, pairOf, pairToChange } from '../lines/pair.queries';

/** One date of supervision as the database has it. */
export interface SessionRecord {
  readonly id: string;
  readonly lineId: string;
  readonly onDate: string;
  readonly atTime: string;
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  readonly place: string;
  readonly status: SessionStatus;
  readonly reason: string | null;
  readonly movedToId: string | null;
  readonly begunAt: Date | null;
  readonly endedAt: Date | null;
  readonly version: number;
  /** Counts the changes of the agenda's order. */
  readonly orderVersion: number;
}

/** The columns of a {@link SessionRecord}, of the table under the alias `s`. */
export const SESSION_COLUMNS = `s.id, s.line_id as "lineId", s.on_date::text as "onDate", s.at_time as "atTime",
  s.starts_at as "startsAt", s.length_minutes as "lengthMinutes", s.place, s.status, s.reason,
  s.moved_to_id as "movedToId", s.begun_at as "begunAt", s.ended_at as "endedAt", s.version,
  s.order_version as "orderVersion"`;

/** A session with its pair; throws NotFound for everybody else. */
export async function openSession(
  db: TenantTransaction,
  sessionId: string,
): Promise<{ readonly session: SessionRecord; readonly pair: Pair }> {
  const session = await db.one<SessionRecord>(
    `select ${SESSION_COLUMNS} from supervision_session s where s.id = $1`,
    [sessionId],
  );
  return { session, pair: await pairOf(db, session.lineId) };
}

/** As {@link openSession}, locked for a change; throws Refused once the line has ended. */
export async function lockSession(
  db: TenantTransaction,
  sessionId: string,
): Promise<{ readonly session: SessionRecord; readonly pair: Pair }> {
  const session = await db.one<SessionRecord>(
    `select ${SESSION_COLUMNS} from supervision_session s where s.id = $1 for update of s`,
    [sessionId],
  );
  return { session, pair: await pairToChange(db, session.lineId) };
}

export const toSessionRow = (session: SessionRecord): SessionRow => {
  const { id, onDate, atTime, lengthMinutes, place, status, reason, movedToId, version } = session;
  const startsAt = session.startsAt.toISOString();
  return {
    id,
    onDate,
    atTime,
    startsAt,
    lengthMinutes,
    place,
    status,
    reason,
    movedToId,
    version,
  };
};
