import { isDate } from '../calendar/days';
import { isWritten } from '../text/sentence';

export const SUPERVISION_ACTION_STATES = ['open', 'done', 'dropped'] as const;
export type SupervisionActionState = (typeof SUPERVISION_ACTION_STATES)[number];

/** What can become of an action of supervision; `carried` stays open with another date. */
export const SUPERVISION_ACTION_CHANGES = ['done', 'dropped', 'carried'] as const;
export type SupervisionActionChange = (typeof SUPERVISION_ACTION_CHANGES)[number];

export type SupervisionActionRefusal =
  | 'action_what_missing'
  | 'action_owner_outside_pair'
  | 'action_due_not_a_date'
  | 'action_due_in_the_past'
  | 'action_settled'
  | 'action_reason_missing';

/** Why the two cannot agree this action. */
export function refusalsToAgreeSupervisionAction(
  action: { readonly what?: string | null; readonly ownerId: string; readonly dueOn: string },
  pair: { readonly supervisorId: string; readonly superviseeId: string },
  today: string,
): readonly SupervisionActionRefusal[] {
  const refusals: SupervisionActionRefusal[] = [];
  if (!isWritten(action.what)) refusals.push('action_what_missing');
  if (![pair.supervisorId, pair.superviseeId].includes(action.ownerId))
    refusals.push('action_owner_outside_pair');
  return [...refusals, ...refusalsOfDue(action.dueOn, today)];
}

/** Why this cannot become of the action: carrying over takes a reason and a new date, dropping a reason. */
export function refusalsToChangeSupervisionAction(
  action: { readonly state: SupervisionActionState },
  change: {
    readonly to: SupervisionActionChange;
    readonly reason?: string | null;
    readonly dueOn?: string | null;
  },
  today: string,
): readonly SupervisionActionRefusal[] {
  const refusals: SupervisionActionRefusal[] = action.state === 'open' ? [] : ['action_settled'];
  if (change.to !== 'done' && !isWritten(change.reason)) refusals.push('action_reason_missing');
  return change.to === 'carried'
    ? [...refusals, ...refusalsOfDue(change.dueOn ?? '', today)]
    : refusals;
}

function refusalsOfDue(dueOn: string, today: string): readonly SupervisionActionRefusal[] {
  if (!isDate(dueOn)) return ['action_due_not_a_date'];
  return dueOn < today ? ['action_due_in_the_past'] : [];
}
