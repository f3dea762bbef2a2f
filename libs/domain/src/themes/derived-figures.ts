import { EXPORT_FROM, ROUNDED_TO, type ThemeFigure } from './snapshot';

/**
 * What may be worked out from published figures. Everything here is a function of what is shown, so that it tells
 * nobody more than the figures do.
 *
 * Source: docs/domain/DOMAIN.md sections 8.2 to 8.4.
 */

type Shown = ThemeFigure['shown'];

/** A part in whole percent, from rounded figures; null when either is not shown. Rounding may take it a little above 100: then 100. */
export function percentageOf(part: Shown, total: Shown): number | null {
  if (part === null || total === null || total === 0) return null;
  return Math.min(100, Math.round((part / total) * 100));
}

export type ThemeChange = 'more' | 'fewer' | 'about_the_same' | 'cannot_be_said';

/**
 * How a figure changed since the period before, in a word. One step of rounding is about the same, since two counts
 * next to each other can be rounded apart.
 */
export function changeSince(before: Shown, now: Shown): ThemeChange {
  if (before === null || now === null) return 'cannot_be_said';
  if (Math.abs(now - before) <= ROUNDED_TO) return 'about_the_same';
  return now > before ? 'more' : 'fewer';
}

/** From how many cases on a median is given. Source: docs/domain/DOMAIN.md section 8.4. */
export const MEDIAN_FROM = 8;

/**
 * The category in which the middle case lies, of categories in their order such as bands of days. Null unless every
 * one of them is shown and together they are at least MEDIAN_FROM.
 */
export function medianBand(figures: readonly ThemeFigure[]): string | null {
  const bands = figures.flatMap(({ category, shown }) =>
    category === null || shown === null ? [] : [{ category, shown }],
  );
  const total = bands.reduce((sum, { shown }) => sum + shown, 0);
  if (bands.length < figures.length || total < MEDIAN_FROM) return null;
  let passed = 0;
  const middle = bands.find(({ shown }) => {
    passed += shown;
    return passed * 2 >= total;
  });
  return middle?.category ?? null;
}

/**
 * The figures as they leave the platform in a file: what is shown below EXPORT_FROM is not shown, and the places stay
 * the same.
 *
 * Source: docs/domain/DOMAIN.md section 8.2, "exports use 10".
 */
export const exportFigures = (figures: readonly ThemeFigure[]): readonly ThemeFigure[] =>
  figures.map((figure) =>
    figure.shown !== null && figure.shown < EXPORT_FROM ? { ...figure, shown: null } : figure,
  );
