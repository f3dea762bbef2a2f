import type { TenantTransaction } from '@alongside/api-platform';
import type {
  MemberView,
  TodayAcknowledgementView,
  TodayAnswerView,
  TodayConfirmationView,
  TodayRequestView,
  TodayStepView,
} from '@alongside/contracts';
import {
  type TodayIntervals,
  type TodayPlace,
  todayRoute,
  type TodayStanding,
} from '@alongside/domain';
import type { Pair } from '../lines/pair.queries';
import { readDuty } from './today-route.queries';

/** A request as the signed-in member may know it. */
export interface TodayRecord {
  readonly id: string;
  readonly version: number;
  readonly asker: MemberView;
  readonly text: string;
  readonly caseId: string | null;
  readonly askedAt: Date;
  readonly supervisorId: string | null;
  readonly deputyId: string | null;
  readonly intervals: TodayIntervals;
  readonly acknowledgedAt: Date | null;
  readonly steps: readonly TodayStepView[];
  readonly acknowledged: TodayAcknowledgementView | null;
  readonly answer: TodayAnswerView | null;
  readonly confirmation: TodayConfirmationView | null;
  /** Whether the member supervises the asker in this line now. */
  readonly isSupervisor: boolean;
}

const by = (
  column: string,
): string => `(select jsonb_build_object('id', m.id, 'name', m.name) from member m
  where m.organisation_id = r.organisation_id and m.id = r.${column})`;

const STEPS = `(select jsonb_agg(jsonb_build_object('step', s.step, 'at', s.reached_at, 'members',
    coalesce((select jsonb_agg(jsonb_build_object('id', m.id, 'name', m.name) order by m.name)
      from today_holder h join member m on m.organisation_id = h.organisation_id and m.id = h.member_id
      where h.organisation_id = s.organisation_id and h.request_id = s.request_id and h.step = s.step), '[]'))
    order by s.due_at, s.reached_at)
  from today_step s where s.organisation_id = r.organisation_id and s.request_id = r.id)`;

/** Row-level security leaves what the member asked, and what has reached them. `$1` is the member. */
const TODAY = `
  select r.id, r.version, ${by('asker_id')} as asker, r.text, r.case_id as "caseId", r.asked_at as "askedAt",
    r.supervisor_id as "supervisorId", r.deputy_id as "deputyId", r.intervals, r.acknowledged_at as "acknowledgedAt",
    coalesce(${STEPS}, '[]') as steps,
    case when r.acknowledged_at is not null then jsonb_build_object(
      'by', ${by('acknowledged_by_id')}, 'at', r.acknowledged_at) end as acknowledged,
    case when r.answered_at is not null then jsonb_build_object('text', r.answer,
      'by', ${by('answered_by_id')}, 'at', r.answered_at, 'lastsUntil', r.lasts_until) end as answer,
    case when r.confirmed_at is not null then jsonb_build_object('kind', r.confirmation, 'text', r.confirmation_text,
      'by', ${by('confirmed_by_id')}, 'at', r.confirmed_at) end as confirmation,
    exists (select from supervision_line l where l.organisation_id = r.organisation_id and l.id = r.line_id
      and l.supervisor_id = $1::uuid and l.starts_at <= now() and (l.ends_at is null or l.ends_at > now()))
      and (select context.supervises($1::uuid)) as "isSupervisor"
  from today_request r`;

/** Throws NotFound when it is not the member's, or has not reached them. */
export const readToday = (db: TenantTransaction, id: string): Promise<TodayRecord> =>
  db.one<TodayRecord>(`${TODAY} where r.id = $2`, [db.actor.memberId, id]);

/** As {@link readToday}, and nobody else changes it until this transaction ends. */
export async function lockToday(db: TenantTransaction, id: string): Promise<TodayRecord> {
  await db.one('select id from today_request where id = $1 for update', [id]);
  return readToday(db, id);
}

