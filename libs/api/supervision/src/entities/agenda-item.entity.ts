import type { AgendaKind } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One thing the two talk about in a session. */
@Entity('agenda_item')
export class AgendaItemEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  lineId!: string;

  @Column('uuid')
  sessionId!: string;

  @Column('text')
  kind!: AgendaKind;

  @Column('text')
  title!: string;

  @Column('double precision')
  position!: number;

  @Column('uuid', { nullable: true })
  authorId!: string | null;

  @Column('uuid', { nullable: true })
  caseId!: string | null;

  @Column('boolean')
  done!: boolean;

  @Column('integer')
  timesCarried!: number;

  @Column('text', { nullable: true })
  carryReason!: string | null;

  @Column('uuid', { nullable: true })
  carriedToId!: string | null;

  @Column('integer')
  version!: number;
}
