import {
  type JobTransaction,
  queueMailOnce,
  ScheduledWork,
  TenantDatabase,
} from '@alongside/api-platform';
import { addDays, localDate, localHour } from '@alongside/domain';
import { Injectable, type OnModuleInit } from '@nestjs/common';

/** From when on, where the organisation is, the next day's sessions are told of; later dates are told of until night. */
const FROM = 15;

interface Row {
  readonly sessionId: string;
  readonly memberId: string;
}

/** Reminds the two of a session on the day before. Each is reminded once of one date, however many processes work. */
@Injectable()
export class RemindTomorrow implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('5 * * * *', 'remind-of-supervision', () => this.remindAll());
  }

  async remindAll(): Promise<void> {
    for (const id of await this.database.organisations()) await this.database.asJob(id, remind);
  }
}

async function remind(db: JobTransaction): Promise<void> {
  const { zone } = await db.one<{ zone: string }>('select time_zone as zone from organisation');
  if (localHour(db.now, zone) < FROM) return;
  const tomorrow = addDays(localDate(db.now, zone), 1);
  const rows = await db.query<Row>(
    `select s.id as "sessionId", m.id as "memberId"
     from supervision_session s
       join supervision_line l on l.organisation_id = s.organisation_id and l.id = s.line_id
       join member m on m.organisation_id = l.organisation_id and m.id in (l.supervisor_id, l.supervisee_id)
     where s.organisation_id = $1 and s.on_date = $2::date and s.status = 'scheduled'
       and (l.ends_at is null or l.ends_at > s.starts_at)`,
    [db.organisationId, tomorrow],
  );
  for (const { sessionId, memberId } of rows)
    await queueMailOnce(db, [sessionId, tomorrow, memberId], {
      template: 'supervision_tomorrow',
      memberId,
      aboutId: sessionId,
    });
}
