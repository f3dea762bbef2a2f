import fc from 'fast-check';
import type { Role } from '../actor';
import { addDays } from '../calendar/days';
import { isWorkingDay, USUAL_CALENDAR, workingDaysBetween } from '../calendar/working-days';
import { RECORD_STATES, type RecordState } from './record';
import {
  isPairOfRecord,
  isUnsettled,
  nextManagerFor,
  RECORD_READERS,
  recordDates,
  recordReaderOf,
  type ViewCandidate,
} from './record-settling';

const LONDON = 'Europe/London';

describe('the days of a record', () => {
  it.each([
    ['2026-11-23T10:00:00Z', '2026-11-30', '2026-12-07'],
    ['2026-12-18T10:00:00Z', '2026-12-29', '2027-01-06'], // over Christmas and New Year
    ['2026-04-01T10:00:00Z', '2026-04-10', '2026-04-17'], // over Easter
    ['2026-11-28T10:00:00Z', '2026-12-04', '2026-12-11'], // shared on a Saturday
    ['2026-06-30T23:30:00Z', '2026-07-08', '2026-07-15'], // already July on the wall
  ])('shared at %s: read back by %s, settled by %s', (sharedAt, readBackBy, settleBy) => {
    expect(recordDates(sharedAt, LONDON, USUAL_CALENDAR)).toEqual({ readBackBy, settleBy });
  });

  it('are five and ten working days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), (days) => {
        const on = addDays('2026-01-01', days);
        const { readBackBy, settleBy } = recordDates(`${on}T12:00:00Z`, LONDON, USUAL_CALENDAR);
        expect([workingDaysBetween(on, readBackBy), workingDaysBetween(on, settleBy)]).toEqual([
          5, 10,
        ]);
        expect(isWorkingDay(settleBy)).toBe(true);
      }),
    );
  });

  it.each<[RecordState, string | null, string, boolean]>([
    ['shared', '2026-11-23T10:00:00Z', '2026-12-07T23:59:00Z', false],
    ['shared', '2026-11-23T10:00:00Z', '2026-12-08T00:00:00Z', true],
    ['signed_by_one', '2026-11-23T10:00:00Z', '2026-12-08T00:00:00Z', true],
    ['declined', '2026-11-23T10:00:00Z', '2026-12-07T12:00:00Z', false],
    ['declined', '2026-11-23T10:00:00Z', '2026-12-08T00:00:00Z', true],
    ['signed', '2026-11-23T10:00:00Z', '2027-12-08T00:00:00Z', false],
    ['draft', null, '2027-12-08T00:00:00Z', false],
  ])('%s, shared %s, is unsettled at %s: %s', (state, sharedAt, now, is) => {
    expect(isUnsettled({ state, sharedAt }, now, LONDON, USUAL_CALENDAR)).toBe(is);
  });
});

const who = (memberId: string, role: Role, teamId = 'north'): ViewCandidate => ({
  memberId,
  roles: [role],
  teamId,
});

describe('the next manager', () => {
  const unsettled = {
    supervisorId: 'priya',
    superviseeId: 'amira',
    teamId: 'north',
    agreedId: 'tom',
  };

  it.each<[string, string | null, readonly ViewCandidate[], string | null]>([
    ['whom the agreement names', 'tom', [who('mo', 'manager'), who('tom', 'supervisor')], 'tom'],
    [
      'the team’s manager without an agreement',
      null,
      [who('sue', 'manager', 'south'), who('mo', 'manager')],
      'mo',
    ],
    [
      'the team’s manager when the named one is none now',
      'tom',
      [who('tom', 'practitioner'), who('mo', 'manager')],
      'mo',
    ],
    ['another manager when the team has none', null, [who('sue', 'manager', 'south')], 'sue'],
    ['nobody when there is nobody', 'tom', [who('dee', 'supervisor')], null],
    ['never the supervisor', 'priya', [who('priya', 'manager'), who('mo', 'manager')], 'mo'],
    ['never the supervisee', 'amira', [who('amira', 'manager')], null],
  ])('is %s', (_who, agreedId, candidates, expected) => {
    expect(nextManagerFor({ ...unsettled, agreedId }, candidates)).toBe(expected);
  });
});

describe('who reads a record', () => {
  const line = {
    supervisorId: 'priya',
    superviseeId: 'amira',
    startsAt: '2026-01-01T00:00:00Z',
    endsAt: '2026-06-01T00:00:00Z',
  };
  const [during, after] = ['2026-03-01T00:00:00Z', '2026-07-01T00:00:00Z'];
  const unsettled = { line, state: 'declined' as const, nextManagerId: 'mo', isShared: false };
  const signed = { ...unsettled, state: 'signed' as const };

  it.each([
    ['amira', unsettled, after, 'supervisee'],
    ['priya', unsettled, during, 'supervisor'],
    ['priya', unsettled, after, undefined],
    ['mo', unsettled, after, 'manager'],
    ['mo', signed, during, undefined],
    ['mo', { ...unsettled, nextManagerId: null }, during, undefined],
    ['tom', unsettled, during, undefined],
    ['tom', { ...unsettled, isShared: true }, after, undefined],
    ['tom', { ...signed, isShared: true }, after, 'successor'],
  ])('%s of %j at %s is %s', (member, subject, now, reader) => {
    expect(recordReaderOf(subject, member, now)).toBe(reader);
  });

  it('is nobody else in any state', () => {
    for (const state of RECORD_STATES)
      expect(recordReaderOf({ ...unsettled, state }, 'ada', during)).toBeUndefined();
  });

  it('lets only the two change it', () => {
    expect(RECORD_READERS.filter(isPairOfRecord)).toEqual(['supervisor', 'supervisee']);
  });
});
