import type { SafetyCheckRecordView } from './checks';
import type { Question, Weighing } from './cases';
import type { MemberView } from './session';

export const SECOND_VIEWS = ['support', 'support_with_changes', 'do_not_support'] as const;
export type SecondViewAnswer = (typeof SECOND_VIEWS)[number];

/** Body of `POST /cases/:caseId/second-views`. */
export interface AskSecondView {
  /** @format uuid */
  readonly memberId: string;
}

/** Body of `POST /second-views/:secondViewId/answer`. */
export interface AnswerSecondView {
  readonly view: SecondViewAnswer;
  /** @minLength 1 @maxLength 4000 */
  readonly reasoning: string;
}

/** A second view as the pair sees it. Differing views both stay. */
export interface SecondViewSummary {
  /** @format uuid */
  readonly id: string;
  readonly askedOf: MemberView;
  readonly askedBy: MemberView;
  readonly askedAt: string;
  readonly answeredAt: string | null;
  readonly view: SecondViewAnswer | null;
  readonly reasoning: string | null;
}

/** Answer of `GET /second-views/:secondViewId`: the one page, blind to the first opinion. */
export interface SecondViewPage {
  /** @format uuid */
  readonly id: string;
  readonly personLabel: string;
  readonly title: string;
  readonly question: Question;
  readonly weighing: Weighing;
  readonly safetyChecks: readonly SafetyCheckRecordView[];
  readonly askedBy: MemberView;
  readonly askedAt: string;
  readonly answeredAt: string | null;
}

/** Answer of `GET /cases/:caseId/second-view-candidates`. */
export interface SecondViewCandidates {
  readonly items: readonly MemberView[];
}
