import type { GapAnswerKind } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one answer to a policy gap. Never changed. */
@Entity('gap_answer')
export class GapAnswerEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  gapId!: string;

  @Column('text')
  kind!: GapAnswerKind;

  @Column('text')
  reasons!: string;

  @Column('date', { nullable: true })
  until!: string | null;

  @Column('uuid', { nullable: true })
  policyId!: string | null;

  @Column('integer', { nullable: true })
  policyNumber!: number | null;

  @Column('uuid')
  answeredById!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}
