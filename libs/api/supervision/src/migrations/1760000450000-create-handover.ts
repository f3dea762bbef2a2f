import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The handover of a supervision line. An administrator hands over what they cannot read: one function ends the
 * line, begins the next and moves what is still to come; past supervision stays, unless the supervisee shares it.
 */
export class CreateHandover1760000450000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(SHARING);
    await runner.query(BEGIN_LINE);
    await runner.query(MOVE_DATES);
    await runner.query(MOVE_TODAY);
    await runner.query(MOVE_ACTIONS);
    await runner.query(`
      revoke all on function context.begin_line(uuid, uuid, uuid, uuid), context.move_dates(uuid, uuid, uuid, text),
        context.move_today(uuid, uuid), context.move_actions(uuid, uuid, text) from public;
      grant execute on function context.begin_line(uuid, uuid, uuid, uuid), context.move_dates(uuid, uuid, uuid, text),
        context.move_today(uuid, uuid), context.move_actions(uuid, uuid, text) to alongside_app;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.begin_line, context.move_dates, context.move_today, context.move_actions;
      create or replace function context.my_past_lines() returns setof uuid
        language sql stable security definer set search_path = ''
        as $$ select null::uuid where false $$;
      drop table past_sharing;`);
  }
}

/** Each choice is a row of its own; the newest one holds. */
const SHARING = `
  create table past_sharing (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    is_shared boolean not null,
    by_id uuid not null,
    at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, line_id) references supervision_line,
    foreign key (organisation_id, by_id) references member
  );
  create index past_sharing_line on past_sharing (organisation_id, line_id, at desc, id desc);
  select context.protect_pair('past_sharing'::regclass);
  create policy own_name on past_sharing as restrictive for insert to alongside_app
    with check (by_id = (select context.member_id())
                and exists (select from supervision_line l
                            where l.organisation_id = past_sharing.organisation_id and l.id = past_sharing.line_id
                              and l.supervisee_id = (select context.member_id())));
  grant select, insert on past_sharing to alongside_app;

  create or replace function context.my_past_lines() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select past.id from public.supervision_line present
        join public.supervision_line past
          on past.organisation_id = present.organisation_id and past.supervisee_id = present.supervisee_id
        where present.organisation_id = context.organisation_id() and present.supervisor_id = context.member_id()
          and present.starts_at <= now() and (present.ends_at is null or present.ends_at > now())
          and past.ends_at <= now()
          and (select s.is_shared from public.past_sharing s
               where s.organisation_id = past.organisation_id and s.line_id = past.id
               order by s.at desc, s.id desc limit 1)
    $$;
`;

/** Returns the line that has ended; null when there was none. */
const BEGIN_LINE = `
  create function context.begin_line(fresh uuid, supervisee uuid, supervisor uuid, deputy uuid) returns uuid
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    declare former public.supervision_line;
    begin
      if not context.is_administrator() then
        raise exception 'only an administrator begins a line' using errcode = '42501';
      end if;
      select * into former from public.supervision_line l
        where l.organisation_id = organisation and l.supervisee_id = supervisee
          and (l.ends_at is null or l.ends_at > now())
        order by l.ends_at is null desc, l.starts_at desc limit 1;
      -- Whoever waited for the lock may have begun before the line that they end.
      update public.supervision_line l set ends_at = greatest(now(), l.starts_at)
        where l.organisation_id = organisation and l.id = former.id;
      insert into public.supervision_line (organisation_id, id, supervisor_id, supervisee_id, deputy_id, starts_at)
        values (organisation, fresh, supervisor, supervisee, deputy, greatest(now(), former.starts_at));
      return former.id;
    end $$;
`;

/**
 * The dates ahead are off with the former supervisor, and on at the same time with the new one. Returns every
 * session of the line that has ended: whoever has one of them open hears of it.
 */
