import type { CheckId } from '@alongside/domain';
import type { MemberView } from './session';

/** Body of `POST /cases/:caseId/safety-checks`. */
export interface AnswerSafetyCheck {
  readonly check: CheckId;
  /** One of the answers of this check; `null` leaves the check out, with the reason. */
  readonly answer: string | null;
  /** One sentence; a check without a reason is not answered. @minLength 1 @maxLength 500 */
  readonly reason: string;
}

/** The standing record of one check: the latest answer, which replaced those before. */
export interface SafetyCheckRecordView {
  readonly check: CheckId;
  readonly answer: string | null;
  readonly reason: string;
  readonly answeredAt: string;
  readonly answeredBy: MemberView;
  /** Version of the check's wording. */
  readonly wording: number;
}
