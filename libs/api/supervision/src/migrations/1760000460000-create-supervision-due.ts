import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whose supervision is due, for the line manager. The wall around a pair stays as it is: one function goes
 * behind it and brings back days and a count, never a word, and only for whom the member oversees.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Personal supervision is the pair's alone".
 */
export class CreateSupervisionDue1760000460000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(OVERSEEN);
    await runner.query(DUE);
    await runner.query(`
      create index supervision_agreement_next_manager on supervision_agreement (organisation_id, next_manager_id)
        where state = 'in_force';
      revoke all on function context.overseen_lines(), context.supervision_due(date, date, uuid, integer) from public;
      grant execute on function context.supervision_due(date, date, uuid, integer) to alongside_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.supervision_due, context.overseen_lines;
      drop index supervision_agreement_next_manager;`);
  }
}

/**
 * A manager of a team oversees the pairs of that team, a manager without one those of the whole organisation,
 * and any manager the pairs whose agreement names them.
 */
const OVERSEEN = `
  create function context.overseen_lines() returns setof public.supervision_line
    language sql stable security definer set search_path = ''
    as $$
      select l.* from public.supervision_line l
        join public.member me on me.organisation_id = l.organisation_id and me.id = context.member_id()
        join public.member r on r.organisation_id = l.organisation_id and r.id = l.supervisor_id
        join public.member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
      where l.organisation_id = context.organisation_id()
        and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())
        and exists (select from public.role_grant g
          where g.organisation_id = me.organisation_id and g.member_id = me.id and g.role = 'manager'
            and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
        and (me.team_id is null or me.team_id in (r.team_id, e.team_id)
             or exists (select from public.supervision_agreement a
               where a.organisation_id = l.organisation_id and a.line_id = l.id and a.state = 'in_force'
                 and a.next_manager_id = me.id))
    $$;
`;

/**
 * `order_on` is about when supervision is due, so that who has waited longest comes first; before a pair has
 * agreed how often they meet, a month after their line began.
 */
const DUE = `
  create function context.supervision_due(today date, after_on date, after_id uuid, most integer)
    returns table (line_id uuid, supervisor_id uuid, supervisor text, supervisee_id uuid, supervisee text,
      cadence text, since date, last_held_on date, next_on date, moved integer, order_on date)
    language sql stable security definer set search_path = ''
    as $$
      select d.* from (
        select l.id, r.id, r.name, e.id, e.name, agreed.cadence, agreed.since, held.on_date, next.on_date,
          (select count(*)::integer from public.supervision_session s
           where s.organisation_id = l.organisation_id and s.line_id = l.id and s.status in ('moved', 'cancelled')
             and s.starts_at > coalesce(held.starts_at, l.starts_at)
             and (s.on_date <= today or s.moved_to_id = next.id)),
          (coalesce(held.on_date, agreed.since, l.starts_at::date) + case agreed.cadence
            when 'weekly' then interval '7 days' when 'fortnightly' then interval '14 days'
            when 'every_four_weeks' then interval '28 days' when 'six_weekly' then interval '42 days'
            else interval '1 month' end)::date as order_on
        from context.overseen_lines() l
          join public.organisation o on o.organisation_id = l.organisation_id
          join public.member r on r.organisation_id = l.organisation_id and r.id = l.supervisor_id
          join public.member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
          left join public.supervision_agreement a
            on a.organisation_id = l.organisation_id and a.line_id = l.id and a.state = 'in_force'
          left join lateral (select c.cadence, c.set_at from public.supervision_schedule c
            where c.organisation_id = l.organisation_id and c.line_id = l.id
            order by c.version desc limit 1) c on true,
          lateral (select coalesce(c.cadence, a.text ->> 'frequency') as cadence,
            (coalesce(a.in_force_at, c.set_at) at time zone o.time_zone)::date as since) agreed
          left join lateral (select s.on_date, s.starts_at from public.supervision_session s
            where s.organisation_id = l.organisation_id and s.line_id = l.id and s.status = 'held'
            order by s.starts_at desc limit 1) held on true
          left join lateral (select s.on_date, s.id from public.supervision_session s
            where s.organisation_id = l.organisation_id and s.line_id = l.id
              and (s.status = 'in_session' or (s.status = 'scheduled' and s.on_date >= today))
            order by s.starts_at limit 1) next on true
      ) d (line_id, supervisor_id, supervisor, supervisee_id, supervisee, cadence, since, last_held_on, next_on,
           moved, order_on)
      where after_on is null or (d.order_on, d.line_id) > (after_on, after_id)
      order by d.order_on, d.line_id limit most
    $$;
`;
