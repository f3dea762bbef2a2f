import type { TenantTransaction } from '@alongside/api-platform';
import type { CaseRow, CaseSort, CaseState, MemberView } from '@alongside/contracts';
import type { Act, Part, QuestionType, Stage, Timing, Urgency } from '@alongside/domain';
import { ACCESS_HOLDS, memberJson } from '../case.visibility';
import { titleOf } from '../case.view';

/** One row of an inbox as the statement brings it. */
export interface InboxRow {
  readonly id: string;
  readonly title: string | null;
  readonly act: string | null;
  readonly person_label: string;
  readonly stage: Stage;
  readonly sealed: boolean;
  readonly part: Part;
  readonly type: QuestionType | null;
  readonly timing: Timing | null;
  readonly urgency: Urgency | null;
  readonly with: MemberView | null;
  readonly raised_at: Date | null;
  readonly last_activity_at: Date;
  readonly unread: number;
  readonly open_actions: number;
  readonly needs: Act | null;
  readonly needs_because: string | null;
  readonly needs_by: string | null;
  /** What the next page begins after. */
  readonly cursor_at: string | null;
}

const OTHER = `case when a.part = 'raiser' then c.supervisor_id else c.raised_by_id end`;

/** What the case itself says about the access of its supervisor and deputy, beside the supervision line. */
const STILL_THEIRS = `(a.part = 'raiser' or (not c.sealed
  and ((c.supervisor_id = $1::uuid and not c.supervisor_implicated)
       or (c.deputy_id = $1::uuid and c.urgency = 'today'))))`;

/** The inbox of member `$1`: rows of the index, joined to their cases by key. */
export const INBOX = `
  select c.id, c.title, c.act, p.label as person_label, c.stage, c.sealed, a.part, c.type, c.timing, c.urgency,
    case when o.id is null then null else ${memberJson('o')} end as with,
    c.raised_at, a.last_activity_at, greatest(c.last_seq - a.last_read_seq, 0) as unread, c.open_actions,
    a.needs, a.needs_because, a.needs_by::text
  from case_access a
    join "case" c on c.organisation_id = a.organisation_id and c.id = a.case_id
    join person p on p.organisation_id = c.organisation_id and p.id = c.person_id
    left join member o on o.organisation_id = c.organisation_id and o.id = ${OTHER}
  where a.organisation_id = (select context.organisation_id()) and a.member_id = $1::uuid
    and a.part <> 'second_viewer' and ${ACCESS_HOLDS} and ${STILL_THEIRS}`;

export interface InboxFilter {
  readonly state: CaseState;
  readonly stage: Stage | null;
  readonly sort: CaseSort;
  readonly after: { readonly at: string; readonly id: string } | null;
  readonly limit: number;
}

/** Which column each order walks; both are indexes of case_access. */
const ORDER: Readonly<Record<CaseSort, string>> = {
  activity: 'a.last_activity_at',
  raised: 'a.raised_at',
};

/** A page of the inbox, newest first, and one row more when there is a next page. */
export function readInbox(db: TenantTransaction, filter: InboxFilter): Promise<InboxRow[]> {
  const order = ORDER[filter.sort];
  const conditions = [
    filter.state === 'all' ? '' : `and a.is_open = ${filter.state === 'open' ? 'true' : 'false'}`,
    filter.stage === null ? `and c.stage <> 'draft'` : 'and c.stage = $5',
    filter.sort === 'raised' ? 'and a.raised_at is not null' : '',
    filter.after === null ? '' : `and (${order}, a.case_id) < ($3::timestamptz, $4::uuid)`,
  ].join(' ');
  // Every variant takes the same parameters, so that there are few statements to plan.
  return db.query<InboxRow>(
    `${INBOX.replace('a.needs_by::text', `a.needs_by::text, ${order}::text as cursor_at`)}
     and ($3::timestamptz is null or true) and ($4::uuid is null or true) and ($5::text is null or true)
     ${conditions} order by ${order} desc, a.case_id desc limit $2::integer`,
    [
      db.actor.memberId,
      filter.limit + 1,
      filter.after?.at ?? null,
      filter.after?.id ?? null,
      filter.stage,
    ],
  );
}

export const toCaseRow = (row: InboxRow): CaseRow => ({
  id: row.id,
  title: titleOf(row),
  personLabel: row.person_label,
  stage: row.stage,
  sealed: row.sealed,
  myPart: row.part,
  type: row.type,
  timing: row.timing,
  urgency: row.urgency,
  with: row.sealed ? null : row.with,
  raisedAt: row.raised_at?.toISOString() ?? null,
  lastActivityAt: row.last_activity_at.toISOString(),
  unread: row.sealed ? 0 : row.unread,
  openActions: row.open_actions,
  needs: row.needs,
  needsBecause: row.needs_because,
  needsBy: row.needs_by,
});
