import { type JobTransaction, ScheduledWork, TenantDatabase } from '@alongside/api-platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { peopleOfRequest, walk, type WayOfRequest } from './today-route.queries';

/** How often each process looks for what is due; one index answers. Unit: milliseconds. */
const LOOK = 2_000;
/** How many requests one transaction moves on. */
const BATCH = 50;

interface DueRow extends WayOfRequest {
  readonly version: number;
}

/**
 * Moves each request on at its time, once, however many processes look: a request is locked before it moves,
 * one that another holds is left to it, and a place is written once. What fell due while nothing ran is found
 * at the first look.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Today".
 */
@Injectable()
export class TodayClock implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.often(LOOK, () => this.moveAllOn());
  }

  async moveAllOn(): Promise<void> {
    for (const organisationId of await this.database.organisationsDue('context.today_due')) {
      let moved = BATCH;
      while (moved === BATCH) moved = await this.database.asJob(organisationId, moveSomeOn);
    }
  }
}

/** Returns how many it moved. */
async function moveSomeOn(db: JobTransaction): Promise<number> {
  const due = await db.query<DueRow>(
    `select id, line_id as "lineId", asker_id as "askerId", asked_at as "askedAt", supervisor_id as "supervisorId",
       deputy_id as "deputyId", intervals, acknowledged_at as "acknowledgedAt", version
     from today_request where organisation_id = $1 and next_move_at <= $2
     order by next_move_at limit ${BATCH} for update skip locked`,
    [db.organisationId, db.now],
  );
  for (const request of due) await moveOn(db, request);
  return due.length;
}

async function moveOn(db: JobTransaction, request: DueRow): Promise<void> {
  const { nextMoveAt, isNew } = await walk(db, request);
  await db.query(
    'update today_request set next_move_at = $2, version = version + 1 where id = $1',
    [request.id, nextMoveAt],
  );
  const memberIds = await peopleOfRequest(db, request);
  if (!isNew) return;
  db.notify({ subject: 'today', id: request.id, seq: request.version + 1, memberIds });
  db.need(memberIds);
}
