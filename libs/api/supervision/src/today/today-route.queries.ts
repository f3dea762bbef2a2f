import type { TenantTransaction } from '@alongside/api-platform';
import {
  TODAY_INTERVALS,
  type TodayAsked,
  type TodayIntervals,
  type TodayPlace,
  todayRoute,
} from '@alongside/domain';

type Door = Pick<TenantTransaction<unknown>, 'organisationId' | 'query' | 'maybe' | 'now'>;

export interface WayOfRequest extends Omit<TodayAsked, 'dutyIds'> {
  readonly id: string;
  readonly lineId: string | null;
  readonly intervals: TodayIntervals;
}

/** The organisation's own intervals, or those that everybody begins with. */
export const readIntervals = async (db: Pick<Door, 'maybe'>): Promise<TodayIntervals> =>
  (await db.maybe<TodayIntervals>(
    `select to_deputy_minutes as "toDeputy", to_duty_minutes as "toDuty", to_nobody_minutes as "toNobody"
     from today_setting`,
  )) ?? TODAY_INTERVALS;

/** Those of these members who are still here. */
export async function membersHere(
  db: Pick<Door, 'query' | 'now'>,
  ids: readonly (string | null | undefined)[],
): Promise<ReadonlySet<string>> {
  const rows = await db.query<{ id: string }>(
    'select id from member where id = any ($1::uuid[]) and (left_at is null or left_at > $2)',
    [ids.filter(Boolean), db.now],
  );
  return new Set(rows.map(({ id }) => id));
}

/** Who is on duty and still here. */
export const readDuty = async (db: Pick<Door, 'query' | 'now'>): Promise<readonly string[]> => {
  const rows = await db.query<{ id: string }>(
    `select d.member_id as id from duty_member d
       join member m on m.organisation_id = d.organisation_id and m.id = d.member_id
     where m.left_at is null or m.left_at > $1 order by m.created_at, m.id`,
    [db.now],
  );
  return rows.map(({ id }) => id);
};

/**
 * Writes the places that the request has come to and that are not written yet; each is written once, whoever
 * gets here first. Returns when it moves on, and whether anything was new.
 */
export async function walk(
  db: Door,
  request: WayOfRequest,
): Promise<{ readonly nextMoveAt: Date | null; readonly isNew: boolean }> {
  const asked = { ...request, dutyIds: await readDuty(db) };
  const { reached, next } = todayRoute(asked, request.intervals, db.now);
  let isNew = false;
  for (const place of reached) if (await arrive(db, request, place)) isNew = true;
  return { nextMoveAt: next && new Date(next.at), isNew };
}

async function arrive(db: Door, request: WayOfRequest, place: TodayPlace): Promise<boolean> {
  const written = await db.query(
    `insert into today_step (organisation_id, request_id, step, due_at, reached_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing returning 1`,
    [db.organisationId, request.id, place.step, new Date(place.at), db.now],
  );
  if (written.length === 0) return false;
  const lineId = place.step === 'duty' ? null : request.lineId;
  await db.query(
    `insert into today_holder (organisation_id, request_id, member_id, step, line_id)
     select $1, $2, each, $4, $5 from unnest($3::uuid[]) as each on conflict do nothing`,
    [db.organisationId, request.id, place.memberIds, place.step, lineId],
  );
  return true;
}

/** The asker and everybody whom the request has reached, for the notice. */
export async function peopleOfRequest(
  db: Pick<Door, 'query'>,
  { id, askerId }: Pick<WayOfRequest, 'id' | 'askerId'>,
): Promise<readonly string[]> {
  const rows = await db.query<{ id: string }>(
    'select member_id as id from today_holder where request_id = $1',
    [id],
  );
  return [askerId, ...rows.map((row) => row.id)];
}
