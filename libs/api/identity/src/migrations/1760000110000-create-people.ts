import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * People and units as an administrator keeps them: found by name or address through an index, each with a
 * version, roles that wait for a second administrator, and what was changed as rows that nobody rewrites.
 */
export class CreatePeople1760000110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(FUNCTIONS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table people_change, role_request, member_word;
      drop trigger member_is_found on member;
      drop policy administrators_change on member;
      drop policy administrators_add on role_grant;
      drop policy administrators_change on role_grant;
      drop policy administrators_add on service;
      drop policy administrators_change on service;
      drop policy administrators_add on team;
      drop policy administrators_change on team;
      revoke insert, update on service, team, role_grant from alongside_app;
      revoke update on member from alongside_app;
      drop function context.index_member, context.find_people, context.email_of, context.end_sessions_of,
        context.administers;
      alter table member drop column version, drop column last_on, drop column sort_name;
      alter table service drop column version;
      alter table team drop column version;
    `);
  }
}

/** A word of member_word is compared byte by byte, so that its beginning is a range of the index. */
const TABLES = `
  alter table member
    add column version integer not null default 1,
    add column last_on date,
    add column sort_name text generated always as (lower(name)) stored;
  create index member_by_name on member (organisation_id, sort_name, id);
  create index member_team on member (organisation_id, team_id, sort_name, id);
  alter table service add column version integer not null default 1;
  alter table team add column version integer not null default 1;

  create table member_word (
    organisation_id uuid not null,
    member_id uuid not null,
    word text collate "C" not null,
    primary key (organisation_id, member_id, word),
    foreign key (organisation_id, member_id) references member on delete cascade
  );
  create index member_word_found on member_word (organisation_id, word, member_id);

  create table role_request (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    role text not null check (role in ('practitioner', 'supervisor', 'manager', 'safeguarding_lead', 'administrator')),
    starts_on date,
    ends_on date,
    asked_by_id uuid not null,
    asked_at timestamptz not null,
    answered_by_id uuid,
    answered_at timestamptz,
    is_confirmed boolean,
    primary key (organisation_id, id),
    check (not is_confirmed or answered_by_id <> asked_by_id),
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, asked_by_id) references member,
    foreign key (organisation_id, answered_by_id) references member
  );
  create unique index role_request_open on role_request (organisation_id, member_id, role) where answered_at is null;

  create table people_change (
    organisation_id uuid not null,
    id uuid not null,
    what text not null check (what ~ '^[a-z_]{1,40}$'),
    member_id uuid,
    service_id uuid,
    team_id uuid,
    role text,
    by_id uuid not null,
    at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, service_id) references service,
    foreign key (organisation_id, team_id) references team,
    foreign key (organisation_id, by_id) references member
  );
  create index people_change_member on people_change (organisation_id, member_id, id desc);
