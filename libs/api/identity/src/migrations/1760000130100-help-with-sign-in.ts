import type { MigrationInterface, QueryRunner } from 'typeorm';
import { HELP_FUNCTIONS } from './sign-in-help/help.sql';
import { PROOF_WITH_HELP, PROOF_WITHOUT_HELP } from './sign-in-help/proof-with-help.sql';

/**
 * Help for somebody who lost every factor. Starting it takes factors and sessions away and opens nothing: until the
 * one-time code was given after the password, the account is neither with a factor nor free to set one up.
 */
export class HelpWithSignIn1760000130100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLE);
    await runner.query(HELP_FUNCTIONS);
    await runner.query(PROOF_WITH_HELP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(PROOF_WITHOUT_HELP);
    await runner.query(`
      drop function context.start_sign_in_help, context.pass_help_code, context.is_helped;
      drop table sign_in_help;
      alter table half_session drop column is_helped;
    `);
  }
}

const TABLE = `
  alter table half_session add column is_helped boolean not null default false;
  create table sign_in_help (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    asked_by_id uuid not null,
    asked_at timestamptz not null default now(),
    answered_by_id uuid,
    answered_at timestamptz,
    is_confirmed boolean,
    code_hash text,
    started_at timestamptz,
    ends_at timestamptz,
    done_at timestamptz,
    primary key (organisation_id, id),
    check (asked_by_id <> member_id),
    check (not is_confirmed or (answered_by_id <> asked_by_id and answered_by_id <> member_id)),
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, asked_by_id) references member,
    foreign key (organisation_id, answered_by_id) references member
  );
  create unique index sign_in_help_waiting on sign_in_help (organisation_id, member_id)
    where answered_at is null and started_at is null;
  create unique index sign_in_help_started on sign_in_help (organisation_id, member_id)
    where done_at is null and started_at is not null;
  select context.protect('sign_in_help'::regclass);
  create policy gate on sign_in_help to alongside_owner using (true) with check (true);
  create policy administrators_only on sign_in_help as restrictive to alongside_app
    using ((select context.administers()))
    with check ((select context.administers())
                and case when answered_at is null then asked_by_id else answered_by_id end
                    = (select context.member_id()));
  grant select (organisation_id, id, member_id, asked_by_id, asked_at, answered_by_id, answered_at, is_confirmed,
    started_at, ends_at, done_at) on sign_in_help to alongside_app;
  grant insert (organisation_id, id, member_id, asked_by_id) on sign_in_help to alongside_app;
  grant update (answered_by_id, answered_at, is_confirmed) on sign_in_help to alongside_app;
`;
