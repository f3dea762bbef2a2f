import type { SecondViewAnswer, SignatureKind } from '@alongside/contracts';
import type {
  ActionKind,
  ActionStatus,
  DecisionState,
  Effect,
  HappenedAsAgreed,
  NotApplicableReason,
  Outcome,
  ReviewHelped,
} from '@alongside/domain';
import type { Choices, Words } from './words';

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

export const WAY_TO_SIGN_TEXT: Choices<SignatureKind> = {
  signed: { word: 'I sign it', meaning: 'I have read it, and I stand behind it.' },
  signed_with_difference: {
    word: 'I sign it, with a difference of view',
    meaning: 'The outcome stands. How I see it differently is kept beside it, word for word.',
  },
  declined: {
    word: 'I do not sign it',
    meaning: 'I say why, and the two of us talk on.',
  },
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

export const NOT_APPLICABLE_TEXT: Words<NotApplicableReason> = {
  no_children_in_this_context: 'No children are concerned.',
  no_adults_in_this_context: 'No adults who use the service are concerned.',
  no_parent_or_carer: 'There is no parent or carer whose view matters here.',
  no_contact_in_person: 'Nobody meets in person for this.',
  already_happened: 'It has already happened.',
  not_about_this_type: 'It has no bearing on this kind of question.',
};

export const HAPPENED_AS_AGREED_TEXT: Words<HappenedAsAgreed> = {
  yes: 'Yes',
  partly: 'In part',
  no: 'No',
};

export const DO_IT_AGAIN_TEXT: Words<'yes' | 'differently' | 'no'> = {
  yes: 'Yes',
  differently: 'Differently',
  no: 'No',
};
