import { type JobTransaction, ScheduledWork, TenantDatabase } from '@alongside/api-platform';
import { localDate } from '@alongside/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';

interface Overdue {
  readonly id: string;
}

/** How many agreements one transaction pauses. */
const BATCH = 100;

/**
 * Pauses every agreement whose review is overdue. Right when two processes do it at once: a row is locked
 * before it is changed, and rows that another holds are left to it.
 *
 * Source: docs/domain/DOMAIN.md section 5, "A review that is overdue pauses it too".
 */
@Injectable()
export class OverdueReviews implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('* * * * *', 'pause-overdue-reviews', () => this.pauseAll());
  }

  async pauseAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.database.organisations())
      await this.pauseIn(organisationId).catch((error: unknown) => failures.push(error));
    // The others are paused all the same; the queue tries the whole again.
    if (failures.length > 0) throw new AggregateError(failures, 'Some agreements were not paused');
  }

  private async pauseIn(organisationId: string): Promise<void> {
    let paused = BATCH;
    while (paused === BATCH)
      paused = await this.database.asJob(organisationId, (db) => pauseSome(db));
  }
}

/** Returns how many it paused. */
async function pauseSome(db: JobTransaction): Promise<number> {
  const { time_zone } = await db.one<{ time_zone: string }>('select time_zone from organisation');
  const overdue = await db.query<Overdue>(
    `select id from "case" where organisation_id = $1 and stage = 'in_force' and review_on < $2::date
     order by review_on limit ${BATCH} for update skip locked`,
    [db.organisationId, localDate(db.now, time_zone)],
  );
  for (const { id } of overdue) await pauseOne(db, id);
  return overdue.length;
}

async function pauseOne(db: JobTransaction, caseId: string): Promise<void> {
  const pause = {
    because: 'review_overdue',
    stopCondition: null,
    whatHappened: null,
    at: db.now.toISOString(),
    by: null,
  };
  const { last_seq: seq, review_on } = await db.one<{ last_seq: number; review_on: string }>(
    `update "case" set stage = 'paused', paused = $2::jsonb, version = version + 1,
       last_seq = last_seq + 1, last_activity_at = $3
     where id = $1 returning last_seq, review_on::text`,
    [caseId, JSON.stringify(pause), db.now],
  );
  await db.query(
    `insert into event (organisation_id, case_id, seq, kind, facts, happened_at)
     values ($1, $2, $3, 'review_overdue', jsonb_build_object('reviewOn', $4::text), $5)`,
    [db.organisationId, caseId, seq, review_on, db.now],
  );
  const rows = await db.query<{ member_id: string }>(
    `update case_access set last_activity_at = $2, needs = 'hold_review', needs_because = 'review_overdue',
       needs_by = $3::date
     where case_id = $1 and ended_at is null and part in ('raiser', 'supervisor') returning member_id`,
    [caseId, db.now, review_on],
  );
  const memberIds = rows.map(({ member_id }) => member_id);
  db.notify({ subject: 'case', id: caseId, seq, memberIds });
  db.need(memberIds);
}
