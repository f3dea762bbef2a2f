import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * "I need an answer today": what is asked, its way from one to the next, and who has it. A request is there for
 * its asker and for those whom it has reached; a supervisor and a deputy lose it with their line.
 */
export class CreateToday1760000440000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(VISIBILITY);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table today_holder, today_step, today_request, duty_member, today_setting;
      drop function context.my_today, context.today_due, context.is_administrator;`);
  }
}

const TABLES = `
  create table today_setting (
    organisation_id uuid primary key references organisation,
    to_deputy_minutes integer not null check (to_deputy_minutes > 0),
    to_duty_minutes integer not null check (to_duty_minutes > to_deputy_minutes),
    to_nobody_minutes integer not null check (to_nobody_minutes > to_duty_minutes)
  );
  create table duty_member (
    organisation_id uuid not null,
    member_id uuid not null,
    primary key (organisation_id, member_id),
    foreign key (organisation_id, member_id) references member
  );
  create table today_request (
    organisation_id uuid not null,
    id uuid not null,
    asker_id uuid not null,
    line_id uuid,
    case_id uuid,
    text text not null check (char_length(text) between 1 and 2000),
    asked_at timestamptz not null,
    supervisor_id uuid,
    deputy_id uuid,
    intervals jsonb not null,
    next_move_at timestamptz,
    acknowledged_at timestamptz,
    acknowledged_by_id uuid,
    answer text check (char_length(answer) between 1 and 2000),
    answered_at timestamptz,
    answered_by_id uuid,
    lasts_until timestamptz check (lasts_until <= answered_at + interval '72 hours'),
    confirmation text check (confirmation in ('confirmed', 'changed')),
    confirmation_text text check (char_length(confirmation_text) <= 2000),
    confirmed_at timestamptz,
    confirmed_by_id uuid,
    version integer not null default 1,
    primary key (organisation_id, id),
    foreign key (organisation_id, asker_id) references member,
    foreign key (organisation_id, line_id) references supervision_line,
    foreign key (organisation_id, case_id) references "case",
    check (acknowledged_at is null or next_move_at is null),
    check ((answered_at is null) = (answer is null)),
    check ((answered_at is null) = (lasts_until is null)),
    check (answered_at is null or acknowledged_at is not null),
    check (confirmed_at is null or answered_at is not null)
  );
  create index today_request_asker on today_request (organisation_id, asker_id, asked_at desc);
  create index today_request_line on today_request (organisation_id, line_id, asked_at);
  create index today_request_due on today_request (next_move_at) where next_move_at is not null;
  create table today_step (
    organisation_id uuid not null,
    request_id uuid not null,
    step text not null check (step in ('supervisor', 'deputy', 'duty', 'nobody')),
    due_at timestamptz not null,
    reached_at timestamptz not null,
    primary key (organisation_id, request_id, step),
    foreign key (organisation_id, request_id) references today_request
  );
  create table today_holder (
    organisation_id uuid not null,
    request_id uuid not null,
    member_id uuid not null,
    step text not null,
    line_id uuid,
    primary key (organisation_id, request_id, member_id),
    foreign key (organisation_id, request_id, step) references today_step,
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, line_id) references supervision_line,
    check ((step = 'duty') = (line_id is null))
  );
  create index today_holder_member on today_holder (organisation_id, member_id);
`;

const FUNCTIONS = `
  create function context.my_today() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select r.id from public.today_request r
        where r.organisation_id = context.organisation_id() and r.asker_id = context.member_id()
      union
      select h.request_id from public.today_holder h
        left join public.supervision_line l on l.organisation_id = h.organisation_id and l.id = h.line_id
        where h.organisation_id = context.organisation_id() and h.member_id = context.member_id()
          and (h.line_id is null or (l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())))
    $$;

  create function context.today_due(at timestamptz) returns setof uuid
    language sql stable security definer set search_path = ''
    as $$
      select distinct r.organisation_id from public.today_request r
        where r.next_move_at <= coalesce(at, now())
    $$;

  create function context.is_administrator() returns boolean
    language sql stable security definer set search_path = ''
    as $$
      select exists (select from public.role_grant g
        where g.organisation_id = context.organisation_id() and g.member_id = context.member_id()
          and g.role = 'administrator' and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
    $$;

  revoke all on function context.my_today(), context.today_due(timestamptz), context.is_administrator() from public;
  grant execute on function context.my_today(), context.is_administrator() to alongside_app;
  grant execute on function context.today_due(timestamptz) to alongside_worker;
`;

const SETTINGS = ['today_setting', 'duty_member'] as const;
const BESIDE = ['today_step', 'today_holder'] as const;

/** The owner's policy lets the definer function find what is due before there is a context. */
const VISIBILITY = `
  ${[...SETTINGS, 'today_request', ...BESIDE]
    .map((table) => `select context.protect('${table}'::regclass);`)
    .join('\n')}
  create policy gate on today_request to alongside_owner using (true);
  create policy reached on today_request as restrictive to alongside_app
    using (asker_id = (select context.member_id()) or id in (select context.my_today()))
    with check (asker_id = (select context.member_id()) or id in (select context.my_today()));
  create policy own_name on today_request as restrictive for insert to alongside_app
    with check (asker_id = (select context.member_id()));
  ${BESIDE.map(
    (table) => `
  create policy reached on ${table} as restrictive to alongside_app
    using (request_id in (select context.my_today()))
    with check (exists (select from today_request r
                        where r.organisation_id = ${table}.organisation_id and r.id = ${table}.request_id
                          and r.asker_id = (select context.member_id())));`,
  ).join('')}
  ${SETTINGS.map(
    (table) => `
  create policy administrator_adds on ${table} as restrictive for insert to alongside_app
    with check ((select context.is_administrator()));
  create policy administrator_changes on ${table} as restrictive for update to alongside_app
    using ((select context.is_administrator()));
  create policy administrator_removes on ${table} as restrictive for delete to alongside_app
    using ((select context.is_administrator()));`,
  ).join('')}
`;

/** What was asked and where it went stays. Whoever moves a request on does not read it. */
const RIGHTS = `
  grant select, insert, update on today_setting to alongside_app;
  grant select, insert, delete on duty_member to alongside_app;
  grant select on duty_member to alongside_worker;
  grant select, insert, update (version, next_move_at, acknowledged_at, acknowledged_by_id, answer, answered_at,
    answered_by_id, lasts_until, confirmation, confirmation_text, confirmed_at, confirmed_by_id)
    on today_request to alongside_app;
  grant select (organisation_id, id, asker_id, line_id, asked_at, supervisor_id, deputy_id, intervals, next_move_at,
      acknowledged_at, version),
    update (next_move_at, version) on today_request to alongside_worker;
  grant select, insert on today_step, today_holder to alongside_app, alongside_worker;
`;
