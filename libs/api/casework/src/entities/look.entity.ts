import type { Part } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Somebody looked at a case. */
@Entity('look')
export class LookEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  part!: Part;

  @Column('timestamptz')
  lookedAt!: Date;
}
