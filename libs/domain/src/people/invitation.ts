import type { Role } from '../actor';

export type InvitationRefusal =
  'member_already' | 'invited_already' | 'invitation_without_role' | 'invitation_over';

/** How long an invitation holds. Source: issue 5. Unit: hours. */
export const INVITATION_HOURS = 72;

/** Somebody who is to be invited, as their own organisation knows them. Others are nobody's business here. */
export interface Invited {
  readonly isMember: boolean;
  readonly isInvited: boolean;
  readonly roles: readonly Role[];
}

/** Why they cannot be invited. */
export function refusalsToInvite({
  isMember,
  isInvited,
  roles,
}: Invited): readonly InvitationRefusal[] {
  const refusals: InvitationRefusal[] = [];
  if (isMember) refusals.push('member_already');
  if (isInvited) refusals.push('invited_already');
  if (roles.length === 0) refusals.push('invitation_without_role');
  return refusals;
}
