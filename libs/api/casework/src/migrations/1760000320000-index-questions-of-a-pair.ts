import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What waits between two people comes to the agenda of their supervision. */
export class IndexQuestionsOfAPair1760000320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `create index case_pair on "case" (organisation_id, raised_by_id, supervisor_id, raised_at)
         where stage not in ('draft', 'closed', 'withdrawn')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index case_pair');
  }
}
