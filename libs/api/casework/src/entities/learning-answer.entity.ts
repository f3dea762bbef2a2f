import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Whether one of the two would share what a review taught them. */
@Entity('learning_answer')
export class LearningAnswerEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('uuid')
  reviewId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('boolean')
  consents!: boolean;

  @Column('timestamptz')
  answeredAt!: Date;
}
