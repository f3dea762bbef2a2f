import { pairDecisions, pairQuestions } from '@alongside/api-casework';
import type { TenantTransaction } from '@alongside/api-platform';
import {
  AGENDA_KIND_TEXT,
  type RecordAction,
  type RecordDecision,
  type RecordItem,
} from '@alongside/contracts';
import { actionsAgreedIn } from '../actions/action.queries';
import { readItems } from '../agenda/agenda.queries';
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

/** The agenda with what was noted, each item by its title; a question that is no longer both of theirs by its kind. */
async function notedItems(
  db: TenantTransaction,
  sessionId: string,
  pair: Pick<Pair, 'supervisorId' | 'superviseeId'>,
): Promise<readonly RecordItem[]> {
  const items = await readItems(db, sessionId);
  const besides = items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId]));
  const questions = await pairQuestions(db, { ...pair, until: '1900-01-01', besides });
  const titles = new Map(questions.map(({ caseId, title }) => [caseId, title]));
  return items.map(({ id, kind, title, caseId, note }) => ({
    itemId: id,
    title: title || (caseId !== null && titles.get(caseId)) || AGENDA_KIND_TEXT[kind],
    kind,
    note: note ?? '',
  }));
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
        where n.line_id = s.line_id and n.status in ('scheduled', 'in_session', 'held')
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
  const items = await notedItems(db, sessionId, pair);
  const agreed = await actionsAgreedIn(db, sessionId);
  const actions = agreed.map(({ id, what, owner, dueOn }) => ({
    actionId: id,
    what,
    owner,
    dueOn,
  }));
  return { items, decisions, actions, nextOn: around.nextOn };
}
