import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The calendars of a disabled organisation are not there. */
export class EndCalendars1760000640000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(calendarOf('and o.disabled_at is null'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(calendarOf(''));
  }
}

const calendarOf = (isOpen: string): string => `
  create or replace function context.calendar_of(presented text)
    returns table (time_zone text, id uuid, starts_at timestamptz, length_minutes integer, status text, version integer)
    language sql stable security definer set search_path = ''
    as $$
      select o.time_zone, s.id, s.starts_at, s.length_minutes, s.status, s.version
        from public.calendar_feed f
          join public.organisation o on o.organisation_id = f.organisation_id ${isOpen}
          join public.member m on m.organisation_id = f.organisation_id and m.id = f.member_id
          left join public.supervision_line l on l.organisation_id = f.organisation_id
            and (l.supervisee_id = f.member_id
                 or (l.supervisor_id = f.member_id
                     and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())))
          left join public.supervision_session s on s.organisation_id = l.organisation_id and s.line_id = l.id
            and s.starts_at > now() - interval '1 year'
        where f.secret_hash = presented and f.revoked_at is null and (m.left_at is null or m.left_at > now())
        order by s.starts_at, s.id
    $$;
`;
