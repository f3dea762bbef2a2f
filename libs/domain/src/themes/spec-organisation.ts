import { keyOf, tablesOf } from './places';
import { quarterAfter, windowOf, type Quarter } from './quarter';
import { publishQuarter } from './publish-quarter';
import {
  DISCLOSURE_THRESHOLDS,
  type PublishedQuarter,
  type QuarterToPublish,
  type ThemeCount,
  type ThemePeriod,
  type ThemeUnit,
} from './snapshot';
import { THEME_BASES, type ThemeBase } from './theme-tables';

/** Organisations made up from a seed, quarter by quarter, for the specs of themes. */

export const FIRST_QUARTER: Quarter = '2024-Q2';

export interface OrganisationShape {
  readonly seed: number;
  readonly casesPerYear: number;
  readonly teams: number;
  readonly quarters: number;
  readonly bases?: readonly ThemeBase[];
}

/** One thing that happened: who asked, about whom, and its category in each table of its base. */
interface Happening {
  readonly quarter: Quarter;
  readonly base: ThemeBase;
  readonly team: string;
  readonly practitioner: string;
  readonly person: string;
  readonly categories: ReadonlyMap<string, string>;
}

export interface GeneratedQuarter {
  readonly quarter: Quarter;
  readonly units: readonly ThemeUnit[];
  readonly counts: readonly ThemeCount[];
}

type Random = () => number;

/** Numbers from 0 to 1 that a seed settles (mulberry32). */
export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Quarters of an organisation in which people join, leave and move, and now and then a team changes its service. */
export function generatedQuarters(shape: OrganisationShape): readonly GeneratedQuarter[] {
  const random = randomOf(shape.seed);
  const staff = staffOf(shape, random);
  const services = Math.max(2, Math.round(shape.teams / 5));
  const serviceOf = Array.from({ length: shape.teams }, (_, team) => team % services);
  const habits = habitsOf(random);
  const happenings: Happening[] = [];
  const unitsOf = new Map<Quarter, readonly ThemeUnit[]>();
  return Array.from({ length: shape.quarters }, (_, step) => {
    const quarter = quarterAfter(FIRST_QUARTER, step);
    if (step > 0) changePeople(staff, serviceOf, services, random);
    const units = unitsAs(staff, serviceOf, services);
    unitsOf.set(quarter, units);
    happenings.push(...happeningsOf(quarter, shape, staff, habits, random));
    return { quarter, units, counts: countsOf(quarter, unitsOf, happenings) };
  });
}

interface Practitioner {
  readonly id: string;
  team: number | null;
}

/** Teams differ in size, some too small to be shown. */
function staffOf({ teams, casesPerYear }: OrganisationShape, random: Random): Practitioner[] {
  const usual = Math.min(14, Math.max(6, casesPerYear / teams / 15));
  return Array.from({ length: teams }, (_, team) => {
    const size = Math.max(2, Math.round(usual * (0.5 + random())));
    return Array.from({ length: size }, (_, index) => ({ id: `p${team}-${index}`, team }));
  }).flat();
}

function changePeople(
  staff: Practitioner[],
  serviceOf: number[],
  services: number,
  random: Random,
): void {
  for (const practitioner of staff) {
    if (practitioner.team !== null && random() < 0.08) {
      practitioner.team = random() < 0.5 ? null : below(random, serviceOf.length);
    }
  }
  if (random() < 0.7) {
    staff.push({ id: `j${staff.length}`, team: below(random, serviceOf.length) });
  }
  if (random() < 0.2) serviceOf[below(random, serviceOf.length)] = below(random, services);
}

function unitsAs(
  staff: readonly Practitioner[],
  serviceOf: readonly number[],
  services: number,
): readonly ThemeUnit[] {
  const active = (is: (team: number) => boolean): number =>
    staff.filter(({ team }) => team !== null && is(team)).length;
  return [
    ...serviceOf.map((service, index): ThemeUnit => ({
      id: `team-${index}`,
      kind: 'team',
      parentId: `service-${service}`,
      activePractitioners: active((team) => team === index),
    })),
    ...Array.from({ length: services }, (_, index): ThemeUnit => ({
      id: `service-${index}`,
      kind: 'service',
      parentId: 'organisation',
      activePractitioners: active((team) => serviceOf[team] === index),
    })),
    {
      id: 'organisation',
      kind: 'organisation',
      parentId: null,
      activePractitioners: active(() => true),
    },
  ];
}

/** For each table, how often each category comes. */
type Habits = ReadonlyMap<
  string,
  readonly { readonly category: string; readonly weight: number }[]
>;

