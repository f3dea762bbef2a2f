import type { SessionStatus } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One date of supervision: when and where, and whether it was held. */
@Entity('supervision_session')
export class SupervisionSessionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  /** What the wall shows in the organisation's zone; `startsAt` is worked out from it. */
  @Column('date')
  onDate!: string;

  /** `HH:MM`. */
  @Column('text')
  atTime!: string;

  @Column('timestamptz')
  startsAt!: Date;

  @Column('integer')
  lengthMinutes!: number;

  @Column('text')
  place!: string;

  @Column('text')
  status!: SessionStatus;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { nullable: true })
  movedToId!: string | null;

  @Column('timestamptz', { nullable: true })
  begunAt!: Date | null;

  @Column('timestamptz', { nullable: true })
  endedAt!: Date | null;

  @Column('integer')
  version!: number;
}
