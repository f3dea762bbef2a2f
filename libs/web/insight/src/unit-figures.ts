import {
  BASE_TEXT,
  FAMILY_TEXT,
  NOT_SHOWN,
  THEME_TEXT,
  type ThemeTableText,
} from '@alongside/contracts/words';
import {
  changeSince,
  percentageOf,
  THEME_BASES,
  type ThemeBase,
  type ThemeFigure,
  type ThemePeriod,
} from '@alongside/domain';
import { CHANGE_TEXT } from './insight.text';

/** A row of a table: what it counts, the rounded figure in words, and how long its bar is. */
export interface FigureRow {
  readonly category: string;
  readonly label: string;
  readonly words: string;
  /** Of the base's total, in words; empty when it cannot be said. */
  readonly share: string;
  /** Part of the longest bar of the table, 0 to 1; `null` for what is not shown. */
  readonly part: number | null;
  /** Beside the period before, in words. */
  readonly change: string;
}

export interface FigureTable {
  readonly base: ThemeBase;
  readonly table: string;
  readonly heading: string;
  readonly of: string;
  readonly rows: readonly FigureRow[];
  /** Whether anything of it is shown. */
  readonly isShown: boolean;
}

export interface FigureGroup {
  readonly base: ThemeBase;
  readonly heading: string;
  /** "about 115", or what stands for everything that is not shown. */
  readonly total: string;
  readonly change: string;
  /** What came most often in the first of its tables; empty when nothing of that is shown. */
  readonly brief: string;
  readonly tables: readonly FigureTable[];
}

/** What was published of one unit and one period, with the period before beside it. */
interface Published {
  readonly now: ReadonlyMap<string, number | null>;
  /** `null` when nothing was published then. */
  readonly then: ReadonlyMap<string, number | null> | null;
}

/** Everything about one unit and one period, as the page shows it: each figure once, in the order of the tables. */
export function groupsOf(
  figures: readonly ThemeFigure[],
  before: readonly ThemeFigure[] | null,
  period: ThemePeriod,
): readonly FigureGroup[] {
  const published: Published = {
    now: valuesOf(figures, period),
    then: before === null ? null : valuesOf(before, period),
  };
  return THEME_BASES.map((base) => ({
    base,
    heading: BASE_TEXT[base].total,
    total: aboutOf(shownAt(published, base)),
    change: changeOf(published, placeOf(base)),
    brief: briefOf(published, base),
    tables: Object.entries(THEME_TEXT[base]).map(([table, text]) =>
      tableOf(published, base, table, text),
    ),
  }));
}

function tableOf(
  published: Published,
  base: ThemeBase,
  table: string,
  { heading, of, rows }: ThemeTableText,
): FigureTable {
  const shown = Object.keys(rows).map((category) => shownAt(published, base, table, category));
  const longest = Math.max(1, ...shown.map((value) => value ?? 0));
  const total = shownAt(published, base);
  return {
    base,
    table,
    heading,
    of,
    isShown: shown.some((value) => value !== null),
    rows: Object.entries(rows).map(([category, label], place) => {
      const value = shown[place] ?? null;
      const percent = percentageOf(value, total);
      return {
        category,
        label,
        words: aboutOf(value),
        share: percent === null ? '' : `about ${percent}%`,
        part: value === null ? null : value / longest,
        change: changeOf(published, placeOf(base, table, category)),
      };
    }),
  };
}

function briefOf({ now }: Published, base: ThemeBase): string {
  const [first] = Object.entries(THEME_TEXT[base]);
  const names = first === undefined ? [] : mostOften(now, base, first[0], first[1].rows);
  return names.length === 0 ? '' : `Most often: ${inWords(names)}`;
}

/** The figures in a sentence, to be read before any table; empty when nothing of them is shown. */
export function inASentence(figures: readonly ThemeFigure[], period: ThemePeriod): string {
  const names = mostOften(valuesOf(figures, period), 'raised', 'family', FAMILY_TEXT);
  return names.length === 0 ? '' : `What was asked about most: ${inWords(names)}.`;
}

/** The rows of a table with the highest figure, of those that are shown. */
function mostOften(
  now: Published['now'],
  base: ThemeBase,
  table: string,
  rows: Readonly<Record<string, string>>,
): readonly string[] {
  const shown = Object.entries(rows).flatMap(([category, label]) => {
    const value = now.get(placeOf(base, table, category)) ?? null;
    return value === null ? [] : [{ label, value }];
  });
  const most = Math.max(0, ...shown.map(({ value }) => value));
  return shown.filter(({ value }) => value === most).map(({ label }) => label);
}

const inWords = (names: readonly string[]): string => names.join(', and as often: ').toLowerCase();

const shownAt = (
  { now }: Published,
  base: ThemeBase,
  table: string | null = null,
  category: string | null = null,
): number | null => now.get(placeOf(base, table, category)) ?? null;

const changeOf = ({ now, then }: Published, place: string): string =>
  then === null ? '' : CHANGE_TEXT[changeSince(then.get(place) ?? null, now.get(place) ?? null)];

/** "about 40", or what stands for everything that is not shown. */
export const aboutOf = (shown: number | null): string =>
  shown === null ? NOT_SHOWN : `about ${shown}`;

const placeOf = (base: ThemeBase, table: string | null = null, category: string | null = null) =>
  `${base}/${table ?? ''}/${category ?? ''}`;

const valuesOf = (
  figures: readonly ThemeFigure[],
  period: ThemePeriod,
): ReadonlyMap<string, number | null> =>
  new Map(
    figures
      .filter((figure) => figure.period === period)
      .map(({ base, table, category, shown }) => [placeOf(base, table, category), shown]),
  );