const habitsOf = (random: Random): Habits =>
  new Map(
    THEME_BASES.flatMap((base) =>
      tablesOf(base).map(({ table, categories }) => {
        const usual = below(random, categories.length);
        return [
          table,
          categories.map((category, index) => ({
            category,
            weight: (index === usual ? 2 : 0.2) + random(),
          })),
        ] as const;
      }),
    ),
  );

/** How many of each base there are for each case raised. */
const PER_CASE: Readonly<Record<ThemeBase, number>> = {
  raised: 1,
  decided: 0.9,
  review_due: 0.7,
  action_due: 0.8,
  closed: 0.6,
  session_agreed: 1.2,
};

function happeningsOf(
  quarter: Quarter,
  { casesPerYear, bases = THEME_BASES }: OrganisationShape,
  staff: readonly Practitioner[],
  habits: Habits,
  random: Random,
): Happening[] {
  const working = staff.filter(({ team }) => team !== null);
  return bases.flatMap((base) =>
    Array.from({ length: Math.round((casesPerYear / 4) * PER_CASE[base]) }, () => {
      // Squared, so that some ask much more often than others.
      const practitioner = working[below(() => random() ** 1.5, working.length)]!;
      return {
        quarter,
        base,
        team: `team-${practitioner.team}`,
        practitioner: practitioner.id,
        person: `${practitioner.id}-${below(random, 6)}`,
        categories: new Map(
          tablesOf(base).map(({ table }) => [table, drawn(habits.get(table)!, random)]),
        ),
      };
    }),
  );
}

function drawn(
  choice: readonly { readonly category: string; readonly weight: number }[],
  random: Random,
): string {
  let left = random() * choice.reduce((sum, { weight }) => sum + weight, 0);
  for (const { category, weight } of choice) {
    left -= weight;
    if (left < 0) return category;
  }
  return choice.at(-1)!.category;
}

/** What the view of facts counts: every unit, the quarter and the four that end with it. */
function countsOf(
  quarter: Quarter,
  unitsOf: ReadonlyMap<Quarter, readonly ThemeUnit[]>,
  happenings: readonly Happening[],
): readonly ThemeCount[] {
  const tallies = new Map<string, Tally>();
  const window = windowOf(quarter);
  for (const happening of happenings) {
    const periods: ThemePeriod[] = [];
    if (happening.quarter === quarter) periods.push('quarter');
    if (window.includes(happening.quarter)) periods.push('four_quarters');
    if (periods.length === 0) continue;
    const byId = new Map(unitsOf.get(happening.quarter)!.map((unit) => [unit.id, unit]));
    for (let unit = byId.get(happening.team); unit; unit = byId.get(unit.parentId ?? '')) {
      for (const period of periods) tally(tallies, unit.id, period, happening);
    }
  }
  return [...tallies.values()].map(({ place, byPractitioner, persons }) => ({
    ...place,
    cases: [...byPractitioner.values()].reduce((sum, each) => sum + each, 0),
    practitioners: byPractitioner.size,
    persons: persons.size,
    largest: Math.max(...byPractitioner.values()),
  }));
}

interface Tally {
  readonly place: Pick<ThemeCount, 'unitId' | 'period' | 'base' | 'table' | 'category'>;
  readonly byPractitioner: Map<string, number>;
  readonly persons: Set<string>;
}

function tally(
  tallies: Map<string, Tally>,
  unitId: string,
  period: ThemePeriod,
  { base, practitioner, person, categories }: Happening,
): void {
  for (const [table, category] of [[null, null] as const, ...categories]) {
    const place = { unitId, period, base, table, category };
    const key = keyOf(place);
    const entry = tallies.get(key) ?? {
      place,
      byPractitioner: new Map<string, number>(),
      persons: new Set<string>(),
    };
    tallies.set(key, entry);
    entry.byPractitioner.set(practitioner, (entry.byPractitioner.get(practitioner) ?? 0) + 1);
    entry.persons.add(person);
  }
}

/** Publishes quarter after quarter, each on top of all earlier ones. */
export function published(
  quarters: readonly GeneratedQuarter[],
  publish: (input: QuarterToPublish) => PublishedQuarter['snapshot'] = publishQuarter,
): readonly PublishedQuarter[] {
  const earlier: PublishedQuarter[] = [];
  for (const { quarter, units, counts } of quarters) {
    const snapshot = publish({
      ...{ quarter, units, counts, thresholds: DISCLOSURE_THRESHOLDS },
      earlier: [...earlier],
    });
    const teams = new Set(units.filter(({ kind }) => kind === 'team').map(({ id }) => id));
    const teamCounts = counts.filter(
      ({ unitId, period }) => period === 'quarter' && teams.has(unitId),
    );
    earlier.push({ snapshot, teamCounts });
  }
  return earlier;
}
