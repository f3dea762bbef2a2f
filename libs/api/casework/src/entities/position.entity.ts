import type { Part, Position } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A place on the line, placed blind. */
@Entity('position')
export class PositionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('text')
  moment!: 'start' | 'review';

  @PrimaryColumn('integer')
  round!: number;

  @PrimaryColumn('text')
  part!: Part;

  @Column('text')
  position!: Position;

  @Column('uuid')
  memberId!: string;

  @Column('timestamptz')
  placedAt!: Date;
}
