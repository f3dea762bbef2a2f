import type { JobTransaction } from '@alongside/api-platform';
import {
  firstDayOf,
  type Quarter,
  quarterAfter,
  quarterOf,
  QUESTION_FAMILIES,
  THEME_BASES,
  type ThemeBase,
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
 * How many facts one statement freezes, so that none runs into the limit of a statement, however much there is. Their
 * codes take a tenth of a millisecond each.
 */
const BATCH = 10_000;

/**
 * Freezes everything that happened before the quarter closed and was not counted yet: what comes to be known late
 * joins the next quarter, and nothing is ever counted twice.
 */
export async function freezeFacts(
  db: JobTransaction,
  quarter: Quarter,
  zone: string,
): Promise<void> {
  const end = firstDayOf(quarterAfter(quarter));
  for (const base of THEME_BASES) {
    const ids = await readUncounted(db, base, end, zone);
    for (let from = 0; from < ids.length; from += BATCH)
      await freeze(db, quarter, base, ids.slice(from, from + BATCH));
  }
}

/**
 * Asks for no codes, which are what makes a fact dear. `except` compares by hashing, whatever PostgreSQL believes of a
 * table that was filled a moment ago.
 */
async function readUncounted(
  db: JobTransaction,
  base: ThemeBase,
  end: string,
  zone: string,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    `select f.fact_id as id from ${FACTS} f
     where f.base = $1 and f.happened_at < $2::timestamp at time zone $3
     except select k.fact_id from theme_fact k where k.base = $1`,
    [base, end, zone],
  );
  return rows.map(({ id }) => id);
}

async function freeze(
  db: JobTransaction,
  quarter: Quarter,
  base: ThemeBase,
  ids: readonly string[],
): Promise<void> {
  await db.query(
    `insert into theme_fact (organisation_id, base, fact_id, quarter, team_id, service_id, practitioner_id, person_id, codes)
     select f.organisation_id, f.base, f.fact_id, $1, f.team_id, t.service_id, f.practitioner_id, f.person_id,
       case when n.family is null then f.codes else f.codes - 'type' || jsonb_build_object('family', n.family) end
     from ${FACTS} f
       join team t on t.organisation_id = f.organisation_id and t.id = f.team_id
       left join (values ${FAMILY_OF_TYPE}) n(type, family) on n.type = f.codes->>'type'
     where f.base = $2 and f.fact_id = any ($3::uuid[])`,
    [quarter, base, ids],
  );
}

export interface NamedUnit extends ThemeUnit {
  readonly name: string;
}

/**
 * Every unit, with how many practised at any time of the quarter. They are counted where they stood when it ended,
 * however late it is published.
 */
export const readUnits = (
  db: JobTransaction,
  quarter: Quarter,
  zone: string,
): Promise<NamedUnit[]> =>
  db.query<NamedUnit>(
    `with stood as (
       select distinct on (organisation_id, member_id) organisation_id, member_id, team_id
       from team_membership where since < $2::timestamp at time zone $3
       order by organisation_id, member_id, since desc),
     active as (
       select distinct m.id, t.id as team_id, t.service_id, m.organisation_id
       from stood s join member m on m.organisation_id = s.organisation_id and m.id = s.member_id
         join team t on t.organisation_id = s.organisation_id and t.id = s.team_id
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
