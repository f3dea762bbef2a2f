import type { Role } from '../actor';
import type { Instant } from '../calendar/instant';
import { localDate } from '../calendar/local-date';
import { addWorkingDays, type WorkingCalendar } from '../calendar/working-days';
import { pairPartOf, type PairedLine, type PairPart } from './pair';
import type { RecordState } from './record';

/**
 * Working days after sharing in which the practitioner reads a record back.
 * Source: docs/domain/DOMAIN.md section 7, "read back by the practitioner within 5 working days".
 */
export const READ_BACK_WORKING_DAYS = 5;

/**
 * Working days after sharing in which the two settle a record; the day after it goes on.
 * Source: docs/domain/DOMAIN.md section 7, "unsettled after 10 working days it goes to the next manager".
 */
export const SETTLE_WORKING_DAYS = 10;

/** By when a shared record is read back and settled, as dates in the organisation's zone. */
export interface RecordDates {
  readonly readBackBy: string;
  readonly settleBy: string;
}

/** `calendar` is the one that held when it was shared: a day that people were told does not move. */
export function recordDates(
  sharedAt: Instant,
  timeZone: string,
  calendar: WorkingCalendar,
): RecordDates {
  const sharedOn = localDate(sharedAt, timeZone);
  return {
    readBackBy: addWorkingDays(sharedOn, READ_BACK_WORKING_DAYS, calendar),
    settleBy: addWorkingDays(sharedOn, SETTLE_WORKING_DAYS, calendar),
  };
}

/** Whether a record was shared, is not signed by both, and its ten working days are over. */
export function isUnsettled(
  { state, sharedAt }: { readonly state: RecordState; readonly sharedAt: Instant | null },
  now: Instant,
  timeZone: string,
  calendar: WorkingCalendar,
): boolean {
  if (sharedAt === null || state === 'draft' || state === 'signed') return false;
  return localDate(now, timeZone) > recordDates(sharedAt, timeZone, calendar).settleBy;
}

/** Somebody who could be asked for a view, with the roles they hold now. */
export interface ViewCandidate {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly teamId: string | null;
}

interface Unsettled {
  readonly supervisorId: string;
  readonly superviseeId: string;
  /** Team of the supervisor. */
  readonly teamId: string | null;
  /** Whom the agreement names. */
  readonly agreedId: string | null;
}

/**
 * Who gets a record that the two could not settle: whom their agreement names, as long as they are still a
 * manager or supervisor here; otherwise a manager of the supervisor's team, otherwise another manager.
 * Never one of the two. `candidates` in a fixed order, so that everybody who asks gets the same answer.
 *
 * Source: docs/domain/DOMAIN.md section 7, "it goes to the next manager".
 */
export function nextManagerFor(
  { supervisorId, superviseeId, teamId, agreedId }: Unsettled,
  candidates: readonly ViewCandidate[],
): string | null {
  const others = candidates.filter(
    ({ memberId }) => memberId !== supervisorId && memberId !== superviseeId,
  );
  const managers = others.filter(({ roles }) => roles.includes('manager'));
  const agreed = others.find(
    ({ memberId, roles }) =>
      memberId === agreedId && (roles.includes('manager') || roles.includes('supervisor')),
  );
  const ofTheTeam = managers.find((each) => teamId !== null && each.teamId === teamId);
  return (agreed ?? ofTheTeam ?? managers[0])?.memberId ?? null;
}

/** What somebody is to one record. A successor is the present supervisor, when the supervisee shares the past. */
export const RECORD_READERS = ['supervisor', 'supervisee', 'manager', 'successor'] as const;
export type RecordReader = (typeof RECORD_READERS)[number];

/** What decides who reads a record. Written a second time as row-level policies, and tested against them. */
export interface ReadableRecord {
  readonly line: PairedLine;
  readonly state: RecordState;
  /** Whom it went to when the two could not settle it. */
  readonly nextManagerId: string | null;
  /** Whether the supervisee shares the signed records of this line with this member. */
  readonly isShared: boolean;
}

/**
 * What this member is to a record; `undefined` is nothing: to them it does not exist. The next manager has
 * it until the two have settled it, and only this one record.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Personal supervision is the pair's alone".
 */
export function recordReaderOf(
  { line, state, nextManagerId, isShared }: ReadableRecord,
  memberId: string,
  now: Instant,
): RecordReader | undefined {
  const part: PairPart | undefined = pairPartOf(line, memberId, now);
  if (part !== undefined) return part;
  if (memberId === nextManagerId && state !== 'signed') return 'manager';
  return isShared && state === 'signed' ? 'successor' : undefined;
}

/** Whether one of the two may still change, sign or add to a record of this line. */
export const isPairOfRecord = (reader: RecordReader): reader is PairPart =>
  reader === 'supervisor' || reader === 'supervisee';
