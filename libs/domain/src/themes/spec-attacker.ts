import { THEME_TABLES, type ThemeBase } from './theme-tables';
import type { ThemeFigure, ThemeSnapshot, ThemeUnit } from './snapshot';
import { windowOf, type Quarter } from './quarter';

/**
 * An attacker for the specs, who knows everything published and the rules, and nothing of how they are applied: a
 * linear programme over the counts of every team and quarter.
 */

export interface LinearProgramSolver {
  solve(
    problem: string,
    options: Record<string, unknown>,
  ): { Status: string; ObjectiveValue: number };
}

/** A figure that is not shown, as the sum of counts that it stands for. */
export interface HiddenFigure {
  readonly name: string;
  readonly quarter: Quarter;
  readonly figure: ThemeFigure;
  readonly unknowns: readonly string[];
}

export interface Attack {
  readonly hidden: readonly HiddenFigure[];
  /** The least and the most that a hidden figure can be. */
  readonly rangeOf: (hidden: HiddenFigure) => { readonly least: number; readonly most: number };
}

type SlotName = `s${number}`;

/** What follows from everything published about one base. */
export function attackOn(
  base: ThemeBase,
  snapshots: readonly ThemeSnapshot[],
  solver: LinearProgramSolver,
): Attack {
  const slots = slotNames(snapshots);
  const tables = Object.entries<readonly string[]>(THEME_TABLES[base]);
  const names = new Map<string, string>();
  const unknown = (slot: SlotName, table: string | null, category: string | null): string => {
    const key = `${slot}.${table ?? ''}.${category ?? ''}`;
    const name = names.get(key) ?? `x${names.size}`;
    names.set(key, name);
    return name;
  };
  const rows: string[] = [];
  for (const slot of slots.values()) {
    for (const [table, categories] of tables) {
      const parts = categories.map((category) => unknown(slot, table, category));
      rows.push(`${parts.join(' + ')} - ${unknown(slot, null, null)} = 0`);
    }
  }
  const hidden: HiddenFigure[] = [];
  for (const snapshot of snapshots) {
    const sumOf = (figure: ThemeFigure, table = figure.table, category = figure.category) =>
      slotsOfFigure(figure, snapshot, snapshots, slots)?.map((slot) =>
        unknown(slot, table, category),
      );
    const figures = snapshot.figures.filter((figure) => figure.base === base);
    const open = new Set(
      figures.filter(({ shown }) => shown !== null).map((each) => tableKey(each)),
    );
    for (const figure of figures) {
      const unknowns = sumOf(figure);
      if (unknowns === undefined || unknowns.length === 0) continue;
      const { thresholds, quarter } = snapshot;
      if (figure.shown !== null) {
        const least = Math.max(figure.shown - 2, thresholds.cases);
        rows.push(`${unknowns.join(' + ')} >= ${least}`);
        rows.push(`${unknowns.join(' + ')} <= ${figure.shown + 2}`);
      } else {
        const name = `${quarter} ${figure.unitId} ${figure.period} ${figure.table} ${figure.category}`;
        hidden.push({ name, quarter, figure, unknowns });
      }
      if (figure.table !== null && open.has(tableKey(figure))) {
        const totals = sumOf(figure, null, null) ?? [];
        const part = totals.map((each) => `${thresholds.nearlyAll} ${each}`).join(' - ');
        rows.push(`${unknowns.join(' + ')} - ${part} <= -0.001`);
      }
    }
  }
  return { hidden, rangeOf: rangesBy(solver, rows) };
}

function rangesBy(solver: LinearProgramSolver, rows: readonly string[]): Attack['rangeOf'] {
  const constraints = rows.map((row, index) => ` r${index}: ${row}`).join('\n');
  const extreme = (sense: 'Minimize' | 'Maximize', unknowns: readonly string[]): number => {
    const problem = `${sense}\n goal: ${unknowns.join(' + ')}\nSubject To\n${constraints}\nEnd`;
    const { Status, ObjectiveValue } = solver.solve(problem, { output_flag: false });
    if (Status === 'Optimal') return ObjectiveValue;
    if (Status.startsWith('Unbounded') || Status.includes('infeasible or unbounded'))
      return Infinity;
    throw new Error(`The attacker's programme ended with ${Status}.`);
  };
  return ({ unknowns }) => ({
    least: Math.ceil(extreme('Minimize', unknowns) - 1e-6),
    most: Math.floor(extreme('Maximize', unknowns) + 1e-6),
  });
}

const tableKey = ({ unitId, period, table }: ThemeFigure): string => `${unitId} ${period} ${table}`;

function slotNames(snapshots: readonly ThemeSnapshot[]): ReadonlyMap<string, SlotName> {
  const keys = snapshots.flatMap(({ quarter, units }) =>
    units.filter(({ kind }) => kind === 'team').map(({ id }) => `${quarter} ${id}`),
  );
  return new Map(keys.map((key, index) => [key, `s${index}`]));
}

/** Undefined when a quarter of the figure was never published: then nothing is known about it. */
function slotsOfFigure(
  { unitId, period }: ThemeFigure,
  { quarter }: ThemeSnapshot,
  snapshots: readonly ThemeSnapshot[],
  slots: ReadonlyMap<string, SlotName>,
): readonly SlotName[] | undefined {
  const quarters = period === 'quarter' ? [quarter] : windowOf(quarter);
  const those = snapshots.filter((each) => quarters.includes(each.quarter));
  if (those.length < quarters.length) return undefined;
  return those.flatMap((snapshot) =>
    snapshot.units
      .filter((unit) => unit.kind === 'team' && isWithin(unit, unitId, snapshot.units))
      .flatMap(({ id }) => slots.get(`${snapshot.quarter} ${id}`) ?? []),
  );
}

function isWithin(unit: ThemeUnit, unitId: string, units: readonly ThemeUnit[]): boolean {
  if (unit.id === unitId) return true;
  const parent = units.find(({ id }) => id === unit.parentId);
  return parent !== undefined && isWithin(parent, unitId, units);
}
