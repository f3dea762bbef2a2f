import type { RecordText } from '@alongside/contracts';
import type { RecordChoices, RecordState } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The record of one session. Its text is frozen from the first signature on; the database sees to it. */
@Entity('supervision_record')
export class SupervisionRecordEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('date')
  heldOn!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  state!: RecordState;

  @Column('jsonb')
  choices!: RecordChoices;

  /** Put together while it is a draft, and kept from sharing on. */
  @Column('jsonb', { nullable: true })
  text!: RecordText | null;

  @Column('text', { nullable: true })
  contentHash!: string | null;

  @Column('uuid')
  draftedById!: string;

  @Column('timestamptz')
  draftedAt!: Date;

  @Column('uuid', { nullable: true })
  sharedById!: string | null;

  @Column('timestamptz', { nullable: true })
  sharedAt!: Date | null;

  @Column('uuid', { nullable: true })
  nextManagerId!: string | null;

  @Column('timestamptz', { nullable: true })
  unsettledAt!: Date | null;
}
