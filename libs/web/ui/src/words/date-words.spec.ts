import { dayInWords, exactly, momentInWords, spanInWords } from './date-words';

const LONDON = 'Europe/London';
const at = (text: string): number => Date.parse(text);

describe('times in words', () => {
  it.each([
    ['2026-11-20T11:59:40Z', 'just now'],
    ['2026-11-20T12:00:20Z', 'just now'],
    ['2026-11-20T11:59:00Z', '1 minute ago'],
    ['2026-11-20T11:40:00Z', '20 minutes ago'],
    ['2026-11-20T09:05:00Z', 'today at 09:05'],
    ['2026-11-19T23:59:00Z', 'yesterday at 23:59'],
    ['2026-11-12T08:15:00Z', 'Thursday 12 November at 08:15'],
    ['2025-06-12T08:15:00Z', 'Thursday 12 June 2025 at 09:15'],
    ['2026-11-21T10:00:00Z', 'tomorrow at 10:00'],
  ])('say %s as "%s"', (moment, words) => {
    expect(momentInWords(at(moment), at('2026-11-20T12:00:00Z'), LONDON)).toBe(words);
  });

  it('take the day from the organisation’s zone, not from ours', () => {
    const now = at('2026-07-01T08:00:00Z');

    expect(momentInWords(at('2026-06-30T23:30:00Z'), now, LONDON)).toBe('today at 00:30');
  });

  it.each([
    ['2026-03-28', 'yesterday'],
    ['2026-03-29', 'today'],
    ['2026-03-30', 'tomorrow'],
    ['2026-04-02', 'Thursday 2 April'],
    ['2027-01-04', 'Monday 4 January 2027'],
  ])('say the day %s as "%s", also when the clocks change', (date, words) => {
    expect(dayInWords(date, '2026-03-29')).toBe(words);
  });

  it('have the exact time behind them', () => {
    expect(exactly(at('2026-06-12T08:15:00Z'), LONDON)).toBe('Friday 12 June 2026, 09:15');
  });

  it.each([
    [30_000, 'less than a minute'],
    [60_000, '1 minute'],
    [3_600_000, '1 hour'],
    [12_000_000, '3 hours 20 minutes'],
    [-183_600_000, '2 days 3 hours'],
  ])('say a span of %d ms as "%s"', (span, words) => {
    expect(spanInWords(span)).toBe(words);
  });
});