export const readMine = (db: TenantTransaction): Promise<TodayRecord[]> =>
  db.query<TodayRecord>(
    `${TODAY} where r.asker_id = $1::uuid order by r.asked_at desc, r.id desc limit 20`,
    [db.actor.memberId],
  );

/** What nobody has answered, and what the member confirms in the next session: longest waiting first. */
export const readWaiting = (db: TenantTransaction): Promise<TodayRecord[]> =>
  db.query<TodayRecord>(
    `select * from (${TODAY} where r.asker_id <> $1::uuid and r.confirmed_at is null) w
     where w.answer is null or w."isSupervisor" order by w.answer is not null, w."askedAt", w.id limit 50`,
    [db.actor.memberId],
  );

export const isAsker = (db: TenantTransaction, record: TodayRecord): boolean =>
  record.asker.id === db.actor.memberId;

export const standingOf = (db: TenantTransaction, record: TodayRecord): TodayStanding => ({
  isHolder: !isAsker(db, record),
  acknowledged: record.acknowledged !== null,
  answered: record.answer !== null,
  confirmed: record.confirmation !== null,
});

export async function viewToday(
  db: TenantTransaction,
  records: readonly TodayRecord[],
): Promise<readonly TodayRequestView[]> {
  const dutyIds = records.length === 0 ? [] : await readDuty(db);
  const nexts = records.map(
    (record) =>
      todayRoute({ ...record, askerId: record.asker.id, dutyIds }, record.intervals, db.now).next,
  );
  const members = await readMembers(
    db,
    nexts.flatMap((next) => next?.memberIds ?? []),
  );
  return records.map((record, index) => {
    const { id, version, text, steps, acknowledged, answer, confirmation, isSupervisor } = record;
    const mine = isAsker(db, record);
    return {
      ...{ id, version, text, steps, acknowledged, answer, confirmation, asker: record.asker },
      myPart: mine ? 'asker' : 'holder',
      caseId: mine || isSupervisor ? record.caseId : null,
      askedAt: record.askedAt.toISOString(),
      next: toStepView(nexts[index] ?? null, members),
      canConfirm: isSupervisor && answer !== null && confirmation === null,
    };
  });
}

const toStepView = (
  place: TodayPlace | null,
  members: readonly MemberView[],
): TodayStepView | null =>
  place && {
    step: place.step,
    at: new Date(place.at).toISOString(),
    members: members.filter(({ id }) => place.memberIds.includes(id)),
  };

async function readMembers(
  db: TenantTransaction,
  ids: readonly string[],
): Promise<readonly MemberView[]> {
  if (ids.length === 0) return [];
  return db.query<MemberView>(
    'select id, name from member where id = any ($1::uuid[]) order by name, id',
    [[...new Set(ids)]],
  );
}

/** An interim answer that the two have not confirmed or changed yet. */
export interface UnconfirmedAnswer {
  readonly id: string;
  readonly text: string;
  readonly answeredBy: MemberView;
  readonly lastsUntil: string;
}

/**
 * What the next session of the pair confirms or changes, first answered first. Only the two read it: the wall
 * of a request leaves it to its asker, and to the supervisor of now if it reached them.
 *
 * Source: docs/domain/DOMAIN.md section 7, "the next session confirms or changes it".
 */
export async function unconfirmedAnswers(
  db: TenantTransaction,
  { lineId }: Pick<Pair, 'lineId'>,
): Promise<readonly UnconfirmedAnswer[]> {
  const rows = await db.query<Omit<UnconfirmedAnswer, 'lastsUntil'> & { lastsUntil: Date }>(
    `select r.id, r.answer as text, ${by('answered_by_id')} as "answeredBy", r.lasts_until as "lastsUntil"
     from today_request r where r.line_id = $1 and r.answer is not null and r.confirmed_at is null
     order by r.answered_at, r.id limit 50`,
    [lineId],
  );
  return rows.map((row) => ({ ...row, lastsUntil: row.lastsUntil.toISOString() }));
}
