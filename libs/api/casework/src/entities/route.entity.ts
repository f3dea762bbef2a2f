import type { Route } from '@alongside/contracts';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What the safeguarding lead did. */
@Entity('route')
export class RouteEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  caseId!: string;

  @Column('text')
  route!: Route;

  @Column('text')
  note!: string;

  @Column('uuid')
  recordedById!: string;

  @Column('timestamptz')
  recordedAt!: Date;
}
