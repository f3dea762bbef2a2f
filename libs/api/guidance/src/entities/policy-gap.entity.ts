import type { ThemePeriod } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A question that asks for another rule or resource, about a figure of the team themes. Never changed. */
@Entity('policy_gap')
export class PolicyGapEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  unitId!: string;

  @Column('text')
  quarter!: string;

  @Column('text')
  period!: ThemePeriod;

  @Column('text')
  themeTable!: string;

  @Column('text', { array: true })
  categories!: readonly string[];

  @Column('text')
  question!: string;

  @Column('uuid')
  ownerId!: string;

  @Column('date')
  replyBy!: string;

  @Column('uuid')
  openedById!: string;

  @Column('timestamptz')
  openedAt!: Date;
}
