import type { Perspective } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What somebody said. Written once; an edit is a row of its own. */
@Entity('entry')
export class EntryEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  caseId!: string;

  @PrimaryColumn('integer')
  seq!: number;

  @Column('uuid')
  authorId!: string;

  @Column('text')
  text!: string;

  @Column('text')
  perspective!: Perspective;

  @Column('integer', { nullable: true })
  answersSeq!: number | null;

  @Column('uuid', { array: true })
  mentions!: string[];

  @Column('timestamptz')
  postedAt!: Date;
}
