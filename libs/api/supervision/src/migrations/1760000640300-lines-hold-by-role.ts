import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a supervision line shows ends with the role in which its supervisor, or deputy, supervises. */
export class LinesHoldByRole1760000640300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions('and context.supervises(context.member_id())', HOLDS_ROLE));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(functions('', ''));
  }
}

/** A calendar is asked for without a session, and so without an organisation of its own. */
const HOLDS_ROLE = `
  and exists (select from public.role_grant g
    where g.organisation_id = f.organisation_id and g.member_id = f.member_id and g.role in ('supervisor', 'manager')
      and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))`;

const CURRENT = 'l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())';

const functions = (holds: string, role: string): string => `
  create or replace function context.my_lines() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select l.id from public.supervision_line l
      where l.organisation_id = context.organisation_id()
        and (l.supervisee_id = context.member_id()
             or (l.supervisor_id = context.member_id() and ${CURRENT} ${holds}))
    $$;

  create or replace function context.my_past_lines() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select past.id from public.supervision_line l
        join public.supervision_line past
          on past.organisation_id = l.organisation_id and past.supervisee_id = l.supervisee_id
        where l.organisation_id = context.organisation_id() and l.supervisor_id = context.member_id()
          and ${CURRENT} ${holds} and past.ends_at <= now()
          and (select s.is_shared from public.past_sharing s
               where s.organisation_id = past.organisation_id and s.line_id = past.id
               order by s.at desc, s.id desc limit 1)
    $$;

  create or replace function context.my_today() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select r.id from public.today_request r
        where r.organisation_id = context.organisation_id() and r.asker_id = context.member_id()
      union
      select h.request_id from public.today_holder h
        left join public.supervision_line l on l.organisation_id = h.organisation_id and l.id = h.line_id
        where h.organisation_id = context.organisation_id() and h.member_id = context.member_id()
          and (h.line_id is null or (${CURRENT} ${holds}))
    $$;

  create or replace function context.calendar_of(presented text)
    returns table (time_zone text, id uuid, starts_at timestamptz, length_minutes integer, status text, version integer)
    language sql stable security definer set search_path = ''
    as $$
      select o.time_zone, s.id, s.starts_at, s.length_minutes, s.status, s.version
        from public.calendar_feed f
          join public.organisation o on o.organisation_id = f.organisation_id and o.disabled_at is null
          join public.member m on m.organisation_id = f.organisation_id and m.id = f.member_id
          left join public.supervision_line l on l.organisation_id = f.organisation_id
            and (l.supervisee_id = f.member_id or (l.supervisor_id = f.member_id and ${CURRENT} ${role}))
          left join public.supervision_session s on s.organisation_id = l.organisation_id and s.line_id = l.id
            and s.starts_at > now() - interval '1 year'
        where f.secret_hash = presented and f.revoked_at is null and (m.left_at is null or m.left_at > now())
        order by s.starts_at, s.id
    $$;
`;
