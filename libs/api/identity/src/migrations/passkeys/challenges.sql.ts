/** Challenges: one for each bearer and purpose, for five minutes, used once. */
export const CHALLENGES = `
  create function context.put_passkey_challenge(holder text, what text, hash text) returns void
    language sql security definer set search_path = ''
    as $$
      delete from public.passkey_challenge c where c.ends_at < now();
      insert into public.passkey_challenge (bearer, purpose, challenge_hash) values (holder, what, hash)
        on conflict (bearer, purpose)
        do update set challenge_hash = excluded.challenge_hash, ends_at = excluded.ends_at;
    $$;

  -- Whoever signs in has no session yet: the bearer is the hash of a cookie that only this browser has.
  create function context.begin_passkey_sign_in(visitor text, hash text) returns void
    language sql security definer set search_path = ''
    as $$ select context.put_passkey_challenge(visitor, 'sign_in', hash) $$;

  create function context.begin_passkey_proof(presented text, hash text)
    returns table (credential_id text, transports text[])
    language plpgsql security definer set search_path = ''
    as $$
    begin
      return query select p.credential_id, p.transports from context.who_presents(presented) w
        join public.passkey p on p.account_id = w.account_id and p.doubted_at is null
        order by p.created_at, p.id limit 20;
      if found then perform context.put_passkey_challenge(presented, 'prove', hash); end if;
    end $$;

  -- Nothing when this person's factors may not be changed now. The handle is random, and made once.
  create function context.begin_passkey(presented text, hash text, fresh_handle text)
    returns table (handle text, email text, name text, credential_ids text[])
    language plpgsql security definer set search_path = ''
    as $$
    declare account uuid := context.may_change_factors(presented);
    begin
      if account is null then return; end if;
      insert into public.passkey_handle (account_id, handle) values (account, fresh_handle)
        on conflict (account_id) do nothing;
      perform context.put_passkey_challenge(presented, 'make', hash);
      return query select h.handle, a.email, m.name,
          array(select p.credential_id from public.passkey p where p.account_id = account order by p.created_at, p.id)
        from public.account a
          join public.passkey_handle h on h.account_id = a.id
          join public.member m on m.account_id = a.id
        where a.id = account;
    end $$;

  -- One statement decides which of many at once brought it.
  create function context.take_passkey_challenge(holder text, what text, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      delete from public.passkey_challenge c
        where c.bearer = holder and c.purpose = what and c.challenge_hash = hash and c.ends_at > now();
      return found;
    end $$;
`;
