import { isWritten } from '../text/sentence';
import type { QuestionSubtype } from '../question-subtypes';
import type { QuestionType } from '../question-types';
import type { Urgency } from '../words';
import { refusalsToAct, type ActRefusal, type Standing } from './acts';
import { isSubtypeOf } from './facts';
import type { Part } from './parts';

export type RaiseRefusal =
  ActRefusal | 'story_missing' | 'act_missing' | 'urgency_missing' | 'no_supervisor';

/**
 * Why this draft may not be raised. Three fields are enough: what is happening, what would happen or
 * did, and by when. The rest is filled in as the two talk.
 */
export function refusalsToRaise(
  subject: Standing,
  part: Part | undefined,
  question: {
    readonly story: string | null;
    readonly act: string | null;
    readonly urgency: Urgency | null;
  },
  supervisorId: string | null,
): readonly RaiseRefusal[] {
  const refusals: RaiseRefusal[] = [...refusalsToAct('raise', subject, part)];
  if (!isWritten(question.story)) refusals.push('story_missing');
  if (!isWritten(question.act)) refusals.push('act_missing');
  if (!question.urgency) refusals.push('urgency_missing');
  if (!supervisorId) refusals.push('no_supervisor');
  return refusals;
}

export type EditQuestionRefusal = ActRefusal | 'subtype_of_another_type';

/** Why the question may not become this one. `question` is as it would stand after the change. */
export function refusalsToEditQuestion(
  subject: Standing,
  part: Part | undefined,
  question: { readonly type: QuestionType | null; readonly subtype: QuestionSubtype | null },
): readonly EditQuestionRefusal[] {
  const refusals: EditQuestionRefusal[] = [...refusalsToAct('edit_question', subject, part)];
  const { type, subtype } = question;
  if (subtype && (!type || !isSubtypeOf(subtype, type))) refusals.push('subtype_of_another_type');
  return refusals;
}
