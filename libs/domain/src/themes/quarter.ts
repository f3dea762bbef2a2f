/** A quarter of the calendar, for example `2026-Q3`; the finest date that team themes know (docs/domain/DOMAIN.md section 8). */
export type Quarter = `${number}-Q${1 | 2 | 3 | 4}`;

const MONTHS_IN_QUARTER = 3;
const QUARTERS_IN_YEAR = 4;

/** The quarter that a local date, `YYYY-MM-DD`, lies in. */
export function quarterOf(date: string): Quarter {
  const month = Number(date.slice(5, 7));
  return quarterAt(
    Number(date.slice(0, 4)) * QUARTERS_IN_YEAR + Math.ceil(month / MONTHS_IN_QUARTER) - 1,
  );
}

/** The quarter `steps` after this one; negative for before. */
export function quarterAfter(quarter: Quarter, steps = 1): Quarter {
  return quarterAt(orderOf(quarter) + steps);
}

/**
 * The quarter with which this quarter's reporting year ends: years run from April to March. They are the only windows
 * of four quarters, since windows that overlap undo suppression.
 *
 * Source: docs/domain/DOMAIN.md section 8, "overlapping date windows undo suppression, so windows are fixed".
 */
export function yearEndOf(quarter: Quarter): Quarter {
  return quarter.endsWith('-Q1') ? quarter : (`${Number(quarter.slice(0, 4)) + 1}-Q1` as Quarter);
}

/** The four quarters that the window ending with `quarter` holds, oldest first. */
export function windowOf(quarter: Quarter): readonly Quarter[] {
  return [-3, -2, -1, 0].map((steps) => quarterAfter(quarter, steps));
}

/** The first local date, `YYYY-MM-DD`, of the quarter. */
export function firstDayOf(quarter: Quarter): string {
  const order = orderOf(quarter);
  const month = (order % QUARTERS_IN_YEAR) * MONTHS_IN_QUARTER + 1;
  return `${Math.floor(order / QUARTERS_IN_YEAR)}-${String(month).padStart(2, '0')}-01`;
}

function orderOf(quarter: Quarter): number {
  const [year, part] = quarter.split('-Q');
  return Number(year) * QUARTERS_IN_YEAR + Number(part) - 1;
}

function quarterAt(order: number): Quarter {
  return `${Math.floor(order / QUARTERS_IN_YEAR)}-Q${(order % QUARTERS_IN_YEAR) + 1}` as Quarter;
}
