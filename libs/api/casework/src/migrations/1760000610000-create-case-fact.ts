import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What team themes may count of cases: codes, ids and moments, and no column in which somebody wrote. What a
 * manager's figures cannot select they cannot leak. Sealed cases and drafts are not in it.
 *
 * Source: docs/domain/DOMAIN.md section 8.
 */
export class CreateCaseFact1760000610000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view case_fact with (security_barrier) as
        ${[RAISED, DECIDED, REVIEW_DUE, ACTION_DUE, CLOSED].join(' union all ')};
      grant select on case_fact to alongside_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view case_fact');
  }
}

/** The owner of a view may see every organisation, so each part asks for the sealed one itself. */
const fact = (base: string, id: string, at: string, codes: string, from: string, where: string) => `
  select c.organisation_id, '${base}'::text as base, ${id} as fact_id, ${at} as happened_at,
    coalesce(c.team_id, m.team_id) as team_id, c.raised_by_id as practitioner_id, c.person_id,
    jsonb_build_object(${codes}) as codes
  from "case" c
    join member m on m.organisation_id = c.organisation_id and m.id = c.raised_by_id
    join organisation g on g.organisation_id = c.organisation_id
    ${from}
  where c.organisation_id = (select context.organisation_id()) and not c.sealed
    and c.raised_at is not null and coalesce(c.team_id, m.team_id) is not null and ${where}`;

/** `type` is counted by its family. */
const RAISED = fact(
  'raised',
  'c.id',
  'c.raised_at',
  `'type', c.type, 'direction', c.direction, 'timing', c.timing`,
  '',
  'c.type is not null and c.direction is not null and c.timing is not null',
);

/** The answer to a check that stood when the decision came into force. */
const standing = (where: string) => `from safety_check s
  where s.organisation_id = c.organisation_id and s.case_id = c.id and s.answered_at <= f.at and ${where}
    and not exists (select from safety_check n where n.organisation_id = s.organisation_id and n.case_id = s.case_id
      and n.check_id = s.check_id and n.answered_at <= f.at and (n.answered_at, n.id) > (s.answered_at, s.id))`;

/** Weekdays after the day of the question up to the day of the decision. */
const DAYS = `(select count(*) from generate_series((c.raised_at at time zone g.time_zone)::date + 1,
  (f.at at time zone g.time_zone)::date, interval '1 day') day where extract(isodow from day) < 6)`;

/** A decision is counted when the second of the two has signed it. */
const IN_FORCE = `join decision d on d.organisation_id = c.organisation_id and d.case_id = c.id
    join lateral (select max(s.signed_at) as at from signature s
      where s.organisation_id = d.organisation_id and s.decision_id = d.id and s.kind <> 'declined'
      having count(*) = 2) f on true`;
const OUTCOMES = `d.text->>'outcome' in ('go_ahead', 'go_ahead_with_conditions', 'not_this_way', 'affirmed',
  'affirmed_with_learning', 'repair_needed')`;

const DECIDED = fact(
  'decided',
  'd.id',
  'f.at',
  `'outcome', d.text->>'outcome',
    'time_to_decision', (array['within_2_days', 'within_5_days', 'within_10_days', 'longer'])
      [width_bucket(${DAYS}, array[0, 3, 6, 11]::bigint[])],
    'was_on_hold', case when exists (select from event e where e.organisation_id = c.organisation_id
      and e.case_id = c.id and e.kind = 'case_held' and e.happened_at <= f.at) then 'yes' else 'no' end,
    'second_view', case when exists (select from second_view v
        join second_view_answer w on w.organisation_id = v.organisation_id and w.second_view_id = v.id
      where v.organisation_id = c.organisation_id and v.case_id = c.id and w.answered_at <= f.at)
      then 'taken' else 'not_taken' end,
    'check_left_unsure', case when exists (select ${standing(`s.answer = 'unsure'`)}) then 'yes' else 'no' end,
    'person_voice', case when coalesce(c.weighing#>>'{personVoice,words}', '') <> '' then 'present' else 'absent' end,
    'policy', coalesce((select s.answer ${standing(`s.check_id = 'S14_policy_position'`)}), 'not_answered')`,
  IN_FORCE,
  OUTCOMES,
);

/** A review falls due on the day that its decision set; the first one held after the decision answers it. */
const REVIEW_DUE = fact(
  'review_due',
  'd.id',
  `(d.text->>'reviewOn')::date::timestamp at time zone g.time_zone`,
  `'review', case when r.held_at is null then 'not_held'
    when (r.held_at at time zone g.time_zone)::date <= (d.text->>'reviewOn')::date then 'on_time' else 'late' end`,
  `${IN_FORCE}
    left join lateral (select min(x.held_at) as held_at from review x where x.organisation_id = c.organisation_id
      and x.case_id = c.id and x.held_at >= f.at) r on true`,
  `d.text->>'reviewOn' is not null and ${OUTCOMES}`,
);

const ACTION_DUE = fact(
  'action_due',
  'a.id',
  `a.due_on::timestamp at time zone g.time_zone`,
  `'action', case when a.status <> 'done' then 'not_done'
    when (coalesce(k.done_at, a.agreed_at) at time zone g.time_zone)::date <= a.due_on then 'on_time' else 'late' end`,
  `join action a on a.organisation_id = c.organisation_id and a.case_id = c.id
    left join lateral (select max(x.changed_at) as done_at from action_change x
      where x.organisation_id = a.organisation_id and x.action_id = a.id and x.changes->>'status' = 'done') k on true`,
  `a.due_on is not null and a.status <> 'not_needed'`,
);

const CLOSED = fact(
  'closed',
  'c.id',
  'c.closed_at',
  `'stop_condition', case when exists (select from event e where e.organisation_id = c.organisation_id
      and e.case_id = c.id and e.kind = 'stop_condition_reported') then 'used' else 'not_used' end`,
  '',
  `c.stage = 'closed' and c.closed_at is not null`,
);
