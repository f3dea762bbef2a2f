import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What two may change at the same moment says which version a change started from. */
export class CreateEditVersions1760000480000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supervision_session add column order_version integer not null default 1;
      alter table today_setting add column version integer not null default 1;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table supervision_session drop column order_version;
      alter table today_setting drop column version;`);
  }
}
