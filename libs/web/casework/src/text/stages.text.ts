import type { CaseSort, CaseState, Route } from '@alongside/contracts';
import type { NextStepReason, Stage } from '@alongside/domain';
import type { Tone, Words } from './words';

export const STAGE_TEXT: Words<Stage> = {
  draft: 'Draft, only you see it',
  raised: 'Shared, waiting for the supervisor',
  discussing: 'Talking it through',
  held: 'On hold',
  decided: 'Decided, waiting for signatures',
  in_force: 'Agreed',
  paused: 'Paused',
  reviewed: 'Reviewed',
  closed: 'Closed',
  withdrawn: 'Withdrawn',
  escalated: 'With the safeguarding lead',
};

export const STAGE_TONE: Readonly<Record<Stage, Tone>> = {
  draft: 'plain',
  raised: 'plum',
  discussing: 'plain',
  held: 'honey',
  decided: 'plum',
  in_force: 'leaf',
  paused: 'clay',
  reviewed: 'leaf',
  closed: 'plain',
  withdrawn: 'plain',
  escalated: 'stop',
};

/** What the reader may do next, on the tag beside a question. */
export const STEP_TEXT: Words<NextStepReason> = {
  draft_not_raised: 'Finish and share',
  question_waits_today: 'Needs an answer today',
  question_unseen: 'New question',
  position_not_placed: 'Place it on the line',
  checks_to_do: 'Safety checks to do',
  second_view_needed: 'Needs a second view',
  second_view_asked: 'Your second view',
  decision_to_write: 'Ready to decide',
  decision_to_share: 'Share your decision',
  something_missing: 'On hold',
  decide_by_date: 'On hold: decide',
  decision_to_sign: 'Your signature',
  review_ahead: 'Review ahead',
  review_due: 'Review due',
  review_overdue: 'Review overdue',
  stop_condition_met: 'A stop condition is met',
  actions_open: 'Actions still open',
  ready_to_close: 'Ready to close',
  with_safeguarding_lead: 'Record what you did',
};

/** Why it is the reader's turn, as a sentence. */
export const STEP_REASON_TEXT: Words<NextStepReason> = {
  draft_not_raised: 'You began this. Nobody else can see it yet.',
  question_waits_today: 'Somebody needs an answer today and is waiting for you.',
  question_unseen: 'It was shared with you and nobody has answered yet.',
  position_not_placed: 'How close does it feel? Place it before you see where the other did.',
  checks_to_do: 'Some safety checks still want an answer with a reason.',
  second_view_needed: 'The checks ask that another supervisor looks at it.',
  second_view_asked: 'A colleague asks what you think, on one page.',
  decision_to_write: 'The checks are answered. What do you decide?',
  decision_to_share: 'Your decision is written and nobody else has seen it yet.',
  something_missing: 'A decision waits for something that is missing.',
  decide_by_date: 'You put it on hold until a date. Decide, or say what is still missing.',
  decision_to_sign: 'Read it back. You can sign, or sign with a difference of view.',
  review_ahead: 'It is agreed. A day for looking back at it is set.',
  review_due: 'It is time to ask how it went, and what the person says.',
  review_overdue: 'The review date has passed, so the agreement is paused until you talk.',
  stop_condition_met: 'The agreement is paused. What happens now?',
  actions_open: 'What was agreed is not all done yet.',
  ready_to_close: 'It was reviewed and everything agreed is done.',
  with_safeguarding_lead: 'It has left the pair and is with you.',
};

export const STEP_TONE: Readonly<Record<NextStepReason, Tone>> = {
  draft_not_raised: 'plain',
  question_waits_today: 'clay',
  question_unseen: 'clay',
  position_not_placed: 'plum',
  checks_to_do: 'plum',
  second_view_needed: 'plum',
  second_view_asked: 'plum',
  decision_to_write: 'clay',
  decision_to_share: 'clay',
  something_missing: 'honey',
  decide_by_date: 'honey',
  decision_to_sign: 'plum',
  review_ahead: 'leaf',
  review_due: 'clay',
  review_overdue: 'clay',
  stop_condition_met: 'stop',
  actions_open: 'honey',
  ready_to_close: 'leaf',
  with_safeguarding_lead: 'stop',
};

export const ROUTE_TEXT: Words<Route> = {
  childrens_social_care: 'Children’s social care',
  adult_safeguarding: 'Adult safeguarding',
  police: 'Police',
  designated_officer: 'The designated officer',
  people_team: 'The people team',
  advice_given: 'Advice given, nothing further',
  returned_to_the_pair: 'Returned to the two of them',
};

export const CASE_STATE_TEXT: Words<CaseState> = { open: 'Open', closed: 'Closed', all: 'All' };

export const CASE_SORT_TEXT: Words<CaseSort> = {
  activity: 'Latest activity',
  raised: 'Latest raised',
};
