import fc from 'fast-check';
import { addDays } from '../calendar/days';
import { CADENCES } from './cadence';
import { agreedSessions, figuresFrom } from './figures';

describe('the figures of a pair', () => {
  it.each([
    ['weekly', '2025-11-23', '2026-11-23', 52],
    ['fortnightly', '2026-11-02', '2026-11-23', 1],
    ['fortnightly', '2026-11-09', '2026-11-23', 1],
    ['monthly', '2025-11-30', '2026-11-23', 11],
    ['six_weekly', '2026-11-23', '2026-11-23', 0],
  ] as const)('%s from %s until %s is %p sessions', (cadence, from, until, count) => {
    expect(agreedSessions(cadence, from, until)).toBe(count);
  });

  it('never fall with more days', () => {
    const days = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.constantFrom(...CADENCES), days, days, (cadence, one, other) => {
        const until = (count: number) =>
          agreedSessions(cadence, '2026-01-31', addDays('2026-01-31', count));
        expect(until(Math.min(one, other))).toBeLessThanOrEqual(until(Math.max(one, other)));
      }),
    );
  });

  it('begin a year ago, or with the agreement', () => {
    expect(figuresFrom('2025-11-23', null)).toBe('2025-11-23');
    expect(figuresFrom('2025-11-23', '2024-01-01')).toBe('2025-11-23');
    expect(figuresFrom('2025-11-23', '2026-03-01')).toBe('2026-03-01');
  });
});
