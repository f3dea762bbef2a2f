import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations, the people in them, and who supervises whom; accounts and sessions. */
export class CreateIdentity1760000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.open, context.open_job, context.organisations, context.alive_sessions,
        context.account_for_sign_in, context.begin_session, context.end_session, context.recent_failures, context.note_failure;
      drop table sign_in_failure, session, supervision_line, role_grant, member, account, team, service, organisation;
    `);
  }
}

const TABLES = `
  create table organisation (
    organisation_id uuid primary key,
    name text not null check (char_length(name) between 1 and 200),
    time_zone text not null default 'Europe/London',
    help_lines jsonb not null default '[]',
    tightened_rules jsonb not null default '{}',
    is_demonstration boolean not null default false,
    created_at timestamptz not null default now()
  );
  create table service (
    organisation_id uuid not null references organisation,
    id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    primary key (organisation_id, id),
    unique (organisation_id, name)
  );
  create table team (
    organisation_id uuid not null references organisation,
    id uuid not null,
    service_id uuid not null,
    name text not null check (char_length(name) between 1 and 200),
    primary key (organisation_id, id),
    unique (organisation_id, name),
    foreign key (organisation_id, service_id) references service
  );
  create table account (
    id uuid primary key,
    email text not null check (email = lower(email) and char_length(email) <= 254),
    password_hash text not null,
    created_at timestamptz not null default now(),
    unique (email)
  );
  create table member (
    organisation_id uuid not null references organisation,
    id uuid not null,
    account_id uuid not null references account,
    team_id uuid,
    name text not null check (char_length(name) between 1 and 200),
    left_at timestamptz,
    created_at timestamptz not null default now(),
    primary key (organisation_id, id),
    unique (account_id),
    foreign key (organisation_id, team_id) references team
  );
  create table role_grant (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    role text not null check (role in ('practitioner', 'supervisor', 'manager', 'safeguarding_lead', 'administrator')),
    starts_at timestamptz not null default now(),
    ends_at timestamptz check (ends_at >= starts_at),
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references member
  );
  create index role_grant_member on role_grant (organisation_id, member_id);
  create index role_grant_role on role_grant (organisation_id, role, member_id);
  create table supervision_line (
    organisation_id uuid not null,
    id uuid not null,
    supervisor_id uuid not null,
    supervisee_id uuid not null check (supervisee_id <> supervisor_id),
    deputy_id uuid check (deputy_id <> supervisee_id),
    starts_at timestamptz not null default now(),
    ends_at timestamptz check (ends_at >= starts_at),
    primary key (organisation_id, id),
    foreign key (organisation_id, supervisor_id) references member,
    foreign key (organisation_id, supervisee_id) references member,
    foreign key (organisation_id, deputy_id) references member
  );
  create index supervision_line_supervisee on supervision_line (organisation_id, supervisee_id, starts_at desc);
  create index supervision_line_supervisor on supervision_line (organisation_id, supervisor_id);
  create table session (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    token_hash text not null,
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(),
    ends_at timestamptz not null,
    ended_at timestamptz,
    primary key (organisation_id, id),
    unique (token_hash),
    foreign key (organisation_id, member_id) references member
  );
  create index session_member on session (organisation_id, member_id);
  create table sign_in_failure (
    email_hash text not null,
    address text not null,
    failed_at timestamptz not null default now()
  );
  create index sign_in_failure_email on sign_in_failure (email_hash, address, failed_at);
  create index sign_in_failure_address on sign_in_failure (address, failed_at);
  create index sign_in_failure_age on sign_in_failure (failed_at);
`;

/** The owner's policy lets the definer functions look a session up before there is a context. */
const RIGHTS = `
  do $$
  declare shielded text;
  begin
    foreach shielded in array array['organisation', 'service', 'team', 'member', 'role_grant', 'supervision_line', 'session'] loop
      perform context.protect(shielded::regclass);
      execute format('create policy gate on %I to alongside_owner using (true) with check (true)', shielded);
    end loop;
  end $$;
  grant select on organisation, service, team, role_grant, supervision_line to alongside_app, alongside_worker;
  grant select (organisation_id, id, team_id, name, left_at, created_at) on member to alongside_app, alongside_worker;
