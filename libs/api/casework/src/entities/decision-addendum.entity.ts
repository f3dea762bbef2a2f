import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was added to a frozen decision. */
@Entity('decision_addendum')
export class DecisionAddendumEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  decisionId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
