import type { CaseView } from '@alongside/contracts';
import {
  isReviewOverdue,
  refusalsToClose,
  refusalsToEscalate,
  refusalsToReportStopCondition,
  refusalsToResume,
  refusalsToWithdraw,
} from '@alongside/domain';
import type { SummaryError } from '@alongside/web-ui';
import { type AnyRefusal, type DialogAct, REFUSAL_TEXT } from '../../casework.text';
import { standingDecision } from '../../situation/situation';

/** What is written in the dialog. */
export interface WrittenReason {
  readonly reason: string;
  readonly stopCondition: string;
  readonly reviewOn: string | null;
}

/** Whether taking it up again needs a new day for the review. */
export const needsNewReview = (subject: CaseView, today: string): boolean =>
  subject.stage === 'paused' && isReviewOverdue(standingDecision(subject)?.reviewOn ?? null, today);

const FIELD_OF: Readonly<Partial<Record<AnyRefusal, string>>> = {
  reason_missing: 'reason',
  what_happened_missing: 'reason',
  stop_condition_missing: 'stop-condition',
  new_review_date_missing: 'review-on',
  review_on_not_a_date: 'review-on',
  review_on_in_the_past: 'review-on',
  review_on_too_late: 'review-on',
};

/** What stands in the way, by the rules that the API enforces as well. */
export const missingReason = (
  act: DialogAct,
  subject: CaseView,
  written: WrittenReason,
  today: string,
): readonly SummaryError[] =>
  refusals(act, subject, written, today).map((refusal) => ({
    fieldId: FIELD_OF[refusal] ?? null,
    message: REFUSAL_TEXT[refusal],
  }));

function refusals(
  act: DialogAct,
  subject: CaseView,
  { reason, stopCondition, reviewOn }: WrittenReason,
  today: string,
): readonly AnyRefusal[] {
  const part = subject.myPart;
  switch (act) {
    case 'withdraw':
      return refusalsToWithdraw(subject, part, reason);
    case 'escalate':
      return refusalsToEscalate(subject, part, reason);
    case 'report_stop_condition':
      return refusalsToReportStopCondition(subject, part, { stopCondition, whatHappened: reason });
    case 'resume': {
      const decision = standingDecision(subject);
      const resumable = {
        stage: subject.stage,
        sealed: subject.sealed,
        reviewOn: decision?.reviewOn ?? null,
        urgency: subject.question.urgency,
      };
      return refusalsToResume(resumable, part, { reason, reviewOn }, today);
    }
    case 'close':
      return refusalsToClose({ ...subject, reviews: subject.reviews.length }, part, reason);
  }
}
