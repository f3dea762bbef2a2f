import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One local rule; what it says is in its versions. */
@Entity('policy')
export class PolicyEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  /** Counts every change, of a draft too. */
  @Column('integer')
  version!: number;

  /** Number of the version that holds; `null` until one was adopted. */
  @Column('integer', { nullable: true })
  inForce!: number | null;

  /** Its place in the library: the day of its adoption, or on which it was begun. */
  @Column('date')
  listedOn!: string;

  @Column('uuid')
  begunById!: string;

  @Column('timestamptz')
  begunAt!: Date;

  @Column('uuid', { nullable: true })
  withdrawnById!: string | null;

  @Column('timestamptz', { nullable: true })
  withdrawnAt!: Date | null;

  @Column('text', { nullable: true })
  withdrawalReason!: string | null;
}
