import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whether each of the two would share what a review taught them; the last word of each counts. */
export class CreateLearningAnswers1760000310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table learning_answer (
        organisation_id uuid not null,
        id uuid not null,
        case_id uuid not null,
        review_id uuid not null,
        member_id uuid not null,
        consents boolean not null,
        answered_at timestamptz not null,
        primary key (organisation_id, id),
        foreign key (organisation_id, case_id) references "case",
        foreign key (organisation_id, review_id) references review,
        foreign key (organisation_id, member_id) references member
      );
      create index learning_answer_review on learning_answer (organisation_id, review_id, answered_at);
      select context.protect('learning_answer'::regclass);
      create policy own_name on learning_answer as restrictive for insert to alongside_app
        with check (member_id = (select context.member_id()));
      grant select, insert on learning_answer to alongside_app;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table learning_answer');
  }
}