const MOVE_DATES = `
  create function context.move_dates(former uuid, fresh uuid, schedule uuid, why text) returns setof uuid
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    declare laid uuid;
    begin
      if not context.is_administrator() then
        raise exception 'only an administrator hands over' using errcode = '42501';
      end if;
      insert into public.supervision_schedule (organisation_id, id, line_id, version, starts_on, at_time, cadence,
          length_minutes, place, reason, set_by_id, set_at)
        select organisation, schedule, fresh, 1, c.starts_on, c.at_time, c.cadence, c.length_minutes, c.place, null,
          context.member_id(), now()
        from public.supervision_schedule c where c.organisation_id = organisation and c.line_id = former
        order by c.version desc limit 1
        returning id into laid;
      insert into public.supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes,
          place, schedule_id, planned_on)
        select organisation, gen_random_uuid(), fresh, s.on_date, s.at_time, s.starts_at, s.length_minutes, s.place,
          case when s.schedule_id is null then null else laid end,
          case when s.schedule_id is null then null else s.planned_on end
        from public.supervision_session s
        where s.organisation_id = organisation and s.line_id = former and s.status = 'scheduled' and s.starts_at > now();
      update public.supervision_session s set status = 'cancelled', reason = why, version = s.version + 1
        where s.organisation_id = organisation and s.line_id = former and s.status = 'scheduled' and s.starts_at > now();
      return query select s.id from public.supervision_session s
        where s.organisation_id = organisation and s.line_id = former order by s.starts_at desc limit 200;
    end $$;
`;

/**
 * What was asked for today and is not settled goes to the new supervisor. When the former one had said that
 * they have it and has not answered, the clock goes on. Returns those whose pages hear of it.
 */
const MOVE_TODAY = `
  create function context.move_today(former uuid, fresh uuid)
    returns table (request_id uuid, version integer, member_ids uuid[])
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    begin
      if not context.is_administrator() then
        raise exception 'only an administrator hands over' using errcode = '42501';
      end if;
      update public.today_request r set line_id = fresh, supervisor_id = l.supervisor_id, deputy_id = l.deputy_id,
          version = r.version + 1,
          acknowledged_at = case when r.answered_at is not null then r.acknowledged_at end,
          acknowledged_by_id = case when r.answered_at is not null then r.acknowledged_by_id end,
          next_move_at = case when r.answered_at is null then now() end
        from public.supervision_line l
        where l.organisation_id = organisation and l.id = fresh
          and r.organisation_id = organisation and r.line_id = former and r.confirmed_at is null;
      insert into public.today_holder (organisation_id, request_id, member_id, step, line_id)
        select organisation, s.request_id, case s.step when 'supervisor' then r.supervisor_id else r.deputy_id end,
          s.step, fresh
        from public.today_step s
          join public.today_request r on r.organisation_id = s.organisation_id and r.id = s.request_id
        where r.organisation_id = organisation and r.line_id = fresh and s.step in ('supervisor', 'deputy')
          and case s.step when 'supervisor' then r.supervisor_id else r.deputy_id end is not null
        on conflict on constraint today_holder_pkey do update set line_id = excluded.line_id, step = excluded.step;
      return query select r.id, r.version, array_agg(h.member_id) || r.asker_id
        from public.today_request r
          join public.today_holder h on h.organisation_id = r.organisation_id and h.request_id = r.id
        where r.organisation_id = organisation and r.line_id = fresh
        group by r.id, r.version, r.asker_id;
    end $$;
`;

/**
 * What is still to do begins again with the new supervisor, on the first date ahead; in the past line it is
 * closed with a reason. Without a date ahead it stays where it was. What the former supervisor took on, the new
 * one has.
 */
export const MOVE_ACTIONS = `
  create function context.move_actions(former uuid, fresh uuid, why text) returns void
    language plpgsql security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    declare first_ahead uuid;
    begin
      if not context.is_administrator() then
        raise exception 'only an administrator hands over' using errcode = '42501';
      end if;
      select s.id into first_ahead from public.supervision_session s
        where s.organisation_id = organisation and s.line_id = fresh and s.status = 'scheduled'
        order by s.starts_at limit 1;
      if first_ahead is null then return; end if;
      insert into public.supervision_action (organisation_id, id, line_id, session_id, what, owner_id, due_on,
          times_carried, agreed_at)
        select organisation, gen_random_uuid(), fresh, first_ahead, a.what,
          case when a.owner_id = was.supervisor_id then l.supervisor_id else a.owner_id end,
          a.due_on, a.times_carried, a.agreed_at
        from public.supervision_action a
          join public.supervision_line was on was.organisation_id = organisation and was.id = former
          join public.supervision_line l on l.organisation_id = organisation and l.id = fresh
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
      insert into public.supervision_action_change (organisation_id, id, line_id, action_id, became, reason,
          changed_by_id, changed_at)
        select organisation, gen_random_uuid(), former, a.id, 'dropped', why, context.member_id(), now()
        from public.supervision_action a
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
      update public.supervision_action a set state = 'dropped', settled_at = now(), version = a.version + 1
        where a.organisation_id = organisation and a.line_id = former and a.state = 'open';
    end $$;
`;
