import { isCurrentLine, pairPartOf, refusalsToChangePair } from './pair';

const line = {
  supervisorId: 'priya',
  superviseeId: 'amira',
  startsAt: '2026-01-01T00:00:00Z',
  endsAt: '2026-06-01T00:00:00Z',
};
const during = '2026-03-01T00:00:00Z';
const after = '2026-06-01T00:00:00Z';

describe('a pair', () => {
  it.each([
    ['amira', during, 'supervisee'],
    ['amira', after, 'supervisee'],
    ['priya', during, 'supervisor'],
    ['priya', after, undefined],
    ['priya', '2025-12-31T23:59:59Z', undefined],
    ['tom', during, undefined],
  ])('%s at %s is %s', (member, at, part) => {
    expect(pairPartOf(line, member, at)).toBe(part);
  });

  it('holds from its first moment until its end', () => {
    expect(isCurrentLine(line, line.startsAt)).toBe(true);
    expect(isCurrentLine(line, line.endsAt)).toBe(false);
    expect(isCurrentLine({ ...line, endsAt: null }, '2099-01-01T00:00:00Z')).toBe(true);
  });

  it('changes nothing once it has ended', () => {
    expect(refusalsToChangePair(true)).toEqual([]);
    expect(refusalsToChangePair(false)).toEqual(['line_ended']);
  });
});
