import type { LeavingRefusal } from '@alongside/domain';
import type { UnitName } from './people';
import type { MemberView } from './session';
import type { MemberId } from './timeline';

/** Most people who are changed at once. */
export const BULK_LIMIT = 100;

/** Body of `POST /organisation/people/moves/preview` and `POST /organisation/people/moves`. */
export interface MovePeople {
  /** @minItems 1 @maxItems 100 @uniqueItems true */
  readonly memberIds: readonly MemberId[];
  /** @format uuid */
  readonly teamId: string | null;
}

/** Body of `POST /organisation/people/departures/preview` and `POST /organisation/people/departures`. */
export interface LetPeopleGo {
  /** @minItems 1 @maxItems 100 @uniqueItems true */
  readonly memberIds: readonly MemberId[];
  /** Today or earlier: their access ends at once. @format date */
  readonly lastOn: string;
}

/** One of several people: what happens to them, or why nothing does. */
export interface BulkRow extends MemberView {
  /** From which a change goes on, or back. */
  readonly version: number;
  /** Where they were before. */
  readonly team: UnitName | null;
  /** Whom they supervise or stand in for: these lines stay open, and are handed over. */
  readonly lines: number;
  readonly refusals: readonly LeavingRefusal[];
}

/** Answer of all four, by name. */
export interface BulkView {
  readonly items: readonly BulkRow[];
}
