import type { Bound, Cell, Margin } from './margins';
import {
  eachMove,
  forgetCosts,
  opposite,
  stepsOf,
  violationOf,
  weigh,
  type By,
  type Move,
  type Step,
} from './moves';

/** How many ways to change a sum are tried, and how many moves to make good what one of them violates. */
const WAYS = 2;
const REPAIRS = 30;

/** How the numbers of a system were moved away from the true counts. */
export interface Walk {
  /** What the numbers at hand violate; empty in a world. */
  readonly violated: Set<Bound>;
  readonly steps: Step[];
}

/** What stood in the way of a world, and how often: figures, and cells that the group rule keeps below nearly all. */
export type InTheWay = Map<Margin, number>;

/**
 * Looks for a world in which the sum has `change` cases more, or less if below zero. The numbers are the true counts
 * before and after.
 *
 * What is violated is made good publication by publication, looking at nothing published later. So the search repeats
 * what was found before an earlier publication, and can only fail at a later one, by its figures: without them, what
 * was protected once is still protected.
 */
export function hasWorld(
  margin: Margin,
  change: number,
  latest: number,
  inTheWay: InTheWay,
): boolean {
  for (let way = 0; way < WAYS; way += 1) {
    const walk: Walk = { violated: new Set(), steps: [] };
    const isWorld = pushed(walk, margin, change, way) && madeGood(walk, margin, latest, inTheWay);
    takeBack(walk);
    if (isWorld) return true;
  }
  return false;
}

/** Changes the sum by cheapest moves, except that the first is the one that comes as the so-manieth. */
function pushed(walk: Walk, margin: Margin, change: number, way: number): boolean {
  const { published } = margin;
  for (let pushes = 0; pushes < Math.abs(change); pushes += 1) {
    const moves: Move[] = [];
    eachMove(margin, change > 0 ? 1 : -1, published, (move) => moves.push(move));
    moves.sort((a, b) => a.cost - b.cost);
    const move = moves[pushes === 0 ? way : 0];
    if (move === undefined) return false;
    take(walk, stepsOf(move, published));
  }
  return true;
}

/** Makes good what is violated without touching the sum that was changed on purpose. */
function madeGood(walk: Walk, margin: Margin, latest: number, inTheWay: InTheWay): boolean {
  for (const cell of margin.cells) cell.isKept = true;
  let upTo = margin.published;
  while (upTo <= latest && repaired(walk, upTo, inTheWay)) upTo += 1;
  for (const cell of margin.cells) cell.isKept = false;
  return upTo > latest;
}

/** One move after the other. What is violated counts the more the longer it resists, which leads out of dead ends. */
function repaired(walk: Walk, upTo: number, inTheWay: InTheWay): boolean {
  const weighted = new Set<Bound>();
  let violated = violatedUpTo(walk, upTo);
  for (let repairs = 0; repairs < REPAIRS && violated.length > 0; repairs += 1) {
    for (const { margin } of violated) inTheWay.set(margin, (inTheWay.get(margin) ?? 0) + 1);
    const move = bestRepair(violated, upTo);
    if (move === undefined) break;
    for (const bound of move.cost >= 0 ? violated : []) {
      setWeight(bound, bound.weight + 1);
      weighted.add(bound);
    }
    take(walk, stepsOf(move, upTo));
    violated = violatedUpTo(walk, upTo);
  }
  for (const bound of weighted) setWeight(bound, 1);
  return violated.length === 0;
}

const violatedUpTo = ({ violated }: Walk, upTo: number): readonly Bound[] =>
  [...violated].filter(({ published }) => published <= upTo);

function bestRepair(violated: readonly Bound[], upTo: number): Move | undefined {
  let best: Move | undefined;
  for (const bound of violated) {
    eachMove(bound, bound.value < bound.low ? 1 : -1, upTo, (move) => {
      if (best === undefined || move.cost < best.cost) best = move;
    });
  }
  return best;
}

function setWeight(bound: Bound, weight: number): void {
  bound.weight = weight;
  if (bound === bound.margin) weigh(bound.margin);
  else forgetCosts([...bound.margin.cells, ...bound.margin.sheet().total.cells]);
}

function take(walk: Walk, steps: readonly Step[]): void {
  for (const step of steps) {
    walk.steps.push(step);
    change(walk, step.cell, step.by);
  }
}

function takeBack(walk: Walk): void {
  for (const { cell, by } of walk.steps.reverse()) change(walk, cell, opposite(by));
}

function change({ violated }: Walk, cell: Cell, by: By): void {
  cell.value += by;
  for (const figure of cell.figures) {
    figure.value += by;
    weigh(figure);
    note(violated, figure);
  }
  for (const { guard, times } of cell.guards) {
    guard.value += by * times;
    forgetCosts(guard.margin.cells);
    forgetCosts(guard.margin.sheet().total.cells);
    note(violated, guard);
  }
}

function note(violated: Set<Bound>, bound: Bound): void {
  if (violationOf(bound, bound.value) > 0) violated.add(bound);
  else violated.delete(bound);
}
