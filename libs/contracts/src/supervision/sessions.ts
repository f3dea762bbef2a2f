import type { PairPart, SessionStatus } from '@alongside/domain';
import type { MemberView } from '../session';

/** The two of a supervision line, as either of them sees it. */
export interface PairView {
  /** @format uuid */
  readonly lineId: string;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  readonly myPart: PairPart;
  /** Once a line has ended, what was written stays readable for the supervisee, and nothing is added. */
  readonly isCurrent: boolean;
}

/** One date of supervision. `onDate` and `atTime` are what the wall shows in the organisation's zone. */
export interface SessionRow {
  /** @format uuid */
  readonly id: string;
  /** @format date */
  readonly onDate: string;
  /** `HH:MM`. */
  readonly atTime: string;
  /** ISO 8601 in UTC. */
  readonly startsAt: string;
  /** Unit: minutes. */
  readonly lengthMinutes: number;
  readonly place: string;
  readonly status: SessionStatus;
  /** Why it was moved or cancelled. */
  readonly reason: string | null;
  /** The session that took its place. @format uuid */
  readonly movedToId: string | null;
  readonly version: number;
}
