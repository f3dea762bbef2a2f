import type { Role } from '../actor';

/** Somebody who may take part in a supervision line. */
export interface LineCandidate {
  readonly memberId: string;
  readonly roles: readonly Role[];
  readonly hasLeft: boolean;
}

export type HandoverRefusal =
  | 'supervisor_not_eligible'
  | 'supervisee_not_eligible'
  | 'line_deputy_not_eligible'
  | 'supervised_already'
  | 'nothing_to_share';

/** A supervision line as it is to be, with the one that ends. */
export interface PlannedLine {
  readonly supervisee: LineCandidate | undefined;
  readonly supervisor: LineCandidate | undefined;
  /** `undefined` when one was named who is not there; `null` when none was. */
  readonly deputy: LineCandidate | undefined | null;
  readonly currentSupervisorId: string | null;
}

const supervises = ({ roles, hasLeft }: LineCandidate): boolean =>
  !hasLeft && (roles.includes('supervisor') || roles.includes('manager'));

/** Why this line cannot begin. Source: docs/domain/DOMAIN.md section 7, "Supervision line". */
export function refusalsToBeginLine(planned: PlannedLine): readonly HandoverRefusal[] {
  const { supervisee, supervisor, deputy, currentSupervisorId } = planned;
  const refusals: HandoverRefusal[] = [];
  if (supervisee === undefined || supervisee.hasLeft) refusals.push('supervisee_not_eligible');
  const isFit = supervisor !== undefined && supervises(supervisor);
  if (!isFit || supervisor.memberId === supervisee?.memberId)
    refusals.push('supervisor_not_eligible');
  else if (supervisor.memberId === currentSupervisorId) refusals.push('supervised_already');
  if (deputy !== null && !isFitDeputy(deputy, supervisor, supervisee))
    refusals.push('line_deputy_not_eligible');
  return refusals;
}

const isFitDeputy = (
  deputy: LineCandidate | undefined,
  ...pair: readonly (LineCandidate | undefined)[]
): boolean =>
  deputy !== undefined &&
  supervises(deputy) &&
  pair.every((each) => each?.memberId !== deputy.memberId);

/** Why past supervision cannot be shared: it is the supervisee's to share, and it has to be past. */
export const refusalsToSharePast = (
  isSupervisee: boolean,
  hasEnded: boolean,
): readonly HandoverRefusal[] => (isSupervisee && hasEnded ? [] : ['nothing_to_share']);
