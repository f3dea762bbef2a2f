import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One change of an agreed action. */
@Entity('action_change')
export class ActionChangeEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  actionId!: string;

  @Column('jsonb')
  changes!: object;

  @Column('uuid')
  changedById!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
