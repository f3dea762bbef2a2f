import type { Choice } from '@alongside/web-ui';

interface Words {
  readonly word: string;
  readonly meaning: string;
}

/** The cards for these values: a word, and its meaning beneath. */
export const choicesOf = <T extends string>(
  values: readonly T[],
  text: Readonly<Record<T, Words>>,
): readonly Choice<T>[] =>
  values.map((value) => ({ value, label: text[value].word, hint: text[value].meaning }));

/** The cards for these values, each one word or line. */
export const plainChoicesOf = <T extends string>(
  values: readonly T[],
  text: Readonly<Record<T, string>>,
): readonly Choice<T>[] => values.map((value) => ({ value, label: text[value] }));
