/**
 * Arithmetic on wall-clock dates, `YYYY-MM-DD`. No zone and no clock: such a date is a square on a
 * calendar. Strings of this form sort as the days do.
 */
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

/** Days since 1970-01-01. Counts by the Gregorian calendar, without leap seconds or zones. */
export function dayNumber(date: string): number {
  const [, year, month, day] = FORM.exec(date) ?? [];
  return Date.UTC(Number(year), Number(month) - 1, Number(day)) / DAY_IN_MILLISECONDS;
}

const DAY_IN_MILLISECONDS = 86_400_000;

/** The date of a day number. */
export const dateOf = (day: number): string =>
  new Date(day * DAY_IN_MILLISECONDS).toISOString().slice(0, 10);

/** Whether this is a day that exists, such as 2028-02-29 but not 2027-02-29. */
export const isDate = (text: string): boolean => {
  if (!FORM.test(text)) return false;
  const day = dayNumber(text);
  return Number.isFinite(day) && dateOf(day) === text;
};

export const addDays = (date: string, days: number): string => dateOf(dayNumber(date) + days);

/** Days from one date to another; below zero when `to` lies before `from`. */
export const daysBetween = (from: string, to: string): number => dayNumber(to) - dayNumber(from);

/** 0 is Monday, 6 is Sunday. */
export const weekdayOf = (date: string): number => (((dayNumber(date) + 3) % 7) + 7) % 7;
