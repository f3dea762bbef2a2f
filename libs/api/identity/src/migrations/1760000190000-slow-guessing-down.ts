import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Guessing is slowed down by paces instead of counted failures, and browsers that an owner has been in with are told
 * from strangers'. No login role may read the tables.
 */
export class SlowGuessingDown1760000190000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(PACES);
    await runner.query(DEVICES);
    await runner.query(accountForSignIn('account_id uuid, ', 'a.id, '));
    await runner.query(
      'drop function context.recent_failures, context.note_failure; drop table sign_in_failure',
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(FAILURES);
    await runner.query(accountForSignIn('', ''));
    await runner.query(`
      drop function context.know_device_of_reset, context.know_device_of_session, context.know_device,
        context.knows_device, context.give_back_try, context.count_try;
      drop table known_device, sign_in_pace;
    `);
  }
}

/**
 * A pace is kept as the moment at which all that was tried would be paid for. Source: the generic cell rate algorithm,
 * ITU-T I.371, annex A. A crash may forget it: that costs a few tries, and the table needs no log.
 */
const PACES = `
  create unlogged table sign_in_pace (
    key text primary key,
    paid_at timestamptz not null
  );
  create index sign_in_pace_age on sign_in_pace (paid_at);

  -- Seconds to wait, or 0 when the try is counted. Those who have to wait change nothing, and lock nothing.
  create function context.count_try(keys text[], at_once integer[], seconds float8[]) returns float8
    language plpgsql security definer set search_path = ''
    as $$
    declare wait float8;
    begin
      wait := context.wait_of(keys, at_once, seconds);
      if wait > 0 then return wait; end if;
      perform set_config('synchronous_commit', 'off', true);
      insert into public.sign_in_pace (key, paid_at)
        select k, now() from unnest(keys) k order by k on conflict do nothing;
      perform from public.sign_in_pace p where p.key = any (keys) order by p.key for update;
      wait := context.wait_of(keys, at_once, seconds);
      if wait > 0 then return wait; end if;
      update public.sign_in_pace p
        set paid_at = greatest(p.paid_at, clock_timestamp()) + make_interval(secs => l.pause)
        from unnest(keys, seconds) l(key, pause) where p.key = l.key;
      delete from public.sign_in_pace p where p.key in (
        select o.key from public.sign_in_pace o where o.paid_at < now() - interval '1 hour' limit 20 for update skip locked);
      return 0;
    end $$;

  create function context.wait_of(keys text[], at_once integer[], seconds float8[]) returns float8
    language sql volatile security definer set search_path = ''
    as $$
      select coalesce(max(extract(epoch from p.paid_at - clock_timestamp()) - (l.burst - 1) * l.pause), 0)
        from unnest(keys, at_once, seconds) l(key, burst, pause) join public.sign_in_pace p on p.key = l.key
    $$;

  create function context.give_back_try(keys text[], seconds float8[]) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform set_config('synchronous_commit', 'off', true);
      perform from public.sign_in_pace p where p.key = any (keys) order by p.key for update;
      update public.sign_in_pace p set paid_at = p.paid_at - make_interval(secs => l.pause)
        from unnest(keys, seconds) l(key, pause) where p.key = l.key;
    end $$;

  revoke all on function context.count_try(text[], integer[], float8[]), context.wait_of(text[], integer[], float8[]),
    context.give_back_try(text[], float8[]) from public;
  grant execute on function context.count_try(text[], integer[], float8[]), context.give_back_try(text[], float8[])
    to alongside_auth;
`;

const DEVICES = `
  create table known_device (
    account_id uuid not null references account,
    device_hash text not null,
    seen_at timestamptz not null default now(),
    primary key (account_id, device_hash)
  );
  create index known_device_hash on known_device (device_hash);
  create index known_device_age on known_device (seen_at);

  create function context.knows_device(account uuid, device text) returns boolean
    language sql stable security definer set search_path = ''
    as $$
      select exists (select from public.known_device d where d.account_id = account and d.device_hash = device
        and d.seen_at > now() - interval '180 days')
    $$;

  -- Others who share the browser stay known in it: its new name takes the place of the former one for them too.
  create function context.know_device(account uuid, former text, device text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      if account is null then return; end if;
      update public.known_device d set device_hash = device where d.device_hash = former;
      insert into public.known_device (account_id, device_hash) values (account, device)
        on conflict (account_id, device_hash) do update set seen_at = now();
      delete from public.known_device d where d.seen_at < now() - interval '180 days';
      delete from public.known_device d where d.account_id = account and d.device_hash in (
        select o.device_hash from public.known_device o where o.account_id = account
          order by o.seen_at desc, o.device_hash offset 20);
    end $$;

  create function context.know_device_of_session(presented text, former text, device text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform context.know_device(w.account_id, former, device) from context.who_presents(presented) w where not w.is_half;
    end $$;

  create function context.know_device_of_reset(presented text, former text, device text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform context.know_device(r.account_id, former, device) from public.password_reset r
        where r.token_hash = presented and r.used_at > now() - interval '1 minute';
    end $$;

  revoke all on function context.knows_device(uuid, text), context.know_device(uuid, text, text),
    context.know_device_of_session(text, text, text), context.know_device_of_reset(text, text, text) from public;
  grant execute on function context.knows_device(uuid, text), context.know_device_of_session(text, text, text),
    context.know_device_of_reset(text, text, text) to alongside_auth;
`;

/** What an address signs in with, and whose it is. */
const accountForSignIn = (column: string, value: string): string => `
  drop function context.account_for_sign_in;
  create function context.account_for_sign_in(address text)
    returns table (${column}organisation_id uuid, member_id uuid, password_hash text)
    language sql stable security definer set search_path = ''
    as $$
      select ${value}m.organisation_id, m.id, a.password_hash from public.account a
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where a.email = lower(address)
    $$;
  revoke all on function context.account_for_sign_in(text) from public;
  grant execute on function context.account_for_sign_in(text) to alongside_auth;
`;

/** As they were counted before. */
const FAILURES = `
  create table sign_in_failure (
    email_hash text not null,
    address text not null,
    failed_at timestamptz not null default now()
  );
  create index sign_in_failure_email on sign_in_failure (email_hash, address, failed_at);
  create index sign_in_failure_address on sign_in_failure (address, failed_at);
  create index sign_in_failure_age on sign_in_failure (failed_at);

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

  revoke all on function context.recent_failures(text, text), context.note_failure(text, text) from public;
  grant execute on function context.recent_failures(text, text), context.note_failure(text, text) to alongside_auth;
`;
