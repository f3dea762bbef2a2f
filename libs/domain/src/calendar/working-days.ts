import { addDays, daysBetween, weekdayOf } from './days';
import { isPublicHoliday, type Nation } from './public-holidays';

/** When an organisation is at work. */
export interface WorkingCalendar {
  readonly nation: Nation;
  /** 0 is Monday, 6 is Sunday; at least one. */
  readonly weekdays: readonly number[];
  /** Days on which it is closed besides, in order. */
  readonly closingDays: readonly ClosingDay[];
}

export interface ClosingDay {
  readonly date: string;
  /** What it is called, such as "Training day". */
  readonly label: string;
}

/** What every organisation begins with. */
export const USUAL_CALENDAR: WorkingCalendar = {
  nation: 'england_and_wales',
  weekdays: [0, 1, 2, 3, 4],
  closingDays: [],
};

/** Longest list of own closing days. With it a working day is never more than two years away. */
export const CLOSING_DAYS = 100;

/** Whether it is closed on a day on which it would otherwise be at work: a public holiday, or one of its own. */
export const isHoliday = (date: string, calendar: WorkingCalendar = USUAL_CALENDAR): boolean =>
  isPublicHoliday(calendar.nation, date) ||
  calendar.closingDays.some((closed) => closed.date === date);

/** Whether people are at work. */
export const isWorkingDay = (date: string, calendar: WorkingCalendar = USUAL_CALENDAR): boolean =>
  calendar.weekdays.includes(weekdayOf(date)) && !isHoliday(date, calendar);

/** The day that is `days` working days after `date`; `date` itself does not count. */
export function addWorkingDays(
  date: string,
  days: number,
  calendar: WorkingCalendar = USUAL_CALENDAR,
): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day, calendar)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(
  from: string,
  to: string,
  calendar: WorkingCalendar = USUAL_CALENDAR,
): number {
  let count = 0;
  for (let ahead = 1; ahead <= daysBetween(from, to); ahead += 1) {
    if (isWorkingDay(addDays(from, ahead), calendar)) count += 1;
  }
  return count;
}
