import { cellOf, type Bound, type Cell, type Margin, type Slot } from './margins';

/** One case more or less. */
export type By = 1 | -1;

export interface Step {
  readonly cell: Cell;
  readonly by: By;
}

/** A change of one slot that leaves every table adding up to the total. */
export interface Move {
  /** What is violated more after it, or less if below zero. */
  readonly cost: number;
  readonly slot: Slot;
  /** The step that is wanted; the others follow from it. */
  readonly step: Step;
  /** The table in which a category makes up for the step; null when the total changes with it. */
  readonly within: readonly Cell[] | null;
}

/** How far a number lies outside what is known of it. Unit: cases. */
export function violationOf({ low, high, scale }: Bound, value: number): number {
  if (value < low) return (low - value) / scale;
  return value > high ? (value - high) / scale : 0;
}

/** Works out anew what a case less or more in a figure would violate. To be called whenever it changes. */
export function weigh(figure: Margin): void {
  const now = violationOf(figure, figure.value);
  const less = figure.weight * (violationOf(figure, figure.value - 1) - now);
  const more = figure.weight * (violationOf(figure, figure.value + 1) - now);
  if (less === figure.less && more === figure.more) return;
  figure.less = less;
  figure.more = more;
  forgetCosts(figure.cells);
}

/** To be called for cells when something changes that their steps' costs depend on. */
export function forgetCosts(cells: readonly Cell[]): void {
  for (const cell of cells) cell.costsUpTo = -1;
}

type Consider = (move: Move) => void;

/** Calls back with every move that brings one case more or less into the bound's sum, with its cost up to a publication. */
export function eachMove(bound: Bound, by: By, upTo: number, consider: Consider): void {
  const { margin } = bound;
  for (const slot of margin.slots) {
    const cell = cellOf(slot, margin);
    if (cell === undefined) continue;
    const table = margin.at === null ? undefined : slot.tables[margin.at.table];
    if (table !== undefined)
      considerExchange({ slot, step: { cell, by }, within: table }, upTo, consider);
    if (bound === margin) considerTotal(slot, { cell, by }, upTo, consider);
    else considerTotal(slot, { cell: slot.total, by: opposite(by) }, upTo, consider);
  }
}

/** A step in a cell, and the opposite one in another category of its table. */
function considerExchange(
  { slot, step, within }: Omit<Move, 'cost'> & { readonly within: readonly Cell[] },
  upTo: number,
  consider: Consider,
): void {
  const other = cheapest(within, opposite(step.by), upTo, step.cell);
  if (other === undefined) return;
  const cost = costOf(step.cell, step.by, upTo) + costOf(other, opposite(step.by), upTo);
  if (cost < Infinity) consider({ cost, slot, step, within });
}

/** The same step in the total and in one category of each table; the given one is among them. */
function considerTotal(slot: Slot, step: Step, upTo: number, consider: Consider): void {
  let cost = 0;
  for (const cell of stepsInAll(slot, step, upTo)) {
    if (cell === undefined) return;
    cost += costOf(cell, step.by, upTo);
  }
  if (cost < Infinity) consider({ cost, slot, step, within: null });
}

const stepsInAll = (
  { total, tables }: Slot,
  { cell, by }: Step,
  upTo: number,
): readonly (Cell | undefined)[] => [
  total,
  ...tables.map((table) => (table.includes(cell) ? cell : cheapest(table, by, upTo, null))),
];

/** All steps of a move, as the numbers stand. */
export function stepsOf({ slot, step, within }: Move, upTo: number): readonly Step[] {
  const { cell, by } = step;
  if (within === null) {
    return stepsInAll(slot, step, upTo).flatMap((each) => (each ? [{ cell: each, by }] : []));
  }
  const other = cheapest(within, opposite(by), upTo, cell);
  return [step, ...(other ? [{ cell: other, by: opposite(by) }] : [])];
}

export const opposite = (by: By): By => (by === 1 ? -1 : 1);

function cheapest(
  choice: readonly Cell[],
  by: By,
  upTo: number,
  except: Cell | null,
): Cell | undefined {
  let best: Cell | undefined;
  let least = Infinity;
  for (const cell of choice) {
    const cost = cell === except ? Infinity : costOf(cell, by, upTo);
    if (cost < least) {
      least = cost;
      best = cell;
    }
  }
  return best;
}

function costOf(cell: Cell, by: By, upTo: number): number {
  if (cell.isKept || cell.value + by < 0) return Infinity;
  if (cell.costsUpTo !== upTo) workOutCosts(cell, upTo);
  return by === 1 ? cell.more : cell.less;
}

function workOutCosts(cell: Cell, upTo: number): void {
  cell.less = 0;
  cell.more = 0;
  cell.costsUpTo = upTo;
  for (const { less, more, published } of cell.figures) {
    if (published > upTo) break;
    cell.less += less;
    cell.more += more;
  }
  for (const { guard, times } of cell.guards) {
    if (guard.published > upTo) break;
    const now = violationOf(guard, guard.value);
    cell.less += guard.weight * (violationOf(guard, guard.value - times) - now);
    cell.more += guard.weight * (violationOf(guard, guard.value + times) - now);
  }
}
