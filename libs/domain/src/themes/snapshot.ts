import type { Quarter } from './quarter';
import type { ThemeBase } from './theme-tables';

/**
 * The shapes of what goes into disclosure control, and of what comes out.
 *
 * Source: docs/domain/DOMAIN.md section 8.
 */

/** From how many on a figure may be shown. An organisation may raise these numbers, never lower them. */
export interface DisclosureThresholds {
  /** Cases (or reviews, actions, sessions) in a cell. */
  readonly cases: number;
  /** Different practitioners behind a cell. */
  readonly practitioners: number;
  /** Different persons behind a cell. Not asked of `session_agreed`, which has none. */
  readonly persons: number;
  /** Largest part of a cell, 0 to 1, that may come from one practitioner. */
  readonly dominance: number;
  /** Part of a table's total, 0 to 1, from which on a cell says something about everybody in the unit. */
  readonly nearlyAll: number;
  /** Active practitioners in a unit; a smaller unit appears only within the larger one. */
  readonly activePractitioners: number;
}

export const DISCLOSURE_THRESHOLDS: DisclosureThresholds = {
  cases: 5,
  practitioners: 3,
  persons: 3,
  dominance: 0.6,
  nearlyAll: 0.9,
  activePractitioners: 5,
};

/** A rounded figure below this is left out of exports (docs/domain/DOMAIN.md section 8.2). */
export const EXPORT_FROM = 10;

/** Shown counts are multiples of this. */
export const ROUNDED_TO = 5;

/** How many possible values everything published together must leave to every figure that is not shown. */
export const POSSIBLE_VALUES = 5;

export type UnitKind = 'organisation' | 'service' | 'team';

/** A unit of the organisation as it was when the quarter closed. Units above a team name no parent team. */
export interface ThemeUnit {
  readonly id: string;
  readonly kind: UnitKind;
  /** The service of a team, the organisation of a service; null for the organisation. */
  readonly parentId: string | null;
  /** Members who held the practitioner role in the unit during the quarter, whether or not they asked anything. */
  readonly activePractitioners: number;
}

/** `four_quarters` is a reporting year; it is shown with the quarter that ends it (see `yearEndOf`). */
export type ThemePeriod = 'quarter' | 'four_quarters';

/** Where a figure stands: which unit, which period, which table, which row. `table` and `category` are null for a base's total. */
export interface ThemePlace {
  readonly unitId: string;
  readonly period: ThemePeriod;
  readonly base: ThemeBase;
  readonly table: string | null;
  readonly category: string | null;
}

/** What was counted at a place. Places with nothing may be left out. */
export interface ThemeCount extends ThemePlace {
  readonly cases: number;
  readonly practitioners: number;
  readonly persons: number;
  /** The most that one practitioner contributed. */
  readonly largest: number;
}

/** A published figure: rounded, or null for everything that is not shown, whatever the reason, zero included. */
export interface ThemeFigure extends ThemePlace {
  readonly shown: number | null;
}

/** A published quarter. It is never changed, and the same for everybody. */
export interface ThemeSnapshot {
  readonly quarter: Quarter;
  readonly units: readonly ThemeUnit[];
  readonly thresholds: DisclosureThresholds;
  /** Every place of every unit in an order that does not depend on what was counted. */
  readonly figures: readonly ThemeFigure[];
}

/** An earlier quarter: what was published, and what had been counted for its teams in that quarter alone. */
export interface PublishedQuarter {
  readonly snapshot: ThemeSnapshot;
  readonly teamCounts: readonly ThemeCount[];
}

export interface QuarterToPublish {
  readonly quarter: Quarter;
  readonly units: readonly ThemeUnit[];
  readonly thresholds: DisclosureThresholds;
  /** Counts of every unit, for the quarter and for the four quarters that end with it. */
  readonly counts: readonly ThemeCount[];
  /** All earlier quarters that were published, oldest first. */
  readonly earlier: readonly PublishedQuarter[];
}
