import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Persons, cases and the inbox of each member. Longest texts stand here as they do in the contracts. */
export class CreateCases1760000200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(CASES);
    await runner.query(PROTECTION);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table case_access, "case", person');
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

const PROTECTION = ['person', '"case"', 'case_access']
  .map(
    (table) => `
      select context.protect('${table}'::regclass);
      grant select, insert, update on ${table} to alongside_app;`,
  )
  .join('\n')
  .concat('grant select, update on "case", case_access to alongside_worker;');
