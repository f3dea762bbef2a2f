import { show, guardTables } from './guards';
import { cellOf, type Cell, type Margin, type Sheet, type Slot } from './margins';
import { keyOf, inFixedOrder, periodsOf, tablesOf } from './places';
import { saysItOfEverybody } from './primary-rules';
import { windowOf, type Quarter } from './quarter';
import type { DisclosureThresholds, ThemePeriod, ThemePlace, ThemeUnit } from './snapshot';
import type { ThemeBase } from './theme-tables';

/** A quarter's counts, with the units as they stood in it. */
export interface CountedQuarter {
  readonly quarter: Quarter;
  readonly teamsByUnit: ReadonlyMap<string, readonly string[]>;
  /** Cases by the key of a team's place in this quarter. */
  readonly cases: ReadonlyMap<string, number>;
}

/** A quarter's publication: what it shows is settled, or for a new one what the primary rules let pass. */
export interface Publication {
  readonly quarter: Quarter;
  readonly units: readonly ThemeUnit[];
  readonly thresholds: DisclosureThresholds;
  readonly isNew: boolean;
  readonly shows: (place: ThemePlace, cases: number) => boolean;
}

type SlotsOf = (unitId: string, quarter: Quarter) => readonly Slot[];

/**
 * The system of a base over all publications (see margins.ts). Bases share no cell, so each is a system of its own.
 * A window is a sum of its quarters, each with the units as they stood in it. A window with a quarter that was not
 * published is left out, and so is a unit without a team: nothing is counted there.
 */
export function sheetsOf(
  base: ThemeBase,
  counted: readonly CountedQuarter[],
  publications: readonly Publication[],
): readonly Sheet[] {
  const slotsOf = slotsOfBase(base, counted);
  const known = new Set(counted.map(({ quarter }) => quarter));
  return publications.flatMap((publication, published) =>
    inFixedOrder(publication.units).flatMap((unit) =>
      periodsOf(publication.quarter).flatMap((period) => {
        const quarters = quartersOf(period, publication.quarter);
        if (!quarters.every((each) => known.has(each))) return [];
        const slots = quarters.flatMap((each) => slotsOf(unit.id, each));
        return slots.length === 0
          ? []
          : [sheetOf({ base, unit, period, slots, published }, publication)];
      }),
    ),
  );
}

/** The quarters of a period that ends with this one. */
const quartersOf = (period: ThemePeriod, quarter: Quarter): readonly Quarter[] =>
  period === 'quarter' ? [quarter] : windowOf(quarter);

function slotsOfBase(base: ThemeBase, counted: readonly CountedQuarter[]): SlotsOf {
  const slots = new Map<string, readonly Slot[]>();
  for (const [published, { quarter, teamsByUnit, cases }] of counted.entries()) {
    const teams = new Set([...teamsByUnit.values()].flat());
    const slotOf = new Map(
      [...teams].map((team) => [team, slotOfTeam(team, published, base, cases)]),
    );
    for (const [unitId, unitTeams] of teamsByUnit) {
      slots.set(
        `${quarter}|${unitId}`,
        unitTeams.flatMap((team) => slotOf.get(team) ?? []),
      );
    }
  }
  return (unitId, quarter) => slots.get(`${quarter}|${unitId}`) ?? [];
}

function slotOfTeam(
  unitId: string,
  published: number,
  base: ThemeBase,
  cases: ReadonlyMap<string, number>,
): Slot {
  const cell = (table: string | null, category: string | null): Cell => {
    const counted = cases.get(keyOf({ unitId, period: 'quarter', base, table, category })) ?? 0;
    return {
      value: counted,
      counted,
      margins: [],
      figures: [],
      guards: [],
      isKept: false,
      published,
    };
  };
  const total = cell(null, null);
  const tables = tablesOf(base).map(({ table, categories }) => {
    const cells = categories.map((category) => cell(table, category));
    if (sumOf(cells) !== total.counted) {
      throw new Error(
        `The counts of ${unitId}, ${base} by ${table}, do not add up to their total.`,
      );
    }
    return cells;
  });
  return { total, tables };
}

const sumOf = (cells: readonly Cell[]): number =>
  cells.reduce((sum, { counted }) => sum + counted, 0);

interface SheetPlace {
  readonly base: ThemeBase;
  readonly unit: ThemeUnit;
  readonly period: ThemePeriod;
  readonly slots: readonly Slot[];
  readonly published: number;
}

function sheetOf(
  { base, unit, period, slots, published }: SheetPlace,
  publication: Publication,
): Sheet {
  const { thresholds, isNew } = publication;
  const add = (table: string | null, category: string | null, at: Margin['at']): Margin => {
    const cells = slots.flatMap((slot) => cellOf(slot, { at }) ?? []);
    const counted = sumOf(cells);
    const margin: Margin = {
      ...{ place: { unitId: unit.id, period, base, table, category }, at, cells, slots, counted },
      ...{
        value: counted,
        low: -Infinity,
        high: Infinity,
        scale: 1,
        published,
        weight: 1,
        less: 0,
        more: 0,
        shown: false,
      },
      sheet: () => sheet,
      get margin() {
        return margin;
      },
    };
    for (const cell of cells) cell.margins.push(margin);
    return margin;
  };
  const sheet: Sheet = {
    ...{ unit, thresholds, isNew, guards: [], total: add(null, null, null) },
    tables: tablesOf(base).map(({ table, categories }, index) =>
      categories.map((name, category) => add(table, name, { table: index, category })),
    ),
  };
  showFigures(sheet, publication);
  return sheet;
}

/** Shows what the publication shows, except, when it is new, the tables of which a cell holds nearly all. */
function showFigures(sheet: Sheet, { shows, isNew, thresholds }: Publication): void {
  const { total, tables } = sheet;
  const isForbidden = (table: readonly Margin[]): boolean =>
    isNew && table.some(({ counted }) => saysItOfEverybody(counted, total.counted, thresholds));
  for (const margin of [total, ...tables.filter((table) => !isForbidden(table)).flat()]) {
    if (shows(margin.place, margin.counted)) show(margin);
  }
  guardTables(sheet);
}
