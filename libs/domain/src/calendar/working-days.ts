import { addDays, daysBetween, weekdayOf } from './days';

/**
 * Bank holidays of England and Wales. A holiday that falls on a weekend moves to the next weekday
 * that is none.
 *
 * Source: https://www.gov.uk/bank-holidays. Years that are not published yet follow the Banking and
 * Financial Dealings Act 1971 and may gain a special day.
 */
export const BANK_HOLIDAYS: Readonly<Record<number, readonly string[]>> = {
  2024: [
    '2024-01-01',
    '2024-03-29',
    '2024-04-01',
    '2024-05-06',
    '2024-05-27',
    '2024-08-26',
    '2024-12-25',
    '2024-12-26',
  ],
  2025: [
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
    '2025-12-25',
    '2025-12-26',
  ],
  2026: [
    '2026-01-01',
    '2026-04-03',
    '2026-04-06',
    '2026-05-04',
    '2026-05-25',
    '2026-08-31',
    '2026-12-25',
    '2026-12-28', // instead of Saturday the 26th
  ],
  2027: [
    '2027-01-01',
    '2027-03-26',
    '2027-03-29',
    '2027-05-03',
    '2027-05-31',
    '2027-08-30',
    '2027-12-27', // instead of Saturday the 25th
    '2027-12-28', // instead of Sunday the 26th
  ],
  2028: [
    '2028-01-03', // instead of Saturday the 1st
    '2028-04-14',
    '2028-04-17',
    '2028-05-01',
    '2028-05-29',
    '2028-08-28',
    '2028-12-25',
    '2028-12-26',
  ],
};

const SATURDAY = 5;

/** Whether people are at work: neither a weekend nor a bank holiday of England and Wales. */
export const isWorkingDay = (date: string): boolean =>
  weekdayOf(date) < SATURDAY && !BANK_HOLIDAYS[Number(date.slice(0, 4))]?.includes(date);

/** The day that is `days` working days after `date`; `date` itself does not count. */
export function addWorkingDays(date: string, days: number): string {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(day)) left -= 1;
  }
  return day;
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: string, to: string): number {
  let count = 0;
  for (let ahead = 1; ahead <= daysBetween(from, to); ahead += 1) {
    if (isWorkingDay(addDays(from, ahead))) count += 1;
  }
  return count;
}
