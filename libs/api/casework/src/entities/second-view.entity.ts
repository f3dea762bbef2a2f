import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody outside the pair was asked for their view. */
@Entity('second_view')
export class SecondViewEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('uuid')
  askedOfId!: string;

  @Column('uuid')
  askedById!: string;

  @Column('timestamptz')
  askedAt!: Date;
}
