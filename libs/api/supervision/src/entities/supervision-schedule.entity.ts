import type { Cadence } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The rhythm of a pair's dates. Another one follows it; none is ever changed. */
@Entity('supervision_schedule')
export class SupervisionScheduleEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('integer')
  version!: number;

  @Column('date')
  startsOn!: string;

  /** `HH:MM`. */
  @Column('text')
  atTime!: string;

  @Column('text')
  cadence!: Cadence;

  @Column('integer')
  lengthMinutes!: number;

  @Column('text')
  place!: string;

  /** Why it follows another one. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid')
  setById!: string;

  @Column('timestamptz')
  setAt!: Date;
}
