import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The records of supervision. What is signed stays: besides the rules of the API, a statement with its own
 * rights can neither rewrite a signed text, nor sign twice, nor put words under somebody else's name.
 */
export class CreateRecords1760000430000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORD);
    await runner.query(BESIDE);
    await runner.query(FREEZING);
    await runner.query(SIGNING);
    await runner.query(VISIBILITY);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table record_manager_view, record_addendum, record_signature, supervision_record;
      drop function keep_signed_record, sign_shared_record, context.my_past_lines;`);
  }
}

const RECORD = `
  create table supervision_record (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    session_id uuid not null,
    held_on date not null,
    version integer not null default 1,
    state text not null default 'draft'
      check (state in ('draft', 'shared', 'signed_by_one', 'declined', 'signed')),
    choices jsonb not null,
    text jsonb,
    content_hash text check (content_hash ~ '^[0-9a-f]{64}$'),
    drafted_by_id uuid not null,
    drafted_at timestamptz not null,
    shared_by_id uuid,
    shared_at timestamptz,
    next_manager_id uuid,
    unsettled_at timestamptz,
    primary key (organisation_id, id),
    unique (organisation_id, session_id),
    unique (organisation_id, line_id, id),
    foreign key (organisation_id, line_id, session_id)
      references supervision_session (organisation_id, line_id, id),
    foreign key (organisation_id, drafted_by_id) references member,
    foreign key (organisation_id, shared_by_id) references member,
    foreign key (organisation_id, next_manager_id) references member,
    check ((state = 'draft') = (text is null)),
    check ((text is null) = (content_hash is null)),
    check ((text is null) = (shared_at is null)),
    check ((text is null) = (shared_by_id is null)),
    check ((next_manager_id is null) = (unsettled_at is null))
  );
  create index supervision_record_line on supervision_record (organisation_id, line_id, held_on desc, id desc);
  create index supervision_record_manager on supervision_record (organisation_id, next_manager_id, unsettled_at)
    where next_manager_id is not null;
  create index supervision_record_waiting on supervision_record (organisation_id, shared_at)
    where next_manager_id is null and state in ('shared', 'signed_by_one', 'declined');
`;

const BESIDE = `
  create table record_signature (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    record_id uuid not null,
    part text not null check (part in ('supervisor', 'supervisee')),
    kind text not null check (kind in ('agreed', 'with_difference', 'declined')),
    text text check (char_length(text) <= 4000),
    content_hash text not null,
    member_id uuid not null,
    signed_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, line_id, record_id)
      references supervision_record (organisation_id, line_id, id),
    foreign key (organisation_id, member_id) references member,
    check (kind = 'agreed' or char_length(text) > 0)
  );
  create unique index record_signed_once on record_signature (organisation_id, record_id, part)
    where kind <> 'declined';
  create unique index record_declined_once on record_signature (organisation_id, record_id, part)
    where kind = 'declined';
  ${['record_addendum', 'record_manager_view']
    .map(
      (table) => `
  create table ${table} (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    record_id uuid not null,
    author_id uuid not null,
    text text not null check (char_length(text) between 1 and 4000),
    added_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, line_id, record_id)
      references supervision_record (organisation_id, line_id, id),
    foreign key (organisation_id, author_id) references member
  );
  create index ${table}_record on ${table} (organisation_id, record_id, added_at);`,
    )
    .join('')}
`;

const FREEZING = `
  create function keep_signed_record() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare agreed integer;
    begin
      if (new.organisation_id, new.id, new.line_id, new.session_id, new.held_on, new.drafted_by_id, new.drafted_at)
         is distinct from
         (old.organisation_id, old.id, old.line_id, old.session_id, old.held_on, old.drafted_by_id, old.drafted_at)
         or (old.shared_at is not null
             and (new.shared_at, new.shared_by_id) is distinct from (old.shared_at, old.shared_by_id))
         or (old.unsettled_at is not null
             and (new.unsettled_at, new.next_manager_id) is distinct from (old.unsettled_at, old.next_manager_id))
         or new.version < old.version then
        raise exception 'where a record comes from is frozen' using errcode = '23514';
      end if;
      if old.state not in ('draft', 'shared')
         and (new.text, new.content_hash, new.choices, new.version)
             is distinct from (old.text, old.content_hash, old.choices, old.version) then
        raise exception 'a signed record is frozen' using errcode = '23514';
      end if;
      if new.state = old.state then return new; end if;
      if (not case old.state
           when 'draft' then new.state = 'shared'
           when 'shared' then new.state in ('signed_by_one', 'declined')
           when 'signed_by_one' then new.state in ('declined', 'signed')
           when 'declined' then new.state in ('signed_by_one', 'signed')
           else false
         end) then
        raise exception 'the state of a record is frozen, but for the way ahead' using errcode = '23514';
      end if;
      if new.state = 'shared' then return new; end if;
      select count(*) into agreed from public.record_signature s
        where s.organisation_id = old.organisation_id and s.record_id = old.id and s.kind <> 'declined';
      if (new.state = 'signed') <> (agreed = 2) or (new.state = 'signed_by_one' and agreed <> 1) then
        raise exception 'a record is signed by signatures' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger keep_signed_record before update on supervision_record
    for each row execute function keep_signed_record();
