import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Thresholds are a setting of the organisation, kept in versions with the others. */
export class ThresholdsAreASetting1760000630100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('drop table theme_thresholds');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table theme_thresholds (
        organisation_id uuid primary key references organisation,
        thresholds jsonb not null
      );
      select context.protect('theme_thresholds'::regclass);
      grant select on theme_thresholds to alongside_worker;
    `);
  }
}
