import { exportFigures } from './derived-figures';
import { keyOf, placesOf } from './places';
import { hasEnoughBehind } from './primary-rules';
import { publishQuarter } from './publish-quarter';
import { roundedCount } from './rounding';
import {
  POSSIBLE_VALUES,
  type PublishedQuarter,
  type QuarterToPublish,
  type ThemeFigure,
  type ThemePeriod,
  type ThemeSnapshot,
} from './snapshot';
import { attackOn, type LinearProgramSolver } from './spec-attacker';
import { differencing } from './spec-differencing';
import { generatedQuarters, published, randomOf } from './spec-organisation';
import { THEME_BASES, type ThemeBase } from './theme-tables';
import { mayShowUnit } from './thresholds';

/**
 * Attacks on everything published together: of all units, quarters, reporting years and tables, with people who join,
 * leave and move and teams that change their service. `npm run attack-themes` does the same with more organisations
 * and forty times as many programmes, which takes an hour rather than a minute.
 */
const THOROUGH = process.env['ATTACK_THEMES'] === 'all';
const SEEDS = THOROUGH ? [1, 2, 3] : [1];
const PATIENCE = THOROUGH ? 12 * 3_600_000 : 120_000;

const MANY_TEAMS = 40;
/** Five quarters: the fourth ends a reporting year, the fifth begins the next. */
const SHAPES = [
  { casesPerYear: 200, teams: 6, quarters: 5 },
  { casesPerYear: 500, teams: 12, quarters: 5 },
  { casesPerYear: 1500, teams: 6, quarters: 5 },
  { casesPerYear: 1500, teams: MANY_TEAMS, quarters: 4 },
] as const;

/** With many teams everything takes longer: there two kinds of table, wide and narrow, stand for all. */
const basesOf = (teams: number): readonly ThemeBase[] =>
  THOROUGH || teams < MANY_TEAMS ? THEME_BASES : ['raised', 'action_due'];

/** How many hidden figures of a base get a linear programme of their own. */
const attackedOf = (teams: number): number => (teams < MANY_TEAMS ? 6 : 2) * (THOROUGH ? 40 : 1);

const CASES = SHAPES.flatMap((shape) =>
  basesOf(shape.teams).flatMap((base) => SEEDS.map((seed) => ({ ...shape, base, seed }))),
);
type Attacked = (typeof CASES)[number];

const remembered = new Map<string, readonly PublishedQuarter[]>();

/** Everything that one organisation published of a base. */
function publishedOf({ base, ...shape }: Attacked): readonly PublishedQuarter[] {
  const name = JSON.stringify({ base, ...shape });
  const found = remembered.get(name) ?? published(generatedQuarters({ ...shape, bases: [base] }));
  remembered.set(name, found);
  return found;
}

const snapshotsOf = (all: readonly PublishedQuarter[]): readonly ThemeSnapshot[] =>
  all.map(({ snapshot }) => snapshot);

/** Shows what passes the primary rules in these periods, whatever the rest tells about it. */
const carelessly =
  (periods: readonly ThemePeriod[]) =>
  (input: QuarterToPublish): ThemeSnapshot => {
    const { quarter, units, thresholds, counts } = input;
    const found = new Map(counts.map((count) => [keyOf(count), count]));
    const careful = new Map(publishQuarter(input).figures.map((each) => [keyOf(each), each.shown]));
    const figures = units.flatMap((unit) =>
      placesOf(unit.id, quarter).map((place): ThemeFigure => {
        const count = found.get(keyOf(place));
        const passes = count && mayShowUnit(unit, thresholds) && hasEnoughBehind(count, thresholds);
        const shown = passes ? roundedCount(count.cases) : null;
        return {
          ...place,
          shown: periods.includes(place.period) ? shown : (careful.get(keyOf(place)) ?? null),
        };
      }),
    );
    return { quarter, units, thresholds, figures };
  };

