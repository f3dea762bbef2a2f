import { keyOf, placesOf } from './places';
import { windowOf, type Quarter } from './quarter';
import { THEME_TABLES } from './theme-tables';
import type { ThemeFigure, ThemePlace, ThemeSnapshot, ThemeUnit } from './snapshot';

/**
 * An attacker for the specs who does nothing but subtract: a unit less its parts, a table's total less its other
 * categories, a year less its other quarters, one from the other for as long as anything becomes narrower, over
 * everything published of all units, quarters and tables together.
 */

/** What is known of a count: it is one of the whole numbers from `low` to `high`. */
interface Range {
  low: number;
  high: number;
}

interface Sum {
  readonly whole: string;
  readonly parts: readonly string[];
}

export interface Narrowed {
  readonly quarter: Quarter;
  readonly place: ThemePlace;
  /** How many values are left. */
  readonly values: number;
}

/** What is left of every figure that is not shown. Throws when what was published contradicts itself. */
export function differencing(snapshots: readonly ThemeSnapshot[]): readonly Narrowed[] {
  const ranges = new Map<string, Range>();
  const sums: Sum[] = [];
  const hidden: { readonly key: string; readonly quarter: Quarter; readonly place: ThemePlace }[] =
    [];
  const published = new Set(snapshots.map(({ quarter }) => quarter));
  for (const snapshot of snapshots) {
    const isWhole = windowOf(snapshot.quarter).every((quarter) => published.has(quarter));
    for (const figure of snapshot.figures) {
      if (figure.period === 'four_quarters' && !isWhole) continue;
      const key = nameOf(snapshot.quarter, figure);
      ranges.set(key, rangeOf(figure, snapshot));
      if (figure.shown === null) hidden.push({ key, quarter: snapshot.quarter, place: figure });
    }
    sums.push(...sumsOf(snapshot, isWhole));
  }
  while (sums.filter((sum) => narrow(sum, ranges)).length > 0);
  return hidden.map(({ key, quarter, place }) => {
    const { low, high } = known(ranges, key);
    if (low > high) throw new Error(`Nothing is left of ${key}`);
    return { quarter, place, values: high - low + 1 };
  });
}

/** Whoever knows the rules knows how a figure is rounded, and from where on it is shown. */
const rangeOf = ({ shown }: ThemeFigure, { thresholds }: ThemeSnapshot): Range =>
  shown === null
    ? { low: 0, high: Infinity }
    : { low: Math.max(shown - 2, thresholds.cases), high: shown + 2 };

/** Everything that adds up: categories to their total, units to the larger one, quarters to the year. */
function sumsOf({ quarter, units }: ThemeSnapshot, isWhole: boolean): readonly Sum[] {
  return units.flatMap((unit) =>
    placesOf(unit.id, quarter)
      .filter(({ period }) => period === 'quarter' || isWhole)
      .flatMap((place) => [
        ...tablesBelow(quarter, place),
        ...unitsBelow(quarter, place, unit, units),
        ...quartersOf(quarter, place),
      ]),
  );
}

const nameOf = (quarter: Quarter, place: ThemePlace): string => `${quarter}|${keyOf(place)}`;

function tablesBelow(quarter: Quarter, place: ThemePlace): readonly Sum[] {
  if (place.table !== null) return [];
  return Object.entries<readonly string[]>(THEME_TABLES[place.base]).map(([table, categories]) => ({
    whole: nameOf(quarter, place),
    parts: categories.map((category) => nameOf(quarter, { ...place, table, category })),
  }));
}

/** A year of a unit is not the years of its units of today: teams may have moved meanwhile. */
function unitsBelow(
  quarter: Quarter,
  place: ThemePlace,
  unit: ThemeUnit,
  units: readonly ThemeUnit[],
): readonly Sum[] {
  if (place.period !== 'quarter' || unit.kind === 'team') return [];
  const parts = units.filter(({ parentId }) => parentId === unit.id);
  return [
    {
      whole: nameOf(quarter, place),
      parts: parts.map(({ id }) => nameOf(quarter, { ...place, unitId: id })),
    },
  ];
}

const quartersOf = (quarter: Quarter, place: ThemePlace): readonly Sum[] =>
  place.period === 'quarter'
    ? []
    : [
        {
          whole: nameOf(quarter, place),
          parts: windowOf(quarter).map((each) => nameOf(each, { ...place, period: 'quarter' })),
        },
      ];

/** A unit that was not there in a quarter had nothing. */
const known = (ranges: ReadonlyMap<string, Range>, key: string): Range =>
  ranges.get(key) ?? { low: 0, high: 0 };

/** Whether the sum says anything new of the whole or of a part. */
function narrow({ whole, parts }: Sum, ranges: ReadonlyMap<string, Range>): boolean {
  const total = known(ranges, whole);
  const each = parts.map((part) => known(ranges, part));
  const low = each.reduce((sum, part) => sum + part.low, 0);
  const high = each.reduce((sum, part) => sum + part.high, 0);
  const saysMore = [
    tighten(total, low, high),
    ...each.map((part) => {
      const others = high === Infinity ? othersHigh(each, part) : high - part.high;
      return tighten(part, total.low - others, total.high - (low - part.low));
    }),
  ];
  return saysMore.some(Boolean);
}

/** Infinity less infinity is no number. */
const othersHigh = (each: readonly Range[], part: Range): number =>
  each.reduce((sum, other) => sum + (other === part ? 0 : other.high), 0);

function tighten(range: Range, low: number, high: number): boolean {
  const isNarrower = low > range.low || high < range.high;
  range.low = Math.max(range.low, low);
  range.high = Math.min(range.high, high);
  return isNarrower;
}
