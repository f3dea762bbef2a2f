import { type JobTransaction, ScheduledWork, TenantDatabase } from '@alongside/api-platform';
import {
  isUnsettled,
  nextManagerFor,
  type RecordState,
  type ViewCandidate,
  type WorkingCalendar,
} from '@alongside/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';

interface WaitingRow {
  readonly id: string;
}

interface UnsettledRow {
  readonly sessionId: string;
  readonly version: number;
  readonly state: RecordState;
  readonly sharedAt: Date;
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly teamId: string | null;
  /** Whom the agreement in force names. */
  readonly agreedId: string | null;
  readonly timeZone: string;
  /** The one that held when it was shared. */
  readonly calendar: WorkingCalendar;
}

/**
 * Passes each record that the two have not settled within ten working days on to the next manager, once.
 * Right when two processes do it at once: a record is locked before it is looked at, and one that another
 * holds is left to it. A record for which nobody is there waits, and is looked at again.
 *
 * Source: docs/domain/DOMAIN.md section 7, "unsettled after 10 working days it goes to the next manager".
 */
@Injectable()
export class UnsettledRecords implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('*/15 * * * *', 'pass-on-unsettled-records', () => this.passOnAll());
  }

  async passOnAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.database.organisations())
      await this.passOnIn(organisationId).catch((error: unknown) => failures.push(error));
    // The others are passed on all the same; the queue tries the whole again.
    if (failures.length > 0) throw new AggregateError(failures, 'Some records were not passed on');
  }

  private async passOnIn(organisationId: string): Promise<void> {
    const waiting = await this.database.asJob(organisationId, waitingRecords);
    for (const { id } of waiting) await this.database.asJob(organisationId, (db) => passOn(db, id));
  }
}

/** Ten working days are never less than ten days: the index finds who can be unsettled at all. */
const waitingRecords = (db: JobTransaction): Promise<WaitingRow[]> =>
  db.query<WaitingRow>(
    `select id from supervision_record
     where organisation_id = $1 and next_manager_id is null and state in ('shared', 'signed_by_one', 'declined')
       and shared_at < $2::timestamptz - interval '9 days'
     order by shared_at, id`,
    [db.organisationId, db.now],
  );

async function passOn(db: JobTransaction, recordId: string): Promise<void> {
  const record = await db.maybe<UnsettledRow>(
    `select r.session_id as "sessionId", r.version, r.state, r.shared_at as "sharedAt",
       l.supervisor_id as "supervisorId", l.supervisee_id as "superviseeId", s.team_id as "teamId",
       a.next_manager_id as "agreedId", o.time_zone as "timeZone",
       context.calendar_at(r.organisation_id, r.shared_at) as calendar
     from supervision_record r
       join supervision_line l on l.organisation_id = r.organisation_id and l.id = r.line_id
       join member s on s.organisation_id = l.organisation_id and s.id = l.supervisor_id
       join organisation o on o.organisation_id = r.organisation_id
       left join supervision_agreement a
         on a.organisation_id = r.organisation_id and a.line_id = r.line_id and a.state = 'in_force'
     where r.id = $1 and r.next_manager_id is null for update of r skip locked`,
    [recordId],
  );
  if (record === undefined || !isUnsettled(record, db.now, record.timeZone, record.calendar))
    return;
  const { supervisorId, superviseeId } = record;
  const managerId = nextManagerFor(record, await possibleManagers(db));
  if (managerId === null) return;
  await db.query(
    'update supervision_record set next_manager_id = $2, unsettled_at = $3 where id = $1',
    [recordId, managerId, db.now],
  );
  const memberIds = [supervisorId, superviseeId, managerId];
  db.notify({ subject: 'session', id: record.sessionId, seq: record.version, memberIds });
}

/** Managers and supervisors of now, those who have been here longest first. */
const possibleManagers = (db: JobTransaction): Promise<ViewCandidate[]> =>
  db.query<ViewCandidate>(
    `select m.id as "memberId", m.team_id as "teamId", array_agg(distinct g.role) as roles
     from member m join role_grant g on g.organisation_id = m.organisation_id and g.member_id = m.id
     where g.role in ('manager', 'supervisor') and (m.left_at is null or m.left_at > $1)
       and g.starts_at <= $1 and (g.ends_at is null or g.ends_at > $1)
     group by m.id, m.team_id, m.created_at order by m.created_at, m.id`,
    [db.now],
  );
