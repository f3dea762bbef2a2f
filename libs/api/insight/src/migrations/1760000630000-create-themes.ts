import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Team themes: the facts as they were counted, what was published of them, and who looked. Everything here is
 * written once and never changed; who serves requests sees what was published, and none of the facts.
 */
export class CreateThemes1760000630000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(TABLES);
    await runner.query(RIGHTS);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table theme_view, theme_unit, theme_snapshot, theme_fact, theme_thresholds',
    );
  }
}

const TABLES = `
  create table theme_thresholds (
    organisation_id uuid primary key references organisation,
    thresholds jsonb not null
  );
  create table theme_fact (
    organisation_id uuid not null references organisation,
    base text not null,
    fact_id uuid not null,
    quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    team_id uuid not null,
    service_id uuid not null,
    practitioner_id uuid not null,
    person_id uuid,
    codes jsonb not null,
    primary key (organisation_id, base, fact_id)
  );
  create index theme_fact_quarter on theme_fact (organisation_id, quarter);
  create table theme_snapshot (
    organisation_id uuid not null references organisation,
    quarter text not null check (quarter ~ '^[0-9]{4}-Q[1-4]$'),
    content text not null,
    content_hash text not null,
    published_at timestamptz not null,
    primary key (organisation_id, quarter)
  );
  create table theme_unit (
    organisation_id uuid not null,
    quarter text not null,
    unit_id uuid not null,
    kind text not null check (kind in ('organisation', 'service', 'team')),
    parent_id uuid,
    name text not null,
    may_show boolean not null,
    figures text not null,
    primary key (organisation_id, quarter, unit_id),
    foreign key (organisation_id, quarter) references theme_snapshot
  );
  create table theme_view (
    organisation_id uuid not null,
    id uuid not null,
    member_id uuid not null,
    unit_id uuid not null,
    unit_name text not null,
    quarter text not null,
    how text not null check (how in ('page', 'csv', 'pdf')),
    viewed_on date not null,
    viewed_at timestamptz not null,
    primary key (organisation_id, id),
    unique (organisation_id, member_id, unit_id, quarter, how, viewed_on),
    foreign key (organisation_id, member_id) references member,
    foreign key (organisation_id, quarter, unit_id) references theme_unit
  );
  create index theme_view_latest on theme_view (organisation_id, viewed_at desc, id desc);
`;

const RIGHTS = `
  ${['theme_thresholds', 'theme_fact', 'theme_snapshot', 'theme_unit', 'theme_view']
    .map((table) => `select context.protect('${table}');`)
    .join('\n')}
  create policy managers on theme_unit as restrictive for select to alongside_app
    using ((select context.is_manager()));
  create policy own on theme_view as restrictive for insert to alongside_app
    with check (member_id = (select context.member_id()));
  grant select on theme_thresholds to alongside_worker;
  grant select, insert on theme_fact, theme_snapshot, theme_unit to alongside_worker;
  grant select on theme_unit to alongside_app;
  grant select, insert on theme_view to alongside_app;
`;
