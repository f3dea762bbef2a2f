import type { SupervisionActionChange } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What became of an action of supervision, and why. */
@Entity('supervision_action_change')
export class SupervisionActionChangeEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  actionId!: string;

  @Column('text')
  became!: SupervisionActionChange;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('date', { nullable: true })
  dueOn!: string | null;

  @Column('uuid')
  changedById!: string;

  @Column('timestamptz')
  changedAt!: Date;
}
