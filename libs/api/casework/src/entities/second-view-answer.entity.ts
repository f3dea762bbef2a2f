import type { SecondViewAnswer } from '@alongside/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Their view, blind to the first opinion. */
@Entity('second_view_answer')
export class SecondViewAnswerEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  secondViewId!: string;

  @Column('text')
  view!: SecondViewAnswer;

  @Column('text')
  reasoning!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}
