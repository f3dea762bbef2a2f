import type { TenantTransaction } from '@alongside/api-platform';
import type { MemberView, SessionPrivateNote, SupervisionSessionView } from '@alongside/contracts';
import { readActions } from '../actions/action.queries';
import { readAgenda } from '../agenda/agenda.queries';
import { offeredItems } from '../agenda/offered-items';
import type { Pair } from '../lines/pair.queries';
import { notesAreOpen } from '../records/record.queries';
import { unconfirmedAnswers } from '../today/today.queries';
import { SESSION_COLUMNS, type SessionRecord, toSessionRow } from './session.queries';

interface Beside {
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly lastHeldOn: string | null;
  readonly hasRecord: boolean;
  readonly text: string | null;
  readonly version: number | null;
  readonly savedAt: Date | null;
}

/** The two by name, when they last met, and the reader's own note. */
const BESIDE = `
  select jsonb_build_object('id', r.id, 'name', r.name) as supervisor,
    jsonb_build_object('id', e.id, 'name', e.name) as supervisee,
    (select max(b.on_date)::text from supervision_session b
     where b.line_id = s.line_id and b.status = 'held' and b.id <> s.id and b.starts_at <= s.starts_at) as "lastHeldOn",
    exists (select from supervision_record d
     where d.organisation_id = s.organisation_id and d.session_id = s.id) as "hasRecord",
    p.text, p.version, p.saved_at as "savedAt"
  from supervision_session s
    join member r on r.id = $2 and r.organisation_id = s.organisation_id
    join member e on e.id = $3 and e.organisation_id = s.organisation_id
    left join session_private_note p
      on p.organisation_id = s.organisation_id and p.session_id = s.id and p.member_id = $4
  where s.id = $1`;

/** Everything that the session's page shows to the signed-in member. */
export async function viewSession(
  db: TenantTransaction,
  session: SessionRecord,
  pair: Pair,
): Promise<SupervisionSessionView> {
  const { lineId, supervisorId, superviseeId, part: myPart, isCurrent } = pair;
  const beside = await db.one<Beside>(BESIDE, [
    session.id,
    supervisorId,
    superviseeId,
    db.actor.memberId,
  ]);
  const { supervisor, supervisee, lastHeldOn, hasRecord } = beside;
  const items = await readAgenda(db, session, pair);
  const next = await nextAfter(db, session);
  return {
    session: toSessionRow(session),
    pair: { lineId, supervisor, supervisee, myPart, isCurrent },
    begunAt: session.begunAt?.toISOString() ?? null,
    endedAt: session.endedAt?.toISOString() ?? null,
    items,
    orderVersion: session.orderVersion,
    actions: await readActions(db, lineId, session.id),
    privateNote: toPrivateNote(beside),
    next: next === undefined ? null : toSessionRow(next),
    lastHeldOn,
    hasRecord,
    unconfirmed: await unconfirmedAnswers(db, pair),
    offered: await offeredItems(db, session, pair),
    notesAreOpen: await takesNotes(db, session, pair),
  };
}

/** The session of the line that comes after this one. */
export const nextAfter = (
  db: TenantTransaction,
  { lineId, startsAt, id }: SessionRecord,
): Promise<SessionRecord | undefined> =>
  db.maybe<SessionRecord>(
    `select ${SESSION_COLUMNS} from supervision_session s
     where s.line_id = $1 and s.status = 'scheduled' and s.starts_at > $2 and s.id <> $3
     order by s.starts_at, s.id limit 1`,
    [lineId, startsAt, id],
  );

/** Whether another session took its place. */
export const isGone = (status: SessionRecord['status']): boolean =>
  status === 'moved' || status === 'cancelled';

/** Whether the shared notes of this session still take changes. */
export const takesNotes = async (
  db: TenantTransaction,
  session: SessionRecord,
  pair: Pair,
): Promise<boolean> =>
  pair.isCurrent && !isGone(session.status) && (await notesAreOpen(db, session.id));

const toPrivateNote = ({ text, version, savedAt }: Beside): SessionPrivateNote => ({
  text: text ?? '',
  version: version ?? 0,
  savedAt: savedAt?.toISOString() ?? null,
});
