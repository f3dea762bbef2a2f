import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is said, answered and seen in a case, and what a member keeps to themselves. */
export class CreateRecords1760000210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(RECORDS);
    await runner.query(PROTECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table private_note, draft, look, case_reason, route, review, second_view_answer, second_view, safety_check, position, entry_addendum, entry_edit, entry, event',
    );
  }
}

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
];
/** The author's alone: the database shows nobody else their rows. */
const PRIVATE = ['draft', 'private_note'];

const PROTECTION = [
  ...[...APPEND_ONLY, ...PRIVATE].map((table) => `select context.protect('${table}'::regclass);`),
  ...APPEND_ONLY.map((table) => `grant select, insert on ${table} to alongside_app;`),
  ...PRIVATE.map(
    (table) => `
      create policy own on ${table} as restrictive using (member_id = (select context.member_id()))
        with check (member_id = (select context.member_id()));
      grant select, insert, update, delete on ${table} to alongside_app;`,
  ),
  `grant select, insert on event to alongside_worker;
   grant select on position, safety_check, second_view, second_view_answer to alongside_worker;`,
].join('\n');
