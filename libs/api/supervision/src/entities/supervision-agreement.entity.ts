import type { AgreementState, AgreementText } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One agreement of a pair. Once both have signed its version, it is frozen; the database sees to it. */
@Entity('supervision_agreement')
export class SupervisionAgreementEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  /** Counts on from one agreement of the line to the next. */
  @Column('integer')
  version!: number;

  @Column('text')
  state!: AgreementState;

  @Column('jsonb')
  text!: Omit<AgreementText, 'deputyId' | 'nextManagerId'>;

  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('uuid', { nullable: true })
  nextManagerId!: string | null;

  @Column('uuid')
  writtenById!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('timestamptz', { nullable: true })
  inForceAt!: Date | null;

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('timestamptz', { nullable: true })
  supersededAt!: Date | null;
}
