import type { MigrationInterface, QueryRunner } from 'typeorm';

const SUBJECTS = `'name', 'zone', 'calendar', 'numbers', 'rhythms', 'wording', 'rules', 'today'`;

/** From how many on team themes show a figure is a setting as the others are: it holds for what is published next. */
export class SetThresholds1760000190300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table organisation add column theme_thresholds jsonb not null
        default '{"cases": 5, "practitioners": 3, "persons": 3, "activePractitioners": 5}';
      grant update (theme_thresholds) on organisation to alongside_app;
      alter table organisation_setting drop constraint organisation_setting_subject_check;
      alter table organisation_setting add check (subject in (${SUBJECTS}, 'thresholds'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from people_change c using organisation_setting s
        where s.organisation_id = c.organisation_id and s.id = c.setting_id and s.subject = 'thresholds';
      delete from organisation_setting where subject = 'thresholds';
      alter table organisation_setting drop constraint organisation_setting_subject_check;
      alter table organisation_setting add check (subject in (${SUBJECTS}));
      alter table organisation drop column theme_thresholds;
    `);
  }
}