const withoutCare = (periods: readonly ThemePeriod[], base: ThemeBase): readonly ThemeSnapshot[] =>
  snapshotsOf(
    published(
      generatedQuarters({ seed: 1, casesPerYear: 500, teams: 6, quarters: 4, bases: [base] }),
      carelessly(periods),
    ),
  );

const fewest = (values: readonly number[]): number => Math.min(Infinity, ...values);

const leftBySubtraction = (
  base: ThemeBase,
  snapshots: readonly ThemeSnapshot[],
): readonly number[] =>
  differencing(snapshots)
    .filter(({ place }) => place.base === base)
    .map(({ values }) => values);

describe('subtracting everything published from everything else', () => {
  let tried = 0;

  it.each(CASES)(
    'leaves five values to every hidden figure: %p',
    (attacked) => {
      const left = leftBySubtraction(attacked.base, snapshotsOf(publishedOf(attacked)));
      tried += left.length;
      expect(fewest(left)).toBeGreaterThanOrEqual(POSSIBLE_VALUES);
    },
    PATIENCE,
  );

  it('has met enough that was hidden for this to mean something', () => {
    expect(tried).toBeGreaterThan(5_000);
  });

  it('tells no more from exports, which leave out more of the same figures', () => {
    for (const attacked of CASES.filter(({ casesPerYear }) => casesPerYear === 500)) {
      const all = snapshotsOf(publishedOf(attacked));
      const exported = all.map((each) => ({ ...each, figures: exportFigures(each.figures) }));
      const shown = new Set(all.flatMap(({ quarter, figures }) => shownIn(quarter, figures)));
      for (const { quarter, figures } of exported)
        for (const each of shownIn(quarter, figures)) expect(shown).toContain(each);
    }
  });

  it.each<[string, readonly ThemePeriod[]]>([
    ['of each quarter what passes the primary rules', ['quarter']],
    ['of a year what passes the primary rules', ['four_quarters']],
  ])('would succeed if the publisher showed %s', (_, periods) => {
    const left = leftBySubtraction('decided', withoutCare(periods, 'decided'));
    expect(fewest(left)).toBeLessThan(POSSIBLE_VALUES);
  });
});

const shownIn = (quarter: string, figures: readonly ThemeFigure[]): readonly string[] =>
  figures.flatMap((each) =>
    each.shown === null ? [] : `${quarter}|${keyOf(each)}|${String(each.shown)}`,
  );

describe('an attacker with a linear programme over everything published', () => {
  let solver: LinearProgramSolver;
  beforeAll(async () => {
    solver = await (await import('highs')).default();
  });

  /** How many values are left to hidden figures: to some of all, with those of the fewest teams among them. */
  function leftOf(
    base: ThemeBase,
    snapshots: readonly ThemeSnapshot[],
    most: number,
  ): readonly number[] {
    const { hidden, rangeOf } = attackOn(base, snapshots, solver);
    const random = randomOf(hidden.length);
    const some = [...hidden].sort(
      (a, b) => a.unknowns.length - b.unknowns.length || random() - 0.5,
    );
    const step = Math.max(1, Math.floor(some.length / most));
    return some
      .filter((_each, index) => index % step === 0)
      .map((each) => rangeOf(each))
      .map(({ least, most: highest }) => highest - least + 1);
  }

  it.each(CASES)(
    'leaves five values to everything hidden: %p',
    (attacked) => {
      const all = snapshotsOf(publishedOf(attacked));
      const left = leftOf(attacked.base, all, attackedOf(attacked.teams));
      expect(fewest(left)).toBeGreaterThanOrEqual(POSSIBLE_VALUES);
    },
    PATIENCE,
  );

  it('would succeed if nothing but the primary rules held figures back', () => {
    const left = leftOf('raised', withoutCare(['quarter', 'four_quarters'], 'raised'), 60);
    expect(fewest(left)).toBeLessThan(POSSIBLE_VALUES);
  }, 120_000);
});
