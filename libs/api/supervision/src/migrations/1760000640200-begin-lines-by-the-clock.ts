import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who accepts while somebody else does may have begun earlier and come to the line later: the role of the other then
 * begins after the moment that `now()` says. The clock is what counts.
 */
export class BeginLinesByTheClock1760000640200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(maySupervise('clock_timestamp()', 'volatile'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(maySupervise('now()', 'stable'));
  }
}

const maySupervise = (moment: string, volatility: string): string => `
  create or replace function context.may_supervise(organisation uuid, member uuid) returns boolean
    language sql ${volatility} set search_path = ''
    as $$
      select exists (
        select from public.member m join public.role_grant g
          on g.organisation_id = m.organisation_id and g.member_id = m.id
        where m.organisation_id = organisation and m.id = member and (m.left_at is null or m.left_at > ${moment})
          and g.role in ('supervisor', 'manager') and g.starts_at <= ${moment}
          and (g.ends_at is null or g.ends_at > ${moment}))
    $$;
`;
