import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Organisations that somebody opens by themselves, where the operator allows it. Until the address is confirmed such
 * a one has no member, and is nothing but an invitation; unconfirmed it goes again. What is asked for is answered alike
 * for every address, and each gets at most three mails a day by it.
 */
export class SignOrganisationsUp1760000190200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column signed_up_at timestamptz;
      create index organisation_signed_up on organisation (signed_up_at) where signed_up_at is not null;
      alter table operator_change drop constraint operator_change_what_check;
      alter table operator_change add check (what in
        ('opened', 'signed_up', 'invitation_renewed', 'disabled', 'enabled', 'domain_confirmed'));
    `);
    await runner.query(SIGNING_UP);
    await runner.query(invitationOf('opens boolean, ', 'i.invited_by_id is null, '));
    await runner.query(mailAddress(`template in ('invitation', 'sign_up')`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(mailAddress(`template = 'invitation'`));
    await runner.query(invitationOf('', ''));
    await runner.query(`
      drop function context.sign_up, context.forget_sign_ups;
      delete from operator_change where what = 'signed_up';
      alter table operator_change drop constraint operator_change_what_check;
      alter table operator_change add check (what in
        ('opened', 'invitation_renewed', 'disabled', 'enabled', 'domain_confirmed'));
      drop index organisation_signed_up;
      alter table organisation drop column signed_up_at;
    `);
  }
}

const SIGNING_UP = `
  -- A few at a time, with whoever signs up next. What holds on to one of them for another reason keeps it.
  create function context.forget_sign_ups() returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare old uuid;
    begin
      for old in select o.organisation_id from public.organisation o
          where o.signed_up_at < now() - interval '4 days'
            and not exists (select from public.member m where m.organisation_id = o.organisation_id)
          order by o.signed_up_at limit 10 for update skip locked loop
        begin
          delete from public.mail_outbox x where x.organisation_id = old;
          delete from public.invitation x where x.organisation_id = old;
          delete from public.operator_change x where x.organisation_id = old;
          delete from public.organisation x where x.organisation_id = old;
        exception when foreign_key_violation then
          update public.organisation x set signed_up_at = null, disabled_at = now() where x.organisation_id = old;
        end;
      end loop;
    end $$;

  create function context.sign_up(wanted text, zone text, person text, address text, hash text, ids uuid[]) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare who record;
    begin
      perform context.forget_sign_ups();
      -- At one address one after another, so that many at once send no more than one after another.
      perform pg_advisory_xact_lock(hashtextextended('sign_up:' || lower(address), 0));
      select m.organisation_id, m.id into who from public.account a
        join public.member m on m.account_id = a.id and (m.left_at is null or m.left_at > now())
        join public.organisation o on o.organisation_id = m.organisation_id and o.disabled_at is null
        where a.email = lower(address);
      if who.id is not null then
        if (select count(*) from public.mail_outbox x where x.organisation_id = who.organisation_id and x.member_id = who.id
            and x.template = 'sign_up_known' and x.created_at > now() - interval '1 day') < 3 then
          perform context.queue_mail(who.organisation_id, ids[3], 'sign_up_known', who.id, null, interval '24 hours');
        end if;
        return;
      end if;
      if exists (select from public.account a where a.email = lower(address))
        or (select count(*) from public.invitation i join public.organisation o on o.organisation_id = i.organisation_id
            where i.email = lower(address) and o.signed_up_at > now() - interval '1 day') >= 3 then return; end if;
      insert into public.organisation (organisation_id, name, time_zone, signed_up_at) values (ids[1], wanted, zone, now());
      insert into public.invitation (organisation_id, id, name, email, roles, token_hash, mail_id, invited_at, ends_at)
        values (ids[1], ids[2], person, lower(address), '{administrator}', hash, ids[3], now(), now() + interval '72 hours');
      insert into public.operator_change (organisation_id, id, what) values (ids[1], ids[4], 'signed_up');
      perform context.queue_mail(ids[1], ids[3], 'sign_up', null, ids[2], interval '72 hours');
    end $$;

  revoke all on function context.forget_sign_ups(), context.sign_up(text, text, text, text, text, uuid[]) from public;
  grant execute on function context.sign_up(text, text, text, text, text, uuid[]) to alongside_auth;
`;

/** Whose invitation it is, and whether it opens the organisation. */
const invitationOf = (column: string, value: string): string => `
  drop function context.invitation_of;
  create function context.invitation_of(presented text)
    returns table (organisation text, name text, email text, ${column}ends_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select o.name, i.name, i.email, ${value}i.ends_at
      from public.invitation i
        join public.organisation o on o.organisation_id = i.organisation_id and o.disabled_at is null
      where i.token_hash = presented and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now()
    $$;
  revoke all on function context.invitation_of(text) from public;
  grant execute on function context.invitation_of(text) to alongside_auth;
`;

const mailAddress = (isInvitation: string): string => `
  create or replace function context.mail_address(template text, member uuid, about uuid, hash text) returns text
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      perform from public.organisation o
        where o.organisation_id = context.organisation_id() and o.disabled_at is null;
      if not found then return null; end if;
      if ${isInvitation} then
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
