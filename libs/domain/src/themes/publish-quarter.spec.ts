import fc from 'fast-check';
import { exportFigures } from './derived-figures';
import { keyOf, placesOf } from './places';
import { hasEnoughBehind } from './primary-rules';
import { publishQuarter } from './publish-quarter';
import type { Quarter } from './quarter';
import {
  DISCLOSURE_THRESHOLDS,
  type QuarterToPublish,
  type ThemeCount,
  type ThemeSnapshot,
  type ThemeUnit,
} from './snapshot';
import {
  generatedQuarters,
  published,
  randomOf,
  type GeneratedQuarter,
  type OrganisationShape,
} from './spec-organisation';
import type { ThemeBase } from './theme-tables';

const UNITS: readonly ThemeUnit[] = [
  { id: 'organisation', kind: 'organisation', parentId: null, activePractitioners: 20 },
  { id: 'service', kind: 'service', parentId: 'organisation', activePractitioners: 20 },
  { id: 'a', kind: 'team', parentId: 'service', activePractitioners: 10 },
  { id: 'b', kind: 'team', parentId: 'service', activePractitioners: 10 },
];

type Behind = Partial<Pick<ThemeCount, 'practitioners' | 'persons' | 'largest'>>;

/** Closed cases of two teams, with and without a stop condition, and of the units above them. */
function closedCases(
  counts: Readonly<Record<'a' | 'b', readonly [used: number, notUsed: number]>>,
  behind: Behind = {},
): readonly ThemeCount[] {
  const all = [counts.a[0] + counts.b[0], counts.a[1] + counts.b[1]] as const;
  return Object.entries({ ...counts, service: all, organisation: all }).flatMap(
    ([unitId, [used, notUsed]]) =>
      [
        [null, null, used + notUsed] as const,
        ['stop_condition', 'used', used] as const,
        ['stop_condition', 'not_used', notUsed] as const,
      ].map(([table, category, cases]) => ({
        ...{ unitId, period: 'quarter' as const, base: 'closed' as const, table, category, cases },
        ...{ practitioners: 10, persons: 10, largest: 1, ...behind },
      })),
  );
}

const input = (counts: readonly ThemeCount[], change: Partial<QuarterToPublish> = {}) => ({
  ...{ quarter: '2026-Q3' as const, units: UNITS, thresholds: DISCLOSURE_THRESHOLDS, counts },
  earlier: [],
  ...change,
});

const shownIn = ({ figures }: ThemeSnapshot, unitId: string): readonly (number | null)[] =>
  figures
    .filter((each) => each.unitId === unitId && each.base === 'closed' && each.period === 'quarter')
    .map(({ shown }) => shown);

describe('a published quarter', () => {
  const large = closedCases({ a: [21, 33], b: [27, 44] });

  it('shows totals and cells rounded to five, each by itself', () => {
    const snapshot = publishQuarter(input(large));
    expect(shownIn(snapshot, 'a')).toEqual([55, 20, 35]);
    expect(shownIn(snapshot, 'b')).toEqual([70, 25, 45]);
    expect(shownIn(snapshot, 'organisation')).toEqual([125, 50, 75]);
  });

  it.each<[string, Behind]>([
    ['too few practitioners', { practitioners: 2 }],
    ['too few persons', { persons: 2 }],
    ['one practitioner with most of it', { largest: 80 }],
  ])('does not show a figure with %s', (_, behind) => {
    expect(
      shownIn(publishQuarter(input(closedCases({ a: [21, 33], b: [27, 44] }, behind))), 'a'),
    ).toEqual([null, null, null]);
  });

  it('shows nothing of a unit with too few practitioners, but counts it in the larger one', () => {
    const units = UNITS.map((unit) =>
      unit.id === 'b' ? { ...unit, activePractitioners: 4 } : unit,
    );
    const snapshot = publishQuarter(input(large, { units }));
    expect(shownIn(snapshot, 'b')).toEqual([null, null, null]);
    expect(shownIn(snapshot, 'organisation')[0]).toBe(125);
  });

  it('shows no cell of a table in which one holds nearly all', () => {
    const snapshot = publishQuarter(input(closedCases({ a: [5, 60], b: [30, 44] })));
    expect(shownIn(snapshot, 'a')).toEqual([65, null, null]);
  });

  it('has a reporting year only with the quarter that ends it, since windows that overlap undo suppression', () => {
    const periods = (quarter: Quarter): ReadonlySet<string> =>
      new Set(publishQuarter(input(large, { quarter })).figures.map(({ period }) => period));
    expect(periods('2026-Q3')).toEqual(new Set(['quarter']));
    expect(periods('2026-Q1')).toEqual(new Set(['quarter', 'four_quarters']));
  });

  it('shows a reporting year only when each of its quarters was published', () => {
    const counts = large.flatMap((count) => [
      count,
      { ...count, period: 'four_quarters' as const },
    ]);
    const { figures } = publishQuarter(input(counts, { quarter: '2026-Q1' }));
    const window = figures.filter(({ period }) => period === 'four_quarters');
    expect(window.length).toBeGreaterThan(0);
    expect(window.every(({ shown }) => shown === null)).toBe(true);
  });

  it('does not accept thresholds below those of the platform', () => {
    const thresholds = { ...DISCLOSURE_THRESHOLDS, cases: 4 };
    expect(() => publishQuarter(input(large, { thresholds }))).toThrow('cases');
  });

  it('does not accept counts that do not add up, since nothing can be protected without the true ones', () => {
    expect(() => publishQuarter(input(large.slice(0, 2)))).toThrow('do not add up');
  });

  it('has every place in the same order, whatever was counted', () => {
    const places = UNITS.flatMap(({ id }) => placesOf(id, '2026-Q3').map(keyOf));
    expect(publishQuarter(input(large)).figures.map(keyOf)).toEqual(places);
    expect(publishQuarter(input([])).figures.map(keyOf)).toEqual(places);
  });
});

