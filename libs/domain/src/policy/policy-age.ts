import { daysBetween } from '../calendar/days';

/** How long a rule has been in force: whole months and, below one month, days. */
export interface PolicyAge {
  readonly years: number;
  /** Whole months beyond the years. */
  readonly months: number;
  /** Days in all. */
  readonly days: number;
}

/** The age, today, of a version that was adopted on a day. */
export function policyAge(adoptedOn: string, today: string): PolicyAge {
  const part = (date: string, from: number, to: number): number => Number(date.slice(from, to));
  const whole =
    (part(today, 0, 4) - part(adoptedOn, 0, 4)) * 12 +
    (part(today, 5, 7) - part(adoptedOn, 5, 7)) -
    (part(today, 8, 10) < part(adoptedOn, 8, 10) ? 1 : 0);
  const months = Math.max(0, whole);
  return {
    years: Math.floor(months / 12),
    months: months % 12,
    days: Math.max(0, daysBetween(adoptedOn, today)),
  };
}

/** What a reader should know about the dates of a rule before relying on it. */
export type PolicyStanding = 'current' | 'review_overdue' | 'on_trial' | 'trial_over';

/** How the rule stands today. A trial that is over says so before an overdue review does. */
export function policyStanding(
  {
    reviewOn,
    triedUntil,
  }: { readonly reviewOn: string | null; readonly triedUntil: string | null },
  today: string,
): PolicyStanding {
  if (triedUntil !== null) return triedUntil < today ? 'trial_over' : 'on_trial';
  return reviewOn !== null && reviewOn < today ? 'review_overdue' : 'current';
}
