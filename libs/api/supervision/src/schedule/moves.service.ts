import { refuseIf, TenantDatabase } from '@alongside/api-platform';
import type { MoveSession, SessionRow } from '@alongside/contracts';
import { refusalsToMoveSession } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { takeAlong } from '../agenda/take-along';
import { notifyPair } from '../lines/line-notice';
import { lockLine } from '../lines/lock-line';
import { zoneOf } from '../lines/zone.queries';
import { lockSession, openSession, toSessionRow } from '../sessions/session.queries';
import { momentOf } from './rhythm';
import { insertSession } from './schedule.queries';

/** A session is never just gone: it has a reason, and another one in its place. */
@Injectable()
export class MovesService {
  constructor(private readonly database: TenantDatabase) {}

  /** Returns the new session. */
  move(sessionId: string, body: MoveSession): Promise<SessionRow> {
    return this.database.command(async (db) => {
      // The line before the session: a new rhythm locks them in this order too.
      await lockLine(db, (await openSession(db, sessionId)).session.lineId);
      const { session, pair } = await lockSession(db, sessionId);
      const { lineId, lengthMinutes, place } = session;
      const { kind, reason, onDate, atTime } = body;
      const startsAt = momentOf(onDate, atTime, await zoneOf(db));
      const from = { status: session.status, startsAt: session.startsAt.getTime() };
      const to = { reason, onDate, startsAt: startsAt.getTime() };
      refuseIf(refusalsToMoveSession(from, to, db.now.getTime()));

      const terms = { lineId, onDate, atTime, startsAt, lengthMinutes, place };
      const id = await insertSession(db, terms);
      await db.query(
        `update supervision_session set status = $2, reason = $3, moved_to_id = $4, version = version + 1
         where id = $1`,
        [sessionId, kind, reason, id],
      );
      await takeAlong(db, sessionId, id);
      notifyPair(db, pair, session.version + 1);
      return toSessionRow((await openSession(db, id)).session);
    });
  }
}
