import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the two talk about, what they note together and each alone, and what they take on. */
export class CreateAgenda1760000420000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(AGENDA);
    await runner.query(NOTES);
    await runner.query(ACTIONS);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table supervision_action_change, supervision_action, session_private_note, note_update, note_document, agenda_item',
    );
  }
}

const AGENDA = `
  create table agenda_item (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    session_id uuid not null,
    kind text not null,
    title text not null default '' check (char_length(title) <= 200),
    position double precision not null,
    author_id uuid,
    case_id uuid,
    done boolean not null default false,
    times_carried integer not null default 0,
    carry_reason text check (char_length(carry_reason) between 1 and 500),
    carried_to_id uuid,
    version integer not null default 1,
    primary key (organisation_id, id),
    unique (organisation_id, line_id, id),
    foreign key (organisation_id, line_id, session_id)
      references supervision_session (organisation_id, line_id, id),
    foreign key (organisation_id, author_id) references member,
    foreign key (organisation_id, case_id) references "case",
    foreign key (organisation_id, line_id, carried_to_id) references agenda_item (organisation_id, line_id, id)
      on delete set null (carried_to_id)
  );
  create index agenda_item_session on agenda_item (organisation_id, session_id, position);
  create unique index agenda_item_question on agenda_item (organisation_id, session_id, case_id)
    where case_id is not null;
  create unique index agenda_item_standing on agenda_item (organisation_id, session_id, kind)
    where author_id is null and case_id is null and times_carried = 0;
`;

/** The shared text lives as a Yjs document; every change that made it is kept beside it. */
const NOTES = `
  create table note_document (
    organisation_id uuid not null,
    item_id uuid not null,
    line_id uuid not null,
    state bytea not null,
    text text not null check (char_length(text) <= 20000),
    seq integer not null default 0,
    changed_at timestamptz not null,
    primary key (organisation_id, item_id),
    foreign key (organisation_id, line_id, item_id) references agenda_item (organisation_id, line_id, id)
      on delete cascade
  );
  create table note_update (
    organisation_id uuid not null,
    item_id uuid not null,
    seq integer not null,
    line_id uuid not null,
    update bytea not null,
    author_id uuid not null,
    received_at timestamptz not null,
    primary key (organisation_id, item_id, seq),
    foreign key (organisation_id, item_id) references note_document on delete cascade,
    foreign key (organisation_id, author_id) references member
  );
  create table session_private_note (
    organisation_id uuid not null,
    session_id uuid not null,
    member_id uuid not null,
    line_id uuid not null,
    text text not null check (char_length(text) <= 10000),
    version integer not null default 1,
    saved_at timestamptz not null,
    primary key (organisation_id, session_id, member_id),
    foreign key (organisation_id, line_id, session_id)
      references supervision_session (organisation_id, line_id, id),
    foreign key (organisation_id, member_id) references member
  );
`;

const ACTIONS = `
  create table supervision_action (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    session_id uuid not null,
    what text not null check (char_length(what) between 1 and 300),
    owner_id uuid not null,
    due_on date not null,
    state text not null default 'open' check (state in ('open', 'done', 'dropped')),
    times_carried integer not null default 0,
    agreed_at timestamptz not null,
    settled_at timestamptz,
    version integer not null default 1,
    primary key (organisation_id, id),
    unique (organisation_id, line_id, id),
    foreign key (organisation_id, line_id, session_id)
      references supervision_session (organisation_id, line_id, id),
    foreign key (organisation_id, owner_id) references member
  );
  create index supervision_action_open on supervision_action (organisation_id, line_id, due_on) where state = 'open';
  create index supervision_action_session on supervision_action (organisation_id, session_id);
  create table supervision_action_change (
    organisation_id uuid not null,
    id uuid not null,
    line_id uuid not null,
    action_id uuid not null,
    became text not null check (became in ('done', 'dropped', 'carried')),
    reason text check (char_length(reason) between 1 and 500),
    due_on date,
    changed_by_id uuid not null,
    changed_at timestamptz not null,
    primary key (organisation_id, id),
    foreign key (organisation_id, line_id, action_id) references supervision_action (organisation_id, line_id, id),
    foreign key (organisation_id, changed_by_id) references member
  );
  create index supervision_action_change_action on supervision_action_change (organisation_id, action_id, changed_at);
`;

const TABLES = [
  'agenda_item',
  'note_document',
  'note_update',
  'session_private_note',
  'supervision_action',
  'supervision_action_change',
] as const;

const RIGHTS = [
  ...TABLES.map((table) => `select context.protect_pair('${table}'::regclass);`),
  `create policy own on session_private_note as restrictive to alongside_app
     using (member_id = (select context.member_id())) with check (member_id = (select context.member_id()));
   create policy own_name on note_update as restrictive for insert to alongside_app
     with check (author_id = (select context.member_id()));
   create policy own_name on supervision_action_change as restrictive for insert to alongside_app
     with check (changed_by_id = (select context.member_id()));
   grant select, insert, update, delete on agenda_item to alongside_app;
   grant select, insert, update on note_document, session_private_note, supervision_action to alongside_app;
   grant select, insert on note_update, supervision_action_change to alongside_app;`,
].join('\n');
