import type { JobTransaction } from '@alongside/api-platform';
import {
  firstDayOf,
  type Quarter,
  quarterAfter,
  quarterOf,
  QUESTION_FAMILIES,
  type ThemeCount,
  type ThemeUnit,
} from '@alongside/domain';

/** Which family a type of question is counted in. */
const FAMILY_OF_TYPE = Object.entries(QUESTION_FAMILIES)
  .flatMap(([family, types]) => types.map((type) => `('${type}', '${family}')`))
  .join(', ');

const FACTS = `(select organisation_id, base, fact_id, happened_at, team_id, practitioner_id, person_id, codes from case_fact
  union all select organisation_id, base, fact_id, happened_at, team_id, practitioner_id, person_id, codes from session_fact)`;

/** The quarter in which the first thing happened that can be counted; null while there is nothing. */
export async function firstQuarter(db: JobTransaction, zone: string): Promise<Quarter | null> {
  const { day } = await db.one<{ day: string | null }>(
    `select (min(f.happened_at) at time zone $1)::date::text as day from ${FACTS} f`,
    [zone],
  );
  return day === null ? null : quarterOf(day);
}

/**
 * Freezes everything that happened before the quarter closed and was not counted yet: what comes to be known late
 * joins the next quarter, and nothing is ever counted twice.
 */
export async function freezeFacts(
  db: JobTransaction,
  quarter: Quarter,
  zone: string,
): Promise<void> {
  await db.query(
    `insert into theme_fact (organisation_id, base, fact_id, quarter, team_id, service_id, practitioner_id, person_id, codes)
     select f.organisation_id, f.base, f.fact_id, $1, f.team_id, t.service_id, f.practitioner_id, f.person_id,
       case when n.family is null then f.codes else f.codes - 'type' || jsonb_build_object('family', n.family) end
     from ${FACTS} f
       join team t on t.organisation_id = f.organisation_id and t.id = f.team_id
       left join (values ${FAMILY_OF_TYPE}) n(type, family) on n.type = f.codes->>'type'
     where f.happened_at < $2::timestamp at time zone $3
       and not exists (select from theme_fact k
         where k.organisation_id = f.organisation_id and k.base = f.base and k.fact_id = f.fact_id)`,
    [quarter, firstDayOf(quarterAfter(quarter)), zone],
  );
}

export interface NamedUnit extends ThemeUnit {
  readonly name: string;
}

/** Every unit, with how many practised there at any time of the quarter. */
export const readUnits = (
  db: JobTransaction,
  quarter: Quarter,
  zone: string,
): Promise<NamedUnit[]> =>
  db.query<NamedUnit>(
    `with active as (
       select distinct m.id, m.team_id, t.service_id, m.organisation_id
       from member m join team t on t.organisation_id = m.organisation_id and t.id = m.team_id
         join role_grant r on r.organisation_id = m.organisation_id and r.member_id = m.id and r.role = 'practitioner'
       where r.starts_at < $2::timestamp at time zone $3 and (r.ends_at is null or r.ends_at > $1::timestamp at time zone $3)
         and (m.left_at is null or m.left_at > $1::timestamp at time zone $3))
     select u.id, u.kind, u.parent_id as "parentId", u.name,
       (select count(*)::integer from active a
        where u.id in (a.team_id, a.service_id, a.organisation_id)) as "activePractitioners"
     from (select organisation_id as id, 'organisation' as kind, null::uuid as parent_id, name from organisation
       union all select id, 'service', organisation_id, name from service
       union all select id, 'team', service_id, name from team) u
     order by u.kind, u.name, u.id`,
    [firstDayOf(quarter), firstDayOf(quarterAfter(quarter)), zone],
  );

const PLACE = 'unit, period, base, tbl, category';

/** Counts of every unit, for the quarter and for the four that end with it. */
export const readCounts = (
  db: JobTransaction,
  quarter: Quarter,
  window: readonly Quarter[],
): Promise<ThemeCount[]> =>
  db.query<ThemeCount>(
    `with placed as materialized (
       select u.unit, p.period, f.base, k.tbl, k.category, f.practitioner_id, f.person_id, count(*)::integer as n
       from theme_fact f
         cross join lateral (values (f.team_id), (f.service_id), (f.organisation_id)) u(unit)
         cross join lateral (select 'four_quarters' as period
           union all select 'quarter' where f.quarter = $1) p
         cross join lateral (select '' as tbl, '' as category
           union all select key, value from jsonb_each_text(f.codes)) k
       where f.quarter = any ($2::text[])
       group by ${PLACE}, f.practitioner_id, f.person_id),
     by_practitioner as (
       select ${PLACE}, sum(n)::integer as cases, count(*)::integer as practitioners, max(n)::integer as largest
       from (select ${PLACE}, practitioner_id, sum(n) as n from placed group by ${PLACE}, practitioner_id) each
       group by ${PLACE}),
     by_person as (
       select ${PLACE}, count(distinct person_id)::integer as persons from placed group by ${PLACE})
     select unit as "unitId", period, base, nullif(tbl, '') as "table", nullif(category, '') as category,
       cases, practitioners, persons, largest
     from by_practitioner join by_person using (${PLACE})`,
    [quarter, window],
  );

interface TeamCount extends ThemeCount {
  readonly quarter: Quarter;
}

/** What had been counted for each team in each quarter before this one, by quarter. */
export async function readEarlierCounts(
  db: JobTransaction,
  before: Quarter,
): Promise<ReadonlyMap<Quarter, readonly ThemeCount[]>> {
  const rows = await db.query<TeamCount>(
    `select f.quarter, f.team_id as "unitId", 'quarter' as period, f.base, k.tbl as "table", k.category,
       count(*)::integer as cases, count(distinct f.practitioner_id)::integer as practitioners,
       count(distinct f.person_id)::integer as persons, 0 as largest
     from theme_fact f
       cross join lateral (select null::text as tbl, null::text as category
         union all select key, value from jsonb_each_text(f.codes)) k
     where f.quarter < $1
     group by f.quarter, f.team_id, f.base, k.tbl, k.category`,
    [before],
  );
  return Map.groupBy(rows, ({ quarter }) => quarter);
}
