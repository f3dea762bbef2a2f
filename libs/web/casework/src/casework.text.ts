import type {
  CaseSort,
  CaseState,
  Route,
  SecondViewAnswer,
  SignatureKind,
} from '@alongside/contracts';
import type {
  ActionKind,
  ActionStatus,
  Context,
  DecisionState,
  Direction,
  Effect,
  IdentifierKind,
  Motive,
  NeedServed,
  NextStepReason,
  NotApplicableReason,
  Outcome,
  Part,
  Perspective,
  PolicyPosition,
  Position,
  ReviewHelped,
  Stage,
  Timing,
  Urgency,
} from '@alongside/domain';

export * from './checks.text';
export * from './question-types.text';
export * from './refusals.text';

type Words<Union extends string> = Readonly<Record<Union, string>>;

/** A word, and what it means in a sentence. */
export interface Choice {
  readonly word: string;
  readonly meaning: string;
}
type Choices<Union extends string> = Readonly<Record<Union, Choice>>;

/** How a status looks: colour never speaks alone, the word is always there. */
export type Tone = 'clay' | 'honey' | 'leaf' | 'plum' | 'stop' | 'plain';

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
  something_missing: 'On hold: something is missing',
  decide_by_date: 'On hold: decide by a date',
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

export const OUTCOME_TEXT: Choices<Outcome> = {
  go_ahead: {
    word: 'Go ahead',
    meaning: 'It is right for this person, and safe. We stand behind it.',
  },
  go_ahead_with_conditions: {
    word: 'Go ahead, with conditions',
    meaning: 'Yes, in this way, with what we agreed around it.',
  },
  not_this_way: {
    word: 'Not this way; instead we will …',
    meaning: 'The need is real. We meet it differently, and somebody tells the person.',
  },
  hold: {
    word: 'Hold',
    meaning: 'Something is missing. Say what, what can be said meanwhile, and decide by a date.',
  },
  escalate: {
    word: 'Take it to the safeguarding lead',
    meaning: 'It leaves the two of you at once.',
  },
  affirmed: { word: 'Affirmed', meaning: 'It was right, and we stand behind it.' },
  affirmed_with_learning: {
    word: 'Affirmed, with learning',
    meaning: 'It was right to care, and we would do part of it differently.',
  },
  repair_needed: {
    word: 'Repair needed',
    meaning: 'Something is to be put right, together and without blame.',
  },
};

export const DECISION_STATE_TEXT: Words<DecisionState> = {
  draft: 'Being written, only the supervisor sees it',
  shared: 'Shared, waiting for signatures',
  signed_by_one: 'Signed by one of you',
  signed_by_both: 'Signed by both of you',
  signed_with_difference: 'Signed, with a difference of view',
  declined: 'Declined, with a reason',
  superseded: 'A later decision has taken its place',
};

export const SIGNATURE_TEXT: Words<SignatureKind> = {
  signed: 'Signed',
  signed_with_difference: 'Signed with a difference of view',
  declined: 'Declined to sign',
};

export const EFFECT_TEXT: Words<Effect> = {
  seal: 'Only the safeguarding lead may read on',
  escalate: 'Goes to the safeguarding lead',
  block: 'Keeps the boundary where it is',
  hold: 'Waits until this is known',
  second_view: 'Needs a second view',
  condition: 'Only with a condition',
  note: 'Good to know',
};

export const PART_TEXT: Words<Part> = {
  raiser: 'Practitioner',
  supervisor: 'Supervisor',
  second_viewer: 'Second viewer',
  safeguarding_lead: 'Safeguarding lead',
};

export const PERSPECTIVE_TEXT: Words<Perspective> = {
  practitioner: 'As the practitioner',
  supervisor: 'As the supervisor',
  person: 'What the person says',
  family: 'What the family says',
  agency_policy: 'What the agency or a policy says',
  other_professional: 'What another professional says',
};

export const TIMING_TEXT: Choices<Timing> = {
  before: { word: 'It has not happened yet', meaning: 'I am thinking of it, or was asked' },
  happening_now: { word: 'It is happening now', meaning: 'We are in the middle of it' },
  already_happened: {
    word: 'It already happened',
    meaning: 'Good that you say so. You will look at it together.',
  },
  pattern: { word: 'It keeps happening', meaning: 'Not one time, but a habit or a rule' },
};

export const DIRECTION_TEXT: Choices<Direction> = {
  towards_closer: {
    word: 'Closer',
    meaning: 'Doing something warmer or more personal than usual',
  },
  towards_distance: {
    word: 'Further away',
    meaning: 'Holding back, handing over or ending something',
  },
  rule_causing_harm: {
    word: 'A rule is keeping us apart',
    meaning: 'The boundary we already hold may be doing harm',
  },
  unclear: { word: 'I’m not sure', meaning: 'That’s a good reason to ask' },
};

