import { type Cadence, nextBy } from './cadence';

/** How far back the figures of a pair look. Unit: months. */
export const FIGURES_MONTHS = 12;

/**
 * How many sessions a rhythm brings within these days: the first one is one step after `from`.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Agreement: frequency".
 */
export function agreedSessions(cadence: Cadence, from: string, until: string): number {
  let count = 0;
  for (let on = nextBy(from, cadence); on <= until; on = nextBy(on, cadence)) count += 1;
  return count;
}

/** Where the figures begin: a year ago, or when the rhythm was agreed if that is later. */
export const figuresFrom = (yearAgo: string, agreedOn: string | null): string =>
  agreedOn !== null && agreedOn > yearAgo ? agreedOn : yearAgo;
