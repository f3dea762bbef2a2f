import type { TimelineItem } from '@alongside/contracts';
import type { CheckId } from '@alongside/domain';
import { CHECK_TEXT } from '@alongside/contracts/checks';

/** What is said of one thing that happened; `null` for what is shown some other way. */
type Saying = (who: string, item: TimelineItem) => string | null;

const checkName = (code: unknown): string =>
  typeof code === 'string' && Object.hasOwn(CHECK_TEXT, code)
    ? CHECK_TEXT[code as CheckId].asks
    : 'a safety check';

/** Each kind of event as one quiet sentence in the thread. */
export const HAPPENING_TEXT: Readonly<Record<TimelineItem['kind'], Saying>> = {
  case_begun: () => null,
  case_raised: (who) => `${who} shared this question.`,
  question_changed: (who) => `${who} changed the question or what is weighed.`,
  entry_posted: () => null,
  addendum_added: () => null,
  position_placed: (who) => `${who} placed it on the line.`,
  positions_revealed: () => 'You both placed the line, so both of you can see it now.',
  safety_check_recorded: (who, { facts }) =>
    facts['answer'] === null
      ? `${who} left out “${checkName(facts['check'])}”, with a reason.`
      : `${who} answered “${checkName(facts['check'])}”`,
  second_view_asked: (who) => `${who} asked for a second view.`,
  second_view_answered: (who) => `${who} gave a second view.`,
  decision_written: (who) => `${who} began to write a decision.`,
  decision_shared: (who) => `${who} shared a decision.`,
  decision_revised: (who) => `${who} changed the text of the decision.`,
  decision_signed: (who, { facts }) =>
    facts['kind'] === 'signed_with_difference'
      ? `${who} signed, with a difference of view.`
      : `${who} signed the decision.`,
  decision_declined: (who) => `${who} did not sign, and said why. You talk on.`,
  decision_in_force: () => 'Both have signed. It is agreed.',
  decision_superseded: (_who, { facts }) =>
    facts['byId'] === null
      ? 'What the checks say now closed the decision that waited, so it is open again.'
      : 'The earlier decision made way for the new one.',
  decision_addendum_added: (who) => `${who} added to the decision.`,
  decision_placed_in_record: (who) => `${who} placed the words in the person’s record.`,
  case_held: (who) => `${who} put it on hold until something that is missing is known.`,
  discussion_resumed: (who) => `${who} took the talk up again.`,
  case_escalated: () => 'It went to the safeguarding lead.',
  case_sealed: () => 'From here on only the safeguarding lead can read it.',
  route_recorded: (who) => `${who} recorded what was done.`,
  case_returned: () => 'It came back to the two of you.',
  case_handed_over: () => 'Supervision was handed over. A new supervisor has this question now.',
  action_agreed: (who) => `${who} added an agreed action.`,
  action_changed: (who) => `${who} said how it stands with an action.`,
  stop_condition_reported: (who) => `${who} reported that a stop condition is met. It is paused.`,
  review_overdue: () => 'The review date passed, so the agreement is paused.',
  agreement_resumed: (who) => `${who} took the agreement up again.`,
  review_held: (who) => `${who} recorded the review.`,
  learning_note_answered: (who, { facts }) =>
    facts['consents'] === true
      ? `${who} would share what was learnt.`
      : `${who} would keep what was learnt between you.`,
  case_closed: (who) => `${who} closed the question.`,
  case_withdrawn: (who) => `${who} withdrew the question.`,
};