export const MOTIVE_TEXT: Choices<Motive> = {
  altruism: { word: 'To help', meaning: 'I want something good for them' },
  emotional_need: { word: 'It touches me', meaning: 'It answers a feeling of mine as well' },
  unanticipated: { word: 'It just came', meaning: 'Nobody planned it; the moment asked for it' },
  personal_benefit: { word: 'I would gain something', meaning: 'Money, time, ease, recognition' },
  intimacy: { word: 'Closeness between us', meaning: 'Affection or attraction plays a part' },
  none: { word: 'None of these', meaning: 'Or I would rather talk about it' },
};

export const URGENCY_TEXT: Choices<Urgency> = {
  today: { word: 'Today', meaning: 'Something has to be said or done today' },
  this_week: { word: 'This week', meaning: 'Within five working days' },
  next_session: { word: 'At our next supervision', meaning: 'It can wait until we meet' },
};

export const CONTEXT_TEXT: Words<Context> = {
  children: 'Children or young people under 18',
  adults: 'Adults',
  both: 'Both: a family, or somebody turning 18',
};

export const POSITION_TEXT: Choices<Position> = {
  remote: { word: 'Remote', meaning: 'We hardly reach each other' },
  guarded: { word: 'Guarded', meaning: 'Kept at arm’s length' },
  steady: { word: 'Steady', meaning: 'Reliable, a little formal' },
  warm: { word: 'Warm', meaning: 'Close enough to matter, clear enough to be safe' },
  close: { word: 'Close', meaning: 'Personal; worth talking about' },
  blurred: { word: 'Blurred', meaning: 'Hard to say whose need it is' },
  entangled: { word: 'Entangled', meaning: 'We cannot step back from each other' },
};

export const NEED_SERVED_TEXT: Words<NeedServed> = {
  person: 'The person’s',
  worker: 'The worker’s',
  agency: 'The agency’s',
  family: 'The family’s',
};

export const POLICY_POSITION_TEXT: Choices<PolicyPosition> = {
  inside: { word: 'Inside policy', meaning: 'A policy allows it' },
  outside: { word: 'Outside policy', meaning: 'A policy says otherwise' },
  silent: { word: 'Policy is silent', meaning: 'No policy speaks of it' },
  unlawful: { word: 'Against the law', meaning: 'It cannot be done' },
};

export const ACTION_STATUS_TEXT: Words<ActionStatus> = {
  agreed: 'Agreed',
  started: 'Started',
  done: 'Done',
  not_needed: 'Not needed any more',
  carried_over: 'Carried over',
  blocked: 'Stuck',
};

export const ACTION_KIND_TEXT: Words<ActionKind> = {
  do: 'Do',
  ask: 'Ask',
  tell: 'Tell',
  record: 'Write down',
  refer: 'Refer',
  support_worker: 'Support for the worker',
  policy_change: 'Change a policy',
};

export const REVIEW_HELPED_TEXT: Words<ReviewHelped> = {
  yes: 'Yes, it helped',
  partly: 'It helped in part',
  no: 'No, it did not help',
  too_soon: 'Too soon to say',
};

export const SECOND_VIEW_TEXT: Choices<SecondViewAnswer> = {
  support: { word: 'I would support it', meaning: 'As it is described here' },
  support_with_changes: {
    word: 'I would support it, with changes',
    meaning: 'Say which changes, and why',
  },
  do_not_support: { word: 'I would not support it', meaning: 'Say what you would do instead' },
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

export const NOT_APPLICABLE_TEXT: Words<NotApplicableReason> = {
  no_children_in_this_context: 'No children are concerned.',
  no_adults_in_this_context: 'No adults who use the service are concerned.',
  no_parent_or_carer: 'There is no parent or carer whose view matters here.',
  no_contact_in_person: 'Nobody meets in person for this.',
  already_happened: 'It has already happened.',
  not_about_this_type: 'It has no bearing on this kind of question.',
};

/** What a text may contain that tells who somebody is, for "This looks like …". */
export const IDENTIFIER_TEXT: Words<IdentifierKind> = {
  name_like: 'a name',
  date_of_birth: 'a date of birth',
  nhs_number: 'an NHS number',
  postcode: 'a postcode',
  phone: 'a phone number',
  email: 'an e-mail address',
};

export const CASE_STATE_TEXT: Words<CaseState> = { open: 'Open', closed: 'Closed', all: 'All' };

export const CASE_SORT_TEXT: Words<CaseSort> = {
  activity: 'Latest activity',
  raised: 'Latest raised',
};
