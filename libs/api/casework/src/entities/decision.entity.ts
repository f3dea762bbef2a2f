import type { DecisionText } from '@alongside/contracts';
import type { DecisionState } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A decision. Its text is frozen from the first signature on; the database sees to it. */
@Entity('decision')
export class DecisionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: DecisionState;

  @Column('jsonb')
  text!: DecisionText;

  @Column('uuid')
  decidedById!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;

  @Column('uuid', { nullable: true })
  supersededById!: string | null;
}
