import { POSITIONS, type Position } from '../words';
import type { Part } from './parts';

/** The two blind placings of one round. */
export interface BlindPositions {
  readonly raiser: Position | null;
  readonly supervisor: Position | null;
}

/** Both positions once both are placed; `null` until then. */
export const revealed = ({
  raiser,
  supervisor,
}: BlindPositions): { readonly raiser: Position; readonly supervisor: Position } | null =>
  raiser && supervisor ? { raiser, supervisor } : null;

/** Stops between two positions on the line. */
export const gap = (a: Position, b: Position): number =>
  Math.abs(POSITIONS.indexOf(a) - POSITIONS.indexOf(b));

/** Closer (above zero) or further away (below zero): drift from one moment to another. */
export const drift = (from: Position, to: Position): number =>
  POSITIONS.indexOf(to) - POSITIONS.indexOf(from);

export type PositionRefusal = 'already_placed' | 'not_your_part';

/** Why this part may not place theirs in this round. A position once placed stays. */
export function refusalsToPlacePosition(
  positions: BlindPositions,
  part: Part | undefined,
): readonly PositionRefusal[] {
  if (part !== 'raiser' && part !== 'supervisor') return ['not_your_part'];
  return positions[part] ? ['already_placed'] : [];
}

/** What one part sees of a round: their own, whether the other's is there, and both once revealed. */
export function positionsSeenBy(
  part: Part | undefined,
  positions: BlindPositions,
): BlindPositions & { readonly mine: Position | null; readonly otherPlaced: boolean } {
  const both = revealed(positions) ?? { raiser: null, supervisor: null };
  if (part !== 'raiser' && part !== 'supervisor') {
    return { ...both, mine: null, otherPlaced: false };
  }
  const other = part === 'raiser' ? positions.supervisor : positions.raiser;
  return { ...both, mine: positions[part], otherPlaced: other !== null };
}
