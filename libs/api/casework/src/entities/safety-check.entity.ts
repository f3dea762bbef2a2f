import type { CheckId } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One answer to one safety check; the latest of each stands. */
@Entity('safety_check')
export class SafetyCheckEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('text')
  checkId!: CheckId;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('text')
  reason!: string;

  @Column('integer')
  wording!: number;

  @Column('uuid')
  answeredById!: string;

  @Column('timestamptz')
  answeredAt!: Date;
}
