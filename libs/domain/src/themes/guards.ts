import type { Bound, Cell, Margin, Sheet } from './margins';
import { weigh } from './moves';
import { byName, keyOf } from './places';
import { inThousandths, THOUSANDTHS } from './primary-rules';
import { countsBehind, roundedCount } from './rounding';

/**
 * What a shown figure lets everybody know: the counts it can stand for, and, since a table with a cell that holds
 * nearly all is not shown, that no cell of its table does.
 */

/** Puts a figure among what is shown. */
export function show(margin: Margin): void {
  const { low, high } = countsBehind(roundedCount(margin.counted), margin.sheet().thresholds.cases);
  Object.assign(margin, { shown: true, low, high });
  weigh(margin);
  for (const cell of margin.cells) {
    cell.figures = cell.margins.filter(({ shown }) => shown);
  }
}

/** Takes a figure back from what is shown, and with it what it let everybody know. */
export function holdBack(margin: Margin): void {
  Object.assign(margin, { shown: false, low: -Infinity, high: Infinity });
  for (const cell of margin.cells) cell.figures = cell.figures.filter((each) => each !== margin);
  guardTables(margin.sheet());
}

/** Draws what follows from the group rule anew for each table of a sheet. Stands on what is shown at the moment. */
export function guardTables(sheet: Sheet): void {
  for (const guard of sheet.guards.flat()) {
    release(guard, [...guard.margin.cells, ...sheet.total.cells]);
  }
  sheet.guards.splice(0, Infinity, ...sheet.tables.map((table) => guardsOf(table)));
}

/** A bound for each cell of the table that what is shown does not keep below nearly all anyway. */
function guardsOf(table: readonly Margin[]): Bound[] {
  if (table.every(({ shown }) => !shown)) return [];
  return table.filter((margin) => mightSayItOfEverybody(margin, table)).map(guardOf);
}

function guardOf(margin: Margin): Bound {
  const { total, thresholds } = margin.sheet();
  const part = inThousandths(thresholds.nearlyAll);
  const value = margin.counted * THOUSANDTHS - total.counted * part;
  const guard: Bound = {
    ...{ value, low: -Infinity, high: -1, scale: THOUSANDTHS, margin, published: margin.published },
    weight: 1,
  };
  for (const cell of margin.cells) bind(cell, guard, THOUSANDTHS);
  for (const cell of total.cells) bind(cell, guard, -part);
  return guard;
}

function mightSayItOfEverybody(margin: Margin, table: readonly Margin[]): boolean {
  const { total, thresholds } = margin.sheet();
  const others = table
    .filter((other) => other !== margin && other.shown)
    .reduce((sum, { low }) => sum + low, 0);
  const most = Math.min(margin.high, total.high - others);
  const least = Math.max(total.low, most + others);
  return most === Infinity || most * THOUSANDTHS >= least * inThousandths(thresholds.nearlyAll);
}

function bind(cell: Cell, guard: Bound, times: number): void {
  cell.guards = [...cell.guards, { guard, times }].sort(
    (a, b) =>
      a.guard.published - b.guard.published ||
      byName(keyOf(a.guard.margin.place), keyOf(b.guard.margin.place)),
  );
}

function release(guard: Bound, cells: readonly Cell[]): void {
  for (const cell of cells) cell.guards = cell.guards.filter((each) => each.guard !== guard);
}
