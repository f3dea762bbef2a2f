import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations: a link whose hash alone is kept, used once and within three days. */
export class CreateInvitations1760000111000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.invitation_of, context.accept_invitation, context.works_here;
      drop table invitation;
    `);
  }
}

const TABLE = `
  create table invitation (
    organisation_id uuid not null,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    email text not null check (email = lower(email) and char_length(email) <= 254),
    team_id uuid,
    roles text[] not null check (cardinality(roles) > 0
      and roles <@ array['practitioner', 'supervisor', 'manager', 'safeguarding_lead', 'administrator']),
    token_hash text not null unique,
    invited_by_id uuid not null,
    invited_at timestamptz not null,
    ends_at timestamptz not null,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    member_id uuid,
    version integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, team_id) references team,
    foreign key (organisation_id, invited_by_id) references member,
    foreign key (organisation_id, member_id) references member
  );
  create unique index invitation_open on invitation (organisation_id, email)
    where accepted_at is null and withdrawn_at is null;
  create index invitation_latest on invitation (organisation_id, invited_at desc, id desc)
    where accepted_at is null and withdrawn_at is null;
  select context.protect('invitation'::regclass);
  create policy gate on invitation to alongside_owner using (true) with check (true);
  create policy administrators_only on invitation as restrictive to alongside_app
    using ((select context.administers())) with check ((select context.administers()));
  grant select (organisation_id, id, name, email, team_id, roles, invited_by_id, invited_at, ends_at, withdrawn_at,
    accepted_at, member_id, version) on invitation to alongside_app;
  grant insert, update (token_hash, ends_at, withdrawn_at, version) on invitation to alongside_app;
`;

/**
 * Accepting is the auth role's: whoever accepts has no session yet. The row is locked, so that of many at once one
 * makes an account. An address that signs in already, in any organisation, gets the answer of a link that is over.
 */
const FUNCTIONS = `
  create function context.works_here(address text) returns boolean
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      if not context.administers() then
        raise exception 'only an administrator asks who works here' using errcode = '42501';
      end if;
      return exists (
        select from public.account a join public.member m on m.account_id = a.id
        where a.email = lower(address) and m.organisation_id = context.organisation_id());
    end $$;

  create function context.invitation_of(presented text)
    returns table (organisation text, name text, email text, ends_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select o.name, i.name, i.email, i.ends_at
      from public.invitation i join public.organisation o on o.organisation_id = i.organisation_id
      where i.token_hash = presented and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now()
    $$;

  create function context.accept_invitation(presented text, own_name text, secret text, ids uuid[])
    returns text
    language plpgsql security definer set search_path = ''
    as $$
    declare asked public.invitation;
    begin
      select * into asked from public.invitation i where i.token_hash = presented for update;
      if asked.id is null or asked.accepted_at is not null or asked.withdrawn_at is not null
         or asked.ends_at <= now() then return null; end if;
      insert into public.account (id, email, password_hash) values (ids[1], asked.email, secret)
        on conflict (email) do nothing;
      if not found then return null; end if;
      insert into public.member (organisation_id, id, account_id, team_id, name)
        values (asked.organisation_id, ids[2], ids[1], asked.team_id, own_name);
      insert into public.role_grant (organisation_id, id, member_id, role)
        select asked.organisation_id, gen_random_uuid(), ids[2], role from unnest(asked.roles) as role;
      update public.invitation i set accepted_at = now(), member_id = ids[2], version = i.version + 1
        where i.organisation_id = asked.organisation_id and i.id = asked.id;
      insert into public.people_change (organisation_id, id, what, member_id, by_id, at)
        values (asked.organisation_id, ids[3], 'joined', ids[2], ids[2], now());
      return asked.email;
    end $$;

  revoke all on function context.works_here(text), context.invitation_of(text),
    context.accept_invitation(text, text, text, uuid[]) from public;
  grant execute on function context.works_here(text) to alongside_app;
  grant execute on function context.invitation_of(text), context.accept_invitation(text, text, text, uuid[])
    to alongside_auth;
  create policy gate on people_change to alongside_owner using (true) with check (true);
`;
