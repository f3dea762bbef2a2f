import type { Question, SafetyCheckRecordView, Weighing } from '@alongside/contracts';
import {
  CHECK_TEXT,
  checkAnswerText,
  CONTEXT_TEXT,
  DIRECTION_TEXT,
  MOTIVE_TEXT,
  NEED_SERVED_TEXT,
  POLICY_POSITION_TEXT,
  SUBTYPE_TEXT,
  TIMING_TEXT,
  TYPE_TEXT,
  URGENCY_TEXT,
} from '../casework.text';

/** A term and what is written for it. */
export interface Written {
  readonly term: string;
  readonly text: string;
}

const written = (
  rows: readonly (readonly [string, string | null | undefined])[],
): readonly Written[] => rows.flatMap(([term, text]) => (text ? [{ term, text }] : []));

/** The facts of a question, as far as they are known. */
export function factsOf(question: Question): readonly Written[] {
  const { timing, direction, type, subtype, motive, urgency, context, setting } = question;
  return written([
    ['Has it happened?', timing && TIMING_TEXT[timing].word],
    ['Direction', direction && DIRECTION_TEXT[direction].word],
    ['What it is about', type && words(TYPE_TEXT[type], subtype && SUBTYPE_TEXT[subtype])],
    ['What moves the practitioner', motive && MOTIVE_TEXT[motive].word],
    ['How the practitioner feels', question.feeling],
    ['Where', words(context && CONTEXT_TEXT[context], setting)],
    ['An answer by', urgency && URGENCY_TEXT[urgency].word],
  ]);
}

/** Both harms and what else was weighed, as far as it is written. */
export function weighedOf(weighing: Weighing): readonly Written[] {
  const { policyPosition, policy, personVoice: voice } = weighing;
  return written([
    ['Whose need it serves', weighing.needServed.map((need) => NEED_SERVED_TEXT[need]).join(', ')],
    ['What good it could do', weighing.benefit],
    ['Harm by doing it', weighing.harmByDoing],
    ['Harm by not doing it', weighing.harmByNotDoing],
    ['What the person says', voice?.words],
    ['How they were asked', voice && [voice.howAsked, voice.byWhom].filter(Boolean).join(', by ')],
    ['Why they were not asked', voice?.whyNot],
    ['Other ways', weighing.alternatives.join('\n')],
    ['Can it be undone?', weighing.reversible],
    ['Power and identity', weighing.powerAndIdentity],
    ['Policy', words(policyPosition && POLICY_POSITION_TEXT[policyPosition].word, policy)],
    ['Who knows', weighing.whoKnows.join('\n')],
  ]);
}

/** The checks that were answered or left out: the question, the answer and its sentence. */
export const checksOf = (
  records: readonly SafetyCheckRecordView[],
): readonly (Written & { readonly reason: string })[] =>
  records.map(({ check, answer, reason }) => ({
    term: CHECK_TEXT[check].asks,
    text: checkAnswerText(answer),
    reason,
  }));

const words = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter(Boolean).join(': ');
