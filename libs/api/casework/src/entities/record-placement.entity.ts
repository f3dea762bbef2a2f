import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Where the paragraph for the person's record was placed. */
@Entity('record_placement')
export class RecordPlacementEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  decisionId!: string;

  @Column('text')
  reference!: string;

  @Column('uuid')
  placedById!: string;

  @Column('timestamptz')
  placedAt!: Date;
}
