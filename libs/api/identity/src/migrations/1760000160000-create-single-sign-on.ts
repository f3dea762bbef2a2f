import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Single sign-on: the provider of an organisation, the domains whose addresses it answers for, and who is who there.
 * Somebody is known by the provider's issuer and their subject there, and never by an e-mail address, which a
 * provider may give to somebody else one day. Source: OpenID Connect Core 1.0, section 5.7.
 */
export class CreateSingleSignOn1760000160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.provider_for, context.provider_of, context.begin_single_sign_on, context.take_single_sign_on,
        context.member_of_identity, context.link_identity, context.join_by_identity, context.identity_behind,
        context.unlink_identity, context.link_target;
      delete from operator_change where what = 'domain_confirmed';
      alter table operator_change drop constraint operator_change_what_check;
      alter table operator_change add check (what in ('opened', 'invitation_renewed', 'disabled', 'enabled'));
      drop table single_sign_on_attempt, external_identity, sign_in_domain, identity_provider;`);
  }
}

const TABLES = `
  alter table operator_change drop constraint operator_change_what_check;
  alter table operator_change add check (what in
    ('opened', 'invitation_renewed', 'disabled', 'enabled', 'domain_confirmed'));
  create table identity_provider (
    organisation_id uuid primary key references organisation,
    issuer text not null check (char_length(issuer) <= 500),
    client_id text not null check (char_length(client_id) between 1 and 255),
    sealed_secret text not null,
    asks_second_factor boolean not null,
    is_on boolean not null,
    version integer not null default 1
  );
  select context.protect('identity_provider'::regclass);
  create policy gate on identity_provider to alongside_owner using (true) with check (true);
  create policy administrators_only on identity_provider as restrictive to alongside_app
    using ((select context.administers())) with check ((select context.administers()));
  grant select, insert, update on identity_provider to alongside_app;

  create table sign_in_domain (
    organisation_id uuid not null references organisation,
    domain text not null check (char_length(domain) <= 253 and domain ~ '^[a-z0-9-]+(\\.[a-z0-9-]+)+$'),
    confirmed_at timestamptz,
    primary key (organisation_id, domain)
  );
  create unique index sign_in_domain_confirmed on sign_in_domain (domain) where confirmed_at is not null;
  select context.protect('sign_in_domain'::regclass);
  create policy gate on sign_in_domain to alongside_owner using (true) with check (true);
  create policy administrators_only on sign_in_domain as restrictive to alongside_app
    using ((select context.administers())) with check ((select context.administers()));
  grant select, delete on sign_in_domain to alongside_app;
  grant insert (organisation_id, domain) on sign_in_domain to alongside_app;

  create table external_identity (
    issuer text not null,
    subject text not null check (char_length(subject) between 1 and 255),
    account_id uuid not null references account,
    linked_at timestamptz not null default now(),
    primary key (issuer, subject),
    unique (account_id, issuer)
  );
  create table single_sign_on_attempt (
    organisation_id uuid not null references organisation,
    state_hash text not null unique,
    browser_hash text not null,
    sealed text not null,
    account_id uuid references account,
    ends_at timestamptz not null default now() + interval '10 minutes',
    primary key (organisation_id, state_hash)
  );
  select context.protect('single_sign_on_attempt'::regclass);
  create policy gate on single_sign_on_attempt to alongside_owner using (true) with check (true);
  create index single_sign_on_attempt_age on single_sign_on_attempt (ends_at);
