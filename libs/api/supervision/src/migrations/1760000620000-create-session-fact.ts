import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What team themes may count of supervision: that a date was agreed, and whether it was kept. Nothing that the two
 * wrote, and not why a date moved. A date that another one took the place of is counted once, as moved.
 *
 * Source: docs/domain/DOMAIN.md section 8, "supervision held against agreed".
 */
export class CreateSessionFact1760000620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create view session_fact with (security_barrier) as
        select s.organisation_id, 'session_agreed'::text as base, s.id as fact_id, s.starts_at as happened_at,
          m.team_id, l.supervisee_id as practitioner_id, null::uuid as person_id,
          jsonb_build_object('supervision', case when s.status = 'held' then 'held'
            when s.status in ('moved', 'cancelled') then 'moved' else 'not_held' end) as codes
        from supervision_session s
          join supervision_line l on l.organisation_id = s.organisation_id and l.id = s.line_id
          join member m on m.organisation_id = l.organisation_id and m.id = l.supervisee_id
        where s.organisation_id = (select context.organisation_id()) and m.team_id is not null
          and not exists (select from supervision_session o where o.organisation_id = s.organisation_id
            and o.line_id = s.line_id and o.moved_to_id = s.id);
      grant select on session_fact to alongside_worker;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop view session_fact');
  }
}
