import { isWritten } from '../text/sentence';
import { type ActRefusal, refusalsToAct, type Standing } from './acts';
import type { Part } from './parts';

/** What decides whether a review becomes a learning note. */
export interface LearningNoteInput {
  /** What was learnt, in the words of the review. */
  readonly learning?: string | null | undefined;
  /** Whether the one who recorded the review would share it. */
  readonly shareAsLearningNote?: boolean | undefined;
  readonly heldById: string;
  /** What each said afterwards, oldest first; the last word of each counts. */
  readonly answers: readonly { readonly memberId: string; readonly consents: boolean }[];
}

export const LEARNING_NOTES = ['none', 'waiting', 'shared', 'kept'] as const;
/** Nothing to share; one consents and the other has not said; both consent; somebody does not. */
export type LearningNote = (typeof LEARNING_NOTES)[number];

/**
 * Where the learning note of a review stands for the two of the case: it is shared only while both consent.
 *
 * Source: docs/domain/DOMAIN.md section 6, "an anonymised learning note (both consent)".
 */
export function learningNoteOf(review: LearningNoteInput): LearningNote {
  if (!isWritten(review.learning)) return 'none';
  const said = consentsIn(review);
  if ([...said.values()].includes(false) && review.answers.length > 0) return 'kept';
  const consenting = [...said.values()].filter(Boolean).length;
  if (consenting === 0) return 'none';
  return consenting > 1 ? 'shared' : 'waiting';
}

/** What this member last said: `undefined` while they have said nothing. */
export const consentOf = (review: LearningNoteInput, memberId: string): boolean | undefined =>
  consentsIn(review).get(memberId);

function consentsIn(review: LearningNoteInput): ReadonlyMap<string, boolean> {
  return new Map([
    [review.heldById, review.shareAsLearningNote ?? false],
    ...review.answers.map(({ memberId, consents }) => [memberId, consents] as const),
  ]);
}

export type LearningNoteRefusal = ActRefusal | 'nothing_learnt_written';

/** Why this part may not say now whether what was learnt may be shared. */
export function refusalsToAnswerLearningNote(
  subject: Standing,
  part: Part | undefined,
  review: Pick<LearningNoteInput, 'learning'>,
): readonly LearningNoteRefusal[] {
  return [
    ...refusalsToAct('answer_learning_note', subject, part),
    ...(isWritten(review.learning) ? [] : (['nothing_learnt_written'] as const)),
  ];
}
