import type { Role } from '../actor';
import { isWritten } from '../text/sentence';
import { addMonths, type Cadence } from './cadence';
import { PAIR_PARTS, type PairPart } from './pair';

export const AGREEMENT_STATES = ['draft', 'in_force', 'superseded'] as const;
export type AgreementState = (typeof AGREEMENT_STATES)[number];

export const AGREEMENT_LENGTHS = { shortest: 15, longest: 240 } as const;

/**
 * What the two agree on. Source: docs/domain/DOMAIN.md section 7, "Agreement".
 */
export interface AgreementText {
  readonly frequency: Cadence;
  /** Unit: minutes. */
  readonly lengthMinutes: number;
  readonly place: string;
  readonly supervisorBrings: string;
  readonly superviseeBrings: string;
  readonly supervisorFeedback: string;
  readonly superviseeFeedback: string;
  /** What we do when we notice that one of us drifts closer or further away. */
  readonly whenWeDrift: string;
  readonly whenWeDisagree: string;
  /** Confidentiality and its limits. */
  readonly confidentiality: string;
  /** Stands in for the supervisor. */
  readonly deputyId: string | null;
  /** Who adds a view to a record that the two cannot settle. */
  readonly nextManagerId: string | null;
}

/** The parts of the text without which nobody can sign. */
export const NEEDED_IN_AGREEMENT = [
  'place',
  'supervisorBrings',
  'superviseeBrings',
  'supervisorFeedback',
  'superviseeFeedback',
  'whenWeDrift',
  'whenWeDisagree',
  'confidentiality',
] as const satisfies readonly (keyof AgreementText)[];

/** A signature counts for the version that was read, and for no other. */
export interface AgreementSigning {
  readonly part: PairPart;
  readonly version: number;
}

export type WriteAgreementRefusal = 'deputy_not_eligible' | 'next_manager_not_eligible';

interface AgreementMembers {
  readonly supervisorId: string;
  readonly superviseeId: string;
}

const isOfPair = ({ supervisorId, superviseeId }: AgreementMembers, memberId: string): boolean =>
  memberId === supervisorId || memberId === superviseeId;

/** Whether this member can stand in for the supervisor of this pair. */
export const canBeDeputy = (
  pair: AgreementMembers,
  memberId: string,
  roles: readonly Role[],
): boolean =>
  !isOfPair(pair, memberId) && roles.some((role) => role === 'supervisor' || role === 'manager');

/** Whether an unsettled record of this pair can go to this member: somebody above the work, outside the pair. */
export const canBeNextManager = canBeDeputy;

/** Why this draft cannot be kept. An unfinished one can. */
export function refusalsToWriteAgreement(
  pair: AgreementMembers,
  text: Pick<AgreementText, 'deputyId' | 'nextManagerId'>,
  rolesOf: (memberId: string) => readonly Role[],
): readonly WriteAgreementRefusal[] {
  const refusals: WriteAgreementRefusal[] = [];
  const { deputyId, nextManagerId } = text;
  if (deputyId !== null && !canBeDeputy(pair, deputyId, rolesOf(deputyId)))
    refusals.push('deputy_not_eligible');
  if (nextManagerId !== null && !canBeNextManager(pair, nextManagerId, rolesOf(nextManagerId)))
    refusals.push('next_manager_not_eligible');
  return refusals;
}

/** A signature counts for the version that was read, and for no other: a changed text voids it. */
export const signaturesThatCount = <S extends AgreementSigning>(
  signatures: readonly S[],
  version: number,
): readonly S[] => signatures.filter((each) => each.version === version);

/** The parts of the text that are still to be written. */
export const missingInAgreement = (
  text: AgreementText,
): readonly (typeof NEEDED_IN_AGREEMENT)[number][] =>
  NEEDED_IN_AGREEMENT.filter((part) => !isWritten(text[part]));

/** An agreement as far as signing goes. */
export interface SignableAgreement {
  readonly version: number;
  readonly state: AgreementState;
  readonly text: AgreementText;
  readonly signatures: readonly AgreementSigning[];
}

export type SignAgreementRefusal = 'agreement_in_force' | 'agreement_unfinished' | 'already_signed';

/** Why this part may not sign this agreement. Each signs once, and what both signed waits for nobody. */
export function refusalsToSignAgreement(
  agreement: SignableAgreement,
  part: PairPart,
): readonly SignAgreementRefusal[] {
  if (agreement.state !== 'draft') return ['agreement_in_force'];
  const refusals: SignAgreementRefusal[] = [];
  if (missingInAgreement(agreement.text).length > 0) refusals.push('agreement_unfinished');
  const given = signaturesThatCount(agreement.signatures, agreement.version);
  if (given.some((each) => each.part === part)) refusals.push('already_signed');
  return refusals;
}

/** Whether both have signed this version: that puts it in force. */
export const isSignedByBoth = (signatures: readonly AgreementSigning[], version: number): boolean =>
  PAIR_PARTS.every((part) =>
    signaturesThatCount(signatures, version).some((each) => each.part === part),
  );

/** The two look at it again after a year. Source: docs/domain/DOMAIN.md section 7, "yearly review". */
export const agreementReviewOn = (inForceOn: string): string => addMonths(inForceOn, 12);

/** What a member is told about the agreement, in one word. */
export const AGREEMENT_STANDINGS = [
  'none',
  'to_write',
  'to_sign',
  'waits_for_other',
  'in_force',
  'review_due',
] as const;
export type AgreementStanding = (typeof AGREEMENT_STANDINGS)[number];

export interface StandingAgreements {
  readonly draft: SignableAgreement | null;
  /** The day on which the two review what is in force. */
  readonly reviewOn: string | null;
}

/** Where the agreement stands for this part. A draft comes first: it waits for somebody. */
export function agreementStanding(
  { draft, reviewOn }: StandingAgreements,
  part: PairPart,
  today: string,
): AgreementStanding {
  if (draft !== null) {
    if (missingInAgreement(draft.text).length > 0) return 'to_write';
    const given = signaturesThatCount(draft.signatures, draft.version);
    return given.some((each) => each.part === part) ? 'waits_for_other' : 'to_sign';
  }
  if (reviewOn === null) return 'none';
  return today >= reviewOn ? 'review_due' : 'in_force';
}

/** Every reason that a rule of the agreement may give. */
export type AgreementRefusal = WriteAgreementRefusal | SignAgreementRefusal;
