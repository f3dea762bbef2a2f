/** What counts as a second factor, wherever factors are counted. */
export const COUNTING = `
  -- A passkey that is doubted opens nothing, and still keeps a stranger with the password from setting up the first.
  create function context.has_factor(account uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
      select exists (select from public.authenticator a where a.account_id = account and a.confirmed_at is not null)
        or exists (select from public.passkey p where p.account_id = account)
    $$;

  create function context.factors_of(who uuid) returns text[]
    language sql stable security definer set search_path = ''
    as $$
      select array_remove(array[
        case when exists (select from public.passkey p where p.account_id = m.account_id and p.doubted_at is null)
          then 'passkey' end,
        case when exists (
            select from public.authenticator a where a.account_id = m.account_id and a.confirmed_at is not null)
          then 'authenticator' end], null)
      from public.member m where m.id = who
    $$;

  create or replace function context.second_step_of(who uuid) returns text
    language sql stable security definer set search_path = ''
    as $$
      select case
        when context.has_factor(m.account_id) then 'factor'
        when o.is_demonstration then 'none'
        else 'set_up' end
      from public.member m join public.organisation o on o.organisation_id = m.organisation_id where m.id = who
    $$;

  create or replace function context.remove_authenticator(presented text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      select * into who from context.who_presents(presented);
      if who.account_id is null or not who.is_proved then return false; end if;
      -- Two that remove at once: the second one waits here, and counts what the first one left.
      perform from public.account a where a.id = who.account_id for update;
      perform from public.organisation o where o.organisation_id = who.organisation_id
        and (o.is_demonstration or 'passkey' = any (context.factors_of(who.member_id)));
      if not found then return false; end if;
      delete from public.authenticator a where a.account_id = who.account_id;
      delete from public.recovery_code r
        where r.account_id = who.account_id and not context.has_factor(who.account_id);
      return true;
    end $$;

  create function context.tell_sign_in_changed(presented text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      perform context.queue_mail(w.organisation_id, gen_random_uuid(), 'sign_in_changed', w.member_id, null,
        interval '72 hours') from context.who_presents(presented) w;
    end $$;
`;

export const COUNTING_BEFORE = `
  create or replace function context.second_step_of(who uuid) returns text
    language sql stable security definer set search_path = ''
    as $$
      select case
        when exists (select from public.authenticator a where a.account_id = m.account_id and a.confirmed_at is not null) then 'factor'
        when o.is_demonstration then 'none'
        else 'set_up' end
      from public.member m join public.organisation o on o.organisation_id = m.organisation_id where m.id = who
    $$;

  create or replace function context.remove_authenticator(presented text) returns boolean
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
`;
