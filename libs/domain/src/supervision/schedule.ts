import { isDate } from '../calendar/days';
import { isWritten } from '../text/sentence';
import type { SessionStatus } from './sessions';

const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether this is a time on the wall, such as `09:30`. */
export const isWallTime = (text: string): boolean => TIME.test(text);

export type SetScheduleRefusal = 'start_not_a_date' | 'start_in_the_past' | 'reason_missing';

/** Why these dates cannot be laid out. Once dates lie ahead, they move only with a reason. */
export function refusalsToSetSchedule(
  schedule: { readonly startsOn: string; readonly reason?: string | null },
  { today, hasDatesAhead }: { readonly today: string; readonly hasDatesAhead: boolean },
): readonly SetScheduleRefusal[] {
  const refusals: SetScheduleRefusal[] = [];
  if (!isDate(schedule.startsOn)) refusals.push('start_not_a_date');
  else if (schedule.startsOn < today) refusals.push('start_in_the_past');
  if (hasDatesAhead && !isWritten(schedule.reason)) refusals.push('reason_missing');
  return refusals;
}

export type AddSessionRefusal = 'session_not_a_date' | 'session_in_the_past';

/** Why there can be no session then. `startsAt` and `now` in milliseconds since 1970. */
export function refusalsToAddSession(
  session: { readonly onDate: string; readonly startsAt: number },
  now: number,
): readonly AddSessionRefusal[] {
  if (!isDate(session.onDate)) return ['session_not_a_date'];
  return session.startsAt < now ? ['session_in_the_past'] : [];
}

export const MOVE_KINDS = ['moved', 'cancelled'] as const;
export type MoveKind = (typeof MOVE_KINDS)[number];

export type MoveSessionRefusal =
  'session_not_ahead' | 'reason_missing' | 'session_not_moved' | AddSessionRefusal;

export interface SessionToMove {
  readonly status: SessionStatus;
  /** Milliseconds since 1970. */
  readonly startsAt: number;
}

/**
 * Why this session may not be moved or cancelled so: either takes a reason, and a new date at once.
 *
 * Source: docs/domain/DOMAIN.md section 7, "cancelled (reason, and the new date at once)".
 */
export function refusalsToMoveSession(
  session: SessionToMove,
  move: { readonly reason: string; readonly onDate: string; readonly startsAt: number },
  now: number,
): readonly MoveSessionRefusal[] {
  const refusals: MoveSessionRefusal[] = [];
  if (session.status !== 'scheduled') refusals.push('session_not_ahead');
  if (!isWritten(move.reason)) refusals.push('reason_missing');
  const added = refusalsToAddSession(move, now);
  refusals.push(...added);
  if (added.length === 0 && move.startsAt === session.startsAt) refusals.push('session_not_moved');
  return refusals;
}

/** Every reason that a rule of the schedule may give. */
export type ScheduleRefusal = SetScheduleRefusal | AddSessionRefusal | MoveSessionRefusal;
