import type { Stage } from '../stages';
import { isWritten } from '../text/sentence';
import type { Urgency } from '../words';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import type { Part } from './parts';
import { refusalsOfReviewOn, type ReviewDateRefusal } from './record-decision';

export type ReportStopConditionRefusal =
  ActRefusal | 'stop_condition_missing' | 'what_happened_missing';

/**
 * Why it may not be reported that a stop condition is met: one that was agreed, or one in own words.
 * A report pauses the agreement at once.
 */
export function refusalsToReportStopCondition(
  subject: Standing,
  part: Part | undefined,
  report: { readonly stopCondition: string; readonly whatHappened: string },
): readonly ReportStopConditionRefusal[] {
  const refusals: ReportStopConditionRefusal[] = [
    ...refusalsToAct('report_stop_condition', subject, part),
  ];
  if (!isWritten(report.stopCondition)) refusals.push('stop_condition_missing');
  if (!isWritten(report.whatHappened)) refusals.push('what_happened_missing');
  return refusals;
}

/** Whether the review should have been held by now. It may still be held on its day. */
export const isReviewOverdue = (reviewOn: string | null, today: string): boolean =>
  reviewOn !== null && reviewOn < today;

/** Whether the agreement pauses by itself: its review is overdue. */
export const mustPause = (
  subject: { readonly stage: Stage; readonly reviewOn: string | null },
  today: string,
): boolean => subject.stage === 'in_force' && isReviewOverdue(subject.reviewOn, today);

export type ResumeRefusal =
  ActRefusal | 'reason_missing' | 'new_review_date_missing' | ReviewDateRefusal;

/** A case as far as taking it up again goes. */
export interface ResumableCase extends Standing {
  readonly reviewOn: string | null;
  readonly urgency: Urgency | null;
}

/**
 * Why a paused agreement, or the talk about a held question, may not be taken up again. An agreement
 * whose review is overdue needs a new review date.
 */
export function refusalsToResume(
  subject: ResumableCase,
  part: Part | undefined,
  resumption: { readonly reason: string; readonly reviewOn?: string | null | undefined },
  today: string,
): readonly ResumeRefusal[] {
  const refusals: ResumeRefusal[] = [...refusalsToAct('resume', subject, part)];
  if (!isWritten(resumption.reason)) refusals.push('reason_missing');
  if (subject.stage !== 'paused') return refusals;
  if (resumption.reviewOn) {
    return [...refusals, ...refusalsOfReviewOn(resumption.reviewOn, today, subject.urgency)];
  }
  if (isReviewOverdue(subject.reviewOn, today)) refusals.push('new_review_date_missing');
  return refusals;
}

/** Where a case goes when it is taken up again. */
export const stageAfterResuming = (stage: Stage): Stage =>
  stage === 'paused' ? 'in_force' : 'discussing';
