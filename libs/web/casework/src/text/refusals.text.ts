import type {
  AgreeActionRefusal,
  AnswerSecondViewRefusal,
  AskSecondViewRefusal,
  ChangeActionRefusal,
  CheckRefusal,
  CloseRefusal,
  DecisionRefusal,
  EditEntryRefusal,
  EditQuestionRefusal,
  PositionRefusal,
  PostEntryRefusal,
  RaiseRefusal,
  RecordRouteRefusal,
  ReportStopConditionRefusal,
  ResumeRefusal,
  ReviewRefusal,
  SignRefusal,
  WriteDecisionRefusal,
} from '@alongside/domain';

/** Every rule that can say no on a screen of casework. */
export type AnyRefusal =
  | AgreeActionRefusal
  | AnswerSecondViewRefusal
  | AskSecondViewRefusal
  | ChangeActionRefusal
  | CheckRefusal
  | CloseRefusal
  | DecisionRefusal
  | EditEntryRefusal
  | EditQuestionRefusal
  | PositionRefusal
  | PostEntryRefusal
  | RaiseRefusal
  | RecordRouteRefusal
  | ReportStopConditionRefusal
  | ResumeRefusal
  | ReviewRefusal
  | SignRefusal
  | WriteDecisionRefusal;

/** What stands in the way, said so that the reader knows what to do about it. */
export const REFUSAL_TEXT: Readonly<Record<AnyRefusal, string>> = {
  not_at_this_stage: 'That is not possible at this point of the question.',
  not_your_part: 'That is for somebody else in this record to do.',
  sealed: 'Only the safeguarding lead can go on from here.',
  reason_missing: 'Say why, in a sentence.',

  story_missing: 'Tell what is happening.',
  act_missing: 'Say what exactly would happen, or did.',
  urgency_missing: 'Choose by when you need an answer.',
  no_supervisor:
    'You have no supervisor in Alongside yet. Your administrator can add who supervises you.',
  subtype_of_another_type: 'Choose what it is about again: the two do not go together.',

  text_missing: 'Write something first.',
  mentions_somebody_outside: 'You can only mention people who can read this.',
  not_your_entry: 'Only its author can change it.',
  ten_minutes_passed: 'Ten minutes have passed, so you can add to it instead.',
  answered: 'Somebody has answered it, so you can add to it instead.',
  already_placed: 'You have placed yours. It stays as it is until the review.',

  unknown_answer: 'Choose one of the answers.',
  computed: 'Alongside works this one out itself.',
  cannot_be_left_out: 'This check is always asked. Choose an answer.',
  answer_it_anew: 'This check has an answer. Give a new one instead of leaving it out.',

  not_independent: 'A second view comes from somebody who is neither of the two.',
  cannot_give_second_view: 'A second view comes from a supervisor or a manager.',
  already_asked: 'They have been asked already.',
  already_answered: 'You have answered this already.',
  not_asked_of_you: 'This was asked of somebody else.',
  reasoning_missing: 'Say why, in your own words.',

  decided_alone: 'You asked this question, so somebody else decides it.',
  draft_exists: 'There is a decision that is not shared yet. Go on with that one.',
  outcome_not_of_this_timing: 'That outcome does not fit when this happens or happened.',
  outcome_not_available: 'That outcome is not available. See the reasons beside it.',
  harm_by_doing_missing: 'Write what harm could come from doing it.',
  harm_by_not_doing_missing: 'Write what harm could come from not doing it.',
  alternatives_missing: 'Name at least one other way you considered.',
  person_voice_missing: 'Write what the person says, or why they could not be asked.',
  who_knows_missing: 'Name who knows about it.',
  ending_missing: 'Say how and when it ends.',
  stop_conditions_missing: 'What would make us stop? Name at least one thing you could see.',
  review_on_missing: 'Choose a day for looking back at it.',
  review_on_not_a_date: 'Choose a day that exists for the review.',
  review_on_in_the_past: 'Choose a day from today on for the review.',
  review_on_too_late: 'Choose an earlier day: within 28 days, or 7 if it is urgent.',
  new_review_date_missing: 'The review date has passed. Choose a new one.',
  instead_missing: 'Say what we do instead.',
  who_tells_person_missing: 'Say who tells the person.',
  missing_missing: 'Say what is missing.',
  interim_line_missing: 'Write what can be said meanwhile.',
  decide_by_missing: 'Choose the day by which you decide.',
  decide_by_not_a_date: 'Choose a day that exists for deciding.',
  decide_by_in_the_past: 'Choose a day from today on for deciding.',
  decide_by_too_late: 'Choose a day within five working days.',
  repair_missing: 'Say what is put right, and how.',

  decision_not_shared: 'The decision is not shared yet.',
  decision_settled: 'This decision is settled.',
  already_signed: 'You have signed it.',
  difference_missing: 'Write how you see it differently.',
  not_yours_to_decline: 'You wrote this decision. Change it instead.',
  not_yours_to_differ: 'You wrote this decision. Change it instead.',

  what_missing: 'Say what is to be done.',
  owner_missing: 'Say who does it.',
  belongs_to_a_manager: 'A change of policy belongs to a manager.',
  due_not_a_date: 'Choose a day that exists.',
  due_in_the_past: 'Choose a day from today on.',
  action_settled: 'This action is finished with.',
  status_not_next: 'This action cannot go there from where it is.',
  new_due_date_missing: 'Choose the new day.',
  shown_by_missing: 'Say what shows that it was done.',

  stop_condition_missing: 'Say which stop condition is met.',
  what_happened_missing: 'Say what happened.',
  happened_as_agreed_missing: 'Say whether it happened as agreed.',
  helped_missing: 'Say whether it helped.',
  person_said_missing: 'Write what the person says, or why they could not be asked.',
  how_asked_missing: 'Say how the person was asked.',
  review_missing: 'Hold the review first.',
  action_open: 'Some agreed actions are still open.',
  note_missing: 'Say what you did, in a sentence.',
};
