import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Where a mail goes. No role may read addresses: scheduled work asks for the one of a mail that is due, of its own
 * organisation, and gets none when the link in it is over or the person has left.
 */
export class MailAddresses1760000150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table invitation add column mail_id uuid;
      grant select (mail_id), update (mail_id) on invitation to alongside_app;
    `);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.mail_address, context.mail_state_of;
      alter table invitation drop column mail_id;
    `);
  }
}

const FUNCTIONS = `
  create function context.mail_address(template text, member uuid, about uuid, hash text) returns text
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      if template = 'invitation' then
        return (select i.email from public.invitation i
          where i.organisation_id = context.organisation_id() and i.id = about and i.token_hash = hash
            and i.accepted_at is null and i.withdrawn_at is null and i.ends_at > now());
      end if;
      return (select a.email from public.member m join public.account a on a.id = m.account_id
        where m.organisation_id = context.organisation_id() and m.id = member
          and (m.left_at is null or m.left_at > now()));
    end $$;

  -- What became of a mail that an administrator caused: for them alone, and of their organisation alone.
  create function context.mail_state_of(mail uuid) returns text
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      if mail is null or not context.administers() then return null; end if;
      return (select case when o.sent_at is not null then 'sent' when o.failed_at is not null then 'failed' else 'waiting' end
        from public.mail_outbox o
        where o.organisation_id = context.organisation_id() and o.id = mail);
    end $$;

  revoke all on function context.mail_address(text, uuid, uuid, text), context.mail_state_of(uuid) from public;
  grant execute on function context.mail_address(text, uuid, uuid, text) to alongside_worker;
  grant execute on function context.mail_state_of(uuid) to alongside_app;
`;
