import { REVIEW_HELPED, type ReviewHelped } from '../stages';
import { isWritten } from '../text/sentence';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import type { Part } from './parts';

export const HAPPENED_AS_AGREED = ['yes', 'partly', 'no'] as const;
export type HappenedAsAgreed = (typeof HAPPENED_AS_AGREED)[number];

/** What a review says, as far as it is needed. */
export interface ReviewInput {
  readonly happenedAsAgreed?: HappenedAsAgreed | null | undefined;
  readonly whatHappened?: string | null | undefined;
  readonly helped?: ReviewHelped | null | undefined;
  readonly personSaid?: string | null | undefined;
  readonly howAsked?: string | null | undefined;
  readonly whyNotAsked?: string | null | undefined;
}

export type ReviewRefusal =
  | ActRefusal
  | 'happened_as_agreed_missing'
  | 'what_happened_missing'
  | 'helped_missing'
  | 'person_said_missing'
  | 'how_asked_missing';

/**
 * Why this review may not be recorded. Every review asks what the person says: their words and how
 * they were asked, or why they could not be.
 */
export function refusalsToHoldReview(
  subject: Standing,
  part: Part | undefined,
  review: ReviewInput,
): readonly ReviewRefusal[] {
  const refusals: ReviewRefusal[] = [...refusalsToAct('hold_review', subject, part)];
  if (!review.happenedAsAgreed || !HAPPENED_AS_AGREED.includes(review.happenedAsAgreed)) {
    refusals.push('happened_as_agreed_missing');
  }
  if (!isWritten(review.whatHappened)) refusals.push('what_happened_missing');
  if (!review.helped || !REVIEW_HELPED.includes(review.helped)) refusals.push('helped_missing');
  if (isWritten(review.personSaid)) {
    if (!isWritten(review.howAsked)) refusals.push('how_asked_missing');
  } else if (!isWritten(review.whyNotAsked)) refusals.push('person_said_missing');
  return refusals;
}
