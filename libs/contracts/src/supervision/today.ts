import type { Confirmation, TodayStep } from '@alongside/domain';
import type { MemberView } from '../session';

export const TODAY_LIMITS = { text: 2000 } as const;

/** Body of `POST /today`. */
export interface AskToday {
  /** @minLength 1 @maxLength 2000 */
  readonly text: string;
  /** One of my own boundary questions that it is about. @format uuid */
  readonly caseId?: string | null;
}

/** Body of `POST /today/:requestId/answer`: an interim line, until the two have talked. */
export interface AnswerToday {
  /** @minLength 1 @maxLength 2000 */
  readonly text: string;
  /** Within 72 hours. @format date-time */
  readonly lastsUntil: string;
}

/** Body of `POST /today/:requestId/confirmation`. */
export interface ConfirmToday {
  readonly kind: Confirmation;
  /** What holds instead; needed when it is changed. @maxLength 2000 */
  readonly text?: string | null;
}

/** A place on the way of a request, with who has it there. */
export interface TodayStepView {
  readonly step: TodayStep;
  readonly at: string;
  readonly members: readonly MemberView[];
}

export interface TodayAcknowledgementView {
  readonly by: MemberView;
  readonly at: string;
}

export interface TodayAnswerView {
  readonly text: string;
  readonly by: MemberView;
  readonly at: string;
  readonly lastsUntil: string;
}

export interface TodayConfirmationView {
  readonly kind: Confirmation;
  readonly text: string | null;
  readonly by: MemberView;
  readonly at: string;
}

/** One request for an answer today, as its asker and whoever has it see it. */
export interface TodayRequestView {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly myPart: 'asker' | 'holder';
  readonly asker: MemberView;
  readonly text: string;
  /** For the asker and their supervisor. @format uuid */
  readonly caseId: string | null;
  readonly askedAt: string;
  /** Where it is and was, in order. */
  readonly steps: readonly TodayStepView[];
  /** Where it goes when nobody says that they have it; `null` once the clock has stopped. */
  readonly next: TodayStepView | null;
  readonly acknowledged: TodayAcknowledgementView | null;
  readonly answer: TodayAnswerView | null;
  readonly confirmation: TodayConfirmationView | null;
  /** Whether the signed-in member can confirm or change the answer. */
  readonly canConfirm: boolean;
}

/** Answer of `GET /today`, latest first. */
export interface TodayOverview {
  readonly mine: readonly TodayRequestView[];
  /** What others ask of me: unanswered ones, and those that the next session confirms. */
  readonly waiting: readonly TodayRequestView[];
}

/** Body of `PUT /organisation/today-route`. */
export interface TodayRouteSettings {
  /** Minutes after asking. @minimum 1 @maximum 480 */
  readonly toDeputyMinutes: number;
  /** Minutes after asking. @minimum 1 @maximum 480 */
  readonly toDutyMinutes: number;
  /** Minutes after asking. @minimum 1 @maximum 480 */
  readonly toNobodyMinutes: number;
  /** @maxItems 20 */
  readonly dutyMemberIds: readonly TodayMemberId[];
}

/** Answer of `/organisation/today-route`. */
export interface TodayRouteView extends TodayRouteSettings {
  /** What a change starts from: 0 while the organisation has set nothing. */
  readonly version: number;
}

/** @format uuid */
export type TodayMemberId = string;
