import type { Cadence, Position } from '@alongside/domain';

/** Where the two placed one question, once both had. */
export interface PlacedTogether {
  /** @format date */
  readonly on: string;
  readonly supervisee: Position;
  readonly supervisor: Position;
}

/** Answer of `GET /supervision/lines/:lineId/figures`: for the two, and nobody else. */
export interface PairFigures {
  /** A year ago, or when the rhythm was agreed if that is later. @format date */
  readonly from: string;
  /** @format date */
  readonly until: string;
  readonly cadence: Cadence | null;
  /** `null` while nothing says how often the two meet. */
  readonly agreed: number | null;
  readonly held: number;
  /** Earliest first. */
  readonly placed: readonly PlacedTogether[];
  readonly carriedOver: CarriedOver;
}

/** Actions of the pair's questions that are still open after their day. */
export interface CarriedOver {
  readonly once: number;
  /** Twice or more: is this the organisation's? */
  readonly moreOften: number;
}
