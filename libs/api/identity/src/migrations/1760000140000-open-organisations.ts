import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations as an operator opens and disables them. The first administrator is invited by nobody in the
 * organisation. In a disabled one nothing is alive: no session whoever began it, no invitation, no work.
 */
export class OpenOrganisations1760000140000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(functions({ isOpen: `and o.disabled_at is null`, isAlive: IS_ALIVE }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functions({ isOpen: '', isAlive: '' }));
    await runner.query(`
      drop table operator_change;
      delete from invitation where invited_by_id is null;
      alter table invitation alter column invited_by_id set not null;
      alter table organisation drop column disabled_at;`);
  }
}

/** What operators did: no login role of the API has any right on it. */
const TABLES = `
  alter table organisation add column disabled_at timestamptz;
  alter table invitation alter column invited_by_id drop not null;
  create table operator_change (
    organisation_id uuid not null references organisation,
    id uuid not null,
    what text not null check (what in ('opened', 'invitation_renewed', 'disabled', 'enabled')),
    at timestamptz not null default now(),
    primary key (organisation_id, id)
  );
  select context.protect('operator_change'::regclass);
  create policy gate on operator_change to alongside_owner using (true) with check (true);
`;

const IS_ALIVE = `
  and not exists (select from public.organisation o
                  where o.organisation_id = found.organisation_id and o.disabled_at is not null)`;

const functions = ({ isOpen, isAlive }: { isOpen: string; isAlive: string }): string => `
  create or replace function context.is_alive(found public.session) returns boolean
    language sql stable set search_path = ''
    as $$
      select found.ended_at is null and found.ends_at > now() and found.last_used_at > now() - interval '30 minutes'
        ${isAlive}
    $$;

  create or replace function context.organisations() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select o.organisation_id from public.organisation o where true ${isOpen} $$;

  create or replace function context.account_for_sign_in(address text)
    returns table (organisation_id uuid, member_id uuid, password_hash text)
    language sql stable security definer set search_path = ''
    as $$
      select m.organisation_id, m.id, a.password_hash from public.account a
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id ${isOpen}
        where a.email = lower(address)
    $$;

  create or replace function context.invitation_of(presented text)
    returns table (organisation text, name text, email text, ends_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select o.name, i.name, i.email, i.ends_at
      from public.invitation i join public.organisation o on o.organisation_id = i.organisation_id ${isOpen}
      where i.token_hash = presented and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now()
    $$;
`;
