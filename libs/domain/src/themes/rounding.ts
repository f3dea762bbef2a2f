import { ROUNDED_TO } from './snapshot';

/** The furthest that a shown figure lies from what was counted. */
const FURTHEST = Math.floor(ROUNDED_TO / 2);

/**
 * A count as it is shown: the nearest multiple of five. Cells and totals are rounded separately, so they need not add up.
 *
 * Source: docs/domain/DOMAIN.md section 8.3.
 */
export const roundedCount = (count: number): number => Math.round(count / ROUNDED_TO) * ROUNDED_TO;

/** The counts that may stand behind a shown figure. Whoever knows the rules knows that none lies below the threshold. */
export const countsBehind = (
  shown: number,
  threshold: number,
): { readonly low: number; readonly high: number } => ({
  low: Math.max(threshold, shown - FURTHEST),
  high: shown + FURTHEST,
});
