/** Starting help is an administrator's, within their organisation; its code is given by who has a half session. */
export const HELP_FUNCTIONS = `
  -- Takes away, and gives nothing. Whether a second administrator has agreed is looked at here too.
  create function context.start_sign_in_help(help uuid, hash text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare
      organisation constant uuid := context.organisation_id();
      asked public.sign_in_help;
      account uuid;
    begin
      select * into asked from public.sign_in_help h
        where h.organisation_id = organisation and h.id = help and h.started_at is null and h.done_at is null
        for update;
      select m.account_id into account from public.member m
        where m.organisation_id = organisation and m.id = asked.member_id;
      if not context.administers() or account is null or asked.member_id = context.member_id()
         or (not coalesce(asked.is_confirmed, false) and exists (
           select from public.role_grant g
           where g.organisation_id = organisation and g.member_id = asked.member_id
             and g.role in ('manager', 'safeguarding_lead', 'administrator')
             and (g.ends_at is null or g.ends_at > now()))) then
        raise exception 'this help cannot be started' using errcode = '42501';
      end if;
      perform from public.account a where a.id = account for update;
      perform context.end_sessions_of(asked.member_id);
      delete from public.half_session h where h.account_id = account;
      delete from public.authenticator a where a.account_id = account;
      delete from public.passkey p where p.account_id = account;
      delete from public.passkey_handle p where p.account_id = account;
      delete from public.recovery_code r where r.account_id = account;
      update public.sign_in_help h set done_at = now()
        where h.organisation_id = organisation and h.member_id = asked.member_id
          and h.started_at is not null and h.done_at is null;
      update public.sign_in_help h set code_hash = hash, started_at = now(), ends_at = now() + interval '72 hours'
        where h.organisation_id = organisation and h.id = help;
    end $$;

  create function context.is_helped(who uuid) returns boolean
    language sql stable security definer set search_path = ''
    as $$
      select exists (
        select from public.member m
          join public.sign_in_help h on h.organisation_id = m.organisation_id and h.member_id = m.id
        where m.id = who and h.started_at is not null and h.done_at is null)
    $$;

  -- The code holds until a factor is set up with it: whoever is interrupted gives it again.
  create function context.pass_help_code(presented text, hash text) returns boolean
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.half_session s set is_helped = true from context.who_presents(presented) w
        join public.sign_in_help h on h.organisation_id = w.organisation_id and h.member_id = w.member_id
        where s.token_hash = presented and w.is_half and h.code_hash = hash
          and h.started_at is not null and h.done_at is null and h.ends_at > now();
      return found;
    end $$;

  revoke all on function context.start_sign_in_help(uuid, text), context.is_helped(uuid),
    context.pass_help_code(text, text) from public;
  grant execute on function context.start_sign_in_help(uuid, text) to alongside_app;
  grant execute on function context.pass_help_code(text, text) to alongside_auth;
`;