`;

const FUNCTIONS = `
  create function context.is_alive(found public.session) returns boolean
    language sql stable set search_path = ''
    as $$
      select found.ended_at is null and found.ends_at > now() and found.last_used_at > now() - interval '30 minutes'
    $$;

  create function context.open(presented text)
    returns table (organisation_id uuid, member_id uuid, session_id uuid, name text, roles text[], opened_at timestamptz)
    language plpgsql security definer set search_path = ''
    as $$
    declare found public.session;
    declare who public.member;
    begin
      select * into found from public.session s where s.token_hash = presented;
      if found.id is null or not context.is_alive(found) then return; end if;
      select * into who from public.member m where m.organisation_id = found.organisation_id and m.id = found.member_id;
      if who.left_at <= now() then return; end if;
      -- Once a minute is exact enough for 30 idle minutes, and parallel requests never wait for each other.
      if found.last_used_at < now() - interval '1 minute' then
        update public.session s set last_used_at = now()
          where s.id = (select i.id from public.session i where i.token_hash = presented for update skip locked);
      end if;
      perform vault.seal(found.organisation_id, found.member_id::text, found.id::text);
      return query select found.organisation_id, found.member_id, found.id, who.name,
        array(select distinct g.role from public.role_grant g
              where g.organisation_id = found.organisation_id and g.member_id = found.member_id
                and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())),
        transaction_timestamp();
    end $$;

  create function context.open_job(organisation uuid) returns void
    language plpgsql security definer set search_path = ''
    as $$ begin perform vault.seal(organisation, '', ''); end $$;

  create function context.organisations() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select o.organisation_id from public.organisation o $$;

  create function context.alive_sessions(presented text[]) returns setof text
    language sql stable security definer set search_path = ''
    as $$
      select s.token_hash from public.session s
        join public.member m on m.organisation_id = s.organisation_id and m.id = s.member_id
        where s.token_hash = any (presented) and context.is_alive(s) and (m.left_at is null or m.left_at > now())
    $$;

  create function context.account_for_sign_in(address text)
    returns table (organisation_id uuid, member_id uuid, password_hash text)
    language sql stable security definer set search_path = ''
    as $$
      select m.organisation_id, m.id, a.password_hash from public.account a
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        where a.email = lower(address)
    $$;

  create function context.begin_session(organisation uuid, member uuid, session uuid, hash text, replaces text) returns void
    language sql security definer set search_path = ''
    as $$
      update public.session s set ended_at = now() where s.token_hash = replaces and s.ended_at is null;
      insert into public.session (organisation_id, id, member_id, token_hash, ends_at)
        values (organisation, session, member, hash, now() + interval '12 hours');
    $$;

  create function context.end_session(hash text) returns void
    language sql security definer set search_path = ''
    as $$ update public.session s set ended_at = now() where s.token_hash = hash and s.ended_at is null $$;

  create function context.session_times(hash text)
    returns table (idle_ends_at timestamptz, ends_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select least(s.last_used_at + interval '30 minutes', s.ends_at), s.ends_at from public.session s where s.token_hash = hash
    $$;

  create function context.recent_failures(email text, client text)
    returns table (of_account integer, of_address integer)
    language sql stable security definer set search_path = ''
    as $$
      select
        (select count(*)::integer from public.sign_in_failure f
          where f.email_hash = email and f.address = client and f.failed_at > now() - interval '15 minutes'),
        (select count(*)::integer from public.sign_in_failure f
          where f.address = client and f.failed_at > now() - interval '15 minutes')
    $$;

  create function context.note_failure(email text, client text) returns void
    language sql security definer set search_path = ''
    as $$
      delete from public.sign_in_failure f where f.failed_at < now() - interval '1 day';
      insert into public.sign_in_failure (email_hash, address) values (email, client);
    $$;

  revoke all on all functions in schema context from public;
  grant execute on function context.organisation_id(), context.member_id() to alongside_app, alongside_worker;
  grant execute on function context.open(text) to alongside_app;
  grant execute on function context.open_job(uuid), context.organisations() to alongside_worker;
  grant execute on function context.alive_sessions(text[]), context.account_for_sign_in(text),
    context.begin_session(uuid, uuid, uuid, text, text), context.end_session(text), context.session_times(text),
    context.recent_failures(text, text), context.note_failure(text, text) to alongside_auth;
`;
