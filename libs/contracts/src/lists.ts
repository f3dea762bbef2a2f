import type { Act, Part, QuestionType, Stage, Timing, Urgency } from '@alongside/domain';
import type { MyActionView } from './actions';
import type { PersonView } from './cases';
import type { MemberView } from './session';

export const PAGE_LIMIT = 100;
export const CASE_STATES = ['open', 'closed', 'all'] as const;
export type CaseState = (typeof CASE_STATES)[number];
export const CASE_SORTS = ['activity', 'raised'] as const;
export type CaseSort = (typeof CASE_SORTS)[number];

/** One row of a list of cases. */
export interface CaseRow {
  /** @format uuid */
  readonly id: string;
  readonly title: string;
  readonly personLabel: string;
  readonly stage: Stage;
  readonly sealed: boolean;
  readonly myPart: Part;
  readonly type: QuestionType | null;
  readonly timing: Timing | null;
  readonly urgency: Urgency | null;
  /** The other of the two: the supervisor for the raiser, the raiser for the supervisor. */
  readonly with: MemberView | null;
  readonly raisedAt: string | null;
  readonly lastActivityAt: string;
  readonly unread: number;
  readonly openActions: number;
  /** The one thing this reader can do next; `null` when it is somebody else's turn. */
  readonly needs: Act | null;
  /** Why, as a code of `nextStep`. */
  readonly needsBecause: string | null;
  /** By when. @format date */
  readonly needsBy: string | null;
}

/** Answer of `GET /cases`: keyset pages, newest first, no total. */
export interface CasePage {
  readonly items: readonly CaseRow[];
  readonly next: string | null;
}

/** Answer of `GET /me/home`: at most four lists, each bounded. */
export interface HomeView {
  /** Cases in which it is this member's turn, by date. */
  readonly waitingForMe: readonly CaseRow[];
  /** Cases with something new in them, where nothing is due from this member. */
  readonly newSinceLastLook: readonly CaseRow[];
  readonly actions: readonly MyActionView[];
  readonly drafts: readonly DraftRow[];
  readonly secondViews: readonly SecondViewRow[];
  /** For safeguarding leads: how many wait. */
  readonly escalations: number | null;
  /** For administrators, who read no content. */
  readonly organisationFigures: OrganisationFigures | null;
  readonly supervisor: MemberView | null;
}

export interface DraftRow {
  /** @format uuid */
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly savedAt: string;
}

export interface SecondViewRow {
  /** @format uuid */
  readonly id: string;
  readonly title: string;
  readonly askedBy: MemberView;
  readonly askedAt: string;
}

export interface OrganisationFigures {
  readonly members: number;
  readonly teams: number;
  readonly currentSupervisionLines: number;
}

/** Answer of `GET /persons`: labels this member has used, latest first. */
export interface PersonsView {
  readonly items: readonly PersonView[];
}

/** One row of the safeguarding lead's list, oldest first. */
export interface EscalationRow {
  /** @format uuid */
  readonly caseId: string;
  readonly title: string;
  readonly personLabel: string;
  readonly sealed: boolean;
  readonly escalatedAt: string;
  /** Codes of the checks or the act that escalated it. */
  readonly because: readonly string[];
  readonly routes: number;
  readonly lastRouteAt: string | null;
  readonly urgency: Urgency | null;
}

export interface EscalationsPage {
  readonly items: readonly EscalationRow[];
  readonly next: string | null;
}

/** `GET /drafts/:scope`: what was typed and not yet sent, the author's alone. Version 0 is one that nobody has begun. */
export interface DraftView {
  readonly scope: string;
  readonly body: unknown;
  readonly version: number;
  readonly savedAt: string | null;
}

/** Body of `PUT /drafts/:scope`. */
export interface KeepDraft {
  /** JSON of at most 64 KB. */
  readonly body: unknown;
}

/** What a live event can be about: a case, a supervision session, a request for an answer today. */
export const LIVE_SUBJECTS = ['case', 'session', 'today'] as const;
export type LiveSubject = (typeof LIVE_SUBJECTS)[number];

/** One server-sent event of `GET /events`: something new in its subject; fetch it to see what. */
export interface LiveEvent {
  readonly subject: LiveSubject;
  /** @format uuid */
  readonly id: string;
  readonly seq: number;
}
