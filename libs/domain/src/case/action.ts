import { isDate } from '../calendar/days';
import type { ActionKind, ActionStatus } from '../stages';
import { isWritten } from '../text/sentence';
import type { Role } from '../actor';

/** Where an action may go. Done and not needed are the end of it. */
const NEXT: Readonly<Record<ActionStatus, readonly ActionStatus[]>> = {
  agreed: ['started', 'done', 'not_needed', 'carried_over', 'blocked'],
  started: ['done', 'not_needed', 'carried_over', 'blocked'],
  carried_over: ['started', 'done', 'not_needed', 'carried_over', 'blocked'],
  blocked: ['started', 'done', 'not_needed', 'carried_over'],
  done: [],
  not_needed: [],
};

export const nextActionStatuses = (status: ActionStatus): readonly ActionStatus[] => NEXT[status];

/** Whether something is still to be done. */
export const isOpenAction = (status: ActionStatus): boolean => NEXT[status].length > 0;

/** Whether the action keeps a decision that moves the boundary from being made. */
export const blocksNow = (action: {
  readonly blocksDecision: boolean;
  readonly status: ActionStatus;
}): boolean => action.blocksDecision && isOpenAction(action.status);

/** Carried over twice, the screen asks "is this the organisation's, not yours?". */
export const asksWhoseItIs = (timesCarriedOver: number): boolean => timesCarriedOver >= 2;

export interface NewAction {
  readonly what: string;
  readonly kind: ActionKind;
  readonly ownerId?: string | null | undefined;
  /** A role outside the record, such as "service manager". */
  readonly ownerRole?: string | null | undefined;
  readonly dueOn: string;
}

export type AgreeActionRefusal =
  'what_missing' | 'owner_missing' | 'belongs_to_a_manager' | 'due_not_a_date' | 'due_in_the_past';

/**
 * Why this action may not be agreed. `rolesOfOwner` are the roles of the member `ownerId`; an action
 * on policy belongs to a manager, a member or a role outside the record.
 */
export function refusalsToAgreeAction(
  action: NewAction,
  { today, rolesOfOwner }: { readonly today: string; readonly rolesOfOwner: readonly Role[] },
): readonly AgreeActionRefusal[] {
  const refusals: AgreeActionRefusal[] = [];
  if (!isWritten(action.what)) refusals.push('what_missing');
  if (!action.ownerId && !isWritten(action.ownerRole)) refusals.push('owner_missing');
  if (action.kind === 'policy_change' && action.ownerId && !rolesOfOwner.includes('manager')) {
    refusals.push('belongs_to_a_manager');
  }
  return [...refusals, ...refusalsOfDue(action.dueOn, today)];
}

function refusalsOfDue(dueOn: string, today: string): readonly DueRefusal[] {
  if (!isDate(dueOn)) return ['due_not_a_date'];
  return dueOn < today ? ['due_in_the_past'] : [];
}
type DueRefusal = 'due_not_a_date' | 'due_in_the_past';

export interface ActionChange {
  readonly status?: ActionStatus | undefined;
  readonly reason?: string | null | undefined;
  readonly dueOn?: string | undefined;
  readonly shownBy?: string | null | undefined;
}

export interface ChangeableAction {
  readonly status: ActionStatus;
  readonly dueOn: string;
  readonly shownBy?: string | null;
}

export type ChangeActionRefusal =
  | 'action_settled'
  | 'status_not_next'
  | 'reason_missing'
  | 'new_due_date_missing'
  | 'shown_by_missing'
  | DueRefusal;

const NEEDS_REASON: readonly ActionStatus[] = ['not_needed', 'carried_over', 'blocked'];

/**
 * Why an action may not be changed so. A due date never moves silently: a new one needs a reason.
 * Carrying over needs a new date as well; "done" needs what shows it.
 */
export function refusalsToChangeAction(
  action: ChangeableAction,
  change: ActionChange,
  today: string,
): readonly ChangeActionRefusal[] {
  const refusals: ChangeActionRefusal[] = [];
  const { status, dueOn } = change;
  const movesDue = dueOn !== undefined && dueOn !== action.dueOn;
  const movesStatus =
    status !== undefined && (status !== action.status || status === 'carried_over');

  if ((movesDue || movesStatus) && !isOpenAction(action.status)) return ['action_settled'];
  if (movesStatus && !NEXT[action.status].includes(status)) refusals.push('status_not_next');
  const needsReason = movesDue || (movesStatus && NEEDS_REASON.includes(status));
  if (needsReason && !isWritten(change.reason)) refusals.push('reason_missing');
  if (movesStatus && status === 'carried_over' && !movesDue) refusals.push('new_due_date_missing');
  if (movesStatus && status === 'done' && !isWritten(change.shownBy ?? action.shownBy)) {
    refusals.push('shown_by_missing');
  }
  return movesDue ? [...refusals, ...refusalsOfDue(dueOn, today)] : refusals;
}

/** How often it was carried over once this change is made. */
export const timesCarriedOverAfter = (timesCarriedOver: number, change: ActionChange): number =>
  change.status === 'carried_over' ? timesCarriedOver + 1 : timesCarriedOver;
