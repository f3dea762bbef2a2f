import type {
  CheckNotes,
  Context,
  Direction,
  Motive,
  NeedServed,
  Part,
  PolicyPosition,
  Position,
  QuestionSubtype,
  QuestionType,
  Stage,
  TightenedRules,
  Timing,
  Urgency,
  WorkingCalendar,
} from '@alongside/domain';
import type { ActionView } from './actions';
import type { SafetyCheckRecordView } from './checks';
import type { DecisionView, ReviewView } from './decisions';
import type { PersonView, PersonVoice } from './persons';
import type { SecondViewSummary } from './second-views';
import type { MemberView } from './session';
import type { TimelinePage } from './timeline';

export type { PersonView, PersonVoice } from './persons';

/** Longest texts, in characters, for the form, the API and the column alike. */
export const CASE_LIMITS = {
  title: 120,
  story: 6000,
  act: 1000,
  feeling: 2000,
  setting: 200,
  longText: 4000,
  shortText: 500,
  listItems: 20,
  entry: 6000,
  privateNote: 20000,
} as const;

/** What is asked: facts and story. Empty fields are `null` until somebody fills them in. */
export interface Question {
  /** @maxLength 120 */
  readonly title: string | null;
  /** What is happening. @maxLength 6000 */
  readonly story: string | null;
  /** What exactly would happen, or did: an observable act. @maxLength 1000 */
  readonly act: string | null;
  /** How the raiser feels; optional. @maxLength 2000 */
  readonly feeling: string | null;
  readonly context: Context | null;
  /** Such as "family support". @maxLength 200 */
  readonly setting: string | null;
  /** Whether there is a parent or carer whose view matters. */
  readonly parentOrCarer: boolean | null;
  readonly type: QuestionType | null;
  readonly subtype: QuestionSubtype | null;
  readonly timing: Timing | null;
  readonly direction: Direction | null;
  readonly motive: Motive | null;
  readonly urgency: Urgency | null;
}

/** Both harms and what else is weighed, filled in as the two talk. */
export interface Weighing {
  readonly needServed: readonly NeedServed[];
  /** @maxLength 4000 */
  readonly benefit: string | null;
  /** @maxLength 4000 */
  readonly harmByDoing: string | null;
  /** @maxLength 4000 */
  readonly harmByNotDoing: string | null;
  /** @maxLength 4000 */
  readonly reversible: string | null;
  /** @maxLength 4000 */
  readonly powerAndIdentity: string | null;
  /** @maxItems 20 */
  readonly alternatives: readonly ShortText[];
  readonly personVoice: PersonVoice | null;
  readonly policyPosition: PolicyPosition | null;
  /** Which policy. @maxLength 500 */
  readonly policy: string | null;
  /** @maxItems 20 */
  readonly whoKnows: readonly ShortText[];
}

/** @maxLength 500 */
export type ShortText = string;

/** Body of `POST /cases`: begins a draft. Without `personId` a new neutral label is made. */
export interface BeginCase {
  /** @format uuid */
  readonly personId?: string;
  readonly question?: Partial<Question>;
}

/** Body of `PATCH /cases/:caseId/question`: only the fields that changed. */
export interface ChangeQuestion {
  /** @format uuid */
  readonly personId?: string;
  readonly question?: Partial<Question>;
  readonly weighing?: Partial<Weighing>;
}

/** Body of `POST /cases/:caseId/withdrawal`, `/escalation` and `/closure`. */
export interface GiveReason {
  /** @minLength 1 @maxLength 4000 */
  readonly reason: string;
}

/** Body of `POST /cases/:caseId/resumption`. */
export interface Resume extends GiveReason {
  /** A new review date, when the old one has passed. @format date */
  readonly reviewOn?: string | null;
}

/** Body of `POST /cases/:caseId/pauses`: a stop condition is met. */
export interface ReportStopCondition {
  /** The stop condition as agreed, or in own words. @minLength 1 @maxLength 500 */
  readonly stopCondition: string;
  /** @minLength 1 @maxLength 4000 */
  readonly whatHappened: string;
}

