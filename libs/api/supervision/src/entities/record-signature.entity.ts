import type { PairPart, RecordSignatureKind } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signature under the text with this hash, with a difference of view, or the reason for declining. */
@Entity('record_signature')
export class RecordSignatureEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  recordId!: string;

  @Column('text')
  part!: PairPart;

  @Column('text')
  kind!: RecordSignatureKind;

  @Column('text', { nullable: true })
  text!: string | null;

  @Column('text')
  contentHash!: string;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  signedAt!: Date;
}
