/**
 * What tells a closed case again for another pair, at another time: every row of the case is copied with new ids, the
 * other pair's members and moments moved by whole weeks. The statements are put together from the catalogue, so that
 * a new column of a case is told again without a change here.
 */

/** Tables of a case, each after those it refers to, with how its rows find the case. */
const TABLES: readonly (readonly [table: string, ofCase: string])[] = [
  ['"case"', 't.id = r.case_id'],
  ['case_access', 't.case_id = r.case_id'],
  ['event', 't.case_id = r.case_id'],
  ['entry', 't.case_id = r.case_id'],
  ['case_reason', 't.case_id = r.case_id'],
  ['position', 't.case_id = r.case_id'],
  ['safety_check', 't.case_id = r.case_id'],
  ['second_view', 't.case_id = r.case_id'],
  [
    'second_view_answer',
    't.second_view_id in (select id from second_view where case_id = r.case_id)',
  ],
  ['decision', 't.case_id = r.case_id'],
  ['signature', 't.decision_id in (select id from decision where case_id = r.case_id)'],
  ['record_placement', 't.decision_id in (select id from decision where case_id = r.case_id)'],
  ['action', 't.case_id = r.case_id'],
  ['action_change', 't.action_id in (select id from action where case_id = r.case_id)'],
  ['review', 't.case_id = r.case_id'],
];

/** Tables whose ids others refer to. */
const OWN_IDS = ['second_view', 'decision', 'action'] as const;

/** Takes the retellings as one JSON parameter: which case is told again, for whom and how many days later. */
export const RETELLINGS = `
  create table retelling as
    select * from jsonb_to_recordset($1) as r(
      copy integer, case_id uuid, days integer, person_number integer, person_label text,
      raiser_id uuid, supervisor_id uuid, second_viewer_id uuid, deputy_id uuid, line_id uuid, team_id uuid)`;

/** What stands for what in each retelling, and the persons they are about. */
export const PREPARATIONS: readonly string[] = [
  `create function retold_new(given text) returns uuid language sql immutable as $$
     select overlay(overlay(md5(given) placing '8' from 13) placing '8' from 17)::uuid
   $$`,
  'create table other_id (copy integer, old uuid, new uuid, primary key (copy, old))',
  `insert into other_id
     select r.copy, p.old, p.new
     from retelling r
     join "case" c on c.id = r.case_id
     left join second_view v on v.case_id = r.case_id
     cross join lateral (values
       (c.id, retold_new('case' || r.copy)), (c.person_id, retold_new('person' || r.copy)),
       (c.raised_by_id, r.raiser_id), (c.supervisor_id, r.supervisor_id), (c.deputy_id, r.deputy_id),
       (c.line_id, r.line_id), (c.team_id, r.team_id), (v.asked_of_id, r.second_viewer_id)) p(old, new)
     where p.old is not null
     on conflict do nothing`,
  ...OWN_IDS.map(
    (table) => `insert into other_id
      select r.copy, t.id, retold_new(t.id::text || r.copy)
      from retelling r join ${table} t on t.case_id = r.case_id`,
  ),
  `create function retold_id(in_copy integer, given uuid) returns uuid language sql stable as $$
     select (coalesce((select array[new] from other_id where copy = in_copy and old = given), array[given]))[1]
   $$`,
  `create function retold_facts(in_copy integer, days integer, given jsonb) returns jsonb language sql stable as $$
     select coalesce(jsonb_object_agg(key, case
       when value #>> '{}' ~ '^\\d{4}-\\d\\d-\\d\\d$' then to_jsonb((value #>> '{}')::date + days)
       when value #>> '{}' ~ '^[0-9a-f-]{36}$' then to_jsonb(retold_id(in_copy, (value #>> '{}')::uuid))
       else value end), '{}')
     from jsonb_each(given)
   $$`,
  `insert into person (organisation_id, id, number, label, made_by_id, created_at)
     select c.organisation_id, retold_new('person' || r.copy), r.person_number, r.person_label, r.raiser_id,
       c.created_at + r.days * interval '1 day'
     from retelling r join "case" c on c.id = r.case_id`,
];

/** The owner may make no temporary tables; nobody sees these, which go in the transaction that made them. */
export const TIDYING: readonly string[] = [
  'drop function retold_facts, retold_id, retold_new',
  'drop table retelling, other_id',
];

export interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly data_type: string;
}

/** Columns of the tables of a case; `$1` names the tables. */
export const COLUMNS = `
  select table_name, column_name, data_type from information_schema.columns
  where table_schema = 'public' and table_name = any ($1)`;

export const TABLE_NAMES = TABLES.map(([table]) => table.replaceAll('"', ''));

/** One statement for each table of a case. */
export const statements = (columns: readonly Column[]): readonly string[] =>
  TABLES.map(([table, ofCase]) => {
    const own = columns.filter(({ table_name }) => table_name === table.replaceAll('"', ''));
    const names = own.map(({ column_name }) => column_name).join(', ');
    return `insert into ${table} (${names})
      select ${own.map(told).join(', ')} from retelling r join ${table} t on ${ofCase}`;
  });

function told({ table_name, column_name, data_type }: Column): string {
  const column = `t.${column_name}`;
  if (column_name === 'organisation_id') return column;
  const hasNewId = [...OWN_IDS, 'case'].some((table) => table === table_name);
  if (column_name === 'id' && !hasNewId) return `retold_new(${column}::text || r.copy)`;
  if (data_type === 'uuid') return `retold_id(r.copy, ${column})`;
  if (data_type === 'jsonb') return `retold_facts(r.copy, r.days, ${column})`;
  if (data_type === 'date') return `${column} + r.days`;
  if (data_type === 'timestamp with time zone') return `${column} + r.days * interval '1 day'`;
  return column;
}
