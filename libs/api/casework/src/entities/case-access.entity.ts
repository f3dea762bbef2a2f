import type { Part } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What a case is to one member: their inbox, and their way in. */
@Entity('case_access')
export class CaseAccessEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  memberId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @Column('text')
  part!: Part;

  @Column('uuid', { nullable: true })
  lineId!: string | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('boolean')
  isOpen!: boolean;

  @Column('timestamptz')
  lastActivityAt!: Date;

  @Column('timestamptz', { nullable: true })
  raisedAt!: Date | null;

  @Column('integer')
  lastReadSeq!: number;

  @Column('text', { nullable: true })
  needs!: string | null;

  @Column('text', { nullable: true })
  needsBecause!: string | null;

  @Column('date', { nullable: true })
  needsBy!: string | null;
}
