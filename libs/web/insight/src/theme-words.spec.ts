import { THEME_BASES, THEME_TABLES } from '@alongside/domain';
import { periodInWords, THEME_TEXT } from '@alongside/contracts/words';

describe('the words of themes', () => {
  it.each(THEME_BASES)('name every table and every row of %s', (base) => {
    for (const [table, rows] of Object.entries<readonly string[]>(THEME_TABLES[base])) {
      const text = THEME_TEXT[base][table];
      expect([table, Object.keys(text?.rows ?? {}).sort()]).toEqual([table, [...rows].sort()]);
    }
  });

  it('name a quarter, and the reporting year that ends with one', () => {
    expect(periodInWords('2026-Q3', 'quarter')).toBe('July to September 2026');
    expect(periodInWords('2026-Q1', 'four_quarters')).toBe(
      'the year from April 2025 to March 2026',
    );
    expect(periodInWords('2027-Q1', 'quarter')).toBe('January to March 2027');
  });
});
