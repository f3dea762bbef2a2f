import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The reason somebody gave for an event. */
@Entity('case_reason')
export class CaseReasonEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  reason!: string;
}