`;

const SIGNING = `
  create function sign_shared_record() returns trigger
    language plpgsql set search_path = ''
    as $$
    declare standing record;
    begin
      select r.state, r.content_hash, l.supervisor_id, l.supervisee_id into standing
        from public.supervision_record r
          join public.supervision_line l on l.organisation_id = r.organisation_id and l.id = r.line_id
        where r.organisation_id = new.organisation_id and r.id = new.record_id for update of r;
      if standing.state is null or standing.state not in ('shared', 'signed_by_one', 'declined') then
        raise exception 'this record does not wait for signatures' using errcode = '23514';
      end if;
      if new.content_hash <> standing.content_hash then
        raise exception 'the signature is for another text' using errcode = '23514';
      end if;
      if new.member_id is distinct from
         (case new.part when 'supervisor' then standing.supervisor_id else standing.supervisee_id end) then
        raise exception 'a signature is given for oneself' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger sign_shared_record before insert on record_signature
    for each row execute function sign_shared_record();
`;

const BESIDE_TABLES = ['record_signature', 'record_addendum', 'record_manager_view'];

/**
 * The two read; besides them the next manager, until it is settled, and whoever the supervisee shares the
 * past of a line with, once it is signed. What stands beside a record is read by whoever reads the record.
 */
const VISIBILITY = `
  create function context.my_past_lines() returns setof uuid
    language sql stable security definer set search_path = ''
    as $$ select null::uuid where false $$;
  revoke all on function context.my_past_lines() from public;
  grant execute on function context.my_past_lines() to alongside_app;

  ${['supervision_record', ...BESIDE_TABLES].map((table) => `select context.protect('${table}'::regclass);`).join('\n  ')}
  create policy reader on supervision_record as restrictive for select to alongside_app
    using (line_id in (select context.my_lines())
           or (next_manager_id = (select context.member_id()) and state <> 'signed')
           or (state = 'signed' and line_id in (select context.my_past_lines())));
  create policy pair_drafts on supervision_record as restrictive for insert to alongside_app
    with check (line_id in (select context.my_lines()) and drafted_by_id = (select context.member_id())
                and state = 'draft' and next_manager_id is null);
  create policy pair_changes on supervision_record as restrictive for update to alongside_app
    using (line_id in (select context.my_lines())) with check (line_id in (select context.my_lines()));
  ${BESIDE_TABLES.map(
    (table) => `
  create policy reader on ${table} as restrictive for select to alongside_app
    using (exists (select 1 from supervision_record r
                   where r.organisation_id = ${table}.organisation_id and r.id = ${table}.record_id));`,
  ).join('')}
  create policy own_name on record_signature as restrictive for insert to alongside_app
    with check (line_id in (select context.my_lines()) and member_id = (select context.member_id()));
  create policy own_name on record_addendum as restrictive for insert to alongside_app
    with check (line_id in (select context.my_lines()) and author_id = (select context.member_id()));
  create policy own_name on record_manager_view as restrictive for insert to alongside_app
    with check (author_id = (select context.member_id())
                and exists (select 1 from supervision_record r
                            where r.organisation_id = record_manager_view.organisation_id
                              and r.id = record_manager_view.record_id
                              and r.next_manager_id = (select context.member_id()) and r.state <> 'signed'));
`;

/** The worker only passes on what is unsettled. */
const RIGHTS = `
  grant select, insert on supervision_record to alongside_app;
  grant update (version, state, choices, text, content_hash, shared_by_id, shared_at)
    on supervision_record to alongside_app;
  grant select, insert on ${BESIDE_TABLES.join(', ')} to alongside_app;
  grant select (organisation_id, id, line_id, session_id, version, state, shared_at, next_manager_id),
    update (next_manager_id, unsettled_at) on supervision_record to alongside_worker;
`;
