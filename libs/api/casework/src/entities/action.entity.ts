import type { ActionKind, ActionStatus } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An agreed action as it stands; every change of it is kept beside. */
@Entity('action')
export class ActionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  what!: string;

  @Column('text', { nullable: true })
  whyForPerson!: string | null;

  @Column('uuid', { nullable: true })
  ownerId!: string | null;

  @Column('text', { nullable: true })
  ownerRole!: string | null;

  @Column('text')
  kind!: ActionKind;

  @Column('date')
  dueOn!: string;

  @Column('boolean')
  blocksDecision!: boolean;

  @Column('text')
  status!: ActionStatus;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('integer')
  timesCarriedOver!: number;

  @Column('text', { nullable: true })
  shownBy!: string | null;

  @Column('boolean', { nullable: true })
  personTold!: boolean | null;

  @Column('uuid')
  agreedById!: string;

  @Column('timestamptz')
  agreedAt!: Date;

  @Column('boolean')
  isOpen!: boolean;
}
