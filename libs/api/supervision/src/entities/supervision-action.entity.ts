import type { SupervisionActionState } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What one of the two takes on; what became of it is a row of its own, each time. */
@Entity('supervision_action')
export class SupervisionActionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  /** The session in which it was agreed; `null` once it came over from another supervisor. */
  @Column('uuid', { nullable: true })
  sessionId!: string | null;

  @Column('text')
  what!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('date')
  dueOn!: string;

  @Column('text')
  state!: SupervisionActionState;

  @Column('integer')
  timesCarried!: number;

  @Column('timestamptz')
  agreedAt!: Date;

  @Column('timestamptz', { nullable: true })
  settledAt!: Date | null;

  @Column('integer')
  version!: number;
}
