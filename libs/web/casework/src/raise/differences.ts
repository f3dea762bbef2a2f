import type { Question } from '@alongside/contracts';

/** The texts of a question, whose versions are shown beside each other. */
const TEXTS = {
  title: 'Title',
  story: 'What is happening',
  act: 'What exactly would happen, or did',
  feeling: 'How you feel',
  setting: 'Setting',
} as const satisfies Partial<Record<keyof Question, string>>;
export type TextField = keyof typeof TEXTS;

/** One text that was changed here and elsewhere. */
export interface Difference {
  readonly key: TextField;
  readonly label: string;
  readonly mine: string;
  readonly theirs: string;
}

/**
 * What was changed both here and elsewhere since `before`. A choice that differs is not among them:
 * the latest one stands, and it is on the screen.
 */
export const differences = (
  mine: Partial<Question>,
  before: Question,
  current: Question,
): readonly Difference[] =>
  (Object.keys(TEXTS) as TextField[]).flatMap((key) => {
    const text = mine[key];
    const changedThere = current[key] !== before[key];
    if (text === undefined || !changedThere || text === current[key]) return [];
    return [{ key, label: TEXTS[key], mine: text ?? '', theirs: current[key] ?? '' }];
  });
