import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What the two agree on, the rhythm of their dates, and the calendars that follow them. Both signatures put
 * an agreement in force, which the database sees to: a statement with its own rights can neither rewrite a
 * signed text nor put one in force.
 */
export class CreateAgreements1760000410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AGREEMENT);
    await runner.query(SIGNING);
    await runner.query(SCHEDULE);
    await runner.query(CALENDAR);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function context.calendar_of(text);
      drop table calendar_feed;
      alter table supervision_session drop column schedule_id, drop column planned_on;
      drop table supervision_schedule, agreement_signature, supervision_agreement;
      drop function keep_signed_agreement, sign_agreement_draft, agreement_sets_deputy;
      drop policy gate on supervision_session;`);
  }
}

const AGREEMENT = `
  create table supervision_agreement (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    version integer not null check (version > 0),
    state text not null default 'draft' check (state in ('draft', 'in_force', 'superseded')),
    text jsonb not null,
    deputy_id uuid,
    next_manager_id uuid,
    written_by_id uuid not null,
    written_at timestamptz not null,
    in_force_at timestamptz,
    review_on date,
    superseded_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, line_id, id),
    foreign key (organisation_id, line_id) references supervision_line,
    foreign key (organisation_id, deputy_id) references member,
    foreign key (organisation_id, next_manager_id) references member,
    foreign key (organisation_id, written_by_id) references member,
    check ((state = 'draft') = (in_force_at is null)),
    check ((in_force_at is null) = (review_on is null)),
    check ((state = 'superseded') = (superseded_at is not null))
  );
  create unique index supervision_agreement_one_draft on supervision_agreement (organisation_id, line_id)
    where state = 'draft';
  create unique index supervision_agreement_one_in_force on supervision_agreement (organisation_id, line_id)
    where state = 'in_force';
  create index supervision_agreement_line on supervision_agreement (organisation_id, line_id, version desc);
  create table agreement_signature (
    organisation_id uuid not null,
    line_id uuid not null,
    agreement_id uuid not null,
    version integer not null,
    part text not null check (part in ('supervisor', 'supervisee')),
    member_id uuid not null,
    signed_at timestamptz not null,
    primary key (organisation_id, agreement_id, version, part),
    foreign key (organisation_id, line_id, agreement_id)
      references supervision_agreement (organisation_id, line_id, id),
    foreign key (organisation_id, member_id) references member
  );
  select context.protect_pair('supervision_agreement');
  select context.protect_pair('agreement_signature');
  create policy own_name on agreement_signature as restrictive for insert to alongside_app
    with check (member_id = (select context.member_id()));
  grant select, insert on supervision_agreement, agreement_signature to alongside_app;
  grant update (version, state, text, deputy_id, next_manager_id, written_by_id, written_at, in_force_at, review_on,
    superseded_at) on supervision_agreement to alongside_app;
  grant select on supervision_agreement to alongside_worker;
`;

/** What comes in force sets the deputy of the line: only so may the API change a supervision line. */
const SIGNING = `
  create function keep_signed_agreement() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare given integer;
    begin
      if tg_op = 'INSERT' then
        if new.state <> 'draft' then
          raise exception 'an agreement begins as a draft' using errcode = '23514';
        end if;
        return new;
      end if;
      if (new.organisation_id, new.id, new.line_id) is distinct from (old.organisation_id, old.id, old.line_id)
         or new.version < old.version then
        raise exception 'where an agreement comes from is frozen' using errcode = '23514';
      end if;
      if old.state = 'draft' and new.state = 'draft' then
        if new.version = old.version then
          raise exception 'a changed agreement is another version' using errcode = '23514';
        end if;
        return new;
      end if;
      if (new.version, new.text, new.deputy_id, new.next_manager_id, new.written_by_id, new.written_at)
         is distinct from
         (old.version, old.text, old.deputy_id, old.next_manager_id, old.written_by_id, old.written_at)
         or (old.state <> 'draft' and (new.in_force_at, new.review_on) is distinct from (old.in_force_at, old.review_on))
         or not (old.state, new.state) in (('draft', 'in_force'), ('in_force', 'superseded')) then
        raise exception 'a signed agreement is frozen' using errcode = '23514';
      end if;
      if new.state = 'in_force' then
        select count(*) into given from public.agreement_signature s
          where s.organisation_id = old.organisation_id and s.agreement_id = old.id and s.version = old.version;
        if given <> 2 then
          raise exception 'both signatures put an agreement in force' using errcode = '23514';
        end if;
      end if;
      return new;
    end $$;
  create trigger keep_signed_agreement before insert or update on supervision_agreement
    for each row execute function keep_signed_agreement();

  create function sign_agreement_draft() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare standing record;
    begin
      select a.state, a.version, l.supervisor_id, l.supervisee_id into standing
        from public.supervision_agreement a
          join public.supervision_line l on l.organisation_id = a.organisation_id and l.id = a.line_id
        where a.organisation_id = new.organisation_id and a.id = new.agreement_id for update of a;
      if standing.state is distinct from 'draft' or new.version <> standing.version then
        raise exception 'this agreement does not wait for signatures' using errcode = '23514';
      end if;
      if new.member_id is distinct from
         (case new.part when 'supervisor' then standing.supervisor_id else standing.supervisee_id end) then
        raise exception 'a signature is given for oneself' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger sign_agreement_draft before insert on agreement_signature
    for each row execute function sign_agreement_draft();

  create function agreement_sets_deputy() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
      update public.supervision_line l set deputy_id = new.deputy_id
        where l.organisation_id = new.organisation_id and l.id = new.line_id;
      return new;
    end $$;
  revoke all on function agreement_sets_deputy() from public;
  create trigger agreement_sets_deputy after update on supervision_agreement
    for each row when (old.state = 'draft' and new.state = 'in_force' and new.deputy_id is not null)
    execute function agreement_sets_deputy();
