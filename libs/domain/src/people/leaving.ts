import { isDate } from '../calendar/days';
import { DAY, epochOf, type Instant } from '../calendar/instant';
import type { RoleRefusal } from './roles';

export type LeavingRefusal =
  | Extract<RoleRefusal, 'member_gone' | 'last_administrator'>
  | 'last_day_unreal'
  | 'last_day_too_early'
  | 'member_not_leaving'
  | 'return_too_late'
  | 'team_not_known'
  | 'unit_name_taken';

/** Somebody whose last day is to be set. */
export interface Leaver {
  readonly hasLeft: boolean;
  /** When they began here, `YYYY-MM-DD`. */
  readonly sinceOn: string;
  readonly isAdministrator: boolean;
}

/**
 * Why this cannot be their last day. A last day in the past is taken: a colleague who left on Friday is found on
 * Monday, and their access ends at once. Open work stops nobody from being locked out; it is shown instead.
 */
export function refusalsToLeave(
  { hasLeft, sinceOn, isAdministrator }: Leaver,
  lastOn: string,
  otherAdministrators: number,
): readonly LeavingRefusal[] {
  if (!isDate(lastOn)) return ['last_day_unreal'];
  const refusals: LeavingRefusal[] = [];
  if (hasLeft) refusals.push('member_gone');
  if (lastOn < sinceOn) refusals.push('last_day_too_early');
  if (isAdministrator && otherAdministrators === 0) refusals.push('last_administrator');
  return refusals;
}

/** How long leaving can be taken back once it has happened. Unit: milliseconds. */
export const RETURN_WITHIN = DAY;

/** Why leaving cannot be taken back. `leftAt` may lie ahead: then it has not happened yet. */
export function refusalsToReturn(leftAt: Instant | null, now: Instant): readonly LeavingRefusal[] {
  if (leftAt === null) return ['member_not_leaving'];
  return epochOf(now) - epochOf(leftAt) > RETURN_WITHIN ? ['return_too_late'] : [];
}
