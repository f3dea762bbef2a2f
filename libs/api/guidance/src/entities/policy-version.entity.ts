import type { QuestionType } from '@alongside/domain';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of a policy: a draft, and once adopted never changed; the database sees to it. */
@Entity('policy_version')
export class PolicyVersionEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  policyId!: string;

  /** 1 for the first. */
  @PrimaryColumn('integer')
  number!: number;

  @Column('text')
  title!: string;

  @Column('text')
  text!: string;

  @Column('text', { array: true })
  types!: readonly QuestionType[];

  @Column('text', { array: true })
  inside!: readonly string[];

  @Column('text', { array: true })
  outside!: readonly string[];

  @Column('date', { nullable: true })
  reviewOn!: string | null;

  @Column('date', { nullable: true })
  triedUntil!: string | null;

  @Column('uuid')
  writtenById!: string;

  @Column('timestamptz')
  writtenAt!: Date;

  @Column('uuid', { nullable: true })
  adoptedById!: string | null;

  @Column('timestamptz', { nullable: true })
  adoptedAt!: Date | null;

  @Column('date', { nullable: true })
  adoptedOn!: string | null;
}
