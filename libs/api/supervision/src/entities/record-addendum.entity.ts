import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one of the two adds to a frozen record. */
@Entity('record_addendum')
export class RecordAddendumEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  recordId!: string;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  addedAt!: Date;
}
