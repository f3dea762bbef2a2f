import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The human a question is about: a neutral label and nothing else. */
@Entity('person')
export class PersonEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  number!: number;

  @Column('text')
  label!: string;

  @Column('uuid')
  madeById!: string;

  @Column('timestamptz')
  createdAt!: Date;
}
