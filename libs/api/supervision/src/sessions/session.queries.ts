import type { TenantTransaction } from '@alongside/api-platform';
import type { SessionRow } from '@alongside/contracts';
import type { SessionStatus } from '@alongside/domain';
import { type Pair, PAIR_COLUMNS, type PairRow, pairToChange, toPair } from '../lines/pair.queries';

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

export interface OpenedSession {
  readonly session: SessionRecord;
  readonly pair: Pair;
}

const OPENED = `select ${SESSION_COLUMNS}, ${PAIR_COLUMNS} from supervision_session s
  join supervision_line l on l.organisation_id = s.organisation_id and l.id = s.line_id`;

/** A session with its pair; throws NotFound for everybody else. */
export const openSession = (db: TenantTransaction, sessionId: string): Promise<OpenedSession> =>
  opened(db, `${OPENED} where s.id = $1`, sessionId);

/** The session that an item of an agenda is in; throws NotFound for everybody but the two. */
export const openSessionOfItem = (db: TenantTransaction, itemId: string): Promise<OpenedSession> =>
  opened(
    db,
    `${OPENED} join agenda_item i on i.organisation_id = s.organisation_id and i.session_id = s.id where i.id = $1`,
    itemId,
  );

async function opened(
  db: TenantTransaction,
  statement: string,
  id: string,
): Promise<OpenedSession> {
  const { supervisorId, superviseeId, deputyId, lineStartsAt, lineEndsAt, ...session } =
    await db.one<SessionRecord & PairRow>(statement, [id]);
  const { lineId } = session;
  const line = { lineId, supervisorId, superviseeId, deputyId, lineStartsAt, lineEndsAt };
  return { session, pair: toPair(db, line) };
}

/** As {@link openSession}, locked for a change; throws Refused once the line has ended. */
export async function lockSession(
  db: TenantTransaction,
  sessionId: string,
): Promise<OpenedSession> {
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
