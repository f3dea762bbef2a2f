import type { Role } from '../actor';

export type SignInHelpRefusal =
  | 'help_for_yourself'
  | 'help_asked_already'
  | 'help_settled'
  | 'member_gone'
  | 'second_administrator_needed';

/** How long a one-time code holds that is handed over in person. Unit: hours. */
export const HELP_HOURS = 72;

/** Roles that read what many people wrote, or say who may: to be let in as one of them is worth a second pair of eyes. */
const READING: readonly Role[] = ['manager', 'safeguarding_lead', 'administrator'];

/** Whether a second administrator has to agree before somebody with these roles, held or ahead, is helped. */
export const needsSecondToHelp = (roles: readonly Role[]): boolean =>
  roles.some((role) => READING.includes(role));

/** Somebody who lost everything they sign in with besides the password. */
export interface Helped {
  readonly id: string;
  readonly hasLeft: boolean;
  /** Whether help was asked for that no second administrator has answered yet. */
  readonly isAsked: boolean;
}

/** Why `actorId` cannot begin to help. Nobody helps themselves: a stolen session would be enough for it. */
export function refusalsToHelp(
  { id, hasLeft, isAsked }: Helped,
  actorId: string,
): readonly SignInHelpRefusal[] {
  const refusals: SignInHelpRefusal[] = [];
  if (id === actorId) refusals.push('help_for_yourself');
  if (hasLeft) refusals.push('member_gone');
  if (isAsked) refusals.push('help_asked_already');
  return refusals;
}

/** Help that waits for a second administrator, and what became of it. */
export interface HelpRequest {
  readonly memberId: string;
  readonly askedById: string;
  readonly hasLeft: boolean;
  readonly isOpen: boolean;
}

/** Why `actorId` cannot answer it. Whoever asked may take it back, never agree to it. */
export function refusalsToAnswerHelp(
  { memberId, askedById, hasLeft, isOpen }: HelpRequest,
  isConfirmed: boolean,
  actorId: string,
): readonly SignInHelpRefusal[] {
  if (!isOpen) return ['help_settled'];
  if (!isConfirmed) return [];
  const refusals: SignInHelpRefusal[] = [];
  if (memberId === actorId) refusals.push('help_for_yourself');
  if (askedById === actorId) refusals.push('second_administrator_needed');
  if (hasLeft) refusals.push('member_gone');
  return refusals;
}
