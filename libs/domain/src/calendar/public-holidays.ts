import { addDays, weekdayOf } from './days';

/** Whose public holidays an organisation keeps. */
export const NATIONS = ['england_and_wales', 'scotland', 'northern_ireland'] as const;
export type Nation = (typeof NATIONS)[number];

/** The years whose holidays are published and were compared with https://www.gov.uk/bank-holidays. */
export const PUBLISHED_HOLIDAYS = { from: 2024, until: 2028 } as const;

/**
 * Days that a royal proclamation added, which no rule foresees. Where a later year gains one, it is added here.
 *
 * Source: https://www.gov.uk/bank-holidays; 15 June 2026 is Scotland's day of the World Cup.
 */
export const PROCLAIMED: Readonly<Record<Nation, readonly string[]>> = {
  england_and_wales: [],
  scotland: ['2026-06-15'],
  northern_ireland: [],
};

/** Days of the year and how the law moves them off a weekend; `MM-DD`. */
const FIXED: Readonly<Record<Nation, readonly string[]>> = {
  england_and_wales: ['01-01', '12-25', '12-26'],
  scotland: ['01-01', '01-02', '11-30', '12-25', '12-26'],
  northern_ireland: ['01-01', '03-17', '07-12', '12-25', '12-26'],
};

const FRIDAY_BEFORE_EASTER = -2;
const MONDAY_AFTER_EASTER = 1;

/** Sunday of Easter, by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function easterSunday(year: number): string {
  const golden = year % 19;
  const [century, rest] = [Math.floor(year / 100), year % 100];
  const leap = Math.floor(century / 4);
  const moon = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - leap - moon + 15) % 30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return addDays(`${year}-03-22`, epact + weekday - 7 * late);
}

/**
 * The public holidays of a year, in order. A fixed day that falls on a weekend, or on another holiday that has
 * moved there, is kept on the next weekday that is free.
 *
 * Source: Banking and Financial Dealings Act 1971, schedule 1, and the yearly proclamations; St Andrew's Day
 * Bank Holiday (Scotland) Act 2007. Years that are not published yet may gain a day.
 */
export function publicHolidays(nation: Nation, year: number): readonly string[] {
  const known = yearsOf(nation);
  const found = known.get(year) ?? workOut(nation, year);
  known.set(year, found);
  return found;
}

export const isPublicHoliday = (nation: Nation, date: string): boolean =>
  publicHolidays(nation, Number(date.slice(0, 4))).includes(date);

const KNOWN: Readonly<Record<Nation, Map<number, readonly string[]>>> = {
  england_and_wales: new Map(),
  scotland: new Map(),
  northern_ireland: new Map(),
};

const yearsOf = (nation: Nation): Map<number, readonly string[]> => KNOWN[nation];

function workOut(nation: Nation, year: number): readonly string[] {
  const days = [
    ...mondays(nation, year),
    ...PROCLAIMED[nation].filter((date) => date.startsWith(`${year}-`)),
  ];
  for (const fixed of FIXED[nation]) {
    let day = `${year}-${fixed}`;
    while (weekdayOf(day) > 4 || days.includes(day)) day = addDays(day, 1);
    days.push(day);
  }
  return days.sort();
}

/** Those that the law puts on a weekday: Easter, and Mondays in May and August. */
function mondays(nation: Nation, year: number): readonly string[] {
  const easter = easterSunday(year);
  const spring = [mondayFrom(`${year}-05-01`), lastMonday(`${year}-05-31`)];
  const goodFriday = addDays(easter, FRIDAY_BEFORE_EASTER);
  if (nation === 'scotland') return [goodFriday, ...spring, mondayFrom(`${year}-08-01`)];
  const easterMonday = addDays(easter, MONDAY_AFTER_EASTER);
  return [goodFriday, easterMonday, ...spring, lastMonday(`${year}-08-31`)];
}

const mondayFrom = (date: string): string => addDays(date, (7 - weekdayOf(date)) % 7);
const lastMonday = (date: string): string => addDays(date, -weekdayOf(date));
