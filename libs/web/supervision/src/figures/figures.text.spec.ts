import type { PairFigures } from '@alongside/contracts';
import { carriedInWords, metInWords, placedInWords } from './figures.text';

const NONE: PairFigures = {
  from: '2025-11-23',
  until: '2026-11-23',
  cadence: null,
  agreed: null,
  held: 0,
  placed: [],
  carriedOver: { once: 0, moreOften: 0 },
};
const on = '2026-03-02';

describe('the figures of a pair in words', () => {
  it.each<[Partial<PairFigures>, string]>([
    [{}, 'You have not held a session yet.'],
    [{ held: 1, agreed: 2 }, 'You met once; your rhythm makes 2.'],
    [{ held: 9, agreed: 12 }, 'You met 9 times; your rhythm makes 12.'],
  ])('say how often the two met', (figures, words) => {
    expect(metInWords({ ...NONE, ...figures })).toBe(words);
  });

  it('say how near the two were', () => {
    expect(placedInWords(NONE)).toBe('You have not both placed a question on the line yet.');
    const near = { on, supervisee: 'warm', supervisor: 'steady' } as const;
    const far = { on, supervisee: 'blurred', supervisor: 'steady' } as const;
    expect(placedInWords({ ...NONE, placed: [near] })).toBe(
      'You both placed 1 question on the line, never more than one step apart.',
    );
    expect(placedInWords({ ...NONE, placed: [near, far] })).toBe(
      'You both placed 2 questions on the line; once you were further apart than one step.',
    );
  });

  it('ask whose it is that is carried on and on', () => {
    expect(carriedInWords(NONE)).toBe('');
    expect(carriedInWords({ ...NONE, carriedOver: { once: 1, moreOften: 1 } })).toBe(
      '2 open actions carried over. Of these, 1 more than once: is it the organisation’s?',
    );
  });
});
