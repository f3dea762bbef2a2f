import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whether a member of the organisation holds a role now in which one supervises: who has lost it has lost what their
 * supervision lines showed, the same minute. Source: docs/domain/DOMAIN.md section 3, "Who sees what".
 */
export class SuperviseByRole1760000190400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function context.supervises(member uuid) returns boolean
        language sql stable security definer set search_path = ''
        as $$
          select exists (select from public.role_grant g
            where g.organisation_id = context.organisation_id() and g.member_id = member
              and g.role in ('supervisor', 'manager') and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
        $$;
      revoke all on function context.supervises(uuid) from public;
      grant execute on function context.supervises(uuid) to alongside_app, alongside_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function context.supervises');
  }
}