`;

const PROVIDER = `
  select p.organisation_id, p.issuer, p.client_id, p.sealed_secret, p.asks_second_factor, p.version
  from public.identity_provider p
    join public.organisation o on o.organisation_id = p.organisation_id and o.disabled_at is null and p.is_on`;
const PROVIDER_ROW = `table (organisation_id uuid, issuer text, client_id text, sealed_secret text,
    asks_second_factor boolean, version integer)`;

/** The auth role's: whoever signs in has no session yet. */
const FUNCTIONS = `
  create function context.provider_for(asked text) returns ${PROVIDER_ROW}
    language sql stable security definer set search_path = ''
    as $$ ${PROVIDER}
      join public.sign_in_domain d on d.organisation_id = p.organisation_id and d.confirmed_at is not null
      where d.domain = lower(asked) $$;

  create function context.provider_of(organisation uuid) returns ${PROVIDER_ROW}
    language sql stable security definer set search_path = ''
    as $$ ${PROVIDER} where p.organisation_id = organisation $$;

  -- Whose account is to be linked, when somebody who is signed in begins it and has just proved who they are.
  create function context.link_target(presented text) returns table (account_id uuid, organisation_id uuid)
    language sql stable security definer set search_path = ''
    as $$
      select w.account_id, w.organisation_id from context.who_presents(presented) w where not w.is_half and w.is_proved
    $$;

  create function context.begin_single_sign_on(state text, browser text, organisation uuid, kept text, account uuid)
    returns void
    language sql security definer set search_path = ''
    as $$
      delete from public.single_sign_on_attempt a where a.ends_at < now();
      insert into public.single_sign_on_attempt (state_hash, browser_hash, organisation_id, sealed, account_id)
        values (state, browser, organisation, kept, account);
    $$;

  -- One statement decides which of many at once goes on.
  create function context.take_single_sign_on(state text, browser text)
    returns table (organisation_id uuid, sealed text, account_id uuid)
    language sql security definer set search_path = ''
    as $$
      delete from public.single_sign_on_attempt a
        where a.state_hash = state and a.browser_hash = browser and a.ends_at > now()
        returning a.organisation_id, a.sealed, a.account_id
    $$;

  create function context.member_of_identity(organisation uuid, who_issued text, who text)
    returns table (organisation_id uuid, member_id uuid)
    language sql stable security definer set search_path = ''
    as $$
      select m.organisation_id, m.id from public.external_identity e
        join public.member m on m.account_id = e.account_id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where e.issuer = who_issued and e.subject = who and m.organisation_id = organisation
    $$;

  -- Nobody takes an identity that is somebody else's, and nobody has two at one provider.
  create function context.link_identity(account uuid, who_issued text, who text, change uuid) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      insert into public.external_identity (issuer, subject, account_id) values (who_issued, who, account)
        on conflict do nothing;
      if not found then
        return exists (select from public.external_identity e
          where e.issuer = who_issued and e.subject = who and e.account_id = account);
      end if;
      insert into public.people_change (organisation_id, id, what, member_id, by_id, at)
        select m.organisation_id, change, 'single_sign_on_linked', m.id, m.id, now()
          from public.member m where m.account_id = account;
      return true;
    end $$;

  -- Whoever was invited comes in by their provider: by the address that it vouches for, this one time.
  create function context.join_by_identity(
      organisation uuid, address text, who_issued text, who text, no_password text, ids uuid[]) returns uuid
    language plpgsql security definer set search_path = ''
    as $$
    declare asked public.invitation;
    begin
      perform from public.external_identity e where e.issuer = who_issued and e.subject = who;
      if found then return null; end if;
      select * into asked from public.invitation i
        where i.organisation_id = organisation and i.email = lower(address)
          and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now();
      if asked.id is null
        or context.accept_invitation(asked.token_hash, asked.name, no_password, ids[1:3]) is null then return null; end if;
      if not context.link_identity(ids[1], who_issued, who, ids[4]) then
        raise exception 'somebody came in by this identity at the same time' using errcode = '40001';
      end if;
      return ids[2];
    end $$;

  create function context.identity_behind(presented text) returns table (linked_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select e.linked_at from context.who_presents(presented) w
        join public.identity_provider p on p.organisation_id = w.organisation_id
        join public.external_identity e on e.account_id = w.account_id and e.issuer = p.issuer
        where not w.is_half
    $$;

  create function context.unlink_identity(presented text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      delete from public.external_identity e using context.link_target(presented) t where e.account_id = t.account_id;
      return found;
    end $$;
`;

const RIGHTS = `
  revoke all on function context.link_target(text) from public;
  do $$
  declare each regprocedure;
  begin
    foreach each in array array[
      'context.provider_for(text)', 'context.provider_of(uuid)', 'context.link_target(text)',
      'context.begin_single_sign_on(text, text, uuid, text, uuid)', 'context.take_single_sign_on(text, text)',
      'context.member_of_identity(uuid, text, text)', 'context.link_identity(uuid, text, text, uuid)',
      'context.join_by_identity(uuid, text, text, text, text, uuid[])', 'context.identity_behind(text)',
      'context.unlink_identity(text)'
    ]::regprocedure[] loop
      execute format('revoke all on function %s from public', each);
      execute format('grant execute on function %s to alongside_auth', each);
    end loop;
  end $$;
`;
