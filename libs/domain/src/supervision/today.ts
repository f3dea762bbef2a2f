import { epochOf, type Instant, MINUTE } from '../calendar/instant';
import { isWritten } from '../text/sentence';

/** Who a request for an answer today goes to, one after the other; after the last there is nobody. */
export const TODAY_STEPS = ['supervisor', 'deputy', 'duty', 'nobody'] as const;
export type TodayStep = (typeof TODAY_STEPS)[number];

/** When a request moves on, counted from when it was asked. Unit: minutes. */
export interface TodayIntervals {
  readonly toDeputy: number;
  readonly toDuty: number;
  readonly toNobody: number;
}

/** Source: docs/domain/DOMAIN.md section 7, "15 / 30 / 60 minutes". */
export const TODAY_INTERVALS: TodayIntervals = { toDeputy: 15, toDuty: 30, toNobody: 60 };
/** The longest wait that an organisation may set. Unit: minutes. */
export const LONGEST_TODAY_WAIT = 480;

/** How long an interim answer lasts at most. Source: docs/domain/DOMAIN.md section 7. */
export const PROVISIONAL_HOURS = 72;

export interface TodayAsked {
  readonly askedAt: Instant;
  readonly askerId: string;
  readonly supervisorId: string | null;
  readonly deputyId: string | null;
  readonly dutyIds: readonly string[];
  readonly acknowledgedAt: Instant | null;
}

/** One place on the way of a request. */
export interface TodayPlace {
  readonly step: TodayStep;
  readonly memberIds: readonly string[];
  /** Milliseconds since 1970. */
  readonly at: number;
}

export interface TodayRoute {
  /** Where the request is and was, in order. */
  readonly reached: readonly TodayPlace[];
  /** Where it goes when nobody answers; `null` once the clock has stopped. */
  readonly next: TodayPlace | null;
}

/**
 * Who has the request at `now`, and when it moves on. A step for which nobody is there is left out, and
 * whoever comes next takes its moment: nobody waits for an empty chair. Acknowledging stops the clock.
 *
 * Source: docs/domain/DOMAIN.md section 7, "Today".
 */
export function todayRoute(asked: TodayAsked, intervals: TodayIntervals, now: Instant): TodayRoute {
  const { toDeputy, toDuty, toNobody } = intervals;
  const moments = [0, toDeputy, toDuty, toNobody];
  const start = epochOf(asked.askedAt);
  const places = peopleOf(asked).map((place, at) => ({
    ...place,
    at: start + (moments[at] ?? toNobody) * MINUTE,
  }));
  const until = Math.min(epochOf(now), epochOf(asked.acknowledgedAt ?? now));
  const reached = places.filter(({ at }) => at <= until);
  const stopped = asked.acknowledgedAt !== null;
  return { reached, next: stopped ? null : (places[reached.length] ?? null) };
}

function peopleOf(asked: TodayAsked): readonly Omit<TodayPlace, 'at'>[] {
  const seen = new Set([asked.askerId]);
  const fresh = (ids: readonly (string | null)[]): string[] => {
    const found = ids.filter((id): id is string => id !== null && !seen.has(id));
    for (const id of found) seen.add(id);
    return [...new Set(found)];
  };
  const people: readonly Omit<TodayPlace, 'at'>[] = [
    { step: 'supervisor', memberIds: fresh([asked.supervisorId]) },
    { step: 'deputy', memberIds: fresh([asked.deputyId]) },
    { step: 'duty', memberIds: fresh(asked.dutyIds) },
  ];
  return [
    ...people.filter(({ memberIds }) => memberIds.length > 0),
    { step: 'nobody', memberIds: [] },
  ];
}

export type TodayRefusal =
  | 'today_text_missing'
  | 'today_nobody_there'
  | 'today_not_yours_to_answer'
  | 'today_acknowledged'
  | 'today_answered'
  | 'today_not_answered'
  | 'today_confirmed'
  | 'today_not_yours_to_confirm'
  | 'today_lasts_too_long'
  | 'today_lasts_too_short'
  | 'intervals_out_of_order'
  | 'duty_not_a_member';

/** Why this cannot be asked. */
export function refusalsToAskToday(
  text: string,
  route: readonly Pick<TodayPlace, 'step'>[],
): readonly TodayRefusal[] {
  const refusals: TodayRefusal[] = [];
  if (!isWritten(text)) refusals.push('today_text_missing');
  if (route.every(({ step }) => step === 'nobody')) refusals.push('today_nobody_there');
  return refusals;
}

/** How a request stands, and what the member is in it. */
export interface TodayStanding {
  readonly isHolder: boolean;
  readonly acknowledged: boolean;
  readonly answered: boolean;
  readonly confirmed: boolean;
}

/** Why this member cannot say that they have it. */
export function refusalsToAcknowledgeToday(standing: TodayStanding): readonly TodayRefusal[] {
  if (!standing.isHolder) return ['today_not_yours_to_answer'];
  return standing.acknowledged ? ['today_acknowledged'] : [];
}

export interface InterimAnswer {
  readonly text: string;
  readonly lastsUntil: Instant;
}

/** Why this interim answer cannot be given: it is short, and it is provisional. */
export function refusalsToAnswerToday(
  standing: TodayStanding,
  answer: InterimAnswer,
  now: Instant,
): readonly TodayRefusal[] {
  if (!standing.isHolder) return ['today_not_yours_to_answer'];
  const refusals: TodayRefusal[] = [];
  if (standing.answered) refusals.push('today_answered');
  if (!isWritten(answer.text)) refusals.push('today_text_missing');
  const hours = (epochOf(answer.lastsUntil) - epochOf(now)) / (60 * MINUTE);
  if (hours > PROVISIONAL_HOURS) refusals.push('today_lasts_too_long');
  if (!(hours > 0)) refusals.push('today_lasts_too_short');
  return refusals;
}

export const CONFIRMATIONS = ['confirmed', 'changed'] as const;
export type Confirmation = (typeof CONFIRMATIONS)[number];

/** Why the interim answer cannot be confirmed or changed: the supervisor of now does it, once. */
export function refusalsToConfirmToday(
  standing: TodayStanding,
  confirmation: { readonly kind: Confirmation; readonly text?: string | null },
  isSupervisor: boolean,
): readonly TodayRefusal[] {
  if (!isSupervisor) return ['today_not_yours_to_confirm'];
  const refusals: TodayRefusal[] = [];
  if (!standing.answered) refusals.push('today_not_answered');
  if (standing.confirmed) refusals.push('today_confirmed');
  if (confirmation.kind === 'changed' && !isWritten(confirmation.text))
    refusals.push('today_text_missing');
  return refusals;
}

/** Why an organisation cannot set this way: each step comes later than the one before it. */
export function refusalsToSetTodayRoute(
  { toDeputy, toDuty, toNobody }: TodayIntervals,
  dutyAreMembers: boolean,
): readonly TodayRefusal[] {
  const rises = 0 < toDeputy && toDeputy < toDuty && toDuty < toNobody;
  const refusals: TodayRefusal[] = [];
  if (!rises || toNobody > LONGEST_TODAY_WAIT) refusals.push('intervals_out_of_order');
  if (!dutyAreMembers) refusals.push('duty_not_a_member');
  return refusals;
}
