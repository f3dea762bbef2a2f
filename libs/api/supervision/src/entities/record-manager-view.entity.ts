import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the next manager adds to a record that the two could not settle. */
@Entity('record_manager_view')
export class RecordManagerViewEntity {
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
