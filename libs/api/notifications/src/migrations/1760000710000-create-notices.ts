import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * For whom there is something new, and how often they want to hear of it by mail. What is new is not said: the row
 * holds two moments.
 */
export class CreateNotices1760000710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.need_members, context.notifications_due, context.waiting_members;
      drop table notification_choice, member_notice;
    `);
  }
}

const TABLES = `
  create table member_notice (
    organisation_id uuid not null,
    member_id uuid not null,
    waits_since timestamptz,
    mailed_at timestamptz,
    primary key (organisation_id, member_id),
    foreign key (organisation_id, member_id) references member
  );
  create index member_notice_waiting on member_notice (organisation_id, member_id) where waits_since is not null;
  create table notification_choice (
    organisation_id uuid not null,
    member_id uuid not null,
    something_new text not null check (something_new in ('off', 'hourly', 'daily')),
    supervision_tomorrow boolean not null,
    primary key (organisation_id, member_id),
    foreign key (organisation_id, member_id) references member
  );
  select context.protect('member_notice'::regclass), context.protect('notification_choice'::regclass);
  create policy gate on member_notice to alongside_owner using (true) with check (true);
  create policy gate on notification_choice to alongside_owner using (true) with check (true);
  create policy own_only on notification_choice as restrictive to alongside_app
    using (member_id = (select context.member_id())) with check (member_id = (select context.member_id()));
  grant select, insert, update on notification_choice to alongside_app;
  grant select on notification_choice to alongside_worker;
  grant select, update on member_notice to alongside_worker;
`;

const FUNCTIONS = `
  -- In the order of their ids, so that two transactions that need the same people do not wait for each other in a circle.
  create function context.need_members(members uuid[]) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      insert into public.member_notice as n (organisation_id, member_id, waits_since)
        select m.organisation_id, m.id, now() from public.member m
          where m.organisation_id = context.organisation_id() and m.id = any (members)
            and (m.left_at is null or m.left_at > now())
          order by m.id
        on conflict (organisation_id, member_id) do update set waits_since = excluded.waits_since
          where n.waits_since is null;
    end $$;

  create function context.notifications_due(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select distinct n.organisation_id from public.member_notice n where n.waits_since <= coalesce(at, now()) $$;

  create function context.waiting_members()
    returns table (member_id uuid, since timestamptz, mailed_at timestamptz, rhythm text, active_at timestamptz)
    language sql stable security definer set search_path = ''
    as $$
      select n.member_id, n.waits_since, n.mailed_at, c.something_new,
        (select max(s.last_used_at) from public.session s
          where s.organisation_id = n.organisation_id and s.member_id = n.member_id)
      from public.member_notice n
        left join public.notification_choice c on c.organisation_id = n.organisation_id and c.member_id = n.member_id
      where n.organisation_id = context.organisation_id() and n.waits_since is not null
    $$;

  revoke all on function context.need_members(uuid[]), context.notifications_due(timestamptz),
    context.waiting_members() from public;
  grant execute on function context.need_members(uuid[]) to alongside_app, alongside_worker;
  grant execute on function context.notifications_due(timestamptz), context.waiting_members() to alongside_worker;
`;
