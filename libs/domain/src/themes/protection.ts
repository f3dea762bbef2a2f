import { guardTables, holdBack, show } from './guards';
import { marginsOf, type Margin, type Sheet } from './margins';
import { byName, keyOf } from './places';
import { POSSIBLE_VALUES, type ThemePeriod, type UnitKind } from './snapshot';
import { countWorlds, isConcernedBy, type InTheWay } from './worlds';

/** How many of the figures that stood most in the way of a world are tried when one has to be held back. */
const TRIED = 4;
/** How many figures are held back one by one before the finest ones are left out together. */
const ROUNDS = 30;

/**
 * Holds back new figures until no attacker can narrow any figure that is not shown, new or old, to fewer than
 * POSSIBLE_VALUES values, given everything published. Changes `shown` of the new figures in place.
 *
 * What is shown is known to leave so many values because worlds are found for them: whole sets of counts that explain
 * every published figure, in which the hidden one differs. That is a proof, and not the failure of one attack: a
 * reader who has nothing but what was published cannot tell the true world from those, however clever they are.
 * Where the search, which is bounded, finds too few worlds, a figure that stood in their way is held back, whether
 * or not more worlds existed. It ends, because every round has one new figure less, and without any the system is the
 * one that was protected before, with cells about which nothing is known.
 *
 * What it does not reckon with is what a reader knows from elsewhere, such as their own cases.
 *
 * Source: docs/domain/DOMAIN.md section 8.4; issue 4, the built-in attacker.
 */
export function protect(sheets: readonly Sheet[]): void {
  const all = sheets.flatMap(marginsOf);
  const wanted = all.filter(canBeSpared);
  for (const isTooMuch of TOO_MUCH) {
    for (const figure of wanted) (isTooMuch(figure) ? holdBack : restore)(figure);
    if (holdsAfter(all, ROUNDS)) return;
  }
  holdsAfter(all, Infinity);
}

/** What is not tried at all, one more each time that holding back figure by figure gets nowhere. */
const TOO_MUCH: readonly ((margin: Margin) => boolean)[] = [
  () => false,
  (margin) => isOf(margin, 'team', 'four_quarters'),
  (margin) => isOf(margin, 'team'),
  (margin) => isOf(margin, 'team') || isOf(margin, 'service', 'four_quarters'),
];

const isOf = ({ place, sheet }: Margin, kind: UnitKind, period?: ThemePeriod): boolean =>
  sheet().unit.kind === kind && (period === undefined || place.period === period);

function restore(figure: Margin): void {
  if (figure.shown) return;
  show(figure);
  guardTables(figure.sheet());
}

/** Holds back one figure after the other until all hold; false when that takes more than so many rounds. */
function holdsAfter(all: readonly Margin[], rounds: number): boolean {
  const latest = all.reduce((last, { published }) => Math.max(last, published), 0);
  // The latest first: they are the most likely to need something held back.
  const margins = all.filter((margin) => isConcernedBy(margin, latest)).reverse();
  let left = rounds;
  // What is held back changes what a search meets, so each is looked at again until all have passed since.
  for (let at = 0, passed = 0; passed < margins.length; at = (at + 1) % margins.length) {
    const margin = margins[at];
    if (margin === undefined) return true;
    const search = searchFor(margin, latest);
    passed = search.isEnough ? passed + 1 : 0;
    if (search.isEnough) continue;
    if (left === 0) return false;
    left -= 1;
    const figure =
      mostHelpful(margin, latest, search.inTheWay) ?? all.filter(canBeSpared).sort(byUse)[0];
    // Without any new figure nothing more is told than before.
    if (figure === undefined) return true;
    holdBack(figure);
  }
  return true;
}

const canBeSpared = ({ shown, sheet }: Margin): boolean => shown && sheet().isNew;

interface Search {
  readonly values: number;
  readonly isEnough: boolean;
  readonly inTheWay: InTheWay;
}

/** Looks for worlds in which the sum is higher, then lower, until there are enough. A figure that is shown needs none. */
function searchFor(margin: Margin, latest: number): Search {
  const inTheWay: InTheWay = new Map();
  if (margin.shown) return { values: POSSIBLE_VALUES, isEnough: true, inTheWay };
  const others = POSSIBLE_VALUES - 1;
  const above = countWorlds(margin, 1, { enough: others, latest }, inTheWay);
  const below = countWorlds(margin, -1, { enough: others - above, latest }, inTheWay);
  const values = 1 + above + below;
  return { values, isEnough: values >= POSSIBLE_VALUES, inTheWay };
}

/** Of the figures that stood in the way, the one that can best be spared and without which there are enough values, or most. */
function mostHelpful(margin: Margin, latest: number, inTheWay: InTheWay): Margin | undefined {
  const choice = leastUseful(inTheWay);
  let best = choice[0];
  let most = 0;
  for (const figure of choice) {
    const { values, isEnough } = searchWithout(figure, margin, latest);
    if (isEnough) return figure;
    if (values > most) {
      most = values;
      best = figure;
    }
  }
  return best;
}

/** What would be found if the figure were not shown. */
function searchWithout(figure: Margin, margin: Margin, latest: number): Search {
  holdBack(figure);
  const search = searchFor(margin, latest);
  show(figure);
  guardTables(figure.sheet());
  return search;
}

/** The new figures that stood most in the way, and those that make known what did, in the order in which they can be spared. */
function leastUseful(inTheWay: InTheWay): readonly Margin[] {
  const most = [...inTheWay]
    .filter(([{ sheet }]) => sheet().isNew)
    .sort(([, a], [, b]) => b - a)
    .slice(0, TRIED);
  const figures = new Set(most.flatMap(([each]) => (each.shown ? [each] : shownBeside(each))));
  return [...figures].sort(byUse);
}

function shownBeside({ sheet, at }: Margin): readonly Margin[] {
  const { total, tables } = sheet();
  return [total, ...(at === null ? [] : (tables[at.table] ?? []))].filter(({ shown }) => shown);
}

/** The larger the unit, the more useful its figures are, and the less they say about anybody. */
const LEVELS: readonly UnitKind[] = ['team', 'service', 'organisation'];

/** The smallest units first, cells before totals, small figures before large ones; then an order that is always the same. */
function byUse(a: Margin, b: Margin): number {
  return (
    levelOf(a) - levelOf(b) ||
    Number(a.at === null) - Number(b.at === null) ||
    a.counted - b.counted ||
    byName(keyOf(a.place), keyOf(b.place))
  );
}

const levelOf = (margin: Margin): number => LEVELS.indexOf(margin.sheet().unit.kind);