const anySeed = fc.integer({ min: 0, max: 2 ** 31 });
const quartersOf = (shape: OrganisationShape): readonly GeneratedQuarter[] =>
  generatedQuarters(shape);

describe('snapshots of generated organisations', () => {
  const shape = fc.record({
    seed: anySeed,
    casesPerYear: fc.constantFrom(200, 500, 1500),
    teams: fc.constantFrom(6, 12),
    quarters: fc.constant(4),
    bases: fc.constant<readonly ThemeBase[]>(['raised', 'closed', 'session_agreed']),
  });

  it('show within two of the truth, and only what passes the thresholds', () => {
    const property = fc.property(shape, (each) => {
      const quarters = quartersOf(each);
      const last = quarters.at(-1)!;
      const counts = new Map(last.counts.map((count) => [keyOf(count), count]));
      for (const figure of published(quarters).at(-1)!.snapshot.figures) {
        if (figure.shown === null) continue;
        const count = counts.get(keyOf(figure))!;
        expect(Math.abs(count.cases - figure.shown)).toBeLessThanOrEqual(2);
        expect(hasEnoughBehind(count, DISCLOSURE_THRESHOLDS)).toBe(true);
      }
    });
    fc.assert(property, { numRuns: 4 });
  }, 120_000);

  it('are the same bytes in whatever order the input comes', () => {
    const property = fc.property(shape, (each) => {
      const quarters = quartersOf(each);
      const earlier = published(quarters.slice(0, -1));
      const last = { ...quarters.at(-1)!, thresholds: DISCLOSURE_THRESHOLDS, earlier };
      const shuffled = {
        ...last,
        units: shuffle(last.units, each.seed),
        counts: shuffle(last.counts, each.seed),
        earlier: shuffle(earlier, each.seed).map(({ snapshot, teamCounts }) => ({
          snapshot: { ...snapshot, figures: shuffle(snapshot.figures, each.seed) },
          teamCounts: shuffle(teamCounts, each.seed),
        })),
      };
      expect(JSON.stringify(publishQuarter(shuffled))).toBe(JSON.stringify(publishQuarter(last)));
    });
    fc.assert(property, { numRuns: 3 });
  }, 120_000);

  it('say no more in an export than they say', () => {
    const [first] = published(quartersOf({ seed: 3, casesPerYear: 500, teams: 6, quarters: 1 }));
    const exported = exportFigures(first!.snapshot.figures);
    expect(exported.map(keyOf)).toEqual(first!.snapshot.figures.map(keyOf));
    expect(exported.every(({ shown }) => shown === null || shown >= 10)).toBe(true);
  });

  it('show most of the families of services and the organisation, with 1,500 cases a year in 6 teams', () => {
    const all = published(
      quartersOf({ seed: 5, casesPerYear: 1500, teams: 6, quarters: 5, bases: ['raised'] }),
    );
    const figures = all
      .flatMap(({ snapshot }) => snapshot.figures)
      .filter(({ table, unitId, period }) => {
        return table === 'family' && !unitId.startsWith('team') && period === 'quarter';
      });
    const shown = figures.filter((figure) => figure.shown !== null);
    expect(shown.length / figures.length).toBeGreaterThan(0.8);
  }, 60_000);
});

function shuffle<T>(items: readonly T[], seed: number): readonly T[] {
  const random = randomOf(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
