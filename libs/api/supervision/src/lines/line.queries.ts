import type { TenantTransaction } from '@alongside/api-platform';
import type {
  MemberView,
  SessionRow,
  SupervisionLineRow,
  SupervisionLineView,
} from '@alongside/contracts';
import {
  agreementStanding,
  type AgreementSigning,
  type AgreementText,
  type Cadence,
  localDate,
  supervisionDue,
} from '@alongside/domain';
import { readDefaults, readSchedule, toScheduleView } from '../schedule/schedule.queries';
import { SESSION_COLUMNS, type SessionRecord, toSessionRow } from '../sessions/session.queries';
import type { Pair } from './pair.queries';
import { type Days, daysOf } from './zone.queries';

/** A session that came as JSON. */
type SessionJson = Omit<SessionRecord, 'startsAt'> & { readonly startsAt: string };

interface LineRow {
  readonly lineId: string;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly deputy: MemberView | null;
  readonly isCurrent: boolean;
  readonly next: SessionJson | null;
  readonly cadence: Cadence | null;
  /** The day of the last session, or else when the rhythm was agreed. */
  readonly since: Date | null;
  readonly lastHeldOn: string | null;
  readonly draft: {
    readonly version: number;
    readonly text: AgreementText;
    readonly signatures: readonly AgreementSigning[];
  } | null;
  readonly reviewOn: string | null;
}

const member = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

/** A session that is not over: it lies ahead of `$1`, or is being held. */
export const IS_AHEAD = `(s.status = 'in_session' or (s.status = 'scheduled' and s.on_date >= $1::date))`;

/** What stands over each line that the reader is one of the two of; `$1` is today. */
const LINES = `
  select l.id as "lineId", ${member('r')} as supervisor, ${member('e')} as supervisee,
    case when d.id is null then null else ${member('d')} end as deputy,
    (l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())) as "isCurrent",
    (select to_jsonb(n) from (select ${SESSION_COLUMNS} from supervision_session s
       where s.organisation_id = l.organisation_id and s.line_id = l.id and ${IS_AHEAD}
       order by s.starts_at, s.id limit 1) n) as next,
    (select max(s.on_date)::text from supervision_session s
       where s.organisation_id = l.organisation_id and s.line_id = l.id and s.status = 'held') as "lastHeldOn",
    coalesce(c.cadence, a.text ->> 'frequency') as cadence, coalesce(a.in_force_at, c.set_at) as since,
    a.review_on::text as "reviewOn",
    case when w.id is null then null else jsonb_build_object('version', w.version, 'text', w.text, 'signatures',
      coalesce((select jsonb_agg(jsonb_build_object('part', g.part, 'version', g.version)) from agreement_signature g
                where g.organisation_id = w.organisation_id and g.agreement_id = w.id), '[]')) end as draft
  from supervision_line l
    join member r on r.organisation_id = l.organisation_id and r.id = l.supervisor_id
    join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
    left join member d on d.organisation_id = l.organisation_id and d.id = l.deputy_id
    left join supervision_agreement a
      on a.organisation_id = l.organisation_id and a.line_id = l.id and a.state = 'in_force'
    left join supervision_agreement w
      on w.organisation_id = l.organisation_id and w.line_id = l.id and w.state = 'draft'
    left join lateral (select c.cadence, c.set_at from supervision_schedule c
      where c.organisation_id = l.organisation_id and c.line_id = l.id order by c.version desc limit 1) c on true
  where l.id in (select context.my_lines())`;

interface Where extends Days {
  readonly today: string;
}

function toRow(row: LineRow, me: string, { today, zone, calendar }: Where): SupervisionLineRow {
  const myPart = row.supervisor.id === me ? 'supervisor' : 'supervisee';
  const { lineId, supervisor, supervisee, isCurrent, cadence } = row;
  const lastHeldOn = row.lastHeldOn ?? (row.since && localDate(row.since, zone));
  const nextOn = row.next?.onDate ?? null;
  const draft = row.draft && { ...row.draft, state: 'draft' as const };
  return {
    pair: { lineId, supervisor, supervisee, myPart, isCurrent },
    next: row.next && fromJson(row.next),
    due:
      isCurrent && cadence !== null && lastHeldOn !== null
        ? supervisionDue({ cadence, lastHeldOn, nextOn, today, calendar })
        : null,
    agreement: agreementStanding({ draft, reviewOn: row.reviewOn }, myPart, today),
  };
}

const fromJson = (json: SessionJson): SessionRow =>
  toSessionRow({ ...json, startsAt: new Date(json.startsAt) });

/** The pairs of the reader: whom they have supervision with now first, then by name. */
export async function readLines(db: TenantTransaction): Promise<readonly SupervisionLineRow[]> {
  const days = await daysOf(db);
  const today = localDate(db.now, days.zone);
  const rows = await db.query<LineRow>(
    `${LINES} order by "isCurrent" desc, l.supervisee_id <> $2::uuid, e.name, l.starts_at desc limit 200`,
    [today, db.actor.memberId],
  );
  return rows.map((row) => toRow(row, db.actor.memberId, { ...days, today }));
}

const SESSIONS_AHEAD = `select ${SESSION_COLUMNS} from supervision_session s
  where s.line_id = $2 and ${IS_AHEAD} order by s.starts_at, s.id limit 60`;
const SESSIONS_BEFORE = `select ${SESSION_COLUMNS} from supervision_session s
  where s.line_id = $2 and not ${IS_AHEAD} order by s.starts_at desc, s.id desc limit 20`;

/** What the pair's page shows. */
export async function viewLine(db: TenantTransaction, pair: Pair): Promise<SupervisionLineView> {
  const { lineId } = pair;
  const days = await daysOf(db);
  const today = localDate(db.now, days.zone);
  const row = await db.one<LineRow>(`${LINES} and l.id = $2`, [today, lineId]);
  const schedule = await readSchedule(db, lineId);
  const ahead = await db.query<SessionRecord>(SESSIONS_AHEAD, [today, lineId]);
  const before = await db.query<SessionRecord>(SESSIONS_BEFORE, [today, lineId]);
  return {
    ...toRow(row, db.actor.memberId, { ...days, today }),
    deputy: row.deputy,
    schedule: schedule ? toScheduleView(schedule) : null,
    agreementReviewOn: row.reviewOn,
    defaults: await readDefaults(db, lineId),
    ahead: ahead.map(toSessionRow),
    before: before.map(toSessionRow),
  };
}
