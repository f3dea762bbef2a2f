import type { Part, Perspective } from '@alongside/domain';
import type { AddendumView } from './decisions';
import type { MemberView } from './session';

/** Body of `POST /cases/:caseId/entries`. */
export interface PostEntry {
  /** Plain text; mentions are listed apart. @minLength 1 @maxLength 6000 */
  readonly text: string;
  readonly perspective: Perspective;
  /** Number of the entry that this one answers. @minimum 1 */
  readonly answersSeq?: number | null;
  /** Members in the record who are mentioned. @maxItems 10 */
  readonly mentions?: readonly MemberId[];
}

/** @format uuid */
export type MemberId = string;

/** Body of `PATCH /cases/:caseId/entries/:seq`, within ten minutes and before anyone answered. */
export interface EditEntry {
  /** @minLength 1 @maxLength 6000 */
  readonly text: string;
}

/** Body of `PUT /cases/:caseId/read-mark`. */
export interface MarkRead {
  /** @minimum 0 */
  readonly seq: number;
}

/** Every kind of thing that happens to a case, in the past tense. */
export const EVENT_KINDS = [
  'case_begun',
  'case_raised',
  'question_changed',
  'entry_posted',
  'addendum_added',
  'position_placed',
  'positions_revealed',
  'safety_check_recorded',
  'second_view_asked',
  'second_view_answered',
  'decision_written',
  'decision_shared',
  'decision_revised',
  'decision_signed',
  'decision_declined',
  'decision_in_force',
  'decision_superseded',
  'decision_addendum_added',
  'decision_placed_in_record',
  'case_held',
  'discussion_resumed',
  'case_escalated',
  'case_sealed',
  'route_recorded',
  'case_returned',
  'case_handed_over',
  'action_agreed',
  'action_changed',
  'stop_condition_reported',
  'review_overdue',
  'agreement_resumed',
  'review_held',
  'learning_note_answered',
  'case_closed',
  'case_withdrawn',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One thing that happened, in reading order. `seq` counts from 1 in each case. */
export interface TimelineItem {
  readonly seq: number;
  readonly kind: EventKind;
  readonly at: string;
  /** `null` when the system did it, such as an overdue review. */
  readonly by: MemberView | null;
  readonly part: Part | null;
  /** Ids, codes and dates only: never content. */
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly entry: EntryView | null;
  /** Why it was done, where a reason was asked for: a stop condition, a resumption, an ending. */
  readonly reason: string | null;
}

export interface EntryView {
  readonly text: string;
  readonly perspective: Perspective;
  readonly answersSeq: number | null;
  readonly mentions: readonly MemberView[];
  readonly editedAt: string | null;
  /** Whether somebody answered it, after which it gets an addendum instead of an edit. */
  readonly answered: boolean;
  readonly addenda: readonly AddendumView[];
}

export interface TimelinePage {
  /** Oldest first. */
  readonly items: readonly TimelineItem[];
  /** Ask `GET /cases/:caseId/timeline?before=` with it for the page before; `null` at the beginning. */
  readonly before: number | null;
}

/** Who has looked at a case. */
export interface LooksView {
  /** Newest first, one row per member. */
  readonly items: readonly LookView[];
}

export interface LookView {
  readonly member: MemberView;
  readonly part: Part | null;
  readonly firstAt: string;
  readonly lastAt: string;
  readonly times: number;
}

export type EventFacts = TimelineItem['facts'];
