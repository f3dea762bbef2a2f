import type {
  ActRefusal,
  AgreeActionRefusal,
  AnswerSecondViewRefusal,
  AskSecondViewRefusal,
  ChangeActionRefusal,
  CheckRefusal,
  CloseRefusal,
  DecisionAddendumRefusal,
  DecisionRefusal,
  EditEntryRefusal,
  EditQuestionRefusal,
  EntryAddendumRefusal,
  EscalateRefusal,
  PositionRefusal,
  PostEntryRefusal,
  RaiseRefusal,
  RecordRouteRefusal,
  ReportStopConditionRefusal,
  ResumeRefusal,
  ReviewRefusal,
  ReviseRefusal,
  ShareRefusal,
  SignRefusal,
  WithdrawRefusal,
  WriteDecisionRefusal,
} from '@alongside/domain';

/** Every code with which a rule may say no. */
export type Refusal =
  | ActRefusal
  | AgreeActionRefusal
  | AnswerSecondViewRefusal
  | AskSecondViewRefusal
  | ChangeActionRefusal
  | CheckRefusal
  | CloseRefusal
  | DecisionAddendumRefusal
  | DecisionRefusal
  | EditEntryRefusal
  | EditQuestionRefusal
  | EntryAddendumRefusal
  | EscalateRefusal
  | PositionRefusal
  | PostEntryRefusal
  | RaiseRefusal
  | RecordRouteRefusal
  | ReportStopConditionRefusal
  | ResumeRefusal
  | ReviewRefusal
  | ReviseRefusal
  | ShareRefusal
  | SignRefusal
  | WithdrawRefusal
  | WriteDecisionRefusal;

/** What each refusal says, in words a practitioner understands. The API answers with it, the screen shows it. */
export const REFUSAL_TEXT: Readonly<Record<Refusal, string>> = {
  not_at_this_stage: 'This is not possible at this stage of the question.',
  not_your_part: 'This belongs to somebody else in the record.',
  sealed: 'This question is sealed: the safeguarding lead has it now.',
  story_missing: 'Say what is happening.',
  act_missing: 'Say what exactly would happen, or did.',
  urgency_missing: 'Say by when you need an answer.',
  no_supervisor:
    'Nobody supervises you at the moment, so nobody would see this. Ask your administrator.',
  subtype_of_another_type: 'Choose what fits within the kind of question.',
  text_missing: 'Write something first.',
  mentions_somebody_outside: 'You can only mention people who are in this record.',
  not_your_entry: 'Only its author can change this entry.',
  ten_minutes_passed: 'Ten minutes have passed, so the entry stays as it is. You can add to it.',
  answered: 'Somebody answered this entry, so it stays as it is. You can add to it.',
  already_placed: 'You have placed yourself on the line already.',
  unknown_answer: 'Choose one of the answers to this check.',
  reason_missing: 'Say why, in a sentence.',
  computed: 'This check is worked out from the record.',
  cannot_be_left_out: 'This check is asked every time and cannot be left out.',
  answer_it_anew: 'This check holds something up. Answer it anew instead of leaving it out.',
  not_independent: 'A second view comes from somebody outside the two of you.',
  cannot_give_second_view: 'A second view comes from a supervisor or a manager.',
  already_asked: 'They have been asked already.',
  already_answered: 'This second view has been given already.',
  not_asked_of_you: 'This second view was asked of somebody else.',
  reasoning_missing: 'Write your reasoning in your own words.',
  decided_alone: 'You raised this question, so somebody else decides.',
  draft_exists: 'A decision is being written already.',
  outcome_not_of_this_timing: 'This outcome does not fit when it happens.',
  outcome_not_available: 'The safety checks do not leave this outcome open.',
  harm_by_doing_missing: 'Say what harm could come from doing it.',
  harm_by_not_doing_missing: 'Say what harm could come from not doing it.',
  alternatives_missing: 'Name at least one alternative that you considered.',
  person_voice_missing: 'Write what the person says, or why they could not be asked.',
  who_knows_missing: 'Say who knows about this.',
  ending_missing: 'Say how and when this ends.',
  stop_conditions_missing: 'Name at least one thing you would see that makes us stop.',
  review_on_missing: 'Choose a day for the review.',
  instead_missing: 'Say what we will do instead.',
  who_tells_person_missing: 'Say who tells the person.',
  missing_missing: 'Say what is missing.',
  interim_line_missing: 'Write what can be said meanwhile.',
  decide_by_missing: 'Say by when this is decided.',
  repair_missing: 'Say what is put right, and how.',
  review_on_not_a_date: 'Write a real date for the review.',
  review_on_in_the_past: 'The review has to be today or later.',
  review_on_too_late: 'The review has to be within 28 days, or 7 when it is urgent.',
  decide_by_not_a_date: 'Write a real date to decide by.',
  decide_by_in_the_past: 'The date to decide by has to be today or later.',
  decide_by_too_late: 'A hold is decided within five working days.',
  decision_already_shared: 'This decision has been shared already.',
  decision_frozen: 'Somebody has signed, so the text stays as it is. You can add to it.',
  decision_not_frozen: 'This decision can still be changed, so nothing needs adding to it yet.',
  decision_not_shared: 'This decision has not been shared yet.',
  decision_settled: 'This decision is settled already.',
  already_signed: 'You have signed already.',
  difference_missing: 'Write how your view differs.',
  not_yours_to_decline: 'Only the practitioner can decline to sign.',
  not_yours_to_differ: 'The difference of view is the practitioner’s to record.',
  what_missing: 'Say what is to be done.',
  owner_missing: 'Say who does it.',
  belongs_to_a_manager: 'A change of policy belongs to a manager: name the role.',
  due_not_a_date: 'Write a real date.',
  due_in_the_past: 'The date has to be today or later.',
  action_settled: 'This action is settled already.',
  status_not_next: 'The action cannot go from here to there.',
  new_due_date_missing: 'Say until when it is carried over.',
  shown_by_missing: 'Say what shows that it was done.',
  stop_condition_missing: 'Say which stop condition is met.',
  what_happened_missing: 'Say what happened.',
  new_review_date_missing: 'The review is overdue: choose a new day for it.',
  happened_as_agreed_missing: 'Say whether it happened as agreed.',
  helped_missing: 'Say whether it helped.',
  person_said_missing: 'Write what the person says, or why they could not be asked.',
  how_asked_missing: 'Say how the person was asked.',
  review_missing: 'Hold the review first.',
  action_open: 'An agreed action is still open.',
  note_missing: 'Say in a sentence what you did.',
};
