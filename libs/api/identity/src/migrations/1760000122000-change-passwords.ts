import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person's own password: changed by who knows the old one, and hashed anew when the cost of hashing rises. */
export class ChangePasswords1760000122000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function context.own_account(presented text)
        returns table (account_id uuid, email text, name text, organisation text, password_hash text)
        language sql stable security definer set search_path = ''
        as $$
          select a.id, a.email, m.name, o.name, a.password_hash from context.who_presents(presented) w
            join public.account a on a.id = w.account_id
            join public.member m on m.organisation_id = w.organisation_id and m.id = w.member_id
            join public.organisation o on o.organisation_id = w.organisation_id
            where not w.is_half
        $$;

      -- The former hash is compared again: of two changes at once, the second finds that its old one is over.
      create function context.change_password(presented text, former text, hash text) returns boolean
        language plpgsql security definer set search_path = ''
        as $$
        begin
          update public.account a set password_hash = hash from context.who_presents(presented) w
            where a.id = w.account_id and not w.is_half and a.password_hash = former;
          if not found then return false; end if;
          update public.session s set tries = 0 where s.token_hash = presented;
          return context.end_other_sessions(presented);
        end $$;

      create function context.rehash_password(member uuid, former text, hash text) returns void
        language sql security definer set search_path = ''
        as $$
          update public.account a set password_hash = hash from public.member m
            where m.id = member and a.id = m.account_id and a.password_hash = former
        $$;

      revoke all on function context.own_account(text), context.change_password(text, text, text),
        context.rehash_password(uuid, text, text) from public;
      grant execute on function context.own_account(text), context.change_password(text, text, text),
        context.rehash_password(uuid, text, text) to alongside_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function context.own_account, context.change_password, context.rehash_password',
    );
  }
}
