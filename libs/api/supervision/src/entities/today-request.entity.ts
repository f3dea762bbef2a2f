import type { Confirmation, TodayIntervals } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One request for an answer today, the answer, and what became of it in supervision. */
@Entity('today_request')
export class TodayRequestEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  askerId!: string;

  @Column('uuid', { nullable: true })
  lineId!: string | null;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Column('text')
  text!: string;

  @Column('timestamptz')
  askedAt!: Date;

  @Column('uuid', { nullable: true })
  supervisorId!: string | null;

  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('jsonb')
  intervals!: TodayIntervals;

  /** When it moves on unless somebody says that they have it. */
  @Column('timestamptz', { nullable: true })
  nextMoveAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  acknowledgedAt!: Date | null;

  @Column('uuid', { nullable: true })
  acknowledgedById!: string | null;

  @Column('text', { nullable: true })
  answer!: string | null;

  @Column('timestamptz', { nullable: true })
  answeredAt!: Date | null;

  @Column('uuid', { nullable: true })
  answeredById!: string | null;

  @Column('timestamptz', { nullable: true })
  lastsUntil!: Date | null;

  @Column('text', { nullable: true })
  confirmation!: Confirmation | null;

  @Column('text', { nullable: true })
  confirmationText!: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt!: Date | null;

  @Column('uuid', { nullable: true })
  confirmedById!: string | null;

  @Column('integer')
  version!: number;
}
