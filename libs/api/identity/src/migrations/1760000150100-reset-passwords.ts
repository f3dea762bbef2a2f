import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new password for who forgot theirs, by a link whose hash alone is kept, and a mail to the owner whenever a
 * password or an authenticator app changes, in the transaction that changes it. No login role may read the table.
 */
export class ResetPasswords1760000150100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(TELLING);
    await runner.query(RESETTING);
    await runner.query(ADDRESS);
    await runner.query(changes('perform context.tell_owner(who.account_id);'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(changes(''));
    await runner.query(`
      create or replace function context.tell_sign_in_changed(presented text) returns void
        language plpgsql security definer set search_path = ''
        as $$
        begin
          perform context.queue_mail(w.organisation_id, gen_random_uuid(), 'sign_in_changed', w.member_id, null,
            interval '72 hours') from context.who_presents(presented) w;
        end $$;
      drop trigger tell_owner on authenticator;
      drop trigger tell_owner_of_removal on authenticator;
      drop function context.authenticator_changed, context.tell_owner, context.begin_password_reset,
        context.password_reset_of, context.finish_password_reset;
      drop table password_reset;
    `);
  }
}

/** Asking for an address that nobody signs in with leaves a row as well, so that it takes the same work. */
const TABLE = `
  create table password_reset (
    id uuid primary key,
    account_id uuid references account,
    token_hash text not null unique,
    ends_at timestamptz not null default now() + interval '1 hour',
    used_at timestamptz
  );
  create index password_reset_account on password_reset (account_id, ends_at);
  create index password_reset_age on password_reset (ends_at);
`;

const TELLING = `
  -- One mail for what one transaction changes, however many steps that takes.
  create function context.tell_owner(account uuid) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform context.queue_mail(m.organisation_id, gen_random_uuid(), 'sign_in_changed', m.id, null, interval '72 hours')
        from public.member m
        where m.account_id = account and (m.left_at is null or m.left_at > now())
          and not exists (select from public.mail_outbox o
            where o.organisation_id = m.organisation_id and o.member_id = m.id
              and o.template = 'sign_in_changed' and o.created_at = now());
    end $$;

  create or replace function context.tell_sign_in_changed(presented text) returns void
    language plpgsql security definer set search_path = ''
    as $$ begin perform context.tell_owner(w.account_id) from context.who_presents(presented) w; end $$;

  create function context.authenticator_changed() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform context.tell_owner(old.account_id);
      return null;
    end $$;
  create trigger tell_owner after update of confirmed_at on authenticator
    for each row when (old.confirmed_at is null and new.confirmed_at is not null)
    execute function context.authenticator_changed();
  create trigger tell_owner_of_removal after delete on authenticator
    for each row when (old.confirmed_at is not null) execute function context.authenticator_changed();
  revoke all on function context.tell_owner(uuid), context.authenticator_changed() from public;
`;

const RESETTING = `
  create function context.begin_password_reset(address text, reset uuid, hash text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      delete from public.password_reset r where r.id in (
        select o.id from public.password_reset o where o.ends_at < now() - interval '1 day' limit 100 for update skip locked);
      select m.account_id, m.organisation_id, m.id into who from public.account a
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where a.email = lower(address);
      insert into public.password_reset (id, account_id, token_hash) values (reset, who.account_id, hash);
      -- A stranger can fill nobody's inbox; the links that were sent go on working.
      if (select count(*) from public.password_reset r
          where r.account_id = who.account_id and r.ends_at > now()) <= 5 and who.account_id is not null then
        perform context.queue_mail(who.organisation_id, reset, 'password_reset', who.id, null, interval '1 hour');
      end if;
    end $$;

  create function context.password_reset_of(presented text)
    returns table (account_id uuid, email text, name text, organisation text)
    language sql stable security definer set search_path = ''
    as $$
      select a.id, a.email, m.name, o.name from public.password_reset r
        join public.account a on a.id = r.account_id
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where r.token_hash = presented and r.used_at is null and r.ends_at > now()
    $$;

  -- Whoever finishes locks the account first, so that of many links and many at once one wins. Factors stay.
  create function context.finish_password_reset(presented text, secret text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare account uuid := (select f.account_id from context.password_reset_of(presented) f);
    begin
      perform from public.account a where a.id = account for update;
      perform from context.password_reset_of(presented);
      if account is null or not found then return false; end if;
      update public.account a set password_hash = secret where a.id = account;
      update public.password_reset r set used_at = now() where r.account_id = account and r.used_at is null;
      update public.session s set ended_at = now() from public.member m
        where m.account_id = account and s.organisation_id = m.organisation_id and s.member_id = m.id and s.ended_at is null;
      delete from public.half_session h where h.account_id = account;
      perform context.tell_owner(account);
      return true;
    end $$;

  revoke all on function context.begin_password_reset(text, uuid, text), context.password_reset_of(text),
    context.finish_password_reset(text, text) from public;
  grant execute on function context.begin_password_reset(text, uuid, text), context.password_reset_of(text),
    context.finish_password_reset(text, text) to alongside_auth;
`;

/** A link that is over by now is not mailed. */
const ADDRESS = `
  create or replace function context.mail_address(template text, member uuid, about uuid, hash text) returns text
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      perform from public.organisation o
        where o.organisation_id = context.organisation_id() and o.disabled_at is null;
      if not found then return null; end if;
      if template = 'invitation' then
        return (select i.email from public.invitation i
          where i.organisation_id = context.organisation_id() and i.id = about and i.token_hash = hash
            and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now());
      end if;
      if template = 'password_reset' then
        perform from context.password_reset_of(hash);
        if not found then return null; end if;
      end if;
      return (select a.email from public.member m join public.account a on a.id = m.account_id
        where m.organisation_id = context.organisation_id() and m.id = member
          and (m.left_at is null or m.left_at > now()));
    end $$;
`;

const changes = (tell: string): string => `
  create or replace function context.change_password(presented text, former text, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented) w where not w.is_half;
      update public.account a set password_hash = hash where a.id = who.account_id and a.password_hash = former;
      if not found then return false; end if;
      ${tell}
      update public.session s set tries = 0 where s.token_hash = presented;
      return context.end_other_sessions(presented);
    end $$;

  create or replace function context.renew_recovery_codes(presented text, codes text[]) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null or not who.is_proved or context.second_step_of(who.member_id) <> 'factor' then return false; end if;
      perform from public.account a where a.id = who.account_id for update;
      delete from public.recovery_code r where r.account_id = who.account_id;
      insert into public.recovery_code (account_id, code_hash) select who.account_id, each from unnest(codes) each;
      ${tell}
      return true;
    end $$;
`;
