/** The words of an act that asks for a reason before it is done. */
export interface ActText {
  /** The quiet button that begins it. */
  readonly begin: string;
  readonly title: string;
  /** What happens then. */
  readonly explains: string;
  readonly asks: string;
  readonly confirm: string;
}

export const WITHDRAW_TEXT: ActText = {
  begin: 'Withdraw the question',
  title: 'Withdraw this question?',
  explains: 'It stays in both your lists as withdrawn, and nobody has to do anything more.',
  asks: 'Why is it not needed any more?',
  confirm: 'Withdraw it',
};

export const ESCALATE_TEXT: ActText = {
  begin: 'Take it to the safeguarding lead',
  title: 'Take it to the safeguarding lead?',
  explains:
    'The safeguarding lead sees it at once, and it is no longer for the two of you to decide. If somebody is in danger now, call first.',
  asks: 'What worries you?',
  confirm: 'Take it there now',
};

export const STOP_CONDITION_TEXT: ActText = {
  begin: 'Report that a stop condition is met',
  title: 'A stop condition is met',
  explains: 'What was agreed pauses at once, and both of you see it. It is good that you say so.',
  asks: 'What happened?',
  confirm: 'Pause it now',
};

export const RESUME_TEXT: ActText = {
  begin: 'Take the agreement up again',
  title: 'Take the agreement up again?',
  explains: 'What was agreed goes on, with the conditions as they stand.',
  asks: 'Why is it right to go on?',
  confirm: 'Take it up again',
};

export const TALK_ON_TEXT: ActText = {
  begin: 'Take the talk up again',
  title: 'Take the talk up again?',
  explains: 'The hold ends. What was missing can be talked about, and it can be decided.',
  asks: 'What is known now?',
  confirm: 'Talk on',
};

export const CLOSE_TEXT: ActText = {
  begin: 'Close the question',
  title: 'Close this question?',
  explains: 'It stays readable for both of you. Nothing more is due.',
  asks: 'What is the last word on it?',
  confirm: 'Close it',
};
