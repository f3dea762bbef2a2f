import { newId, OwnerConnection } from '@alongside/api-platform';
import { addDays } from '@alongside/domain';
import { isWorkingDay } from '@alongside/domain/deciding';
import { Dice } from '../dice';

interface PastSession {
  readonly id: string;
  readonly organisation_id: string;
  readonly line_id: string;
  readonly on_date: string;
  readonly starts_at: Date;
  /** Counts on from 0 for each team, so that teams differ. */
  readonly team: number;
}

interface Outcome extends Pick<PastSession, 'id' | 'organisation_id'> {
  readonly status: 'held' | 'moved' | 'cancelled';
  readonly reason: string | null;
  readonly new_id: string | null;
  /** How many days later it was instead. */
  readonly days: number;
}

const REASONS = {
  moved: [
    'Somebody is ill, and the rota comes first.',
    'A court date has moved.',
    'Training that nobody knew of.',
    'An urgent visit.',
  ],
  cancelled: ['The service was short that week.', 'On leave.'],
} as const;
const DAY = 86_400_000;

/**
 * What became of the dates of two years: most were held, some moved with a reason, some just passed. One
 * statement for all of them, since nothing was said in them that the demonstration would tell.
 */
export async function tellPastSessions(
  adminUrl: string,
  besidesLineId: string,
  seed: number,
): Promise<void> {
  const owner = await OwnerConnection.open(adminUrl);
  try {
    const sessions = await owner.query<PastSession>(PAST, [besidesLineId]);
    const dice = new Dice(seed + 77);
    const outcomes = sessions.flatMap((session) => outcomeOf(session, dice));
    await owner.query('begin');
    await owner.query(INSTEAD, [JSON.stringify(outcomes)]);
    await owner.query(OUTCOMES, [JSON.stringify(outcomes)]);
    await owner.query('commit');
  } finally {
    await owner.close();
  }
}

/** Nothing for a date that passed without anybody saying why. */
function outcomeOf(session: PastSession, dice: Dice): readonly Outcome[] {
  const { id, organisation_id, on_date, starts_at, team } = session;
  const missed = 0.03 + (team % 4) * 0.04;
  const chance = dice.roll();
  if (chance < missed) return [];
  const held = {
    id,
    organisation_id,
    status: 'held',
    reason: null,
    new_id: null,
    days: 0,
  } as const;
  if (chance > missed + 0.11) return [held];
  const status = chance > missed + 0.09 ? 'cancelled' : 'moved';
  const reason = dice.pick(REASONS[status]);
  let days = dice.whole(1, 6);
  while (!isWorkingDay(addDays(on_date, days))) days += 1;
  // What lies too near to today is still to come.
  if (starts_at.getTime() + days * DAY > Date.now() - DAY) return [held];
  return [{ ...held, status, reason, new_id: newId(), days }];
}

const PAST = `
  select s.id, s.organisation_id, s.line_id, s.on_date::text, s.starts_at,
    dense_rank() over (order by o.name, t.name)::integer as team
  from supervision_session s
    join organisation o on o.organisation_id = s.organisation_id
    join supervision_line l on l.organisation_id = s.organisation_id and l.id = s.line_id
    join member e on e.organisation_id = l.organisation_id and e.id = l.supervisee_id
    left join team t on t.organisation_id = e.organisation_id and t.id = e.team_id
  where s.status = 'scheduled' and s.starts_at < now() - interval '1 day' and s.line_id <> $1
  order by o.name, e.name, s.starts_at`;

const TOLD = `jsonb_to_recordset($1::jsonb)
  as r(id uuid, organisation_id uuid, status text, reason text, new_id uuid, days integer)`;

/** The sessions that took the place of another: all of them were held. */
const INSTEAD = `
  insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes, place,
    status, begun_at, ended_at, version)
  select s.organisation_id, r.new_id, s.line_id, s.on_date + r.days, s.at_time, d.starts_at, s.length_minutes, s.place,
    'held', d.starts_at, d.starts_at + s.length_minutes * interval '1 minute', 3
  from ${TOLD}
    join supervision_session s on s.organisation_id = r.organisation_id and s.id = r.id
    join organisation o on o.organisation_id = s.organisation_id,
    lateral (select ((s.on_date + r.days + s.at_time::time) at time zone o.time_zone) as starts_at) d
  where r.new_id is not null`;

const OUTCOMES = `
  update supervision_session s set status = r.status, reason = r.reason, moved_to_id = r.new_id,
    begun_at = case when r.status = 'held' then s.starts_at end,
    ended_at = case when r.status = 'held' then s.starts_at + s.length_minutes * interval '1 minute' end,
    version = 3
  from ${TOLD} where s.organisation_id = r.organisation_id and s.id = r.id`;
