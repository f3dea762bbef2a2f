import { type JobTransaction, ScheduledWork, TenantDatabase } from '@alongside/api-platform';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { lockLine } from '../lines/lock-line';
import { daysOf } from '../lines/zone.queries';
import { layOut, readSchedule } from './schedule.queries';

/** Keeps the dates of every current pair laid out three months ahead. A date is written once, by whoever is first. */
@Injectable()
export class LayOutDates implements OnModuleInit {
  constructor(
    private readonly schedule: ScheduledWork,
    private readonly database: TenantDatabase,
  ) {}

  onModuleInit(): void {
    this.schedule.every('10 2 * * *', 'lay-out-supervision', () => this.layOutAll());
  }

  async layOutAll(): Promise<void> {
    const failures: unknown[] = [];
    for (const organisationId of await this.database.organisations())
      await this.layOutIn(organisationId).catch((error: unknown) => failures.push(error));
    // The others are laid out all the same; the queue tries the whole again.
    if (failures.length > 0) throw new AggregateError(failures, 'Some dates were not laid out');
  }

  private async layOutIn(organisationId: string): Promise<void> {
    const lines = await this.database.asJob(organisationId, (db) =>
      db.query<{ id: string }>(
        `select id from supervision_line l
         where l.starts_at <= now() and (l.ends_at is null or l.ends_at > now())
           and exists (select from supervision_schedule c where c.organisation_id = l.organisation_id and c.line_id = l.id)`,
      ),
    );
    for (const { id } of lines)
      await this.database.asJob(organisationId, (db) => layOutLine(db, id));
  }
}

async function layOutLine(db: JobTransaction, lineId: string): Promise<void> {
  await lockLine(db, lineId);
  const schedule = await readSchedule(db, lineId);
  if (schedule !== undefined) await layOut(db, schedule, await daysOf(db));
}
