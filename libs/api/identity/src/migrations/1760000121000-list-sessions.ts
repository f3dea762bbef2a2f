import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where somebody is signed in: a coarse name of the browser and times, and nothing that says where that is. */
export class ListSessions1760000121000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column browser text not null default '' check (char_length(browser) <= 60);

      create function context.name_browser(hash text, name text) returns void
        language sql security definer set search_path = ''
        as $$ update public.session s set browser = left(name, 60) where s.token_hash = hash $$;

      create function context.sessions_of(presented text)
        returns table (id uuid, browser text, created_at timestamptz, last_used_at timestamptz, is_this boolean)
        language sql stable security definer set search_path = ''
        as $$
          select s.id, s.browser, s.created_at, s.last_used_at, s.token_hash = presented
            from context.who_presents(presented) w
            join public.session s on s.organisation_id = w.organisation_id and s.member_id = w.member_id
            where not w.is_half and context.is_alive(s)
            order by s.token_hash = presented desc, s.last_used_at desc limit 100
        $$;

      create function context.end_session_of(presented text, other uuid) returns boolean
        language plpgsql security definer set search_path = ''
        as $$
        begin
          update public.session s set ended_at = now() from context.who_presents(presented) w
            where not w.is_half and s.organisation_id = w.organisation_id and s.member_id = w.member_id
              and s.id = other and s.ended_at is null;
          return found;
        end $$;

      create function context.end_other_sessions(presented text) returns boolean
        language plpgsql security definer set search_path = ''
        as $$
        declare who record;
        begin
          select * into who from context.who_presents(presented) w where not w.is_half;
          if who.account_id is null then return false; end if;
          update public.session s set ended_at = now()
            where s.organisation_id = who.organisation_id and s.member_id = who.member_id
              and s.token_hash <> presented and s.ended_at is null;
          delete from public.half_session h where h.account_id = who.account_id;
          return true;
        end $$;

      revoke all on function context.name_browser(text, text), context.sessions_of(text),
        context.end_session_of(text, uuid), context.end_other_sessions(text) from public;
      grant execute on function context.name_browser(text, text), context.sessions_of(text),
        context.end_session_of(text, uuid), context.end_other_sessions(text) to alongside_auth;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.name_browser, context.sessions_of, context.end_session_of, context.end_other_sessions;
      alter table session drop column browser;
    `);
  }
}
