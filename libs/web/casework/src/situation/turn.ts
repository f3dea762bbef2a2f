import type { CaseView } from '@alongside/contracts';
import type { NextStepReason } from '@alongside/domain';
import { myStep, stepOfPart } from './next-step-of-case';
import { calledBy } from './situation';

/** What the other is about to do, after their name. */
const WAITS_FOR: Readonly<Partial<Record<NextStepReason, string>>> = {
  question_waits_today: 'answers today',
  question_unseen: 'looks at it next',
  position_not_placed: 'places it on the line next',
  checks_to_do: 'answers the checks next',
  second_view_needed: 'asks for a second view next',
  decision_to_write: 'can decide now',
  decision_to_share: 'can decide now',
  something_missing: 'finds out what is missing',
  decide_by_date: 'decides, or says what is still missing',
  decision_to_sign: 'reads it and signs next',
  review_due: 'or you hold the review',
  review_overdue: 'or you hold the review',
  stop_condition_met: 'says how it goes on',
  actions_open: 'looks at the open actions next',
  ready_to_close: 'can close it',
};

/** Whose turn it is, in a sentence; empty when nobody has to do anything. */
export function turnInWords(
  subject: CaseView,
  when: { readonly now: number; readonly zone: string },
): string {
  const { stage, myPart } = subject;
  if (stage === 'escalated') return 'The safeguarding lead has it now.';
  if (stage === 'closed') return 'It is closed. Nothing more is due.';
  if (stage === 'withdrawn') return 'It was withdrawn before anything was decided.';
  if (stage === 'in_force') return 'Both of you have signed. It holds as written here.';
  if (myPart !== 'raiser' && myPart !== 'supervisor') return '';
  if (myStep(subject, when)) return 'It is your turn.';
  const other = myPart === 'raiser' ? 'supervisor' : 'raiser';
  const step = stepOfPart(subject, other, when);
  const name = capital(calledBy(subject, other));
  if (step) return `${name} ${WAITS_FOR[step.because] ?? 'goes on from here'}.`;
  const asked = subject.secondViews.find(({ answeredAt }) => answeredAt === null);
  return asked ? `${asked.askedOf.name} gives a second view next.` : '';
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
