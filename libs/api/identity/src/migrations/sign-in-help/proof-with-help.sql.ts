const proof = (isHelped: {
  readonly step: string;
  readonly mayChange: string;
  readonly done: string;
}): string => `
  create or replace function context.second_step_of(who uuid) returns text
    language sql stable security definer set search_path = ''
    as $$
      select case
        when context.has_factor(m.account_id) then 'factor'
        ${isHelped.step}
        when o.is_demonstration then 'none'
        else 'set_up' end
      from public.member m join public.organisation o on o.organisation_id = m.organisation_id where m.id = who
    $$;

  -- The one thing that a half session may change: to set up the first factor.
  create or replace function context.may_change_factors(presented text) returns uuid
    language sql stable security definer set search_path = ''
    as $$
      select w.account_id from context.who_presents(presented) w
        where w.is_proved or (w.is_half and (context.second_step_of(w.member_id) = 'set_up' ${isHelped.mayChange}))
    $$;

  -- A half session ends and a whole one with another token takes its place; a whole one is proved anew.
  create or replace function context.finish_proof(presented text, session uuid, hash text) returns boolean
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
      ${isHelped.done}
      perform context.begin_session(who.organisation_id, who.member_id, session, hash, presented);
      return true;
    end $$;
`;

/** Who is helped has neither a factor nor the right to set one up, until the code was given. */
export const PROOF_WITH_HELP = proof({
  step: `when context.is_helped(m.id) then 'help'`,
  mayChange: `or (context.second_step_of(w.member_id) = 'help'
          and exists (select from public.half_session h where h.token_hash = presented and h.is_helped))`,
  done: `update public.sign_in_help h set done_at = now()
        where h.organisation_id = who.organisation_id and h.member_id = who.member_id
          and h.started_at is not null and h.done_at is null;`,
});

export const PROOF_WITHOUT_HELP = proof({ step: '', mayChange: '', done: '' });
