import type { TenantTransaction } from '@alongside/api-platform';
import type { SupervisionSessionView } from '@alongside/contracts';
import { membersOf, type Pair } from '../lines/pair.queries';
import { viewSession } from './session-page.queries';
import { lockSession, type SessionRecord } from './session.queries';

/** One change of one session: its row is locked, so the two change it one after the other. */
export class SessionChange {
  private constructor(
    readonly db: TenantTransaction,
    /** As it was when the change began. */
    readonly session: SessionRecord,
    readonly pair: Pair,
  ) {}

  /** Throws NotFound outside the pair, and Refused once the line has ended. */
  static async begin(db: TenantTransaction, sessionId: string): Promise<SessionChange> {
    const { session, pair } = await lockSession(db, sessionId);
    return new SessionChange(db, session, pair);
  }

  /** Tells the pages of the two, and answers with the session as it is now. */
  async finish(changes: Partial<SessionRecord> = {}): Promise<SupervisionSessionView> {
    const [row] = await this.db.query<{ version: number }>(
      `update supervision_session set version = version + 1, status = $2, begun_at = $3, ended_at = $4,
         order_version = $5 where id = $1 returning version`,
      [
        this.session.id,
        changes.status ?? this.session.status,
        changes.begunAt ?? this.session.begunAt,
        changes.endedAt ?? this.session.endedAt,
        changes.orderVersion ?? this.session.orderVersion,
      ],
    );
    const version = row?.version ?? this.session.version;
    tellPair(this.db, this.pair, this.session.id, version);
    return viewSession(this.db, { ...this.session, ...changes, version }, this.pair);
  }
}

/** Tells the open pages of the two that something of this session is new. */
export const tellPair = (
  db: TenantTransaction,
  pair: Pair,
  sessionId: string,
  seq: number,
): void => {
  db.notify({ subject: 'session', id: sessionId, seq, memberIds: membersOf(pair) });
};
