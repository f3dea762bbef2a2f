import type { PolicyView, WritePolicy } from '@alongside/contracts';
import { QUESTION_FAMILIES, type QuestionFamily, type QuestionType } from '@alongside/domain';

export const EMPTY_POLICY: WritePolicy = {
  title: '',
  text: '',
  types: [],
  inside: [],
  outside: [],
  reviewOn: null,
  triedUntil: null,
};

/** What writing begins from: the draft, or the text in force with its dates to be set anew. */
export function begunFrom(policy: PolicyView | null): WritePolicy {
  if (policy?.draft) return policy.draft.text;
  const held = policy?.inForce?.text;
  return held ? { ...held, reviewOn: null, triedUntil: null } : EMPTY_POLICY;
}

/** What is sent: without empty rows, and with words that are more than spaces. */
export const toSend = (text: WritePolicy): WritePolicy => ({
  ...text,
  title: text.title.trim(),
  inside: text.inside.map((each) => each.trim()).filter(Boolean),
  outside: text.outside.map((each) => each.trim()).filter(Boolean),
});

export const FAMILIES = Object.keys(QUESTION_FAMILIES) as readonly QuestionFamily[];

export const typesOf = (family: QuestionFamily): readonly QuestionType[] =>
  QUESTION_FAMILIES[family];

/** Every text that others read. */
export const wordsIn = ({ title, text, inside, outside }: WritePolicy): readonly string[] => [
  title,
  text,
  ...inside,
  ...outside,
];
