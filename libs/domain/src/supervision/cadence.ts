import { addDays, dateOf, daysBetween } from '../calendar/days';
import { DAY } from '../calendar/instant';
import { addWorkingDays, isHoliday, type WorkingCalendar } from '../calendar/working-days';

/** How often the two meet. Source: docs/domain/DOMAIN.md section 7, "frequency (presets: …)". */
export const CADENCES = [
  'weekly',
  'fortnightly',
  'every_four_weeks',
  'monthly',
  'six_weekly',
] as const;
export type Cadence = (typeof CADENCES)[number];

/** Unit: weeks. A month has no fixed number of them. */
export const CADENCE_WEEKS: Readonly<Record<Exclude<Cadence, 'monthly'>, number>> = {
  weekly: 1,
  fortnightly: 2,
  every_four_weeks: 4,
  six_weekly: 6,
};

/**
 * Which of its weekday in the month a date is: 1 to 4, and -1, the last, from the 29th on. "Monthly" keeps
 * the weekday, such as the third Tuesday, since people's working weeks are made of weekdays; a fifth one is
 * not in every month, so it means the last.
 */
export function weekdayOfMonth(date: string): number {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return nth > 4 ? -1 : nth;
}

/**
 * Where a session goes that the rule puts on this date: from a holiday to the next working day. A weekday on
 * which nobody works otherwise is what the two chose, and stays.
 */
export const sessionDay = (date: string, calendar: WorkingCalendar): string =>
  isHoliday(date, calendar) ? addWorkingDays(date, 1, calendar) : date;

/** The same day of the month some months on, or the month's last day when it is shorter. */
export function addMonths(date: string, months: number): string {
  const month = Number(date.slice(5, 7)) - 1 + months;
  const firstDay = (of: number): number => Date.UTC(Number(date.slice(0, 4)), of, 1) / DAY;
  const length = firstDay(month + 1) - firstDay(month);
  return dateOf(firstDay(month) + Math.min(Number(date.slice(8)), length) - 1);
}

/** The latest day of the next session after one on `date`. */
export const nextBy = (date: string, cadence: Cadence): string =>
  cadence === 'monthly' ? addMonths(date, 1) : addDays(date, CADENCE_WEEKS[cadence] * 7);

/** How far ahead the dates of supervision are laid out. Unit: months. */
export const MONTHS_AHEAD = 3;

/** Days by which a date may lie after the exact rhythm and still be in it: holidays, and long months. */
const TOLERANCE = 7;

export interface RhythmOfSupervision {
  readonly cadence: Cadence;
  /** The day of the last session that was held, or else the day since which the rhythm counts. */
  readonly lastHeldOn: string;
  readonly nextOn: string | null;
  readonly today: string;
  readonly calendar: WorkingCalendar;
}

export interface SupervisionDue {
  readonly dueOn: string;
  /** Days since then; `null` while it is not overdue. */
  readonly overdueDays: number | null;
}

/**
 * When supervision is due. A session that is planned within a week of the exact day is in the rhythm; one
 * that is planned later leaves the day as it was.
 *
 * Source: docs/domain/DOMAIN.md section 7, the agreement's frequency.
 */
export function supervisionDue(rhythm: RhythmOfSupervision): SupervisionDue {
  const { cadence, lastHeldOn, nextOn, today, calendar } = rhythm;
  const exact = sessionDay(nextBy(lastHeldOn, cadence), calendar);
  const isInRhythm = nextOn !== null && nextOn > exact && daysBetween(exact, nextOn) <= TOLERANCE;
  const dueOn = isInRhythm ? nextOn : exact;
  return { dueOn, overdueDays: today > dueOn ? daysBetween(dueOn, today) : null };
}
