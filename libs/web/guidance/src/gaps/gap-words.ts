import type { GapAnswerView, GapFigureRef } from '@alongside/contracts';
import {
  GAP_ANSWER_WORDS,
  periodInWords,
  THEME_TEXT,
  type ThemeTableText,
} from '@alongside/contracts/words';
import { type GapAnswerKind, isQuarter, THEME_BASES } from '@alongside/domain';
import type { Tone } from '@alongside/web-ui';

/** A fixed table of the themes in words; `undefined` when there is no such table. */
export const tableInWords = (table: string): ThemeTableText | undefined =>
  THEME_BASES.map((base) => THEME_TEXT[base][table]).find((found) => found !== undefined);

/** "Home care, July to September 2026: what the policy says: our policy is silent". Words, never a number. */
export function figureInWords(figure: GapFigureRef, unit: string): string {
  const { quarter, period, table, categories } = figure;
  const words = tableInWords(table);
  const when = isQuarter(quarter) ? periodInWords(quarter, period) : quarter;
  const rows = categories.map((each) => words?.rows[each] ?? each).join(' · ');
  return `${unit}, ${when}. ${words?.heading ?? table}: ${rows}.`;
}

const ANSWER_TONE: Readonly<Record<GapAnswerKind, Tone>> = {
  change: 'leaf',
  keep: 'plain',
  try: 'honey',
};
const ANSWERED: Readonly<Record<GapAnswerKind, string>> = {
  change: 'Changed',
  keep: 'Kept, with reasons',
  try: 'Tried for a time',
};

export const answerTag = ({ kind }: GapAnswerView) => ({
  tone: ANSWER_TONE[kind],
  word: ANSWERED[kind],
});

export const ANSWER_CHOICES = [
  {
    value: 'change',
    label: GAP_ANSWER_WORDS.change,
    hint: 'A policy becomes another one, or a new one is written.',
  },
  {
    value: 'keep',
    label: GAP_ANSWER_WORDS.keep,
    hint: 'The rule stays as it is. The teams read why.',
  },
  {
    value: 'try',
    label: GAP_ANSWER_WORDS.try,
    hint: 'Until a day that you name; then it is looked at again.',
  },
] as const;
