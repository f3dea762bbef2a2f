import type { HoldReview } from '@alongside/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How it went, in the answers to the questions of a review. */
@Entity('review')
export class ReviewEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('jsonb')
  answers!: HoldReview;

  @Column('uuid')
  heldById!: string;

  @Column('timestamptz')
  heldAt!: Date;
}
