import type { EventFacts, EventKind } from '@alongside/contracts';
import type { Part } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing that happened, written once. `seq` counts from 1 in each case. */
@Entity('event')
export class EventEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('text')
  kind!: EventKind;

  @Column('uuid', { nullable: true })
  actorId!: string | null;

  @Column('text', { nullable: true })
  part!: Part | null;

  @Column('jsonb')
  facts!: EventFacts;

  @Column('timestamptz')
  happenedAt!: Date;
}
