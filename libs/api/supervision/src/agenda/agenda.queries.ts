import { type PairQuestion, pairQuestions } from '@alongside/api-casework';
import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { AgendaItemView, CarriedFrom, MemberView } from '@alongside/contracts';
import { type AgendaKind, isOpenSession, localDate, STANDING_KINDS } from '@alongside/domain';
import type { Pair } from '../lines/pair.queries';
import { zoneOf } from '../lines/zone.queries';
import type { SessionRecord } from '../sessions/session.queries';

/** An item as the database has it. */
export interface ItemRecord {
  readonly id: string;
  readonly sessionId: string;
  readonly version: number;
  readonly kind: AgendaKind;
  readonly title: string;
  readonly position: number;
  readonly authorId: string | null;
  readonly by: MemberView | null;
  readonly caseId: string | null;
  readonly done: boolean;
  readonly timesCarried: number;
  readonly carryReason: string | null;
  readonly carriedToId: string | null;
  readonly note: string | null;
  readonly noteSeq: number | null;
  readonly before: CarriedFrom | null;
}

const ITEM_COLUMNS = `i.id, i.session_id as "sessionId", i.version, i.kind, i.title, i.position,
  i.author_id as "authorId", i.case_id as "caseId", i.done, i.times_carried as "timesCarried",
  i.carry_reason as "carryReason", i.carried_to_id as "carriedToId"`;

/** Where an item was carried over from, with the beginning of what was noted there. */
const BEFORE = `(
  select jsonb_build_object('sessionId', f.id, 'onDate', f.on_date, 'note', coalesce(left(fn.text, 600), ''))
  from agenda_item c
    join supervision_session f on f.organisation_id = c.organisation_id and f.id = c.session_id
    left join note_document fn on fn.organisation_id = c.organisation_id and fn.item_id = c.id
  where c.organisation_id = i.organisation_id and c.carried_to_id = i.id
  order by f.starts_at desc limit 1)`;

/** The agenda in its order, with what was noted. */
export const readItems = (
  db: TenantTransaction,
  sessionId: string,
): Promise<readonly ItemRecord[]> =>
  db.query<ItemRecord>(
    `select ${ITEM_COLUMNS}, n.text as note, n.seq as "noteSeq", ${BEFORE} as before,
       case when m.id is null then null else jsonb_build_object('id', m.id, 'name', m.name) end as by
     from agenda_item i
       left join member m on m.organisation_id = i.organisation_id and m.id = i.author_id
       left join note_document n on n.organisation_id = i.organisation_id and n.item_id = i.id
     where i.session_id = $1 order by i.position, i.id limit 200`,
    [sessionId],
  );

/** Throws NotFound outside the pair. */
export const sessionOfItem = async (db: TenantTransaction, itemId: string): Promise<string> =>
  (
    await db.one<{ sessionId: string }>(
      'select session_id as "sessionId" from agenda_item where id = $1',
      [itemId],
    )
  ).sessionId;

/** One item, locked for a change; throws NotFound outside the pair. */
export const lockItem = (
  db: TenantTransaction,
  itemId: string,
): Promise<Omit<ItemRecord, 'by' | 'note' | 'noteSeq' | 'before'>> =>
  db.one(`select ${ITEM_COLUMNS} from agenda_item i where i.id = $1 for update`, [itemId]);

/** Where each kind stands until the two order it anew; what they add comes between. */
const PLACES: Readonly<Record<AgendaKind, number>> = {
  check_in: 100,
  boundary_question: 200,
  other_work: 300,
  workload: 400,
  learning: 500,
  for_the_organisation: 600,
  reflection: 900,
};
export const placeOf = (kind: AgendaKind): number => PLACES[kind];

interface NewItem {
  readonly id: string;
  readonly kind: AgendaKind;
  readonly position: number;
  readonly case_id: string | null;
}

/**
 * Puts on the agenda what comes by itself: the items every session has, and the questions in which something
 * waits. Reading it twice, or both at once, adds nothing twice.
 */
async function letArrive(
  db: TenantTransaction,
  { id, lineId }: SessionRecord,
  arriving: readonly NewItem[],
): Promise<void> {
  await db.query(
    `insert into agenda_item (organisation_id, id, line_id, session_id, kind, position, case_id)
     select $1, n.id, $2, $3, n.kind, n.position, n.case_id
     from jsonb_to_recordset($4::jsonb) as n(id uuid, kind text, position double precision, case_id uuid)
     on conflict do nothing`,
    [db.organisationId, lineId, id, JSON.stringify(arriving)],
  );
}

const standing = (kind: AgendaKind): NewItem => ({
  id: newId(),
  kind,
  position: placeOf(kind),
  case_id: null,
});

const arrived = ({ caseId }: PairQuestion): NewItem => ({
  id: newId(),
  kind: 'boundary_question',
  position: placeOf('boundary_question'),
  case_id: caseId,
});

/** The agenda as the reader sees it; for the session that comes next it is first brought up to date. */
export async function readAgenda(
  db: TenantTransaction,
  session: SessionRecord,
  pair: Pair,
): Promise<readonly AgendaItemView[]> {
  const before = await readItems(db, session.id);
  const questions = await questionsOf(db, session, pair, before);
  const takesMore = isOpenSession(session.status) && pair.isCurrent;
  const missing = takesMore
    ? [
        ...STANDING_KINDS.filter((kind) => !before.some((item) => item.kind === kind)).map(
          standing,
        ),
        ...((await isNextSession(db, session)) ? questions : [])
          .filter(
            ({ why, caseId }) => why !== null && !before.some((item) => item.caseId === caseId),
          )
          .map(arrived),
      ]
    : [];
  if (missing.length > 0) await letArrive(db, session, missing);
  const items = missing.length > 0 ? await readItems(db, session.id) : before;
  const byCase = new Map(questions.map((question) => [question.caseId, question]));
  return items.map((item) => toItemView(item, byCase));
}

/** Questions arrive at the session that comes next, and not at all the others ahead. */
const isNextSession = async (db: TenantTransaction, session: SessionRecord): Promise<boolean> =>
  session.status === 'in_session' ||
  (await db.maybe(
    `select 1 from supervision_session s
     where s.line_id = $1 and s.status in ('scheduled', 'in_session') and s.starts_at < $2
       and s.starts_at > $3::timestamptz - interval '1 day' limit 1`,
    [session.lineId, session.startsAt, db.now],
  )) === undefined;

async function questionsOf(
  db: TenantTransaction,
  session: SessionRecord,
  { supervisorId, superviseeId, isCurrent }: Pair,
  items: readonly ItemRecord[],
): Promise<readonly PairQuestion[]> {
  // Once the line has ended, what became of a question is no longer between these two.
  if (!isCurrent) return [];
  const today = localDate(db.now, await zoneOf(db));
  return pairQuestions(db, {
    supervisorId,
    superviseeId,
    until: session.onDate > today ? session.onDate : today,
    besides: items.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])),
  });
}

function toItemView(
  item: ItemRecord,
  questions: ReadonlyMap<string, PairQuestion>,
): AgendaItemView {
  const { id, version, kind, title, by, done, timesCarried, carryReason } = item;
  return {
    id,
    version,
    kind,
    title,
    by,
    question: (item.caseId !== null && questions.get(item.caseId)) || null,
    done,
    timesCarried,
    carryReason,
    carriedOn: item.carriedToId !== null,
    note: item.note ?? '',
    noteSeq: item.noteSeq ?? 0,
    before: item.before,
  };
}
