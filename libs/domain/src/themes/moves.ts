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
  const { value, weight } = figure;
  const now = violationOf(figure, value);
  figure.less = weight * (violationOf(figure, value - 1) - now);
  figure.more = weight * (violationOf(figure, value + 1) - now);
}

/** What a search looks at: publications up to one, and slots of no later quarter than another, counted as publications are. */
export interface Scope {
  readonly upTo: number;
  readonly until: number;
}

/** Looks at a move; true ends the search for more. */
type Consider = (move: Move) => boolean;

/**
 * Considers every move in the scope that brings one case more or less into the bound's sum: first those that leave the
 * totals as they are, since they touch less.
 */
export function eachMove(bound: Bound, by: By, scope: Scope, consider: Consider): void {
  const { margin } = bound;
  const isReached = (slot: Slot): boolean => slot.total.published <= scope.until;
  const slots = margin.slots.filter(isReached);
  const isEnough = (slot: Slot, step: Step, within: Move['within']): boolean => {
    const cost = costOfMove({ slot, step, within }, scope.upTo);
    return cost < Infinity && consider({ slot, step, within, cost });
  };
  for (const slot of margin.at === null ? [] : slots) {
    const cell = cellOf(slot, margin);
    const table = slot.tables[margin.at?.table ?? 0];
    if (cell && table && isEnough(slot, { cell, by }, table)) return;
  }
  for (const slot of slots) {
    const cell = bound === margin ? cellOf(slot, margin) : slot.total;
    const towards = bound === margin ? by : opposite(by);
    if (cell && isEnough(slot, { cell, by: towards }, null)) return;
  }
}

function costOfMove({ slot, step, within }: Omit<Move, 'cost'>, upTo: number): number {
  return within === null
    ? costInAll(slot, step, upTo)
    : costOfExchange(step, cheapest(within, opposite(step.by), upTo, step.cell), upTo);
}

const costOfExchange = ({ cell, by }: Step, other: Cell | undefined, upTo: number): number =>
  other === undefined ? Infinity : costOf(cell, by, upTo) + costOf(other, opposite(by), upTo);

function costInAll({ total, tables }: Slot, { cell, by }: Step, upTo: number): number {
  let cost = costOf(total, by, upTo);
  for (const table of tables) {
    const other = table.includes(cell) ? cell : cheapest(table, by, upTo, null);
    if (other === undefined) return Infinity;
    cost += costOf(other, by, upTo);
  }
  return cost;
}

/**
 * All steps of a move, as the numbers stand: in a table, the opposite one in another category; else the same one in
 * the total and in a category of each table.
 */
export function stepsOf({ slot, step, within }: Move, upTo: number): readonly Step[] {
  const { cell, by } = step;
  if (within !== null) {
    const other = cheapest(within, opposite(by), upTo, cell);
    return [step, ...(other ? [{ cell: other, by: opposite(by) }] : [])];
  }
  const inTables = slot.tables.flatMap((table) =>
    table.includes(cell) ? cell : (cheapest(table, by, upTo, null) ?? []),
  );
  return [slot.total, ...inTables].map((each) => ({ cell: each, by }));
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
  let cost = 0;
  for (const { less, more, published } of cell.figures) {
    if (published > upTo) break;
    cost += by === 1 ? more : less;
  }
  return cell.guards.length === 0 ? cost : cost + costOfGuards(cell, by, upTo);
}

function costOfGuards({ guards }: Cell, by: By, upTo: number): number {
  let cost = 0;
  for (const { guard, times } of guards) {
    if (guard.published > upTo) break;
    const change = violationOf(guard, guard.value + by * times) - violationOf(guard, guard.value);
    cost += guard.weight * change;
  }
  return cost;
}
