import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret address of a member's dates. Only its hash is kept. */
@Entity('calendar_feed')
export class CalendarFeedEntity {
  @PrimaryColumn('uuid')
  organisationId!: string;

  @PrimaryColumn('uuid')
  id!: string;

  @Column('uuid')
  memberId!: string;

  @Column('text')
  secretHash!: string;

  @Column('timestamptz')
  madeAt!: Date;

  @Column('timestamptz', { nullable: true })
  revokedAt!: Date | null;
}
