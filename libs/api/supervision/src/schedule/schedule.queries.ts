import { newId, type TenantTransaction } from '@alongside/api-platform';
import type { ScheduleView } from '@alongside/contracts';
import { addMonths, type Cadence, localDate, MONTHS_AHEAD } from '@alongside/domain';
import type { Days } from '../lines/zone.queries';
import { datesOf, type PlannedDate } from './rhythm';

type Writer = Pick<TenantTransaction<unknown>, 'query' | 'maybe' | 'organisationId' | 'now'>;

/** The rhythm of a line as it stands. */
export interface ScheduleRow extends ScheduleView {
  readonly id: string;
  readonly lineId: string;
}

export const SCHEDULE_COLUMNS = `c.id, c.line_id as "lineId", c.version, c.starts_on::text as "startsOn",
  c.at_time as "atTime", c.cadence, c.length_minutes as "lengthMinutes", c.place`;

export const readSchedule = (db: Writer, lineId: string): Promise<ScheduleRow | undefined> =>
  db.maybe<ScheduleRow>(
    `select ${SCHEDULE_COLUMNS} from supervision_schedule c where c.line_id = $1 order by c.version desc limit 1`,
    [lineId],
  );

export const toScheduleView = (row: ScheduleRow): ScheduleView => {
  const { version, startsOn, atTime, cadence, lengthMinutes, place } = row;
  return { version, startsOn, atTime, cadence, lengthMinutes, place };
};

/** One date to write; those of no rhythm have no schedule. */
export interface NewSession {
  readonly id?: string;
  readonly lineId: string;
  readonly onDate: string;
  readonly atTime: string;
  readonly startsAt: Date;
  readonly lengthMinutes: number;
  readonly place: string;
  readonly scheduleId?: string;
  readonly plannedOn?: string;
}

/** Writes the date unless the rhythm has written it before, whatever became of it since. */
export async function insertSession(db: Writer, session: NewSession): Promise<string> {
  const id = session.id ?? newId();
  await db.query(
    `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes,
       place, schedule_id, planned_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (organisation_id, schedule_id, planned_on) where schedule_id is not null do nothing`,
    [
      db.organisationId,
      id,
      session.lineId,
      session.onDate,
      session.atTime,
      session.startsAt,
      session.lengthMinutes,
      session.place,
      session.scheduleId ?? null,
      session.plannedOn ?? null,
    ],
  );
  return id;
}

/** The dates of this rhythm that are still to come, as far as they are laid out now. */
export function datesAhead(schedule: ScheduleRow, now: Date, days: Days): readonly PlannedDate[] {
  const today = localDate(now, days.zone);
  const from = schedule.startsOn > today ? schedule.startsOn : today;
  const until = addMonths(from, MONTHS_AHEAD);
  return datesOf(schedule, from, until, days).filter(({ startsAt }) => startsAt > now);
}

/** The session that this rhythm puts on a date. */
export const plannedSession = (
  { id, lineId, atTime, lengthMinutes, place }: ScheduleRow,
  date: PlannedDate,
): NewSession => ({ ...date, lineId, atTime, lengthMinutes, place, scheduleId: id });

/** Writes the dates ahead that are not there yet. */
export async function layOut(db: Writer, schedule: ScheduleRow, days: Days): Promise<void> {
  for (const date of datesAhead(schedule, db.now, days))
    await insertSession(db, plannedSession(schedule, date));
}

/** What the dates are laid out by unless the two say otherwise. */
export interface AgreedDefaults {
  readonly cadence: Cadence;
  readonly lengthMinutes: number;
  readonly place: string;
}

/** The agreement in force proposes; before there is one, an hour as often as is usual here. */
export const readDefaults = async (db: Writer, lineId: string): Promise<AgreedDefaults> =>
  (await db.maybe<AgreedDefaults>(
    `select a.text ->> 'frequency' as cadence, (a.text ->> 'lengthMinutes')::integer as "lengthMinutes",
       a.text ->> 'place' as place
     from supervision_agreement a where a.line_id = $1 and a.state = 'in_force'`,
    [lineId],
  )) ?? { cadence: await usualCadence(db), lengthMinutes: 60, place: '' };

const usualCadence = async (db: Writer): Promise<Cadence> =>
  (await db.maybe<{ usual: Cadence }>(`select rhythms ->> 'usual' as usual from organisation`))
    ?.usual ?? 'monthly';
