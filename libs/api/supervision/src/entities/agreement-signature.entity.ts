import type { PairPart } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One signature under one version of an agreement. */
@Entity('agreement_signature')
export class AgreementSignatureEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  agreementId!: string;

  @PrimaryColumn('integer')
  version!: number;

  @PrimaryColumn('text')
  part!: PairPart;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
