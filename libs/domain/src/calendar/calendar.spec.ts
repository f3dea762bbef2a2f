import fc from 'fast-check';
import { addDays, dateOf, dayNumber, daysBetween, isDate, weekdayOf } from './days';
import { epochOf } from './instant';
import { localDate } from './local-date';
import {
  easterSunday,
  isPublicHoliday,
  type Nation,
  NATIONS,
  PROCLAIMED,
  publicHolidays,
  PUBLISHED_HOLIDAYS,
} from './public-holidays';
import {
  addWorkingDays,
  isWorkingDay,
  USUAL_CALENDAR,
  type WorkingCalendar,
  workingDaysBetween,
} from './working-days';

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

/** As published on https://www.gov.uk/bank-holidays; 2028 and the days after it as the law lays them down. */
const PUBLISHED: Readonly<Record<Nation, Readonly<Record<number, string>>>> = {
  england_and_wales: {
    2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
    2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
    2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
    2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
    2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  },
  scotland: {
    2024: '01-01 01-02 03-29 05-06 05-27 08-05 12-02 12-25 12-26',
    2025: '01-01 01-02 04-18 05-05 05-26 08-04 12-01 12-25 12-26',
    2026: '01-01 01-02 04-03 05-04 05-25 06-15 08-03 11-30 12-25 12-28',
    2027: '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28',
    2028: '01-03 01-04 04-14 05-01 05-29 08-07 11-30 12-25 12-26',
  },
  northern_ireland: {
    2024: '01-01 03-18 03-29 04-01 05-06 05-27 07-12 08-26 12-25 12-26',
    2025: '01-01 03-17 04-18 04-21 05-05 05-26 07-14 08-25 12-25 12-26',
    2026: '01-01 03-17 04-03 04-06 05-04 05-25 07-13 08-31 12-25 12-28',
    2027: '01-01 03-17 03-26 03-29 05-03 05-31 07-12 08-30 12-27 12-28',
    2028: '01-03 03-17 04-14 04-17 05-01 05-29 07-12 08-28 12-25 12-26',
  },
};
const { from, until } = PUBLISHED_HOLIDAYS;
const publishedYears = Array.from({ length: until - from + 1 }, (_, at) => from + at);

describe('public holidays', () => {
  it.each(NATIONS.flatMap((nation) => publishedYears.map((year) => [nation, year] as const)))(
    'of %s in %i are as they were published',
    (nation, year) => {
      const days = (PUBLISHED[nation][year] ?? '').split(' ').map((day) => `${year}-${day}`);
      expect(publicHolidays(nation, year)).toEqual(days);
    },
  );

  it.each([
    [2022, '2022-12-26 2022-12-27'], // Christmas on a Sunday, Boxing Day on the Monday
    [2021, '2021-12-27 2021-12-28'],
    [2033, '2033-12-26 2033-12-27'],
  ])('move Christmas of %i off the weekend', (year, days) => {
    expect(publicHolidays('england_and_wales', year).slice(-2).join(' ')).toBe(days);
  });

  it.each([
    [1961, '1961-04-02'],
    [2038, '2038-04-25'],
    [2285, '2285-03-22'],
  ])('follow Easter of %i', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('are weekdays, each once, in every nation and any year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...NATIONS),
        fc.integer({ min: 1980, max: 2150 }),
        (nation, year) => {
          const days = publicHolidays(nation, year);
          const plain = { england_and_wales: 8, scotland: 9, northern_ireland: 10 }[nation];
          const added = PROCLAIMED[nation].filter((day) => day.startsWith(String(year))).length;
          expect(new Set(days).size).toBe(plain + added);
          expect([...days].sort()).toEqual(days);
          expect(days.every((day) => isDate(day) && weekdayOf(day) < 5)).toBe(true);
          expect(days.every((day) => isPublicHoliday(nation, day))).toBe(true);
        },
      ),
    );
  });
});

const anyCalendar = fc.record<WorkingCalendar>({
  nation: fc.constantFrom(...NATIONS),
  weekdays: fc.subarray([0, 1, 2, 3, 4, 5, 6], { minLength: 1 }),
  closingDays: fc
    .uniqueArray(anyDate, { maxLength: 10 })
    .map((dates) => dates.map((date) => ({ date, label: 'Closed' }))),
});

describe('working days', () => {
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
      fc.property(anyDate, fc.integer({ min: 1, max: 30 }), anyCalendar, (date, days, calendar) => {
        const after = addWorkingDays(date, days, calendar);
        expect(isWorkingDay(after, calendar)).toBe(true);
        expect(workingDaysBetween(date, after, calendar)).toBe(days);
      }),
    );
    expect(workingDaysBetween('2026-11-30', '2026-11-23')).toBe(0);
  });

  it.each<[string, Partial<WorkingCalendar>, string]>([
    ['in England and Wales', {}, '2026-12-01'],
    ['in Scotland, on St Andrew’s Day', { nation: 'scotland' }, '2026-12-02'],
    ['where people work on Saturdays', { weekdays: [0, 1, 2, 3, 4, 5] }, '2026-11-30'],
    [
      'over a training day',
      { closingDays: [{ date: '2026-12-01', label: 'Training day' }] },
      '2026-12-02',
    ],
  ])('two after Friday 27 November %s', (_where, change, day) => {
    expect(addWorkingDays('2026-11-27', 2, { ...USUAL_CALENDAR, ...change })).toBe(day);
  });

  it('are squares on a calendar: no change of clocks makes or loses one, in any zone', () => {
    const zones = ['Europe/London', 'Europe/Belfast', 'America/New_York', 'Pacific/Apia'];
    fc.assert(
      fc.property(anyDate, fc.constantFrom(...zones), anyCalendar, (date, zone, calendar) => {
        // Noon of one day and of the next are one square apart, 23, 24 or 25 hours later.
        const next = localDate(`${addDays(date, 1)}T11:00:00Z`, zone);
        const first = localDate(`${date}T11:00:00Z`, zone);
        if (daysBetween(first, next) !== 1) return; // Apia left one day of 2011 out
        const counted = workingDaysBetween(first, next, calendar);
        expect(counted).toBe(isWorkingDay(next, calendar) ? 1 : 0);
      }),
    );
  });
});
