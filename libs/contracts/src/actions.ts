import type { ActionKind, ActionStatus } from '@alongside/domain';
import type { MemberView } from './session';

/** Body of `POST /cases/:caseId/actions`. */
export interface AgreeAction {
  /** @minLength 1 @maxLength 500 */
  readonly what: string;
  /** Why it matters for the person. @maxLength 500 */
  readonly whyForPerson?: string | null;
  /** Somebody in the record. @format uuid */
  readonly ownerId?: string | null;
  /** A role outside the record, such as "service manager", when no member owns it. @maxLength 200 */
  readonly ownerRole?: string | null;
  readonly kind: ActionKind;
  /** @format date */
  readonly dueOn: string;
  readonly blocksDecision?: boolean;
}

/** Body of `PATCH /cases/:caseId/actions/:actionId`. */
export interface ChangeAction {
  readonly status?: ActionStatus;
  /** Needed for `not_needed`, `carried_over`, `blocked`, and for a new due date. @maxLength 500 */
  readonly reason?: string | null;
  /** @format date */
  readonly dueOn?: string;
  /** What shows that it was done. @maxLength 500 */
  readonly shownBy?: string | null;
  readonly personTold?: boolean | null;
}

export interface ActionView {
  /** @format uuid */
  readonly id: string;
  /** @format uuid */
  readonly caseId: string;
  readonly version: number;
  readonly what: string;
  readonly whyForPerson: string | null;
  readonly owner: MemberView | null;
  readonly ownerRole: string | null;
  readonly kind: ActionKind;
  /** @format date */
  readonly dueOn: string;
  readonly blocksDecision: boolean;
  readonly status: ActionStatus;
  /** The reason of the latest status or due date. */
  readonly reason: string | null;
  readonly timesCarriedOver: number;
  readonly shownBy: string | null;
  readonly personTold: boolean | null;
  readonly agreedAt: string;
  readonly agreedBy: MemberView;
}

/** One row of `GET /me/actions`. */
export interface MyActionView extends ActionView {
  readonly caseTitle: string;
}

export interface MyActionsPage {
  readonly items: readonly MyActionView[];
  readonly next: string | null;
}
