import type { Quarter, ThemeFigure, UnitKind } from '@alongside/domain';
import type { MemberView } from './session';

/** A unit of the organisation, as a published quarter knows it. */
export interface ThemeUnitView {
  /** @format uuid */
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The service of a team, the organisation of a service. @format uuid */
  readonly parentId: string | null;
}

/** A unit to choose, as the latest published quarter knows it. */
export interface ThemeUnitChoice extends ThemeUnitView {
  /** Whether the unit is large enough to show anything of it; else it is part of the larger one. */
  readonly mayShow: boolean;
}

/** Answer of `GET /themes`: what can be asked for. */
export interface ThemesOverview {
  /** The organisation, then each service with its teams, by name. */
  readonly units: readonly ThemeUnitChoice[];
  /** Published quarters, latest first. */
  readonly quarters: readonly Quarter[];
}

/** Answer of `GET /themes/:quarter/units/:unitId`: the same for everybody who may ask. */
export interface UnitThemes {
  readonly quarter: Quarter;
  readonly unit: ThemeUnitView;
  /** Whether the unit is large enough to show anything of it. */
  readonly mayShow: boolean;
  /** Every place of the unit, for the quarter and for the reporting year, April to March, that ends with it if one does. */
  readonly figures: readonly ThemeFigure[];
  /** The same places a quarter (for the reporting year: a year) earlier; `null` while nothing was published then. */
  readonly before: readonly ThemeFigure[] | null;
}

/** How somebody looked: on the page, or as a copy to keep. */
export type ThemeLook = 'page' | 'csv' | 'pdf';

/** One look at themes. */
export interface ThemeViewRow {
  /** @format uuid */
  readonly id: string;
  readonly by: MemberView;
  /** @format date */
  readonly on: string;
  readonly unitName: string;
  readonly quarter: Quarter;
  readonly how: ThemeLook;
}

/** Answer of `GET /themes/views`, latest first. */
export interface ThemeViewsPage {
  readonly items: readonly ThemeViewRow[];
  readonly next: string | null;
}
