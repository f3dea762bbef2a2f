import type { Role } from '../actor';
import { isDate } from '../calendar/days';

export type RoleRefusal =
  | 'member_gone'
  | 'role_held_already'
  | 'role_date_unreal'
  | 'role_begins_in_the_past'
  | 'role_ends_before_it_begins'
  | 'role_not_held'
  | 'role_ends_in_the_past'
  | 'role_asked_for_already'
  | 'role_request_settled'
  | 'second_administrator_needed'
  | 'last_administrator';

/** A role as an administrator means to give it; without dates it begins now and stays. */
export interface PlannedRole {
  readonly role: Role;
  readonly startsOn: string | null;
  readonly endsOn: string | null;
}

/** Whom a role is to be given to. */
export interface RoleReceiver {
  readonly hasLeft: boolean;
  /** Roles that they have, or will have. */
  readonly roles: readonly Role[];
  /** Roles that wait for a second administrator. */
  readonly askedFor: readonly Role[];
}

const isUnreal = (date: string | null): boolean => date !== null && !isDate(date);

/** Why this role cannot be given on `today`. */
export function refusalsToGiveRole(
  { role, startsOn, endsOn }: PlannedRole,
  receiver: RoleReceiver,
  today: string,
): readonly RoleRefusal[] {
  if (isUnreal(startsOn) || isUnreal(endsOn)) return ['role_date_unreal'];
  const refusals: RoleRefusal[] = [];
  if (receiver.hasLeft) refusals.push('member_gone');
  if (receiver.roles.includes(role)) refusals.push('role_held_already');
  if (receiver.askedFor.includes(role)) refusals.push('role_asked_for_already');
  if (startsOn !== null && startsOn < today) refusals.push('role_begins_in_the_past');
  if (endsOn !== null && endsOn < (startsOn ?? today)) refusals.push('role_ends_before_it_begins');
  return refusals;
}

/**
 * Whether this role waits for a second administrator. An administrator reads no content; every other role
 * may come to read some, so nobody gives one of those to themselves.
 *
 * Source: issue 5, "cannot give themselves a role that does without a second administrator".
 */
export const needsSecondAdministrator = (
  role: Role,
  receiverId: string,
  giverId: string,
): boolean => role !== 'administrator' && receiverId === giverId;

/** A role that somebody asked for themselves, and what became of it. */
export interface RoleRequest {
  readonly askedById: string;
  readonly isOpen: boolean;
}

/** Why `actorId` cannot answer the request. Whoever asked may take it back, never confirm it. */
export function refusalsToAnswerRoleRequest(
  { askedById, isOpen }: RoleRequest,
  isConfirmed: boolean,
  actorId: string,
): readonly RoleRefusal[] {
  if (!isOpen) return ['role_request_settled'];
  return isConfirmed && askedById === actorId ? ['second_administrator_needed'] : [];
}

/** A role that somebody has, or will have. */
export interface HeldRole {
  readonly role: Role;
  readonly hasEnded: boolean;
}

/**
 * Why this role cannot end on `endsOn`; `null` is now. `otherAdministrators` counts those whose role has no end
 * and who are not leaving: an organisation without one could never be put right by its own people.
 */
export function refusalsToEndRole(
  { role, hasEnded }: HeldRole,
  endsOn: string | null,
  otherAdministrators: number,
  today: string,
): readonly RoleRefusal[] {
  if (isUnreal(endsOn)) return ['role_date_unreal'];
  const refusals: RoleRefusal[] = [];
  if (hasEnded) refusals.push('role_not_held');
  if (endsOn !== null && endsOn < today) refusals.push('role_ends_in_the_past');
  if (role === 'administrator' && otherAdministrators === 0) refusals.push('last_administrator');
  return refusals;
}
