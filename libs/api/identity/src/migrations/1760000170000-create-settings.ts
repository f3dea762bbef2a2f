import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What an organisation sets for itself. What holds now is on the organisation, where every statement finds it;
 * how it came to be so is a row for each change, with what was before, that nobody rewrites.
 */
export class CreateSettings1760000170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from people_change where setting_id is not null;
      alter table people_change drop column setting_id;
      drop function context.calendar_at;
      drop table organisation_setting;
      drop policy administrators_change on organisation;
      revoke update on organisation from alongside_app;
      alter table organisation drop column calendar, drop column rhythms, drop column check_notes,
        drop column first_steps_put_away;`);
  }
}

const TABLES = `
  alter table organisation
    add column calendar jsonb not null
      default '{"nation": "england_and_wales", "weekdays": [0, 1, 2, 3, 4], "closingDays": []}',
    add column rhythms jsonb not null
      default '{"offered": ["weekly", "fortnightly", "every_four_weeks", "monthly", "six_weekly"], "usual": "monthly"}',
    add column check_notes jsonb not null default '{}',
    add column first_steps_put_away boolean not null default false;
  create table organisation_setting (
    organisation_id uuid not null references organisation,
    id uuid not null,
    subject text not null
      check (subject in ('name', 'zone', 'calendar', 'numbers', 'rhythms', 'wording', 'rules', 'today')),
    version integer not null check (version > 0),
    was jsonb not null,
    value jsonb not null,
    set_back_to integer check (set_back_to >= 0 and set_back_to < version),
    by_id uuid not null,
    at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, subject, version),
    foreign key (organisation_id, by_id) references member
  );
  alter table people_change
    add column setting_id uuid,
    add foreign key (organisation_id, setting_id) references organisation_setting;
`;

/** A day that was worked out stays: it is counted by the calendar that held then. */
const RIGHTS = `
  select context.protect('organisation_setting'::regclass);
  create policy gate on organisation_setting to alongside_owner using (true) with check (true);
  grant select, insert on organisation_setting to alongside_app;
  grant select on organisation_setting to alongside_worker;
  grant update (name, time_zone, help_lines, tightened_rules, calendar, rhythms, check_notes, first_steps_put_away)
    on organisation to alongside_app;
  create policy administrators_add on organisation_setting as restrictive for insert to alongside_app
    with check ((select context.administers()) and by_id = (select context.member_id()));
  create policy administrators_change on organisation as restrictive for update to alongside_app
    using ((select context.administers()));

  create function context.calendar_at(organisation uuid, moment timestamptz) returns jsonb
    language sql stable security invoker set search_path = ''
    as $$
      select coalesce(
        (select s.value from public.organisation_setting s
         where s.organisation_id = organisation and s.subject = 'calendar' and s.at <= moment
         order by s.version desc limit 1),
        (select s.was from public.organisation_setting s
         where s.organisation_id = organisation and s.subject = 'calendar'
         order by s.version limit 1),
        (select o.calendar from public.organisation o where o.organisation_id = organisation))
    $$;
  revoke all on function context.calendar_at(uuid, timestamptz) from public;
  grant execute on function context.calendar_at(uuid, timestamptz) to alongside_app, alongside_worker;
`;
