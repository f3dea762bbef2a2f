import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cases and all that is written in them. Longest texts stand here as they do in the contracts. */
export class CreateCasework1760000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(RECORDS);
    await runner.query(DECISIONS);
    await runner.query(PROTECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table ${[...TABLES].reverse().join(', ')}`);
  }
}

const CASES = `
  create table person (
    organisation_id uuid not null references organisation,
    id uuid not null,
    number integer not null,
    label text not null,
    made_by_id uuid not null,
    created_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, number),
    unique (organisation_id, label),
    foreign key (organisation_id, made_by_id) references member
  );
  create index person_maker on person (organisation_id, made_by_id, created_at desc);

  create table "case" (
    organisation_id uuid not null references organisation,
    id uuid not null,
    version integer not null default 1,
    stage text not null,
    sealed boolean not null default false,
    person_id uuid not null,
    raised_by_id uuid not null,
    supervisor_id uuid,
    deputy_id uuid,
    line_id uuid,
    team_id uuid,
    title text check (char_length(title) <= 120),
    story text check (char_length(story) <= 6000),
    act text check (char_length(act) <= 1000),
    feeling text check (char_length(feeling) <= 2000),
    context text,
    setting text check (char_length(setting) <= 200),
    parent_or_carer boolean,
    type text,
    subtype text,
    timing text,
    direction text,
    motive text,
    urgency text,
    weighing jsonb not null default '{}',
    raised_at timestamptz,
    facts_changed_at timestamptz not null,
    last_activity_at timestamptz not null,
    last_seq integer not null default 0,
    supervisor_spoke boolean not null default false,
    open_actions integer not null default 0,
    escalated_at timestamptz,
    escalated_because text[] not null default '{}',
    supervisor_implicated boolean not null default false,
    route_recorded boolean not null default false,
    review_round integer not null default 0,
    review_on date,
    decide_by date,
    paused jsonb,
    created_at timestamptz not null,
    closed_at timestamptz,
    primary key (organisation_id, id),
    foreign key (organisation_id, person_id) references person,
    foreign key (organisation_id, raised_by_id) references member,
    foreign key (organisation_id, supervisor_id) references member,
    foreign key (organisation_id, deputy_id) references member,
    foreign key (organisation_id, line_id) references supervision_line,
    foreign key (organisation_id, team_id) references team
  );
  create index case_person on "case" (organisation_id, person_id, raised_by_id, raised_at);
  create index case_escalated on "case" (organisation_id, escalated_at, id) where stage = 'escalated';
  create index case_review_due on "case" (organisation_id, review_on) where stage = 'in_force';

  create table case_access (
    organisation_id uuid not null,
    member_id uuid not null,
    case_id uuid not null,
    part text not null check (part in ('raiser', 'supervisor', 'second_viewer')),
    line_id uuid,
    ended_at timestamptz,
    is_open boolean not null default true,
    last_activity_at timestamptz not null,
    raised_at timestamptz,
    last_read_seq integer not null default 0,
    needs text,
    needs_because text,
    needs_by date,
    primary key (organisation_id, member_id, case_id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, line_id) references supervision_line
  );
  create index case_access_case on case_access (organisation_id, case_id);
  create index case_access_activity on case_access (organisation_id, member_id, is_open, last_activity_at desc, case_id desc);
  create index case_access_every on case_access (organisation_id, member_id, last_activity_at desc, case_id desc);
  create index case_access_raised on case_access (organisation_id, member_id, raised_at desc, case_id desc);
  create index case_access_needs on case_access (organisation_id, member_id, needs_by, case_id)
    where needs is not null and ended_at is null;