/** Body of `POST /cases/:caseId/positions`. */
export interface PlacePosition {
  readonly position: Position;
}

export interface PositionsView {
  readonly moment: 'start' | 'review';
  /** Counts the placings of this moment; each review opens a new round. */
  readonly round: number;
  readonly mine: Position | null;
  /** `null` until both have placed theirs. */
  readonly raiser: Position | null;
  readonly supervisor: Position | null;
  /** Whether the other has placed theirs, which may not be seen before one's own is. */
  readonly otherPlaced: boolean;
}

/** Body of `PUT /cases/:caseId/private-note`. */
export interface WritePrivateNote {
  /** @maxLength 20000 */
  readonly text: string;
}

export interface PrivateNoteView {
  readonly text: string;
  readonly version: number;
  readonly savedAt: string | null;
}

/** Somebody in the record of a case. */
export interface ParticipantView {
  readonly member: MemberView;
  readonly part: Part;
}

/** Answer of `GET /cases/:caseId` and of every command on a case. Times are ISO 8601 in UTC. */
export interface CaseView {
  /** @format uuid */
  readonly id: string;
  readonly version: number;
  readonly stage: Stage;
  readonly sealed: boolean;
  /** What the reader is in this record. */
  readonly myPart: Part;
  readonly person: PersonView;
  readonly title: string;
  readonly question: Question;
  readonly weighing: Weighing;
  readonly raisedAt: string | null;
  /** When the facts that the safety checks rest on last changed. */
  readonly factsChangedAt: string;
  /** Questions raised about the same person by the same practitioner in 90 days, this one included. */
  readonly crossingsIn90Days: number;
  /** The organisation's own, stricter effects of answers; empty where it has none. */
  readonly tightenedRules: TightenedRules;
  /** Sentences of the organisation's own beside its checks. */
  readonly checkNotes: CheckNotes;
  /** By what working days are counted from now on. */
  readonly calendar: WorkingCalendar;
  /** By what the day of the answer was counted. */
  readonly raisedCalendar: WorkingCalendar;
  readonly participants: readonly ParticipantView[];
  readonly positions: readonly PositionsView[];
  /** The standing record of each check that was answered or left out by hand. */
  readonly safetyChecks: readonly SafetyCheckRecordView[];
  readonly secondViews: readonly SecondViewSummary[];
  /** Oldest first; the last one that is not superseded stands. */
  readonly decisions: readonly DecisionView[];
  readonly actions: readonly ActionView[];
  readonly reviews: readonly ReviewView[];
  /** Newest page of the timeline, oldest first within it. */
  readonly timeline: TimelinePage;
  /** Last timeline number the reader has seen before this answer. */
  readonly readUpTo: number;
  /** Routes that the safeguarding lead recorded. */
  readonly routes: readonly RouteView[];
  /** Since when the case is with the safeguarding lead. */
  readonly escalatedAt: string | null;
  readonly pause: PauseView | null;
}

export interface PauseView {
  readonly because: 'stop_condition' | 'review_overdue';
  readonly stopCondition: string | null;
  readonly whatHappened: string | null;
  readonly at: string;
  readonly by: MemberView | null;
}

export const ROUTES = [
  'childrens_social_care',
  'adult_safeguarding',
  'police',
  'designated_officer',
  'people_team',
  'advice_given',
  'returned_to_the_pair',
] as const;
export type Route = (typeof ROUTES)[number];

/** Body of `POST /cases/:caseId/routes`: what the safeguarding lead did. */
export interface RecordRoute {
  readonly route: Route;
  /** @minLength 1 @maxLength 4000 */
  readonly note: string;
  /** For `returned_to_the_pair`: whether the supervisor is implicated and stays outside; left out, it stays as it was. */
  readonly supervisorImplicated?: boolean;
}

export interface RouteView {
  readonly route: Route;
  /** Shown to the safeguarding lead only; empty for the pair. */
  readonly note: string | null;
  readonly at: string;
  readonly by: MemberView;
}
