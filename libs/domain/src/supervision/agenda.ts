import { isWritten } from '../text/sentence';
import type { SessionStatus } from './sessions';

/**
 * What an agenda item is about.
 *
 * Source: docs/domain/DOMAIN.md section 7, "agenda".
 */
export const AGENDA_KINDS = [
  'check_in',
  'boundary_question',
  'other_work',
  'workload',
  'learning',
  'for_the_organisation',
  'reflection',
] as const;
export type AgendaKind = (typeof AGENDA_KINDS)[number];

/** The items that every session has, in their order; questions and what either adds come between. */
export const STANDING_KINDS = [
  'check_in',
  'workload',
  'learning',
  'for_the_organisation',
  'reflection',
] as const satisfies readonly AgendaKind[];

/** The kinds of items that either of the two adds by hand. */
export const ADDED_KINDS = [
  'other_work',
  'workload',
  'learning',
  'for_the_organisation',
] as const satisfies readonly AgendaKind[];
export type AddedKind = (typeof ADDED_KINDS)[number];

/** Why a question comes to the agenda by itself. */
export const ARRIVALS = ['unseen', 'undecided', 'unsigned', 'review_due', 'paused'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** Whether the session still takes anything onto its agenda. */
export const isOpenSession = (status: SessionStatus): boolean =>
  status === 'scheduled' || status === 'in_session';

export type SessionRefusal = 'session_over' | 'session_not_scheduled' | 'session_not_begun';

/** Why this session cannot begin. */
export const refusalsToBegin = (status: SessionStatus): readonly SessionRefusal[] =>
  status === 'scheduled' ? [] : ['session_not_scheduled'];

/** Why this session cannot end. */
export const refusalsToEnd = (status: SessionStatus): readonly SessionRefusal[] =>
  status === 'in_session' ? [] : ['session_not_begun'];

export type AgendaRefusal =
  | SessionRefusal
  | 'item_title_missing'
  | 'item_protected'
  | 'item_of_the_other'
  | 'session_begun'
  | 'carry_reason_missing'
  | 'carried_already'
  | 'no_next_session'
  | 'notes_closed';

/** Why nothing can be put on this agenda so. */
export function refusalsToAddItem(
  status: SessionStatus,
  item: { readonly title?: string | null },
): readonly AgendaRefusal[] {
  const refusals: AgendaRefusal[] = isOpenSession(status) ? [] : ['session_over'];
  if (!isWritten(item.title)) refusals.push('item_title_missing');
  return refusals;
}

export interface RemovableItem {
  readonly authorId: string | null;
}

/**
 * Why this member may not take the item away: what stands there by itself is protected, and what the other
 * brought is theirs to take back, before the talk has begun.
 */
export function refusalsToRemoveItem(
  status: SessionStatus,
  { authorId }: RemovableItem,
  memberId: string,
): readonly AgendaRefusal[] {
  if (!isOpenSession(status)) return ['session_over'];
  if (authorId === null) return ['item_protected'];
  if (authorId !== memberId) return ['item_of_the_other'];
  return status === 'in_session' ? ['session_begun'] : [];
}

/** Why this item cannot go over to the next session so. */
export function refusalsToCarryOver(
  status: SessionStatus,
  item: { readonly carriedToId: string | null; readonly kind: AgendaKind },
  { reason, hasNext }: { readonly reason?: string | null; readonly hasNext: boolean },
): readonly AgendaRefusal[] {
  const refusals: AgendaRefusal[] = [];
  if (status !== 'in_session') refusals.push('session_not_begun');
  if (item.kind === 'check_in' || item.kind === 'reflection') refusals.push('item_protected');
  if (item.carriedToId !== null) refusals.push('carried_already');
  if (!isWritten(reason)) refusals.push('carry_reason_missing');
  if (!hasNext) refusals.push('no_next_session');
  return refusals;
}

/** Why the shared notes take no more: the talk is recorded, or was never held. */
export const refusalsToWriteNote = (notesAreOpen: boolean): readonly AgendaRefusal[] =>
  notesAreOpen ? [] : ['notes_closed'];

/** Carried this often, something is asked about it that only the organisation can answer. */
const CARRIED_OFTEN = 2;

/** Whether to ask "is this the organisation's?" of what was carried over so often. */
export const isForOrganisation = (timesCarried: number): boolean => timesCarried >= CARRIED_OFTEN;

/**
 * Whether `ids` are exactly the items there, each once: an order that somebody else changed meanwhile is not
 * guessed at.
 */
export const isOrderOf = (
  ids: readonly string[],
  items: readonly { readonly id: string }[],
): boolean =>
  ids.length === items.length &&
  new Set(ids).size === ids.length &&
  items.every(({ id }) => ids.includes(id));
