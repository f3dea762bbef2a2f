import type { Cadence } from '@alongside/domain';
import type { MemberView } from '../session';

/**
 * What a line manager knows of a pair's supervision: days and a count. Why a date moved is the pair's to say,
 * and nothing of it is here.
 */
export interface SupervisionDueRow {
  /** @format uuid */
  readonly lineId: string;
  readonly supervisor: MemberView;
  readonly supervisee: MemberView;
  /** `null` while the two have not agreed how often they meet. */
  readonly cadence: Cadence | null;
  /** @format date */
  readonly lastHeldOn: string | null;
  /** @format date */
  readonly nextOn: string | null;
  /** @format date */
  readonly dueOn: string | null;
  /** Days since then; `null` while it is not overdue. */
  readonly overdueDays: number | null;
  /** How many dates have moved since the two last met. */
  readonly moved: number;
}

/** Answer of `GET /supervision-due`: keyset pages, longest waiting first, no total. */
export interface SupervisionDuePage {
  readonly items: readonly SupervisionDueRow[];
  readonly next: string | null;
}
