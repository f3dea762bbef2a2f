import type { Margin } from './margins';
import { marginsOf } from './margins';
import { inFixedOrder, keyOf, placesOf } from './places';
import { hasEnoughBehind } from './primary-rules';
import { protect } from './protection';
import { yearEndOf, type Quarter } from './quarter';
import { roundedCount } from './rounding';
import type {
  DisclosureThresholds,
  PublishedQuarter,
  QuarterToPublish,
  ThemeCount,
  ThemeFigure,
  ThemeSnapshot,
  ThemeUnit,
} from './snapshot';
import { sheetsOf, type CountedQuarter, type Publication } from './system';
import { THEME_BASES } from './theme-tables';
import { mayShowUnit, refusalsToThresholds } from './thresholds';
import { teamsByUnit } from './unit-tree';

/**
 * Publishes a closed quarter: decides which of its figures may be shown, given everything published before, and rounds
 * them. What is returned was attacked and held (see protection.ts). The same input gives the same bytes, in whatever
 * order it comes.
 *
 * Counts are cases, or whatever the base counts. A unit's cases are those of its teams, and a window's those of its
 * quarters as they were published, so that what was counted later does not come into an earlier quarter by the
 * window; of the counts given for larger units and for the window, only what stands behind them (practitioners,
 * persons, the largest contribution) is used, and `cases` where it is lower.
 *
 * Throws when a team's tables do not add up to its totals, when thresholds are weaker than the platform's, or when
 * the earlier counts are not those that were published: without the true counts nothing can be protected.
 *
 * Source: docs/domain/DOMAIN.md section 8.
 */
export function publishQuarter(input: QuarterToPublish): ThemeSnapshot {
  const weak = refusalsToThresholds(input.thresholds);
  if (weak.length > 0) throw new Error(`Thresholds below the platform's: ${weak.join(', ')}.`);
  const shown = shownFigures(input);
  return {
    quarter: input.quarter,
    units: inFixedOrder(input.units).map(sameShape),
    thresholds: sameThresholds(input.thresholds),
    figures: inFixedOrder(input.units).flatMap(({ id }) =>
      placesOf(id, input.quarter).map((place): ThemeFigure => ({
        ...place,
        shown: shown.get(keyOf(place)) ?? null,
      })),
    ),
  };
}

/** Of every base, the new figures that may be shown, rounded, by the key of their place. */
function shownFigures(input: QuarterToPublish): ReadonlyMap<string, number> {
  // No figure spans two reporting years: what another year published says nothing about this one.
  const earlier = input.earlier
    .filter(({ snapshot }) => yearEndOf(snapshot.quarter) === yearEndOf(input.quarter))
    .sort((a, b) => (a.snapshot.quarter < b.snapshot.quarter ? -1 : 1));
  const counted = [
    ...earlier.map(({ snapshot, teamCounts }) =>
      countedQuarter(snapshot.quarter, snapshot.units, teamCounts),
    ),
    countedQuarter(input.quarter, input.units, input.counts),
  ];
  const publications = [...earlier.map(frozen), toPublish(input)];
  const shown = THEME_BASES.flatMap((base) => {
    const sheets = sheetsOf(base, counted, publications);
    protect(sheets);
    return sheets.filter(({ isNew }) => isNew).flatMap(marginsOf);
  }).filter((margin) => margin.shown);
  return new Map(
    shown.map(({ place, counted: cases }: Margin) => [keyOf(place), roundedCount(cases)]),
  );
}

function countedQuarter(
  quarter: Quarter,
  units: readonly ThemeUnit[],
  counts: readonly ThemeCount[],
): CountedQuarter {
  const ofQuarter = counts.filter(({ period }) => period === 'quarter');
  const cases = new Map(ofQuarter.map((count) => [keyOf(count), count.cases]));
  return { quarter, teamsByUnit: teamsByUnit(units), cases };
}

function frozen({ snapshot }: PublishedQuarter): Publication {
  const shown = new Map(snapshot.figures.map((figure) => [keyOf(figure), figure.shown]));
  const shows: Publication['shows'] = (place, cases) => {
    const figure = shown.get(keyOf(place)) ?? null;
    if (figure !== null && figure !== roundedCount(cases)) {
      throw new Error(`The counts of ${snapshot.quarter} do not explain ${keyOf(place)}.`);
    }
    return figure !== null;
  };
  return { ...snapshot, isNew: false, shows };
}

function toPublish({ quarter, units, thresholds, counts }: QuarterToPublish): Publication {
  const behind = new Map(counts.map((count) => [keyOf(count), count]));
  const large = new Set(units.filter((unit) => mayShowUnit(unit, thresholds)).map(({ id }) => id));
  const shows: Publication['shows'] = (place, cases) => {
    const count = behind.get(keyOf(place));
    if (count === undefined || !large.has(place.unitId)) return false;
    return hasEnoughBehind({ ...count, cases: Math.min(count.cases, cases) }, thresholds);
  };
  return { quarter, units, thresholds, isNew: true, shows };
}

/** The properties of a unit in a fixed order, and no others, so that equal units are equal bytes. */
const sameShape = ({ id, kind, parentId, activePractitioners }: ThemeUnit): ThemeUnit => ({
  id,
  kind,
  parentId,
  activePractitioners,
});

const sameThresholds = (thresholds: DisclosureThresholds): DisclosureThresholds => ({
  cases: thresholds.cases,
  practitioners: thresholds.practitioners,
  persons: thresholds.persons,
  dominance: thresholds.dominance,
  nearlyAll: thresholds.nearlyAll,
  activePractitioners: thresholds.activePractitioners,
});
