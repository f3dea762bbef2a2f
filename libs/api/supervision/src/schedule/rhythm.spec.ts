import {
  addDays,
  type Cadence,
  CADENCES,
  dateOf,
  dayNumber,
  daysBetween,
  localDate,
  weekdayOf,
} from '@alongside/domain';
import { isHoliday, NATIONS, USUAL_CALENDAR } from '@alongside/domain/deciding';
import fc from 'fast-check';
import { datesOf, momentOf } from './rhythm';

const LONDON = 'Europe/London';
const DAYS = { zone: LONDON, calendar: USUAL_CALENDAR };
const year = (startsOn: string, cadence: Cadence, atTime = '10:00', days = DAYS) =>
  datesOf({ startsOn, cadence, atTime }, startsOn, addDays(startsOn, 365), days);

/** What the wall shows: written apart from the code under test. */
const wall = (moment: Date, timeZone = LONDON): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit' }).format(moment);

describe('a year of sessions', () => {
  it('keeps ten o’clock on the wall over both clock changes', () => {
    const dates = year('2026-03-03', 'weekly');
    expect(dates).toHaveLength(53);
    expect(new Set(dates.map(({ startsAt }) => wall(startsAt)))).toEqual(new Set(['10:00']));
    const hours = new Map(dates.map(({ onDate, startsAt }) => [onDate, startsAt.getUTCHours()]));
    expect([hours.get('2026-03-24'), hours.get('2026-03-31')]).toEqual([10, 9]);
    expect([hours.get('2026-10-20'), hours.get('2026-10-27')]).toEqual([9, 10]);
  });

  it('goes round every public holiday, and comes back to its rhythm', () => {
    const dates = year('2026-11-27', 'weekly').filter(
      ({ plannedOn, onDate }) => plannedOn !== onDate,
    );
    expect(dates.map(({ plannedOn, onDate }) => [plannedOn, onDate])).toEqual([
      ['2026-12-25', '2026-12-29'],
      ['2027-01-01', '2027-01-04'],
      ['2027-03-26', '2027-03-30'],
    ]);
  });

  it('has a session on the leap day of 2028', () => {
    expect(year('2028-01-04', 'weekly').map(({ onDate }) => onDate)).toContain('2028-02-29');
    const monthly = year('2028-02-29', 'monthly').map(({ plannedOn }) => plannedOn);
    expect(monthly.slice(0, 4)).toEqual(['2028-02-29', '2028-03-28', '2028-04-25', '2028-05-30']);
  });

  it('is on the same weekday of every month', () => {
    const dates = year('2026-11-17', 'monthly').map(({ plannedOn }) => plannedOn);
    expect(dates).toHaveLength(13);
    expect(new Set(dates.map((date) => Math.ceil(Number(date.slice(8)) / 7)))).toEqual(
      new Set([3]),
    );
    expect(new Set(dates.map(weekdayOf))).toEqual(new Set([1]));
  });

  it.each([
    ['weekly', 7],
    ['fortnightly', 14],
    ['every_four_weeks', 28],
    ['six_weekly', 42],
  ] as const)('%s is every %d days', (cadence, days) => {
    const planned = year('2026-11-25', cadence).map(({ plannedOn }) => plannedOn);
    planned.slice(1).forEach((date, at) => {
      expect(daysBetween(planned[at] ?? '', date)).toBe(days);
    });
  });

  it('is a real time when the clocks leave it out, and one time when it comes twice', () => {
    expect(momentOf('2027-03-28', '01:30', LONDON).toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(momentOf('2027-10-31', '01:30', LONDON).toISOString()).toBe('2027-10-31T00:30:00.000Z');
  });

  it('is on the right time on the wall, in order and on no holiday, whatever the rhythm', () => {
    const anyDay = fc.integer({ min: dayNumber('2025-01-01'), max: dayNumber('2027-12-01') });
    const anyTime = fc.tuple(fc.integer({ min: 7, max: 21 }), fc.constantFrom('00', '15', '45'));
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        anyDay.map(dateOf),
        anyTime.map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`),
        fc.constantFrom(LONDON, 'Europe/Dublin', 'America/New_York', 'Pacific/Auckland'),
        fc.constantFrom(...NATIONS),
        (cadence, startsOn, atTime, zone, nation) => {
          const calendar = { ...USUAL_CALENDAR, nation };
          const dates = datesOf({ startsOn, cadence, atTime }, startsOn, addDays(startsOn, 370), {
            zone,
            calendar,
          });
          expect(dates[0]?.plannedOn).toBe(startsOn);
          dates.forEach(({ onDate, startsAt }, at) => {
            expect([localDate(startsAt, zone), wall(startsAt, zone)]).toEqual([onDate, atTime]);
            expect(isHoliday(onDate, calendar)).toBe(false);
            const before = dates[at - 1];
            if (before !== undefined) expect(onDate > before.onDate).toBe(true);
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
