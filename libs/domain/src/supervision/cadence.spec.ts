import fc from 'fast-check';
import { addDays, dateOf, dayNumber, daysBetween, isDate } from '../calendar/days';
import { isHoliday, isWorkingDay, USUAL_CALENDAR } from '../calendar/working-days';
import { addMonths, CADENCES, nextBy, sessionDay, supervisionDue, weekdayOfMonth } from './cadence';

const anyDate = fc
  .integer({ min: dayNumber('2024-01-01'), max: dayNumber('2028-12-31') })
  .map(dateOf);

describe('the rhythm of supervision', () => {
  it.each([
    ['2026-11-02', 1],
    ['2026-11-17', 3],
    ['2026-11-28', 4],
    ['2026-11-29', -1],
    ['2028-02-29', -1],
  ])('%s is weekday %d of its month', (date, nth) => {
    expect(weekdayOfMonth(date)).toBe(nth);
  });

  it.each([
    ['2027-01-31', 1, '2027-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-11-23', 3, '2027-02-23'],
    ['2026-12-31', 12, '2027-12-31'],
    ['2027-01-15', -2, '2026-11-15'],
  ])('%s and %d months is %s', (date, months, later) => {
    expect(addMonths(date, months)).toBe(later);
  });

  it.each([
    ['2026-12-25', '2026-12-29'],
    ['2027-01-01', '2027-01-04'],
    ['2027-03-26', '2027-03-30'],
    ['2026-11-28', '2026-11-28'], // a Saturday that the two chose stays
    ['2026-11-24', '2026-11-24'],
  ])('a session on %s is on %s', (date, day) => {
    expect(sessionDay(date, USUAL_CALENDAR)).toBe(day);
  });

  it('never falls on a public holiday, and stays where it is on any other day', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const day = sessionDay(date, USUAL_CALENDAR);
        if (day !== date) expect(isWorkingDay(day)).toBe(true);
        expect(isHoliday(day, USUAL_CALENDAR)).toBe(false);
        expect(daysBetween(date, day)).toBeLessThan(7);
      }),
    );
  });

  it.each([
    ['weekly', '2026-11-30'],
    ['fortnightly', '2026-12-07'],
    ['every_four_weeks', '2026-12-21'],
    ['monthly', '2026-12-23'],
    ['six_weekly', '2027-01-04'],
  ] as const)('%s after 23 November is by %s', (cadence, day) => {
    expect(nextBy('2026-11-23', cadence)).toBe(day);
  });
});

describe('supervision due', () => {
  const due = (lastHeldOn: string, nextOn: string | null, today: string) =>
    supervisionDue({ cadence: 'monthly', lastHeldOn, nextOn, today, calendar: USUAL_CALENDAR });

  it.each([
    ['in time', '2026-11-02', null, '2026-11-23', '2026-12-02', null],
    ['on its day', '2026-11-02', null, '2026-12-02', '2026-12-02', null],
    ['a day late', '2026-11-02', null, '2026-12-03', '2026-12-02', 1],
    ['planned in the rhythm', '2026-11-02', '2026-12-07', '2026-12-03', '2026-12-07', null],
    ['planned too late', '2026-11-02', '2026-12-20', '2026-12-03', '2026-12-02', 1],
    ['planned sooner', '2026-11-02', '2026-11-16', '2026-11-10', '2026-12-02', null],
    ['over Christmas', '2026-11-25', null, '2026-12-28', '2026-12-29', null],
  ])('%s', (_what, last, next, today, dueOn, overdueDays) => {
    expect(due(last, next, today)).toEqual({ dueOn, overdueDays });
  });

  it('is a day that exists, after the last session, and overdue exactly after it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...CADENCES),
        anyDate,
        fc.integer({ min: 0, max: 200 }),
        fc.option(fc.integer({ min: 0, max: 100 })),
        (cadence, lastHeldOn, later, ahead) => {
          const today = addDays(lastHeldOn, later);
          const nextOn = ahead === null ? null : addDays(today, ahead);
          const { dueOn, overdueDays } = supervisionDue({
            cadence,
            lastHeldOn,
            nextOn,
            today,
            calendar: USUAL_CALENDAR,
          });
          expect(isDate(dueOn)).toBe(true);
          expect(dueOn > lastHeldOn).toBe(true);
          expect(overdueDays !== null).toBe(today > dueOn);
        },
      ),
    );
  });
});
