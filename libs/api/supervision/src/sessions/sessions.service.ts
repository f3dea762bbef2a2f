import { expectedVersion, refuseIf, Stale, TenantDatabase } from '@alongside/api-platform';
import type {
  SessionPrivateNote,
  SupervisionSessionView,
  WriteSessionPrivateNote,
} from '@alongside/contracts';
import { refusalsToBegin, refusalsToChangePair, refusalsToEnd } from '@alongside/domain';
import { Injectable } from '@nestjs/common';
import { SessionChange } from './session.change';
import { isGone, viewSession } from './session-page.queries';
import { openSession } from './session.queries';

/** A session from preparing it until it is held. */
@Injectable()
export class SessionsService {
  constructor(private readonly database: TenantDatabase) {}

  read(sessionId: string): Promise<SupervisionSessionView> {
    return this.database.read(async (db) => {
      const { session, pair } = await openSession(db, sessionId);
      return viewSession(db, session, pair);
    });
  }

  begin(sessionId: string): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const change = await SessionChange.begin(db, sessionId);
      refuseIf(refusalsToBegin(change.session.status));
      return change.finish({ status: 'in_session', begunAt: db.now });
    });
  }

  end(sessionId: string): Promise<SupervisionSessionView> {
    return this.database.command(async (db) => {
      const change = await SessionChange.begin(db, sessionId);
      refuseIf(refusalsToEnd(change.session.status));
      return change.finish({ status: 'held', endedAt: db.now });
    });
  }

  /** The writer's alone: it has no part in the record, and the database shows it to nobody else. */
  writePrivateNote(
    sessionId: string,
    { text }: WriteSessionPrivateNote,
  ): Promise<SessionPrivateNote> {
    return this.database.command(async (db) => {
      const version = expectedVersion();
      const { session, pair } = await openSession(db, sessionId);
      refuseIf(refusalsToChangePair(pair.isCurrent));
      // What was here went along; words written here now would be out of sight.
      refuseIf(isGone(session.status) ? ['session_over'] : []);
      const saved = await db.query<{ version: number }>(
        version === 0
          ? `insert into session_private_note (organisation_id, session_id, member_id, line_id, text, saved_at)
             values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning version`
          : `update session_private_note set text = $5, saved_at = $6, version = version + 1
             where organisation_id = $1 and session_id = $2 and member_id = $3 and line_id = $4 and version = $7
             returning version`,
        [
          db.organisationId,
          sessionId,
          db.actor.memberId,
          session.lineId,
          text,
          db.now,
          ...(version === 0 ? [] : [version]),
        ],
      );
      const [row] = saved;
      if (row === undefined) throw new Stale((await viewSession(db, session, pair)).privateNote);
      return { text, version: row.version, savedAt: db.now.toISOString() };
    });
  }
}
