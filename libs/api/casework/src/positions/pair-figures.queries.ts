import type { TenantTransaction } from '@alongside/api-platform';
import type { CarriedOver, PlacedTogether } from '@alongside/contracts';
import { ACTION_STATUSES, isOpenAction } from '@alongside/domain';

/** Whose questions, and since when. */
export interface PairSince {
  readonly supervisorId: string;
  readonly superviseeId: string;
  readonly since: Date;
}

/** The questions that both read: nothing sealed, nothing in which the supervisor is implicated. */
const OF_THE_PAIR = `c.supervisor_id = $1 and c.raised_by_id = $2 and not c.sealed and not c.supervisor_implicated`;

/** Where the two placed their questions, round by round; only what both have placed. */
export const pairPositions = (
  db: TenantTransaction,
  { supervisorId, superviseeId, since }: PairSince,
): Promise<PlacedTogether[]> =>
  db.query<PlacedTogether>(
    `select (greatest(p.placed_at, s.placed_at) at time zone o.time_zone)::date::text as on,
       p.position as supervisee, s.position as supervisor
     from "case" c
       join organisation o on o.organisation_id = c.organisation_id
       join position p on p.organisation_id = c.organisation_id and p.case_id = c.id and p.part = 'raiser'
       join position s on s.organisation_id = p.organisation_id and s.case_id = p.case_id
         and s.moment = p.moment and s.round = p.round and s.part = 'supervisor'
     where ${OF_THE_PAIR} and greatest(p.placed_at, s.placed_at) >= $3
     order by greatest(p.placed_at, s.placed_at), c.id limit 200`,
    [supervisorId, superviseeId, since],
  );

/** Open actions of the pair's questions that were carried over. */
export const pairCarriedOver = (
  db: TenantTransaction,
  { supervisorId, superviseeId }: Pick<PairSince, 'supervisorId' | 'superviseeId'>,
): Promise<CarriedOver> =>
  db.one<CarriedOver>(
    `select count(*) filter (where a.times_carried_over = 1)::integer as once,
       count(*) filter (where a.times_carried_over > 1)::integer as "moreOften"
     from "case" c join action a on a.organisation_id = c.organisation_id and a.case_id = c.id
     where ${OF_THE_PAIR} and a.status = any ($3::text[])`,
    [supervisorId, superviseeId, ACTION_STATUSES.filter(isOpenAction)],
  );
