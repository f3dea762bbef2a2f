import type { TenantTransaction } from '@alongside/api-platform';
import { takeAlong } from '../agenda/take-along';
import type { Days } from '../lines/zone.queries';
import { datesAhead, type ScheduleRow } from './schedule.queries';

interface Planned {
  readonly id: string;
}

/** The dates ahead that a rhythm laid out, soonest first, locked. */
export const readPlannedAhead = (db: TenantTransaction, lineId: string): Promise<Planned[]> =>
  db.query<Planned>(
    `select id from supervision_session
     where line_id = $1 and status = 'scheduled' and schedule_id is not null and starts_at > $2
     order by starts_at, id for update`,
    [lineId, db.now],
  );

/**
 * Moves each date ahead to its place in the new rhythm: it stays the same session, with its agenda and its
 * place in people's calendars. Those that the new rhythm has no place for are cancelled, for its reason; the
 * last one that stays is there instead.
 */
export async function layAnew(
  db: TenantTransaction,
  planned: readonly Planned[],
  schedule: ScheduleRow,
  reason: string | null,
  days: Days,
): Promise<void> {
  const dates = datesAhead(schedule, db.now, days);
  const lastKept = planned[Math.min(dates.length, planned.length) - 1]?.id ?? null;
  for (const [at, { id }] of planned.entries()) {
    const date = dates[at];
    if (date === undefined) {
      await db.query(
        `update supervision_session set status = 'cancelled', reason = $2, moved_to_id = $3, version = version + 1
         where id = $1`,
        [id, reason, lastKept],
      );
      if (lastKept !== null) await takeAlong(db, id, lastKept, 'brought');
      continue;
    }
    await db.query(
      `update supervision_session set on_date = $2, at_time = $3, starts_at = $4, length_minutes = $5, place = $6,
         schedule_id = $7, planned_on = $8, version = version + 1 where id = $1`,
      [
        id,
        date.onDate,
        schedule.atTime,
        date.startsAt,
        schedule.lengthMinutes,
        schedule.place,
        schedule.id,
        date.plannedOn,
      ],
    );
  }
}
