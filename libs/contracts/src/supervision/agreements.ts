import type { AgreementStanding, Cadence, PairPart } from '@alongside/domain';
import type { MemberView } from '../session';

export const AGREEMENT_LIMITS = { place: 200, text: 4000 } as const;

/** Body of `PUT /supervision/lines/:lineId/agreement`: the whole draft. An unfinished one is kept too. */
export interface WriteAgreement {
  readonly frequency: Cadence;
  /** Unit: minutes. @minimum 15 @maximum 240 */
  readonly lengthMinutes: number;
  /** @maxLength 200 */
  readonly place: string;
  /** @maxLength 4000 */
  readonly supervisorBrings: string;
  /** @maxLength 4000 */
  readonly superviseeBrings: string;
  /** @maxLength 4000 */
  readonly supervisorFeedback: string;
  /** @maxLength 4000 */
  readonly superviseeFeedback: string;
  /** What we do when we notice that one of us drifts closer or further away. @maxLength 4000 */
  readonly whenWeDrift: string;
  /** @maxLength 4000 */
  readonly whenWeDisagree: string;
  /** Confidentiality and its limits. @maxLength 4000 */
  readonly confidentiality: string;
  /** Stands in for the supervisor. @format uuid */
  readonly deputyId: string | null;
  /** Who adds a view to a record that the two cannot settle. @format uuid */
  readonly nextManagerId: string | null;
}

/** Body of `POST /supervision/lines/:lineId/agreement/signatures`. */
export interface SignAgreement {
  /** Version of the text that was read; another version answers 412. @minimum 1 */
  readonly version: number;
}

export interface AgreementSignatureView {
  readonly part: PairPart;
  readonly by: MemberView;
  readonly at: string;
}

/** One agreement: the draft, what is in force, or an earlier one. */
export interface AgreementEdition {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly text: WriteAgreement;
  readonly deputy: MemberView | null;
  readonly nextManager: MemberView | null;
  /** Of this version of the text. */
  readonly signatures: readonly AgreementSignatureView[];
  readonly writtenAt: string;
  /** When the second of the two signed. */
  readonly inForceAt: string | null;
  /** The day on which the two review it. @format date */
  readonly reviewOn: string | null;
  readonly supersededAt: string | null;
}

/** Answer of `GET /supervision/lines/:lineId/agreement`. */
export interface AgreementView {
  /** What a change starts from: 0 while nothing is written. */
  readonly version: number;
  readonly standing: AgreementStanding;
  readonly inForce: AgreementEdition | null;
  readonly draft: AgreementEdition | null;
  /** Latest first. */
  readonly earlier: readonly AgreementEdition[];
  /** Who can stand in for the supervisor, and whom an unsettled record can go to. */
  readonly eligible: readonly MemberView[];
}
