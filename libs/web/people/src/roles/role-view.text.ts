import type { Act, Part, Role, RolePage, Situation } from '@alongside/domain';

export const SITUATION_TEXT: Readonly<Record<Situation, string>> = {
  raised_it: 'A question they asked themselves',
  supervises_the_raiser: 'A question of somebody they supervise',
  supervised_the_raiser_before: 'A question of somebody they supervised before',
  stands_in_today: 'A question that cannot wait, while they stand in',
  asked_for_a_second_view: 'A question on which they were asked for a second view',
  handed_to_safeguarding: 'Somebody else’s question that was handed to safeguarding',
  sealed: 'Somebody else’s question that is sealed, because something was said about a colleague',
  of_a_colleague: 'Any other question in the organisation',
};

export const PART_TEXT: Readonly<Record<Part, string>> = {
  raiser: 'They read all of it but the supervisor’s private notes.',
  supervisor: 'They read all of it but private notes, until the line ends.',
  second_viewer: 'They read the question and the weighing on one page, until they have answered.',
  safeguarding_lead: 'They read what is known, and record the route taken.',
};

export const ACT_TEXT: Readonly<Record<Act, string>> = {
  edit_question: 'change the question',
  raise: 'ask it',
  withdraw: 'withdraw it',
  post_entry: 'take part in the discussion',
  edit_entry: 'correct their own entries',
  add_entry_addendum: 'add to their own entries',
  write_private_note: 'keep a private note',
  place_position: 'place it on the line',
  place_position_at_review: 'place it again at the review',
  answer_check: 'answer the safety checks',
  ask_second_view: 'ask for a second view',
  answer_second_view: 'give a second view',
  write_decision: 'write the decision',
  share_decision: 'share it for signing',
  revise_decision: 'revise the decision',
  sign_decision: 'sign the decision',
  decline_decision: 'decline to sign',
  add_decision_addendum: 'add to a signed decision',
  place_in_record: 'note where it stands in the person’s record',
  add_action: 'agree actions',
  update_action: 'say how an action goes',
  report_stop_condition: 'report that a stop condition is met',
  resume: 'take it up again',
  hold_review: 'hold the review',
  answer_learning_note: 'share what was learnt',
  close: 'close it',
  escalate: 'hand it to safeguarding',
  record_route: 'record the route taken',
};

export const PAGE_TEXT: Readonly<Record<RolePage, string>> = {
  people_and_units: 'People, invitations, services and teams',
  settings: 'The settings of the organisation, and who changed them',
  supervision_lines: 'Who supervises whom, and the way of an answer today',
  supervision_due: 'Whose supervision is due, in days',
  escalated_questions: 'The list of questions handed to safeguarding',
};

/** What a role is for, in a sentence. */
export const ROLE_SENTENCE: Readonly<Record<Role, string>> = {
  practitioner: 'Does the work, and asks when a boundary is in question.',
  supervisor: 'Supervises practitioners, thinks with them and signs what they decide together.',
  manager:
    'Sees whether supervision happens and what teams ask about in figures; may supervise as well.',
  safeguarding_lead: 'Takes what has to leave the pair.',
  administrator: 'Keeps people, teams and lines. Reads no content.',
};
