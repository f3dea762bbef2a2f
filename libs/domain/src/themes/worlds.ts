import type { Bound, Cell, Margin } from './margins';
import {
  eachMove,
  opposite,
  stepsOf,
  violationOf,
  weigh,
  type By,
  type Move,
  type Scope,
  type Step,
} from './moves';

/** How many ways to change a sum are tried, and how many moves without getting nearer to a world. */
const WAYS = 2;
const PATIENCE = 20;

/** How many quarters after its own a sum's worlds may differ from the true counts. */
const REACH = 6;
/** How many quarters before its own a window holds. */
const WINDOW_REACH = 3;

/** How the numbers of a system were moved away from the true counts. */
export interface Walk {
  /** What the numbers at hand violate; empty in a world. */
  readonly violated: Set<Bound>;
  readonly steps: Step[];
}

/** What stood in the way of a world, and how often: figures, and cells that the group rule keeps below nearly all. */
export type InTheWay = Map<Margin, number>;

/**
 * Looks for worlds in which the sum has a case more (less, if `by` is below zero), then two, and so on, and counts them
 * until there are `enough` or none is found. The numbers are the true counts before and after.
 *
 * What is violated is made good publication by publication, looking at nothing published later. So the search repeats
 * what was found before an earlier publication, and can only fail at a later one, by its figures: without them, what
 * was protected once is still protected. The worlds differ from the true one no later than REACH, so that later
 * publications that have no window back to there need not be looked at.
 */
export function countWorlds(
  margin: Margin,
  by: By,
  { enough, latest }: { readonly enough: number; readonly latest: number },
  inTheWay: InTheWay,
): number {
  const walk: Walk = { violated: new Set(), steps: [] };
  let worlds = 0;
  while (worlds < enough && hasNext(walk, margin, by, latest, inTheWay)) worlds += 1;
  takeBack(walk, 0);
  return worlds;
}

/** Goes one case further within what was published with the sum, to where all later publications can be made good too. */
function hasNext(walk: Walk, margin: Margin, by: By, latest: number, inTheWay: InTheWay): boolean {
  const from = walk.steps.length;
  const own = scopeOf(margin, margin.published);
  for (const move of cheapestMoves(margin, by, own)) {
    take(walk, stepsOf(move, own.upTo));
    for (const cell of margin.cells) cell.isKept = true;
    const isOwnWorld = repaired(walk, own, inTheWay);
    const reached = walk.steps.length;
    const isWorld = isOwnWorld && madeGood(walk, margin, latest, inTheWay);
    for (const cell of margin.cells) cell.isKept = false;
    takeBack(walk, isWorld ? reached : from);
    if (isWorld) return true;
  }
  return false;
}

/** Whether a publication may touch worlds of the sum: a window reaches as far back as they reach forward. */
export const isConcernedBy = ({ published }: Margin, latest: number): boolean =>
  latest <= published + REACH + WINDOW_REACH;

const scopeOf = ({ published }: Margin, upTo: number): Scope => ({
  upTo,
  until: published + REACH,
});

/** The moves to try first: one that violates nothing, or else the cheapest few. */
function cheapestMoves(margin: Margin, by: By, scope: Scope): readonly Move[] {
  const moves: Move[] = [];
  eachMove(margin, by, scope, (move) => {
    moves.push(move);
    return move.cost === 0;
  });
  return moves.sort((a, b) => a.cost - b.cost).slice(0, WAYS);
}

/** Makes good what was published after the sum. */
function madeGood(walk: Walk, margin: Margin, latest: number, inTheWay: InTheWay): boolean {
  let upTo = margin.published + 1;
  while (upTo <= latest && repaired(walk, scopeOf(margin, upTo), inTheWay)) upTo += 1;
  return upTo > latest;
}

/** One move after the other. What is violated counts the more the longer it resists, which leads out of dead ends. */
function repaired(walk: Walk, scope: Scope, inTheWay: InTheWay): boolean {
  const weighted = new Set<Bound>();
  let violated = violatedIn(walk, scope);
  let least = Infinity;
  for (let patience = PATIENCE; patience > 0 && violated.length > 0; patience -= 1) {
    const left = violated.reduce((sum, bound) => sum + violationOf(bound, bound.value), 0);
    if (left < least) patience = PATIENCE;
    least = Math.min(left, least);
    for (const { margin } of violated) inTheWay.set(margin, (inTheWay.get(margin) ?? 0) + 1);
    const move = bestRepair(violated, scope);
    if (move === undefined) break;
    for (const bound of move.cost >= 0 ? violated : []) {
      setWeight(bound, bound.weight + 1);
      weighted.add(bound);
    }
    take(walk, stepsOf(move, scope.upTo));
    violated = violatedIn(walk, scope);
  }
  for (const bound of weighted) setWeight(bound, 1);
  return violated.length === 0;
}

const violatedIn = ({ violated }: Walk, { upTo }: Scope): readonly Bound[] =>
  [...violated].filter(({ published }) => published <= upTo);

/** The first move that makes something good at no other's cost, or else the one that leaves the least violated. */
function bestRepair(violated: readonly Bound[], scope: Scope): Move | undefined {
  const found: { best?: Move } = {};
  for (const bound of violated) {
    eachMove(bound, bound.value < bound.low ? 1 : -1, scope, (move) => {
      if (found.best === undefined || move.cost < found.best.cost) found.best = move;
      return found.best.cost <= -bound.weight;
    });
    if (found.best !== undefined && found.best.cost <= -bound.weight) break;
  }
  return found.best;
}

function setWeight(bound: Bound, weight: number): void {
  bound.weight = weight;
  if (bound === bound.margin) weigh(bound.margin);
}

function take(walk: Walk, steps: readonly Step[]): void {
  for (const step of steps) {
    walk.steps.push(step);
    change(walk, step.cell, step.by);
  }
}

function takeBack(walk: Walk, length: number): void {
  for (const { cell, by } of walk.steps.splice(length).reverse()) change(walk, cell, opposite(by));
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
    note(violated, guard);
  }
}

function note(violated: Set<Bound>, bound: Bound): void {
  if (violationOf(bound, bound.value) > 0) violated.add(bound);
  else violated.delete(bound);
}
