/** Authenticator apps and recovery codes. */
export const AUTHENTICATORS = `
  create function context.authenticator_of(presented text, confirmed boolean)
    returns table (id uuid, account_id uuid, sealed_secret text, email text)
    language sql stable security definer set search_path = ''
    as $$
      select a.id, a.account_id, a.sealed_secret, c.email from context.who_presents(presented) w
        join public.authenticator a on a.account_id = w.account_id
        join public.account c on c.id = a.account_id
        where (a.confirmed_at is not null) = confirmed
          and (confirmed or a.created_at > now() - interval '30 minutes')
    $$;

  -- Returns the address that the app shows beside the code, or nothing when this may not be changed now.
  create function context.keep_authenticator(presented text, authenticator uuid, secret text)
    returns table (email text)
    language plpgsql security definer set search_path = ''
    as $$
    declare account uuid := context.may_change_factors(presented);
    begin
      if account is null then return; end if;
      insert into public.authenticator (id, account_id, sealed_secret) values (authenticator, account, secret)
        on conflict (account_id) where confirmed_at is null
        do update set id = excluded.id, sealed_secret = excluded.sealed_secret, created_at = now();
      return query select a.email from public.account a where a.id = account;
    end $$;

  create function context.confirm_authenticator(
      presented text, authenticator uuid, step bigint, codes text[], session uuid, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare account uuid := context.may_change_factors(presented);
    begin
      -- Two that confirm at once: the second one waits here, and finds the first one's work.
      perform from public.account a where a.id = account for update;
      account := context.may_change_factors(presented);
      perform from public.authenticator a where a.id = authenticator and a.account_id = account and a.confirmed_at is null;
      if not found then return false; end if;
      delete from public.authenticator a where a.account_id = account and a.confirmed_at is not null;
      update public.authenticator a set confirmed_at = now(), last_used_at = now(), last_step = step where a.id = authenticator;
      delete from public.recovery_code r where r.account_id = account;
      insert into public.recovery_code (account_id, code_hash) select account, each from unnest(codes) each;
      return context.finish_proof(presented, session, hash);
    end $$;

  -- One statement decides which of many at once used the step. Source: RFC 6238, section 5.2.
  create function context.pass_authenticator(presented text, authenticator uuid, step bigint, session uuid, hash text)
    returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.authenticator a set last_step = step, last_used_at = now() from context.who_presents(presented) w
        where a.id = authenticator and a.account_id = w.account_id and a.confirmed_at is not null and a.last_step < step;
      return found and context.finish_proof(presented, session, hash);
    end $$;

  create function context.pass_recovery_code(presented text, code text, session uuid, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.recovery_code r set used_at = now() from context.who_presents(presented) w
        where r.account_id = w.account_id and r.code_hash = code and r.used_at is null;
      return found and context.finish_proof(presented, session, hash);
    end $$;

  create function context.renew_recovery_codes(presented text, codes text[]) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null or not who.is_proved or context.second_step_of(who.member_id) <> 'factor' then return false; end if;
      perform from public.account a where a.id = who.account_id for update;
      delete from public.recovery_code r where r.account_id = who.account_id;
      insert into public.recovery_code (account_id, code_hash) select who.account_id, each from unnest(codes) each;
      return true;
    end $$;

  -- Where everybody is asked for a factor the last one stays: another takes its place by being set up.
  create function context.remove_authenticator(presented text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null or not who.is_proved then return false; end if;
      perform from public.organisation o where o.organisation_id = who.organisation_id and o.is_demonstration;
      if not found then return false; end if;
      delete from public.authenticator a where a.account_id = who.account_id;
      delete from public.recovery_code r where r.account_id = who.account_id;
      return true;
    end $$;

  create function context.security_of(presented text)
    returns table (account_id uuid, since timestamptz, last_used_at timestamptz, codes_left integer, factor_asked boolean, is_proved boolean)
    language sql stable security definer set search_path = ''
    as $$
      select w.account_id, a.confirmed_at, a.last_used_at,
        (select count(*)::integer from public.recovery_code r where r.account_id = w.account_id and r.used_at is null),
        not o.is_demonstration, w.is_proved
      from context.who_presents(presented) w
        join public.organisation o on o.organisation_id = w.organisation_id
        left join public.authenticator a on a.account_id = w.account_id and a.confirmed_at is not null
      where not w.is_half
    $$;
`;