`;

const RECORDS = `
  create table event (
    organisation_id uuid not null,
    case_id uuid not null,
    seq integer not null,
    kind text not null,
    actor_id uuid,
    part text,
    facts jsonb not null default '{}',
    happened_at timestamptz not null,
    primary key (organisation_id, case_id, seq),
    foreign key (organisation_id, case_id) references "case"
  );
  create table entry (
    organisation_id uuid not null,
    case_id uuid not null,
    seq integer not null,
    author_id uuid not null,
    text text not null check (char_length(text) between 1 and 6000),
    perspective text not null,
    answers_seq integer,
    mentions uuid[] not null default '{}',
    posted_at timestamptz not null,
    primary key (organisation_id, case_id, seq),
    foreign key (organisation_id, case_id, seq) references event,
    foreign key (organisation_id, author_id) references member
  );
  create index entry_answers on entry (organisation_id, case_id, answers_seq) where answers_seq is not null;
  create table entry_edit (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    seq integer not null,
    text text not null check (char_length(text) between 1 and 6000),
    edited_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id, seq) references entry
  );
  create index entry_edit_entry on entry_edit (organisation_id, case_id, seq, edited_at desc);
  create table entry_addendum (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    seq integer not null,
    author_id uuid not null,
    text text not null check (char_length(text) between 1 and 4000),
    added_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id, seq) references entry,
    foreign key (organisation_id, author_id) references member
  );
  create index entry_addendum_entry on entry_addendum (organisation_id, case_id, seq, added_at);
  create table position (
    organisation_id uuid not null,
    case_id uuid not null,
    moment text not null check (moment in ('start', 'review')),
    round integer not null,
    part text not null check (part in ('raiser', 'supervisor')),
    position text not null,
    member_id uuid not null,
    placed_at timestamptz not null,
    primary key (organisation_id, case_id, moment, round, part),
    foreign key (organisation_id, case_id) references "case"
  );
  create table safety_check (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    check_id text not null,
    answer text,
    reason text not null check (char_length(reason) between 1 and 500),
    wording integer not null,
    answered_by_id uuid not null,
    answered_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, answered_by_id) references member
  );
  create index safety_check_case on safety_check (organisation_id, case_id, check_id, answered_at desc);
  create table second_view (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    asked_of_id uuid not null,
    asked_by_id uuid not null,
    asked_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, asked_of_id) references member,
    foreign key (organisation_id, asked_by_id) references member
  );
  create index second_view_case on second_view (organisation_id, case_id);
  create index second_view_asked_of on second_view (organisation_id, asked_of_id);
  create table second_view_answer (
    organisation_id uuid not null,
    second_view_id uuid not null,
    view text not null,
    reasoning text not null check (char_length(reasoning) between 1 and 4000),
    answered_at timestamptz not null,
    primary key (organisation_id, second_view_id),
    foreign key (organisation_id, second_view_id) references second_view
  );
  create table review (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    answers jsonb not null,
    held_by_id uuid not null,
    held_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, held_by_id) references member
  );
  create index review_case on review (organisation_id, case_id, held_at);
  create table route (
    organisation_id uuid not null,
    id uuid not null,
    case_id uuid not null,
    route text not null,
    note text not null check (char_length(note) between 1 and 4000),
    recorded_by_id uuid not null,
    recorded_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, recorded_by_id) references member
  );
  create index route_case on route (organisation_id, case_id, recorded_at);
  create table case_reason (
    organisation_id uuid not null,
    case_id uuid not null,
    seq integer not null,
    reason text not null check (char_length(reason) between 1 and 4000),
    primary key (organisation_id, case_id, seq),
    foreign key (organisation_id, case_id, seq) references event
  );
  create table look (
    organisation_id uuid not null,
    case_id uuid not null,
    looked_at timestamptz not null,
    member_id uuid not null,
    part text not null,
    id uuid not null,
    primary key (organisation_id, case_id, looked_at, id),
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, member_id) references member
  );
  create table draft (
    organisation_id uuid not null,
    member_id uuid not null,
    scope text not null check (char_length(scope) <= 200),
    body jsonb not null,
    version integer not null default 1,
    saved_at timestamptz not null,
    primary key (organisation_id, member_id, scope),
    foreign key (organisation_id, member_id) references member
  );
  create table private_note (
    organisation_id uuid not null,
    member_id uuid not null,
    case_id uuid not null,
    text text not null check (char_length(text) <= 20000),
    version integer not null default 1,
    saved_at timestamptz not null,
    primary key (organisation_id, member_id, case_id),
    foreign key (organisation_id, case_id) references "case"
  );
`;

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
const APPEND_ONLY = [
  'event',
  'entry',
  'entry_edit',
  'entry_addendum',
  'position',
  'safety_check',
  'second_view',
  'second_view_answer',
  'review',
  'route',
  'case_reason',
  'look',
  'signature',
  'decision_addendum',
  'record_placement',
  'action_change',
];
const MUTABLE = ['person', '"case"', 'case_access', 'decision', 'action'];
/** The author's alone: the database shows nobody else their rows. */
const PRIVATE = ['draft', 'private_note'];
const TABLES = [
  'person',
  '"case"',
  'case_access',
  'event',
  'entry',
  'entry_edit',
  'entry_addendum',
  'position',
  'safety_check',
  'second_view',
  'second_view_answer',
  'review',
  'route',
  'case_reason',
  'look',
  'draft',
  'private_note',
  'decision',
  'signature',
  'decision_addendum',
  'record_placement',
  'action',
  'action_change',
];

const PROTECTION = [
  ...TABLES.map((table) => `select context.protect('${table}'::regclass);`),
  ...PRIVATE.map(
    (table) =>
      `create policy own on ${table} as restrictive using (member_id = (select context.member_id()))
         with check (member_id = (select context.member_id()));
       grant select, insert, update, delete on ${table} to alongside_app;`,
  ),
  ...APPEND_ONLY.map((table) => `grant select, insert on ${table} to alongside_app;`),
  ...MUTABLE.map((table) => `grant select, insert, update on ${table} to alongside_app;`),
  `grant select, update on "case", case_access to alongside_worker;
   grant select, insert on event to alongside_worker;
   grant select on decision, signature, position, safety_check, second_view, second_view_answer, action to alongside_worker;`,
].join('\n');
