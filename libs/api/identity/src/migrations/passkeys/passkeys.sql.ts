/** Keeping, using and removing passkeys. */
export const PASSKEYS = `
  create function context.passkey_of(credential text)
    returns table (id uuid, public_key bytea, handle text)
    language sql stable security definer set search_path = ''
    as $$
      select p.id, p.public_key, h.handle from public.passkey p
        join public.passkey_handle h on h.account_id = p.account_id
        where p.credential_id = credential and p.doubted_at is null
    $$;

  create function context.own_passkey(presented text, credential text)
    returns table (id uuid, public_key bytea, handle text)
    language sql stable security definer set search_path = ''
    as $$
      select p.id, p.public_key, h.handle from context.who_presents(presented) w
        join public.passkey p on p.account_id = w.account_id
        join public.passkey_handle h on h.account_id = p.account_id
        where p.credential_id = credential and p.doubted_at is null
    $$;

  -- A counter that does not rise says that there are two of them: neither is taken any more. Those that keep no
  -- counter always say 0. Source: WebAuthn Level 3, section 6.1.1.
  create function context.use_passkey(passkey uuid, account uuid, seen bigint) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.passkey p set counter = seen, last_used_at = now()
        where p.id = passkey and p.account_id = account and p.doubted_at is null
          and (seen > p.counter or (seen = 0 and p.counter = 0));
      if found then return true; end if;
      update public.passkey p set doubted_at = now()
        where p.id = passkey and p.account_id = account and p.doubted_at is null;
      return false;
    end $$;

  create function context.pass_passkey(presented text, passkey uuid, seen bigint, session uuid, hash text)
    returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      return who.account_id is not null and context.use_passkey(passkey, who.account_id, seen)
        and context.finish_proof(presented, session, hash);
    end $$;

  -- A passkey with the person verified is both factors. What the browser had before ends.
  create function context.sign_in_by_passkey(passkey uuid, seen bigint, session uuid, hash text, replaces text)
    returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select m.organisation_id, m.id, m.account_id into who from public.passkey p
        join public.member m on m.account_id = p.account_id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where p.id = passkey;
      if who.id is null or not context.use_passkey(passkey, who.account_id, seen) then return false; end if;
      delete from public.half_session h where h.token_hash = replaces;
      perform context.begin_session(who.organisation_id, who.id, session, hash, replaces);
      return true;
    end $$;

  -- 'first' when recovery codes came with it, 'more' when there were some already, nothing when it may not be kept.
  create function context.keep_passkey(presented text, passkey uuid, credential text, key bytea, seen bigint,
      reached_by text[], label text, codes text[], session uuid, hash text) returns text
    language plpgsql security definer set search_path = ''
    as $$
    declare
      account uuid := context.may_change_factors(presented);
      is_first boolean;
    begin
      -- Two that set up the first one at once: the second one waits here, and finds the first one's work.
      perform from public.account a where a.id = account for update;
      account := context.may_change_factors(presented);
      if account is null then return null; end if;
      is_first := not context.has_factor(account);
      insert into public.passkey (id, account_id, credential_id, public_key, counter, transports, name)
        select passkey, account, credential, key, seen, reached_by, label
        where (select count(*) from public.passkey p where p.account_id = account) < 20
        on conflict (credential_id) do nothing;
      if not found then return null; end if;
      if is_first then
        delete from public.recovery_code r where r.account_id = account;
        insert into public.recovery_code (account_id, code_hash) select account, each from unnest(codes) each;
      end if;
      perform context.tell_sign_in_changed(presented);
      if not context.finish_proof(presented, session, hash) then return null; end if;
      return case when is_first then 'first' else 'more' end;
    end $$;

  create function context.passkeys_of(presented text)
    returns table (id uuid, name text, created_at timestamptz, last_used_at timestamptz, is_doubtful boolean,
      version integer)
    language sql stable security definer set search_path = ''
    as $$
      select p.id, p.name, p.created_at, p.last_used_at, p.doubted_at is not null, p.version
        from context.who_presents(presented) w join public.passkey p on p.account_id = w.account_id
        where not w.is_half order by p.created_at, p.id limit 20
    $$;

  create function context.rename_passkey(presented text, passkey uuid, expected integer, label text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.passkey p set name = label, version = p.version + 1 from context.who_presents(presented) w
        where p.id = passkey and p.account_id = w.account_id and not w.is_half and p.version = expected;
      return found;
    end $$;

  create function context.remove_passkey(presented text, passkey uuid) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null or not who.is_proved then return false; end if;
      -- Two that remove at once: the second one waits here, and counts what the first one left.
      perform from public.account a where a.id = who.account_id for update;
      delete from public.passkey p where p.id = passkey and p.account_id = who.account_id
        and (exists (select from public.passkey o
               where o.account_id = who.account_id and o.id <> passkey and o.doubted_at is null)
          or 'authenticator' = any (context.factors_of(who.member_id))
          or exists (select from public.organisation o
               where o.organisation_id = who.organisation_id and o.is_demonstration));
      if not found then return false; end if;
      delete from public.recovery_code r
        where r.account_id = who.account_id and not context.has_factor(who.account_id);
      perform context.tell_sign_in_changed(presented);
      return true;
    end $$;
`;
