import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The dates of supervision, and the wall around everything personal: besides the tenant, a table that is
 * shielded for the pair shows the API only the lines in which the signed-in member is one of the two.
 */
export class CreateSupervisionSessions1760000400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function context.my_lines() returns setof uuid
        language sql stable security definer set search_path = ''
        as $$
          select l.id from public.supervision_line l
          where l.organisation_id = context.organisation_id()
            and (l.supervisee_id = context.member_id()
                 or (l.supervisor_id = context.member_id()
                     and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())))
        $$;
      revoke all on function context.my_lines() from public;
      grant execute on function context.my_lines() to alongside_app, alongside_worker;

      create function context.protect_pair(shielded regclass) returns void
        language plpgsql set search_path = ''
        as $$
        begin
          perform context.protect(shielded);
          execute format(
            'create policy pair on %s as restrictive to alongside_app
             using (line_id in (select context.my_lines())) with check (line_id in (select context.my_lines()))', shielded);
        end $$;
      revoke all on function context.protect_pair(regclass) from public;

      create table supervision_session (
        organisation_id uuid not null,
        id uuid not null,
        line_id uuid not null,
        on_date date not null,
        at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        starts_at timestamptz not null,
        length_minutes integer not null check (length_minutes between 10 and 480),
        place text not null default '' check (char_length(place) <= 200),
        status text not null default 'scheduled'
          check (status in ('scheduled', 'in_session', 'held', 'moved', 'cancelled')),
        reason text check (char_length(reason) between 1 and 2000),
        moved_to_id uuid,
        begun_at timestamptz,
        ended_at timestamptz,
        version integer not null default 1,
        primary key (organisation_id, id),
        unique (organisation_id, line_id, id),
        foreign key (organisation_id, line_id) references supervision_line,
        foreign key (organisation_id, line_id, moved_to_id) references supervision_session (organisation_id, line_id, id),
        check ((status in ('moved', 'cancelled')) = (reason is not null)),
        check (moved_to_id is not null or status <> 'moved'),
        check (moved_to_id is null or status in ('moved', 'cancelled'))
      );
      create index supervision_session_line on supervision_session (organisation_id, line_id, starts_at);
      select context.protect_pair('supervision_session');
      grant select, insert, update on supervision_session to alongside_app, alongside_worker;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table supervision_session;
      drop function context.protect_pair(regclass);
      drop function context.my_lines();`);
  }
}
