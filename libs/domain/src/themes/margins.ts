import type { DisclosureThresholds, ThemePlace, ThemeUnit } from './snapshot';

/**
 * What everybody can know about one base, as a system of whole numbers: the cells that nobody sees, and the sums over
 * them that are published or not. The numbers in it can be moved; a *world* is a set of numbers that explains
 * everything published, and the true counts are one of the worlds.
 */

/** One count of one team in one quarter: a category of a table, or the base's total. */
export interface Cell {
  /** Its number in the world at hand. */
  value: number;
  readonly counted: number;
  /** The sums it is part of. */
  readonly margins: Margin[];
  /** Those of them that are shown, the earlier published first, so that a search finds again what it found then. */
  figures: readonly Margin[];
  /** What follows from the group rule, and how much a case in this cell counts there. */
  guards: readonly { readonly guard: Bound; readonly times: number }[];
  /** May not be changed at the moment. */
  isKept: boolean;
  /** The position among the publications of its quarter's own. */
  readonly published: number;
}

/** A team in a quarter. In every world the categories of each table add up to the total. */
export interface Slot {
  readonly total: Cell;
  readonly tables: readonly (readonly Cell[])[];
}

/** Something that holds in every world: a number lies from `low` to `high`. */
export interface Bound {
  value: number;
  low: number;
  high: number;
  /** How far one case more or less moves the number at most. */
  readonly scale: number;
  /** The position among the publications of the one it belongs to. */
  readonly published: number;
  /** How much a violation counts at the moment. Grows while it resists being made good. */
  weight: number;
  /** The figure that makes it known. */
  readonly margin: Margin;
}

/** The sum of a place: a unit's category or total, over the slots of the unit and period. Not shown, it has no limits. */
export interface Margin extends Bound {
  readonly place: ThemePlace;
  readonly sheet: () => Sheet;
  /** Where in each slot its cell is; null for the total. */
  readonly at: { readonly table: number; readonly category: number } | null;
  readonly slots: readonly Slot[];
  readonly cells: readonly Cell[];
  readonly counted: number;
  shown: boolean;
  /** What a case less and a case more would violate, weighted. */
  less: number;
  more: number;
}

/** All sums of a unit and period, as one publication shows them. */
export interface Sheet {
  readonly unit: ThemeUnit;
  readonly thresholds: DisclosureThresholds;
  /** Being published now, so that figures can still be held back. */
  readonly isNew: boolean;
  readonly total: Margin;
  readonly tables: readonly (readonly Margin[])[];
  /** What follows from the group rule, by table. */
  readonly guards: Bound[][];
}

/** The cell of a slot that a sum runs over. */
export const cellOf = (slot: Slot, { at }: Pick<Margin, 'at'>): Cell | undefined =>
  at === null ? slot.total : slot.tables[at.table]?.[at.category];

export const marginsOf = (sheet: Sheet): readonly Margin[] => [sheet.total, ...sheet.tables.flat()];
