import { spansOf } from './spans';

describe('what can be looked at', () => {
  it('is the latest whole year first, then every quarter', () => {
    const quarters = ['2026-Q2', '2026-Q1', '2025-Q4', '2025-Q3', '2025-Q2', '2025-Q1'] as const;
    expect(spansOf(quarters).map(({ value }) => value)).toEqual([
      '2026-Q1/four_quarters',
      '2026-Q2/quarter',
      '2026-Q1/quarter',
      '2025-Q4/quarter',
      '2025-Q3/quarter',
      '2025-Q2/quarter',
      '2025-Q1/quarter',
    ]);
  });

  it('has no year of which a quarter was not published', () => {
    expect(spansOf(['2026-Q1', '2025-Q4']).map(({ period }) => period)).toEqual([
      'quarter',
      'quarter',
    ]);
  });
});
