import type { JobTransaction } from '@alongside/api-platform';
import {
  type Quarter,
  THEME_BASES,
  type ThemeBase,
  type ThemeCount,
  type ThemePeriod,
  yearEndOf,
} from '@alongside/domain';

/** Every row of every table that a fact is in, and the total, where both are empty. */
const EACH_PLACE = `(select ''::text as tbl, ''::text as category union all select key, value from jsonb_each_text(f.codes))`;
/** A fact is in its team, in the service that the team was in, and in the organisation. */
const EACH_UNIT = `(values (team_id), (service_id), (organisation_id))`;

/** Counts of every unit, for the quarter and for the reporting year if one ends with it. */
export async function readCounts(
  db: JobTransaction,
  quarter: Quarter,
  window: readonly Quarter[],
): Promise<readonly ThemeCount[]> {
  const counts: ThemeCount[] = [];
  for (const base of THEME_BASES) {
    counts.push(...(await countBase(db, base, 'quarter', [quarter])));
    if (yearEndOf(quarter) === quarter)
      counts.push(...(await countBase(db, base, 'four_quarters', window)));
  }
  return counts;
}

/**
 * One base at a time, so that no statement runs into its limit. Facts are brought together for teams first: what
 * larger units are counted from is then a small part of them.
 */
const countBase = (
  db: JobTransaction,
  base: ThemeBase,
  period: ThemePeriod,
  quarters: readonly Quarter[],
): Promise<ThemeCount[]> =>
  db.query<ThemeCount>(
    `with placed as materialized (
       select f.team_id, f.service_id, f.organisation_id, k.tbl, k.category, f.practitioner_id, f.person_id
       from theme_fact f cross join lateral ${EACH_PLACE} k
       where f.base = $1 and f.quarter = any ($3::text[])),
     practitioner as materialized (
       select team_id, service_id, organisation_id, tbl, category, practitioner_id, count(*) as n
       from placed group by team_id, service_id, organisation_id, tbl, category, practitioner_id),
     person as materialized (
       select distinct team_id, service_id, organisation_id, tbl, category, person_id
       from placed where person_id is not null),
     by_practitioner as (
       select unit, tbl, category, sum(n)::integer as cases, count(*)::integer as practitioners, max(n)::integer as largest
       from (select unit, tbl, category, practitioner_id, sum(n) as n
         from practitioner cross join lateral ${EACH_UNIT} u(unit)
         group by unit, tbl, category, practitioner_id) each
       group by unit, tbl, category),
     by_person as (
       select unit, tbl, category, count(*)::integer as persons
       from (select distinct unit, tbl, category, person_id from person cross join lateral ${EACH_UNIT} u(unit)) each
       group by unit, tbl, category)
     select unit as "unitId", $2 as period, $1 as base, nullif(tbl, '') as "table", nullif(category, '') as category,
       cases, practitioners, coalesce(persons, 0) as persons, largest
     from by_practitioner left join by_person using (unit, tbl, category)`,
    [base, period, quarters],
  );

interface TeamCount extends ThemeCount {
  readonly quarter: Quarter;
}

/**
 * What had been counted for each team in each of these quarters, by quarter. Only how many: what was behind
 * them decided then what is shown, and is not asked again.
 */
export async function readEarlierCounts(
  db: JobTransaction,
  quarters: readonly Quarter[],
): Promise<ReadonlyMap<Quarter, readonly ThemeCount[]>> {
  const rows = await db.query<TeamCount>(
    `select f.quarter, f.team_id as "unitId", 'quarter' as period, f.base, nullif(k.tbl, '') as "table",
       nullif(k.category, '') as category, sum(f.n)::integer as cases, 0 as practitioners, 0 as persons, 0 as largest
     from (select quarter, team_id, base, codes, count(*) as n
         from theme_fact where quarter = any ($1::text[]) group by quarter, team_id, base, codes) f
       cross join lateral ${EACH_PLACE} k
     group by f.quarter, f.team_id, f.base, k.tbl, k.category`,
    [quarters],
  );
  return Map.groupBy(rows, ({ quarter }) => quarter);
}