`;

const FUNCTIONS = `
  create function context.administers() returns boolean
    language sql stable security definer set search_path = ''
    as $$
      select exists (
        select from public.role_grant g
        where g.organisation_id = context.organisation_id() and g.member_id = context.member_id()
          and g.role = 'administrator' and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now()))
    $$;

  create function context.index_member() returns trigger
    language plpgsql security definer set search_path = ''
    as $$
    begin
      delete from public.member_word w where w.organisation_id = new.organisation_id and w.member_id = new.id;
      insert into public.member_word (organisation_id, member_id, word)
        select distinct new.organisation_id, new.id, word
        from public.account a,
          unnest(regexp_split_to_array(lower(new.name), '[^[:alnum:]]+')
            || regexp_split_to_array(a.email, '[^[:alnum:]]+') || a.email) as word
        where a.id = new.account_id and word <> '';
      return null;
    end $$;
  create trigger member_is_found after insert or update of name, account_id on member
    for each row execute function context.index_member();
  insert into member_word (organisation_id, member_id, word)
    select distinct m.organisation_id, m.id, word
    from member m join account a on a.id = m.account_id,
      unnest(regexp_split_to_array(lower(m.name), '[^[:alnum:]]+')
        || regexp_split_to_array(a.email, '[^[:alnum:]]+') || a.email) as word
    where word <> '';

  create function context.find_people(words text[], in_team uuid, with_role text, standing text, after uuid, most integer)
    returns table (member_id uuid, email text)
    language plpgsql stable security definer set search_path = ''
    as $$
    declare organisation constant uuid := context.organisation_id();
    declare after_name text;
    begin
      if not context.administers() then
        raise exception 'only an administrator lists people' using errcode = '42501';
      end if;
      select m.sort_name into after_name from public.member m where m.organisation_id = organisation and m.id = after;
      return query select m.id, a.email
        from public.member m join public.account a on a.id = m.account_id
        where m.organisation_id = organisation
          and (after_name is null or (m.sort_name, m.id) > (after_name, after))
          and (in_team is null or m.team_id = in_team)
          and (standing = 'all' or (standing = 'left') = coalesce(m.left_at <= now(), false))
          and (with_role is null or exists (
            select from public.role_grant g
            where g.organisation_id = organisation and g.member_id = m.id and g.role = with_role
              and g.starts_at <= now() and (g.ends_at is null or g.ends_at > now())))
          and (cardinality(words) = 0 or m.id in (
            select w.member_id from public.member_word w
            where w.organisation_id = organisation and w.word >= words[1] and w.word < words[1] || chr(1114111)))
          and not exists (
            select from unnest(words) as sought
            where not exists (
              select from public.member_word w
              where w.organisation_id = organisation and w.member_id = m.id and starts_with(w.word, sought)))
        order by m.sort_name, m.id limit least(most, 101);
    end $$;

  create function context.email_of(member uuid) returns text
    language plpgsql stable security definer set search_path = ''
    as $$
    begin
      if not context.administers() then
        raise exception 'only an administrator reads an address' using errcode = '42501';
      end if;
      return (select a.email from public.member m join public.account a on a.id = m.account_id
              where m.organisation_id = context.organisation_id() and m.id = member);
    end $$;

  create function context.end_sessions_of(member uuid) returns void
    language plpgsql security definer set search_path = ''
    as $$
    begin
      if not context.administers() then
        raise exception 'only an administrator ends sessions' using errcode = '42501';
      end if;
      update public.session s set ended_at = now()
        where s.organisation_id = context.organisation_id() and s.member_id = member and s.ended_at is null;
    end $$;

  revoke all on function context.administers(), context.index_member(), context.email_of(uuid),
    context.find_people(text[], uuid, text, text, uuid, integer), context.end_sessions_of(uuid) from public;
  grant execute on function context.administers(), context.email_of(uuid),
    context.find_people(text[], uuid, text, text, uuid, integer), context.end_sessions_of(uuid) to alongside_app;
`;

/** The last line of administrators_add on role_grant: nobody gives themselves a role that may read content. */
const RIGHTS = `
  select context.protect('member_word'::regclass), context.protect('role_request'::regclass),
    context.protect('people_change'::regclass);
  create policy gate on member_word to alongside_owner using (true) with check (true);

  grant select (version, last_on, sort_name) on member to alongside_app, alongside_worker;
  grant update (name, team_id, left_at, last_on, version) on member to alongside_app;
  grant insert on service, team, role_grant to alongside_app;
  grant update (name, version) on service to alongside_app;
  grant update (name, service_id, version) on team to alongside_app;
  grant update (ends_at) on role_grant to alongside_app;
  grant select, insert, update (answered_by_id, answered_at, is_confirmed) on role_request to alongside_app;
  grant select, insert on people_change to alongside_app;

  create policy administrators_change on member as restrictive for update to alongside_app
    using ((select context.administers()));
  create policy administrators_add on service as restrictive for insert to alongside_app
    with check ((select context.administers()));
  create policy administrators_change on service as restrictive for update to alongside_app
    using ((select context.administers()));
  create policy administrators_add on team as restrictive for insert to alongside_app
    with check ((select context.administers()));
  create policy administrators_change on team as restrictive for update to alongside_app
    using ((select context.administers()));
  create policy administrators_change on role_grant as restrictive for update to alongside_app
    using ((select context.administers()));
  create policy administrators_add on role_grant as restrictive for insert to alongside_app
    with check ((select context.administers())
                and (role = 'administrator' or member_id <> (select context.member_id())));
  create policy administrators_only on role_request as restrictive to alongside_app
    using ((select context.administers()))
    with check ((select context.administers())
                and case when answered_at is null then asked_by_id else answered_by_id end
                    = (select context.member_id()));
  create policy administrators_only on people_change as restrictive to alongside_app
    using ((select context.administers()))
    with check ((select context.administers()) and by_id = (select context.member_id()));
`;
