import type { Act, Stage } from '@alongside/domain';

/** Acts that ask for a reason in a small dialog. */
export const DIALOG_ACTS = [
  'withdraw',
  'escalate',
  'report_stop_condition',
  'resume',
  'close',
] as const satisfies readonly Act[];
export type DialogAct = (typeof DIALOG_ACTS)[number];

export const isDialogAct = (act: Act): act is DialogAct =>
  (DIALOG_ACTS as readonly Act[]).includes(act);

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

const WITHDRAW_TEXT: ActText = {
  begin: 'Withdraw the question',
  title: 'Withdraw this question?',
  explains: 'It stays in both your lists as withdrawn, and nobody has to do anything more.',
  asks: 'Why is it not needed any more?',
  confirm: 'Withdraw it',
};

const ESCALATE_TEXT: ActText = {
  begin: 'Take it to the safeguarding lead',
  title: 'Take it to the safeguarding lead?',
  explains:
    'The safeguarding lead sees it at once, and it is no longer for the two of you to decide. If somebody is in danger now, call first.',
  asks: 'What worries you?',
  confirm: 'Take it there now',
};

const STOP_CONDITION_TEXT: ActText = {
  begin: 'Report that a stop condition is met',
  title: 'A stop condition is met',
  explains: 'What was agreed pauses at once, and both of you see it. It is good that you say so.',
  asks: 'What happened?',
  confirm: 'Pause it now',
};

const RESUME_TEXT: ActText = {
  begin: 'Take the agreement up again',
  title: 'Take the agreement up again?',
  explains: 'What was agreed goes on, with the conditions as they stand.',
  asks: 'Why is it right to go on?',
  confirm: 'Take it up again',
};

const TALK_ON_TEXT: ActText = {
  begin: 'Take the talk up again',
  title: 'Take the talk up again?',
  explains: 'The hold ends. What was missing can be talked about, and it can be decided.',
  asks: 'What is known now?',
  confirm: 'Talk on',
};

const CLOSE_TEXT: ActText = {
  begin: 'Close the question',
  title: 'Close this question?',
  explains: 'It stays readable for both of you. Nothing more is due.',
  asks: 'What is the last word on it?',
  confirm: 'Close it',
};

/** The words of an act at this stage. */
export function actText(act: DialogAct, stage: Stage): ActText {
  switch (act) {
    case 'withdraw':
      return WITHDRAW_TEXT;
    case 'escalate':
      return ESCALATE_TEXT;
    case 'report_stop_condition':
      return STOP_CONDITION_TEXT;
    case 'resume':
      return stage === 'held' ? TALK_ON_TEXT : RESUME_TEXT;
    case 'close':
      return CLOSE_TEXT;
  }
}