`;

/** A rhythm is never changed: another one follows it, with the reason. Its row locks the dates of the line. */
const SCHEDULE = `
  create table supervision_schedule (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    version integer not null,
    starts_on date not null,
    at_time text not null check (at_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    cadence text not null check (cadence in ('weekly', 'fortnightly', 'every_four_weeks', 'monthly', 'six_weekly')),
    length_minutes integer not null check (length_minutes between 15 and 240),
    place text not null check (char_length(place) <= 200),
    reason text check (char_length(reason) <= 2000),
    set_by_id uuid not null,
    set_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, line_id, version),
    foreign key (organisation_id, line_id) references supervision_line,
    foreign key (organisation_id, set_by_id) references member
  );
  select context.protect_pair('supervision_schedule');
  create policy own_name on supervision_schedule as restrictive for insert to alongside_app
    with check (set_by_id = (select context.member_id()));
  grant select, insert on supervision_schedule to alongside_app;
  grant select on supervision_schedule to alongside_worker;

  -- The day that the rhythm gives, which a public holiday or a move leaves as it was.
  alter table supervision_session add column schedule_id uuid, add column planned_on date,
    add foreign key (organisation_id, schedule_id) references supervision_schedule,
    add check ((schedule_id is null) = (planned_on is null));
  create unique index supervision_session_planned_once
    on supervision_session (organisation_id, schedule_id, planned_on) where schedule_id is not null;
`;

/**
 * A calendar knows dates and nothing else: whoever has its address gets what this one function gives, without
 * a context in which anything more could be read.
 */
const CALENDAR = `
  create table calendar_feed (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    secret_hash text not null check (secret_hash ~ '^[0-9a-f]{64}$'),
    made_at timestamptz not null,
    revoked_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references member
  );
  create unique index calendar_feed_secret on calendar_feed (secret_hash);
  create unique index calendar_feed_one on calendar_feed (organisation_id, member_id) where revoked_at is null;
  select context.protect('calendar_feed');
  create policy own on calendar_feed as restrictive to alongside_app
    using (member_id = (select context.member_id())) with check (member_id = (select context.member_id()));
  create policy gate on calendar_feed to alongside_owner using (true);
  create policy gate on supervision_session to alongside_owner using (true);
  grant select (organisation_id, id, member_id, made_at, revoked_at), insert, update (revoked_at)
    on calendar_feed to alongside_app;

  create function context.calendar_of(presented text)
    returns table (time_zone text, id uuid, starts_at timestamptz, length_minutes integer, status text, version integer)
    language sql stable security definer set search_path = ''
    as $$
      select o.time_zone, s.id, s.starts_at, s.length_minutes, s.status, s.version
        from public.calendar_feed f
          join public.organisation o on o.organisation_id = f.organisation_id
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
  revoke all on function context.calendar_of(text) from public;
  grant execute on function context.calendar_of(text) to alongside_auth;
`;
