import type { PairFigures } from '@alongside/contracts';
import { gap, POSITIONS, type Position } from '@alongside/domain';
import { plural } from '@alongside/web-ui';

const CLOSE = 1;

/** How often the two met, against what they agreed. */
export function metInWords({ held, agreed }: PairFigures): string {
  const met = held === 0 ? 'You have not held a session yet' : `You met ${timesInWords(held)}`;
  return agreed === null ? `${met}.` : `${met}; your rhythm makes ${agreed}.`;
}

const timesInWords = (count: number): string =>
  count === 1 ? 'once' : count === 2 ? 'twice' : `${String(count)} times`;

/** How near the two of you are when you place the same question. */
export function placedInWords({ placed }: PairFigures): string {
  if (placed.length === 0) return 'You have not both placed a question on the line yet.';
  const near = placed.filter((each) => gap(each.supervisee, each.supervisor) <= CLOSE).length;
  const both = `You both placed ${plural(placed.length, 'question')} on the line`;
  return near === placed.length
    ? `${both}, never more than one step apart.`
    : `${both}; ${timesInWords(placed.length - near)} you were further apart than one step.`;
}

/** What is carried from one date to the next; empty when nothing is. */
export function carriedInWords({ carriedOver: { once, moreOften } }: PairFigures): string {
  const words: string[] = [];
  if (once + moreOften > 0) words.push(`${plural(once + moreOften, 'open action')} carried over.`);
  if (moreOften > 0)
    words.push(`Of these, ${String(moreOften)} more than once: is it the organisation’s?`);
  return words.join(' ');
}

/** Height of a position in the picture, from 0 to 6. */
export const heightOf = (position: Position): number => POSITIONS.indexOf(position);
