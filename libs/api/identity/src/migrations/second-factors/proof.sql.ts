/** Who presents a token, how far they have come, and how they come further. */
export const PROOF = `
  create function context.who_presents(presented text)
    returns table (account_id uuid, organisation_id uuid, member_id uuid, is_half boolean, is_proved boolean)
    language sql stable security definer set search_path = ''
    as $$
      select m.account_id, m.organisation_id, m.id, false, s.proved_at > now() - interval '10 minutes'
        from public.session s
        join public.member m on m.organisation_id = s.organisation_id and m.id = s.member_id
        where s.token_hash = presented and context.is_alive(s) and (m.left_at is null or m.left_at > now())
      union all
      select m.account_id, m.organisation_id, m.id, true, false
        from public.half_session h
        join public.member m on m.account_id = h.account_id
        where h.token_hash = presented and h.ends_at > now() and (m.left_at is null or m.left_at > now())
    $$;

  create function context.second_step_of(who uuid) returns text
    language sql stable security definer set search_path = ''
    as $$
      select case
        when exists (select from public.authenticator a where a.account_id = m.account_id and a.confirmed_at is not null) then 'factor'
        when o.is_demonstration then 'none'
        else 'set_up' end
      from public.member m join public.organisation o on o.organisation_id = m.organisation_id where m.id = who
    $$;

  create function context.begin_half_session(who uuid, hash text, replaces text) returns void
    language sql security definer set search_path = ''
    as $$
      update public.session s set ended_at = now() where s.token_hash = replaces and s.ended_at is null;
      delete from public.half_session h where h.token_hash = replaces or h.ends_at < now();
      insert into public.half_session (token_hash, account_id)
        select hash, m.account_id from public.member m where m.id = who;
    $$;

  -- Counted before the code is looked at, so that many at once are not more tries than one after another.
  create function context.take_try(presented text)
    returns table (account_id uuid, member_id uuid, is_half boolean)
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.half_session h set tries = tries + 1 where h.token_hash = presented and h.tries < 5;
      if not found then
        update public.session s set tries = tries + 1 where s.token_hash = presented and s.tries < 10;
        if not found then return; end if;
      end if;
      return query select w.account_id, w.member_id, w.is_half from context.who_presents(presented) w;
    end $$;

  -- A half session ends and a whole one with another token takes its place; a whole one is proved anew.
  create function context.finish_proof(presented text, session uuid, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null then return false; end if;
      if not who.is_half then
        update public.session s set proved_at = now(), tries = 0 where s.token_hash = presented;
        return true;
      end if;
      delete from public.half_session h where h.token_hash = presented;
      if not found then return false; end if;
      perform context.begin_session(who.organisation_id, who.member_id, session, hash, presented);
      return true;
    end $$;

  create function context.knows(presented text) returns boolean
    language sql stable security definer set search_path = ''
    as $$ select exists (select from context.who_presents(presented)) $$;

  create function context.is_proved(presented text) returns boolean
    language sql stable security definer set search_path = ''
    as $$ select coalesce((select w.is_proved from context.who_presents(presented) w), false) $$;

  -- The one thing that a half session may change: to set up the first factor.
  create function context.may_change_factors(presented text) returns uuid
    language sql stable security definer set search_path = ''
    as $$
      select w.account_id from context.who_presents(presented) w
        where w.is_proved or (w.is_half and context.second_step_of(w.member_id) = 'set_up')
    $$;

  create function context.password_behind(presented text) returns table (password_hash text)
    language sql stable security definer set search_path = ''
    as $$
      select a.password_hash from context.who_presents(presented) w join public.account a on a.id = w.account_id
        where not w.is_half and context.second_step_of(w.member_id) <> 'factor'
    $$;

  create function context.prove_by_password(presented text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform from context.password_behind(presented);
      return found and context.finish_proof(presented, null, null);
    end $$;

  create or replace function context.end_session(hash text) returns void
    language sql security definer set search_path = ''
    as $$
      update public.session s set ended_at = now() where s.token_hash = hash and s.ended_at is null;
      delete from public.half_session h where h.token_hash = hash;
    $$;
`;
