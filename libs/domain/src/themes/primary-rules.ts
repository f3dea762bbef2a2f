import type { DisclosureThresholds, ThemeCount } from './snapshot';
import type { ThemeBase } from './theme-tables';

/** Parts are compared in thousandths, so that whole numbers decide and no rounding error does. */
export const THOUSANDTHS = 1000;
export const inThousandths = (part: number): number => Math.round(part * THOUSANDTHS);

/** Bases that count appointments between two practitioners, and so have no person behind them. */
const WITHOUT_PERSONS: readonly ThemeBase[] = ['session_agreed'];

/**
 * Whether enough cases, practitioners and persons stand behind a figure, and none of the practitioners for too much of it.
 *
 * Source: docs/domain/DOMAIN.md section 8.2.
 */
export function hasEnoughBehind(count: ThemeCount, thresholds: DisclosureThresholds): boolean {
  const { base, cases, practitioners, persons, largest } = count;
  return (
    cases >= thresholds.cases &&
    practitioners >= thresholds.practitioners &&
    (WITHOUT_PERSONS.includes(base) || persons >= thresholds.persons) &&
    largest * THOUSANDTHS <= cases * inThousandths(thresholds.dominance)
  );
}

/**
 * Whether a cell holds so much of its table that it says something about everybody in the unit. Then none of the
 * table's cells is shown there, or the others would tell.
 *
 * Source: docs/domain/DOMAIN.md section 8 (group disclosure).
 */
export const saysItOfEverybody = (
  cell: number,
  total: number,
  { nearlyAll }: Pick<DisclosureThresholds, 'nearlyAll'>,
): boolean => cell > 0 && cell * THOUSANDTHS >= total * inThousandths(nearlyAll);
