import { isWallTime, refusalsToMoveSession, refusalsToSetSchedule } from './schedule';
import { SESSION_STATUSES } from './sessions';

const now = Date.parse('2026-11-23T09:00:00Z');
const later = Date.parse('2026-11-30T10:00:00Z');

describe('a schedule', () => {
  it.each([
    ['00:00', true],
    ['23:59', true],
    ['24:00', false],
    ['9:30', false],
    ['09:60', false],
  ])('%s is a time on the wall: %s', (text, expected) => {
    expect(isWallTime(text)).toBe(expected);
  });

  it.each([
    ['from today', '2026-11-23', null, false, []],
    ['from yesterday', '2026-11-22', null, false, ['start_in_the_past']],
    ['from no day', '2027-02-29', null, false, ['start_not_a_date']],
    ['anew without a reason', '2026-11-24', ' ', true, ['reason_missing']],
    ['anew', '2026-11-24', 'Amira changes her hours.', true, []],
  ])('%s', (_what, startsOn, reason, hasDatesAhead, refusals) => {
    const terms = { today: '2026-11-23', hasDatesAhead };
    expect(refusalsToSetSchedule({ startsOn, reason }, terms)).toEqual(refusals);
  });
});

describe('moving a session', () => {
  const session = { status: 'scheduled' as const, startsAt: now + 1 };
  const move = { reason: 'I am on a course.', onDate: '2026-11-30', startsAt: later };

  it.each([
    ['to a later day', move, []],
    ['without a reason', { ...move, reason: '…' }, ['reason_missing']],
    ['to the past', { ...move, startsAt: now - 1 }, ['session_in_the_past']],
    ['to no day', { ...move, onDate: '2026-11-31' }, ['session_not_a_date']],
    ['to where it is', { ...move, startsAt: now + 1 }, ['session_not_moved']],
  ])('%s', (_what, to, refusals) => {
    expect(refusalsToMoveSession(session, to, now)).toEqual(refusals);
  });

  it.each(SESSION_STATUSES.filter((status) => status !== 'scheduled'))('not when %s', (status) => {
    expect(refusalsToMoveSession({ ...session, status }, move, now)).toEqual(['session_not_ahead']);
  });
});
