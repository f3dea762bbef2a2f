import type { Cursor, TenantTransaction } from '@alongside/api-platform';
import type { GapUnitView, MemberView } from '@alongside/contracts';
import {
  firstDayOf,
  type GapAnswerKind,
  type GapOwner,
  type GapState,
  type Quarter,
  type Role,
  type ThemePeriod,
} from '@alongside/domain';

/** A gap with its answer, as the rows say. */
export interface GapRow {
  readonly id: string;
  readonly unitId: string;
  readonly unit: GapUnitView;
  readonly quarter: string;
  readonly period: ThemePeriod;
  readonly table: string;
  readonly categories: readonly string[];
  readonly question: string;
  readonly owner: MemberView;
  readonly ownerRoles: readonly Role[];
  readonly ownerHasLeft: boolean;
  readonly replyBy: string;
  readonly openedBy: MemberView;
  readonly openedAt: Date;
  readonly kind: GapAnswerKind | null;
  readonly reasons: string | null;
  readonly until: string | null;
  readonly answeredBy: MemberView | null;
  readonly answeredAt: Date | null;
  readonly policyId: string | null;
  readonly policyNumber: number | null;
  readonly policyTitle: string | null;
  readonly policyAdoptedOn: string | null;
  /** What the next page begins after. */
  readonly cursorAt: string;
}

const named = (alias: string): string =>
  `jsonb_build_object('id', ${alias}.id, 'name', ${alias}.name)`;

const ROLES = `array(select distinct r.role from role_grant r
  where r.organisation_id = m.organisation_id and r.member_id = m.id
    and r.starts_at <= now() and (r.ends_at is null or r.ends_at > now()))`;
const HAS_LEFT = `coalesce(m.left_at <= now(), false)`;

/** Every unit that team themes know by itself. */
const UNITS = `
  select organisation_id, organisation_id as id, 'organisation' as kind, name from organisation
  union all select organisation_id, id, 'service', name from service
  union all select organisation_id, id, 'team', name from team`;

/**
 * The title is the adopted one: a draft is for managers, who write it, and its title shows no more than the
 * answer that named it.
 */
const GAPS = `
  select g.id, g.unit_id as "unitId", jsonb_build_object('id', u.id, 'kind', u.kind, 'name', u.name) as unit,
    g.quarter, g.period, g.theme_table as "table", g.categories, g.question, ${named('m')} as owner,
    ${ROLES} as "ownerRoles", ${HAS_LEFT} as "ownerHasLeft", g.reply_by::text as "replyBy",
    ${named('o')} as "openedBy", g.opened_at as "openedAt", a.kind, a.reasons, a.until::text,
    case when b.id is not null then ${named('b')} end as "answeredBy", a.answered_at as "answeredAt",
    a.policy_id as "policyId", a.policy_number as "policyNumber", v.title as "policyTitle",
    v.adopted_on::text as "policyAdoptedOn",
    coalesce(a.answered_at::text, g.reply_by::text) as "cursorAt"
  from policy_gap g
    join (${UNITS}) u on u.organisation_id = g.organisation_id and u.id = g.unit_id
    join member m on m.organisation_id = g.organisation_id and m.id = g.owner_id
    join member o on o.organisation_id = g.organisation_id and o.id = g.opened_by_id
    left join gap_answer a on a.organisation_id = g.organisation_id and a.gap_id = g.id
    left join member b on b.organisation_id = a.organisation_id and b.id = a.answered_by_id
    left join policy_version v on v.organisation_id = a.organisation_id and v.policy_id = a.policy_id
      and v.number = a.policy_number`;

/** Throws NotFound when there is none, or it is open and the reader is no manager: the database sees to it. */
export const readGap = (db: TenantTransaction, id: string): Promise<GapRow> =>
  db.one<GapRow>(`${GAPS} where g.id = $1`, [id]);

const PAGES: Readonly<Record<GapState, string>> = {
  open: `${GAPS} where a.gap_id is null
    and ($1::date is null or (g.reply_by, g.id) > ($1::date, $2::uuid))
    order by g.reply_by, g.id limit $3::integer`,
  answered: `${GAPS} where a.gap_id is not null
    and ($1::timestamptz is null or (a.answered_at, a.gap_id) < ($1::timestamptz, $2::uuid))
    order by a.answered_at desc, a.gap_id desc limit $3::integer`,
};

/** The rows of one page and one more, which says that there is a next page. */
export const readGaps = (
  db: TenantTransaction,
  state: GapState,
  after: Cursor | null,
  limit: number,
): Promise<GapRow[]> => db.query<GapRow>(PAGES[state], [after?.at, after?.id, limit + 1]);

/** Somebody of the organisation as the owner of a gap; `undefined` when they are not there. */
export const readOwner = (db: TenantTransaction, id: string): Promise<GapOwner | undefined> =>
  db.maybe<GapOwner>(
    `select ${ROLES} as roles, ${HAS_LEFT} as "hasLeft" from member m where m.id = $1`,
    [id],
  );

/** Managers who work here, by name. */
export const readManagers = (db: TenantTransaction): Promise<MemberView[]> =>
  db.query<MemberView>(
    `select m.id, m.name from member m
     where not ${HAS_LEFT} and 'manager' = any (${ROLES}) order by m.name, m.id limit 500`,
  );

export const readUnits = (db: TenantTransaction): Promise<GapUnitView[]> =>
  db.query<GapUnitView>(
    `select u.id, u.kind, u.name from (${UNITS}) u order by u.kind, u.name, u.id limit 1000`,
  );

/**
 * How many have practised in the unit since the quarter began; `undefined` when there is no such unit. The count
 * never leaves: it only says whether the unit is large enough.
 */
export async function practitionersIn(
  db: TenantTransaction,
  unitId: string,
  quarter: Quarter,
): Promise<number | undefined> {
  const found = await db.maybe<{ count: number }>(
    `select (select count(distinct m.id)::integer
             from member m
               join role_grant r on r.organisation_id = m.organisation_id and r.member_id = m.id
               left join team t on t.organisation_id = m.organisation_id and t.id = m.team_id
             where r.role = 'practitioner' and (r.ends_at is null or r.ends_at >= $2::date)
               and (m.left_at is null or m.left_at >= $2::date)
               and u.id in (m.organisation_id, t.service_id, t.id)) as count
     from (${UNITS}) u where u.id = $1`,
    [unitId, firstDayOf(quarter)],
  );
  return found?.count;
}
