import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What was added to an entry. */
@Entity('entry_addendum')
export class EntryAddendumEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('integer')
  seq!: number;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
