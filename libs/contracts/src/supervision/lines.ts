import type { AgreementStanding, Cadence, SupervisionDue } from '@alongside/domain';
import type { MemberView } from '../session';
import type { PairView, SessionRow } from './sessions';

/** The rhythm that the dates are laid out by. */
export interface ScheduleView {
  readonly version: number;
  /** @format date */
  readonly startsOn: string;
  /** `HH:MM`. */
  readonly atTime: string;
  readonly cadence: Cadence;
  /** Unit: minutes. */
  readonly lengthMinutes: number;
  readonly place: string;
}

/** Body of `PUT /supervision/lines/:lineId/schedule`. */
export interface SetSchedule {
  /** @format date */
  readonly startsOn: string;
  /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
  readonly atTime: string;
  /** The agreement's unless given. */
  readonly cadence?: Cadence;
  /** The agreement's unless given. Unit: minutes. @minimum 15 @maximum 240 */
  readonly lengthMinutes?: number;
  /** The agreement's unless given. @maxLength 200 */
  readonly place?: string;
  /** Why the dates ahead change; needed once there are any. @maxLength 2000 */
  readonly reason?: string | null;
}

/** Body of `POST /supervision/lines/:lineId/sessions`: one date besides the rhythm. */
export interface AddSession {
  /** @format date */
  readonly onDate: string;
  /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
  readonly atTime: string;
  /** Unit: minutes. @minimum 15 @maximum 240 */
  readonly lengthMinutes: number;
  /** @maxLength 200 */
  readonly place: string;
}

/** Body of `POST /supervision/sessions/:sessionId/moves`: either kind takes a new date at once. */
export interface MoveSession {
  readonly kind: 'moved' | 'cancelled';
  /** @maxLength 2000 */
  readonly reason: string;
  /** @format date */
  readonly onDate: string;
  /** @pattern ^([01]\d|2[0-3]):[0-5]\d$ */
  readonly atTime: string;
}

/** A pair at a glance. */
export interface SupervisionLineRow {
  readonly pair: PairView;
  readonly next: SessionRow | null;
  /** `null` while nothing says how often the two meet. */
  readonly due: SupervisionDue | null;
  readonly agreement: AgreementStanding;
}

/** Answer of `GET /supervision`. */
export interface SupervisionOverview {
  readonly items: readonly SupervisionLineRow[];
}

/** Answer of `GET /supervision/lines/:lineId`: what the pair's page shows. */
export interface SupervisionLineView extends SupervisionLineRow {
  readonly deputy: MemberView | null;
  readonly schedule: ScheduleView | null;
  /** Of the agreement in force. @format date */
  readonly agreementReviewOn: string | null;
  /** What the agreement in force proposes for the dates. */
  readonly defaults: ScheduleDefaults;
  /** Dates ahead, soonest first. */
  readonly ahead: readonly SessionRow[];
  /** Held, moved and cancelled, latest first, at most 20. */
  readonly before: readonly SessionRow[];
}

export interface ScheduleDefaults {
  readonly cadence: Cadence;
  /** Unit: minutes. */
  readonly lengthMinutes: number;
  readonly place: string;
}
