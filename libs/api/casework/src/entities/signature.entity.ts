import type { SignatureKind } from '@alongside/contracts';
import type { Part } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signature, with a difference of view, or the reason for declining. */
@Entity('signature')
export class SignatureEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  decisionId!: string;

  @PrimaryColumn('text')
  part!: Part;

  @Column('text')
  kind!: SignatureKind;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
