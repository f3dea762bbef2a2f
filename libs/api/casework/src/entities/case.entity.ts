import type { PauseView, Weighing } from '@alongside/contracts';
import type {
  Context,
  Direction,
  Motive,
  QuestionSubtype,
  QuestionType,
  Stage,
  Timing,
  Urgency,
} from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One boundary question and what is kept about it by every writing transaction. */
@Entity('case')
export class CaseEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('integer')
  version!: number;

  @Column('text')
  stage!: Stage;

  @Column('boolean')
  sealed!: boolean;

  @Column('uuid')
  personId!: string;

  @Column('uuid')
  raisedById!: string;

  @Column('uuid', { nullable: true })
  supervisorId!: string | null;

  @Column('uuid', { nullable: true })
  deputyId!: string | null;

  @Column('uuid', { nullable: true })
  lineId!: string | null;

  @Column('uuid', { nullable: true })
  teamId!: string | null;

  @Column('text', { nullable: true })
  title!: string | null;

  @Column('text', { nullable: true })
  story!: string | null;

  @Column('text', { nullable: true })
  act!: string | null;

  @Column('text', { nullable: true })
  feeling!: string | null;

  @Column('text', { nullable: true })
  context!: Context | null;

  @Column('text', { nullable: true })
  setting!: string | null;

  @Column('boolean', { nullable: true })
  parentOrCarer!: boolean | null;

  @Column('text', { nullable: true })
  type!: QuestionType | null;

  @Column('text', { nullable: true })
  subtype!: QuestionSubtype | null;

  @Column('text', { nullable: true })
  timing!: Timing | null;

  @Column('text', { nullable: true })
  direction!: Direction | null;

  @Column('text', { nullable: true })
  motive!: Motive | null;

  @Column('text', { nullable: true })
  urgency!: Urgency | null;

  @Column('jsonb')
  weighing!: Partial<Weighing>;

  @Column('timestamptz', { nullable: true })
  raisedAt!: Date | null;

  @Column('timestamptz')
  factsChangedAt!: Date;

  @Column('timestamptz')
  lastActivityAt!: Date;

  @Column('integer')
  lastSeq!: number;

  @Column('boolean')
  supervisorSpoke!: boolean;

  @Column('integer')
  openActions!: number;

  @Column('timestamptz', { nullable: true })
  escalatedAt!: Date | null;

  @Column('text', { array: true })
  escalatedBecause!: string[];

  @Column('boolean')
  supervisorImplicated!: boolean;

  @Column('boolean')
  routeRecorded!: boolean;

  @Column('integer')
  reviewRound!: number;

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('date', { nullable: true })
  decideBy!: string | null;

  @Column('jsonb', { nullable: true })
  paused!: PauseView | null;

  @Column('timestamptz')
  createdAt!: Date;

  @Column('timestamptz', { nullable: true })
  closedAt!: Date | null;
}
