import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions with their signatures, and agreed actions. A signed text is frozen here too. */
export class CreateDecisions1760000220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(DECISIONS);
    await runner.query(PROTECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table action_change, action, record_placement, decision_addendum, signature, decision; drop function keep_signed_text',
    );
  }
}

const DECISIONS = `
  create table decision (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    version integer not null default 1,
    state text not null,
    text jsonb not null,
    decided_by_id uuid not null,
    written_at timestamptz not null,
    shared_at timestamptz,
    superseded_by_id uuid,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, decided_by_id) references member
  );
  create index decision_case on decision (organisation_id, case_id, written_at);
  create unique index decision_one_draft on decision (organisation_id, case_id) where state = 'draft';
  create table signature (
    organisation_id uuid not null,
    decision_id uuid not null,
    part text not null check (part in ('raiser', 'supervisor')),
    kind text not null check (kind in ('signed', 'signed_with_difference', 'declined')),
    text text check (char_length(text) <= 4000),
    member_id uuid not null,
    signed_at timestamptz not null,
    primary key (organisation_id, decision_id, part),
    foreign key (organisation_id, decision_id) references decision,
    foreign key (organisation_id, member_id) references member
  );
  create table decision_addendum (
    organisation_id uuid not null,
    id uuid not null,
    decision_id uuid not null,
    author_id uuid not null,
    text text not null check (char_length(text) between 1 and 4000),
    added_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, decision_id) references decision,
    foreign key (organisation_id, author_id) references member
  );
  create index decision_addendum_decision on decision_addendum (organisation_id, decision_id, added_at);
  create table record_placement (
    organisation_id uuid not null,
    id uuid not null,
    decision_id uuid not null,
    reference text not null check (char_length(reference) between 1 and 200),
    placed_by_id uuid not null,
    placed_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, decision_id) references decision,
    foreign key (organisation_id, placed_by_id) references member
  );
  create index record_placement_decision on record_placement (organisation_id, decision_id, placed_at desc);
  create table action (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    version integer not null default 1,
    what text not null check (char_length(what) between 1 and 500),
    why_for_person text check (char_length(why_for_person) <= 500),
    owner_id uuid,
    owner_role text check (char_length(owner_role) <= 200),
    kind text not null,
    due_on date not null,
    blocks_decision boolean not null default false,
    status text not null,
    reason text check (char_length(reason) <= 500),
    times_carried_over integer not null default 0,
    shown_by text check (char_length(shown_by) <= 500),
    person_told boolean,
    agreed_by_id uuid not null,
    agreed_at timestamptz not null,
    is_open boolean not null default true,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, owner_id) references member,
    foreign key (organisation_id, agreed_by_id) references member
  );
  create index action_case on action (organisation_id, case_id, agreed_at);
  create index action_owner on action (organisation_id, owner_id, is_open, due_on, id);
  create table action_change (
    organisation_id uuid not null,
    id uuid not null,
    action_id uuid not null,
    changes jsonb not null,
    changed_by_id uuid not null,
    changed_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, action_id) references action,
    foreign key (organisation_id, changed_by_id) references member
  );
  create index action_change_action on action_change (organisation_id, action_id, changed_at);

  create function keep_signed_text() returns trigger
    language plpgsql set search_path = ''
    as $$
    begin
      if old.state not in ('draft', 'shared')
         and (new.text is distinct from old.text or new.decided_by_id <> old.decided_by_id
              or new.written_at <> old.written_at or new.shared_at is distinct from old.shared_at
              or new.state in ('draft', 'shared')) then
        raise exception 'a signed decision is frozen' using errcode = '23514';
      end if;
      if new.case_id <> old.case_id or new.id <> old.id then
        raise exception 'a decision stays where it is' using errcode = '23514';
      end if;
      return new;
    end $$;
  create trigger keep_signed_text before update on decision for each row execute function keep_signed_text();
`;

/** What is evidence is only ever added to. */
const APPEND_ONLY = ['signature', 'decision_addendum', 'record_placement', 'action_change'];
const MUTABLE = ['decision', 'action'];

const PROTECTION = [
  ...[...APPEND_ONLY, ...MUTABLE].map((table) => `select context.protect('${table}'::regclass);`),
  ...APPEND_ONLY.map((table) => `grant select, insert on ${table} to alongside_app;`),
  ...MUTABLE.map((table) => `grant select, insert, update on ${table} to alongside_app;`),
  'grant select on decision, signature, action to alongside_worker;',
].join('\n');
