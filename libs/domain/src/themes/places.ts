import { yearEndOf, type Quarter } from './quarter';
import type { ThemePeriod, ThemePlace, ThemeUnit, UnitKind } from './snapshot';
import { THEME_BASES, THEME_TABLES, type ThemeBase } from './theme-tables';

const KINDS: readonly UnitKind[] = ['organisation', 'service', 'team'];

/** The periods that are published with this quarter: itself, and the reporting year if one ends with it. */
export const periodsOf = (quarter: Quarter): readonly ThemePeriod[] =>
  yearEndOf(quarter) === quarter ? ['quarter', 'four_quarters'] : ['quarter'];

/** The tables of a base with their categories, in the order in which they are listed everywhere. */
export const tablesOf = (
  base: ThemeBase,
): readonly { readonly table: string; readonly categories: readonly string[] }[] =>
  Object.entries<readonly string[]>(THEME_TABLES[base]).map(([table, categories]) => ({
    table,
    categories,
  }));

/** Units from the largest kind to the smallest, then by identifier: an order that no count has a say in. */
export const inFixedOrder = (units: readonly ThemeUnit[]): readonly ThemeUnit[] =>
  [...units].sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || byName(a.id, b.id));

/** Orders names by their characters, the same wherever it runs. */
export const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/**
 * Every place of a unit in the publication of a quarter, with or without anything counted there: each base's total, then its tables.
 *
 * Source: docs/domain/DOMAIN.md section 8.4, "only fixed tables".
 */
export const placesOf = (unitId: string, quarter: Quarter): readonly ThemePlace[] =>
  periodsOf(quarter).flatMap((period) =>
    THEME_BASES.flatMap((base) => [
      { unitId, period, base, table: null, category: null },
      ...tablesOf(base).flatMap(({ table, categories }) =>
        categories.map((category) => ({ unitId, period, base, table, category })),
      ),
    ]),
  );

/** A place as a key, the same for the same place. */
export const keyOf = ({ unitId, period, base, table, category }: ThemePlace): string =>
  `${unitId}|${period}|${base}|${table ?? ''}|${category ?? ''}`;
