import fc from 'fast-check';
import { addDays, dateOf, dayNumber, daysBetween, isDate, weekdayOf } from './days';
import { epochOf } from './instant';
import { localDate } from './local-date';
import { addWorkingDays, BANK_HOLIDAYS, isWorkingDay, workingDaysBetween } from './working-days';

const anyDate = fc.integer({ min: 0, max: 40_000 }).map(dateOf);

describe('dates', () => {
  it.each([
    ['2026-11-23', true],
    ['2028-02-29', true],
    ['2027-02-29', false],
    ['2026-13-01', false],
    ['2026-1-1', false],
    ['', false],
    ['soon', false],
    ['2026-11-23T00:00:00Z', false],
  ])('%s is a date: %s', (text, is) => {
    expect(isDate(text)).toBe(is);
  });

  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 2, '2026-03-30'], // over the change to summer time
    ['2026-10-24', 2, '2026-10-26'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s and %i days is %s', (date, days, after) => {
    expect(addDays(date, days)).toBe(after);
    expect(daysBetween(date, after)).toBe(days);
  });

  it('sort as strings, and come back from their number', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        expect(a < b).toBe(dayNumber(a) < dayNumber(b));
        expect(addDays(a, daysBetween(a, b))).toBe(b);
        expect(weekdayOf(addDays(a, 1))).toBe((weekdayOf(a) + 1) % 7);
      }),
    );
  });

  it('begin the week on Monday', () => {
    expect(weekdayOf('2026-11-23')).toBe(0);
    expect(weekdayOf('2026-11-29')).toBe(6);
    expect(weekdayOf('1969-12-31')).toBe(2);
  });
});

describe('instants', () => {
  it('may be text, milliseconds or a date', () => {
    const text = '2026-11-23T12:00:00.000Z';
    expect(epochOf(text)).toBe(epochOf(new Date(text)));
    expect(epochOf(7)).toBe(7);
  });

  it.each([
    ['2026-07-01T23:30:00Z', undefined, '2026-07-02'],
    ['2026-12-01T23:30:00Z', undefined, '2026-12-01'],
    ['2026-12-01T23:30:00Z', 'Europe/Berlin', '2026-12-02'],
  ])('at %s the wall in %s shows %s', (instant, zone, date) => {
    expect(localDate(instant, zone)).toBe(date);
  });
});

/** Sunday of Easter, by the anonymous Gregorian algorithm. */
function easter(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d =
    (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const e = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - d - (c % 4)) % 7;
  const f = d + e - 7 * Math.floor((a + 11 * d + 22 * e) / 451) + 114;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${year}-${two(Math.floor(f / 31))}-${two((f % 31) + 1)}`;
}

const mondayFrom = (date: string): string => addDays(date, (7 - weekdayOf(date)) % 7);
const lastMonday = (date: string): string => addDays(date, -weekdayOf(date));

/** The holidays as the law states them; the days of Christmas and New Year move off a weekend. */
function byLaw(year: number): readonly string[] {
  const days = [addDays(easter(year), -2), addDays(easter(year), 1)];
  days.push(mondayFrom(`${year}-05-01`), lastMonday(`${year}-05-31`), lastMonday(`${year}-08-31`));
  for (const fixed of [`${year}-01-01`, `${year}-12-25`, `${year}-12-26`]) {
    let day = fixed;
    while (weekdayOf(day) > 4 || days.includes(day)) day = addDays(day, 1);
    days.push(day);
  }
  return days.sort();
}

describe('working days', () => {
  it.each([2024, 2025, 2026, 2027, 2028])('know the bank holidays of %i', (year) => {
    expect(BANK_HOLIDAYS[year]).toEqual(byLaw(year));
  });

  it.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-27', 1, '2026-11-30'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-12-24', 1, '2026-12-29'],
    ['2027-12-24', 1, '2027-12-29'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s and %i working days is %s', (date, days, after) => {
    expect(addWorkingDays(date, days)).toBe(after);
    expect(workingDaysBetween(date, after)).toBe(days);
  });

  it('are counted as they are added', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), (date, days) => {
        const after = addWorkingDays(date, days);
        expect(isWorkingDay(after)).toBe(true);
        expect(workingDaysBetween(date, after)).toBe(days);
      }),
    );
    expect(workingDaysBetween('2026-11-30', '2026-11-23')).toBe(0);
  });
});
