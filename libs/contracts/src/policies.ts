import type {
  GapAnswerKind,
  GapState,
  PolicyState,
  QuestionType,
  ThemePeriod,
  UnitKind,
} from '@alongside/domain';
import type { MemberView } from './session';

export const POLICY_LIMITS = {
  title: 200,
  text: 20_000,
  example: 500,
  examples: 20,
  types: 27,
  reason: 2000,
  question: 1000,
  reasons: 4000,
  categories: 10,
  search: 100,
} as const;

/** Body of `POST /policies` and `PUT /policies/:policyId/draft`: the whole draft. An unfinished one is kept too. */
export interface WritePolicy {
  /** @maxLength 200 */
  readonly title: string;
  /** @maxLength 20000 */
  readonly text: string;
  /** The boundary types that it speaks about. @maxItems 27 */
  readonly types: readonly QuestionType[];
  /** What is inside this policy, by example; at most 500 characters each. @maxItems 20 */
  readonly inside: readonly string[];
  /** What is outside of it, by example; at most 500 characters each. @maxItems 20 */
  readonly outside: readonly string[];
  /** The day on which it is looked at again. @format date */
  readonly reviewOn: string | null;
  /** The day until which it is tried. @format date */
  readonly triedUntil: string | null;
}

/** Body of `POST /policies/:policyId/adoptions`. */
export interface AdoptPolicy {
  /** Version of the policy that was read; another version answers 412. @minimum 1 */
  readonly version: number;
  /** Since when it holds; today, or a day of the past for a rule that is entered later. @format date */
  readonly adoptedOn: string;
}

/** Body of `POST /policies/:policyId/withdrawal`. */
export interface WithdrawPolicy {
  /** @maxLength 2000 */
  readonly reason: string;
}

/** One row of the library: what is in force, or, among drafts, what is being written. */
export interface PolicyRow {
  /** @format uuid */
  readonly id: string;
  readonly state: PolicyState;
  /** Which version this is, 1 for the first. */
  readonly number: number;
  readonly title: string;
  readonly types: readonly QuestionType[];
  readonly inside: readonly string[];
  readonly outside: readonly string[];
  readonly author: MemberView;
  /** @format date */
  readonly adoptedOn: string | null;
  /** @format date */
  readonly reviewOn: string | null;
  /** @format date */
  readonly triedUntil: string | null;
}

/** Answer of `GET /policies`: keyset pages, latest first, no total. */
export interface PolicyPage {
  readonly items: readonly PolicyRow[];
  readonly next: string | null;
}

/** The question of a policy gap that a version answers. */
export interface AnsweredQuestion {
  /** @format uuid */
  readonly gapId: string;
  readonly question: string;
}

/** One version of a policy. Once adopted, it is never changed. */
export interface PolicyEdition {
  readonly number: number;
  readonly text: WritePolicy;
  readonly author: MemberView;
  readonly writtenAt: string;
  /** `null` while it is a draft. */
  readonly adoptedBy: MemberView | null;
  /** Since when it holds. @format date */
  readonly adoptedOn: string | null;
  /** When it was adopted here; later than `adoptedOn` for a rule that was entered later. */
  readonly adoptedAt: string | null;
  /** The answered gaps that led to this version, oldest first. */
  readonly because: readonly AnsweredQuestion[];
}

export interface PolicyWithdrawal {
  readonly by: MemberView;
  readonly at: string;
  readonly reason: string;
}

/** Answer of `GET /policies/:policyId`. */
export interface PolicyView {
  /** @format uuid */
  readonly id: string;
  /** What a change starts from. */
  readonly version: number;
  readonly state: PolicyState;
  readonly inForce: PolicyEdition | null;
  /** What is being written; for managers. */
  readonly draft: PolicyEdition | null;
  /** Latest first. */
  readonly earlier: readonly PolicyEdition[];
  readonly withdrawn: PolicyWithdrawal | null;
  /** Whether this reader writes policies. */
  readonly mayWrite: boolean;
}

/** Which figure of the team themes a gap comes from: a place in a fixed table, never a case and never a number. */
export interface GapFigureRef {
  /** The organisation, a service or a team. @format uuid */
  readonly unitId: string;
  /** A closed quarter, such as `2026-Q3`. */
  readonly quarter: string;
  readonly period: ThemePeriod;
  /** Name of a fixed table, such as `policy`. */
  readonly table: string;
  /** Names of rows of that table, such as `silent`. @maxItems 10 */
  readonly categories: readonly string[];
}

/** Body of `POST /policy-gaps`. */
export interface OpenGap {
  readonly figure: GapFigureRef;
  /** What rule or resource makes this keep happening? @maxLength 1000 */
  readonly question: string;
  /** A manager. @format uuid */
  readonly ownerId: string;
  /** @format date */
  readonly replyBy: string;
}

/** Body of `POST /policy-gaps/:gapId/answer`. A change or a trial names a policy, or begins a new one. */
export interface AnswerGap {
  readonly kind: GapAnswerKind;
  /** @maxLength 4000 */
  readonly reasons: string;
  /** Until when something is tried; only of a trial. @format date */
  readonly until: string | null;
  /** The policy that is changed, tried or kept. @format uuid */
  readonly policyId: string | null;
  /** A version of it that was adopted already; without one, the next version is begun as a draft. @minimum 1 */
  readonly policyNumber: number | null;
  /** The title of a new policy, where there is none yet. @maxLength 200 */
  readonly policyTitle: string | null;
}

/** The version in the library that came of an answer. */
export interface GapPolicyView {
  /** @format uuid */
  readonly id: string;
  readonly title: string;
  readonly number: number;
  /** `null` while it is being written. @format date */
  readonly adoptedOn: string | null;
}

export interface GapAnswerView {
  readonly kind: GapAnswerKind;
  readonly reasons: string;
  /** @format date */
  readonly until: string | null;
  readonly by: MemberView;
  readonly at: string;
  readonly policy: GapPolicyView | null;
}

export interface GapUnitView {
  /** @format uuid */
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
}

/** Answer of `GET /policy-gaps/:gapId`. An open gap is for managers; what was answered is for every member. */
export interface GapView {
  /** @format uuid */
  readonly id: string;
  readonly state: GapState;
  readonly figure: GapFigureRef;
  readonly unit: GapUnitView;
  readonly question: string;
  readonly owner: MemberView;
  /** @format date */
  readonly replyBy: string;
  readonly openedBy: MemberView;
  readonly openedAt: string;
  readonly answer: GapAnswerView | null;
  readonly mayAnswer: boolean;
}

/** Answer of `GET /policy-gaps`: open ones by the day of reply, answered ones latest first. */
export interface GapPage {
  readonly items: readonly GapView[];
  readonly next: string | null;
}

/** Answer of `GET /policy-gap-choices`: who can own a gap, and what a manager can open one about. */
export interface GapChoices {
  readonly owners: readonly MemberView[];
  readonly units: readonly GapUnitView[];
}
