import type { DecisionState, Outcome, Part, ReviewHelped } from '@alongside/domain';
import type { ShortText } from './cases';
import type { MemberView } from './session';

/** What a decision says. Which fields an outcome needs is a rule of `@alongside/domain`. */
export interface DecisionText {
  readonly outcome: Outcome;
  /** The decider's reasoning in their own words. @maxLength 4000 */
  readonly reasoning: string | null;
  /** @maxItems 20 */
  readonly conditions: readonly ShortText[];
  /** Observable: what would make us stop? @maxItems 20 */
  readonly stopConditions: readonly ShortText[];
  /** @maxLength 4000 */
  readonly ending: string | null;
  /** @format date */
  readonly reviewOn: string | null;
  /** For "not this way": what we do instead. @maxLength 4000 */
  readonly instead: string | null;
  /** @maxLength 500 */
  readonly whoTellsPerson: string | null;
  /** For a hold: what is missing. @maxLength 4000 */
  readonly missing: string | null;
  /** For a hold: what can be said meanwhile. @maxLength 4000 */
  readonly interimLine: string | null;
  /** For a hold. @format date */
  readonly decideBy: string | null;
  /** For what already happened: what is put right, and how. @maxLength 4000 */
  readonly repair: string | null;
  /** The one hand-over to the person's record, readable by the person. @maxLength 4000 */
  readonly forThePersonsRecord: string | null;
}

/** Body of `POST /cases/:caseId/decisions`: a draft that only the supervisor sees; hold and escalate take effect at once. */
export type WriteDecision = Pick<DecisionText, 'outcome'> & Partial<Omit<DecisionText, 'outcome'>>;

/** Body of `PATCH /cases/:caseId/decisions/:decisionId`. */
export type ReviseDecision = Partial<DecisionText>;

export const SIGNATURE_KINDS = ['signed', 'signed_with_difference', 'declined'] as const;
export type SignatureKind = (typeof SIGNATURE_KINDS)[number];

/** Body of `POST /cases/:caseId/decisions/:decisionId/signatures`. */
export interface SignDecision {
  readonly kind: SignatureKind;
  /** The difference of view, or why it is declined. @maxLength 4000 */
  readonly text?: string | null;
  /** Version of the decision that was read back; another version answers 412. @minimum 1 */
  readonly version: number;
}

export interface SignatureView {
  readonly kind: SignatureKind;
  readonly text: string | null;
  readonly part: Part;
  readonly by: MemberView;
  readonly at: string;
}

/** Body of `POST /cases/:caseId/decisions/:decisionId/addenda`, and of addenda to entries. */
export interface AddAddendum {
  /** @minLength 1 @maxLength 4000 */
  readonly text: string;
}

export interface AddendumView extends AddAddendum {
  readonly by: MemberView;
  readonly at: string;
}

/** Body of `PUT /cases/:caseId/decisions/:decisionId/record-placement`. */
export interface PlaceInRecord {
  /** Where it stands in the case system. @minLength 1 @maxLength 200 */
  readonly reference: string;
}

export interface RecordPlacementView extends PlaceInRecord {
  readonly by: MemberView;
  readonly at: string;
}

export interface DecisionView extends DecisionText {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly state: DecisionState;
  readonly decidedBy: MemberView;
  readonly writtenAt: string;
  readonly sharedAt: string | null;
  readonly signatures: readonly SignatureView[];
  readonly addenda: readonly AddendumView[];
  readonly recordPlacement: RecordPlacementView | null;
  /** The decision that took its place. @format uuid */
  readonly supersededById: string | null;
}

/** Body of `POST /cases/:caseId/reviews`. */
export interface HoldReview {
  readonly happenedAsAgreed: 'yes' | 'partly' | 'no';
  /** @maxLength 4000 */
  readonly whatHappened: string;
  readonly helped: ReviewHelped;
  /** In the person's words. @maxLength 4000 */
  readonly personSaid?: string | null;
  /** @maxLength 500 */
  readonly howAsked?: string | null;
  /** Why the person could not be asked. @maxLength 4000 */
  readonly whyNotAsked?: string | null;
  /** @maxLength 4000 */
  readonly unexpectedEffects?: string | null;
  /** How the worker is now. @maxLength 4000 */
  readonly workerNow?: string | null;
  readonly doItAgain?: 'yes' | 'differently' | 'no' | null;
  /** @maxLength 4000 */
  readonly learning?: string | null;
  /** What should the system change? @maxLength 4000 */
  readonly systemChange?: string | null;
  /** Whether the one who records it would share it as an anonymised learning note; both must. */
  readonly shareAsLearningNote?: boolean;
}

/** Body of `POST /cases/:caseId/reviews/:reviewId/learning-answers`. */
export interface AnswerLearningNote {
  /** Whether what was learnt may be shared without names and details; both must consent. */
  readonly consents: boolean;
}

export interface ReviewView extends HoldReview {
  /** @format uuid */
  readonly id: string;
  readonly heldAt: string;
  readonly by: MemberView;
  /** Oldest first; the last word of each counts. */
  readonly learningAnswers: readonly LearningAnswerView[];
}

export interface LearningAnswerView {
  /** @format uuid */
  readonly memberId: string;
  readonly consents: boolean;
}
