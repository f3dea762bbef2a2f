import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A later wording of an entry; the latest stands. */
@Entity('entry_edit')
export class EntryEditEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('integer')
  seq!: number;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  editedAt!: Date;
}
