import { changeSince, exportFigures, medianBand, percentageOf } from './derived-figures';
import type { ThemeFigure } from './snapshot';

const figure = (category: string, shown: number | null): ThemeFigure => ({
  unitId: 'team',
  period: 'quarter',
  base: 'decided',
  table: 'time_to_decision',
  category,
  shown,
});

const bands = (...shown: (number | null)[]): readonly ThemeFigure[] =>
  shown.map((each, index) => figure(`band-${index}`, each));

describe('percentages', () => {
  it.each([
    [10, 40, 25],
    [5, 15, 33],
    [25, 20, 100],
    [null, 20, null],
    [5, null, null],
    [null, null, null],
  ])('%p of %p are %p percent', (part, total, expected) => {
    expect(percentageOf(part, total)).toBe(expected);
  });
});

describe('the change since the period before', () => {
  it.each([
    [20, 30, 'more'],
    [30, 20, 'fewer'],
    [20, 25, 'about_the_same'],
    [25, 20, 'about_the_same'],
    [null, 30, 'cannot_be_said'],
    [30, null, 'cannot_be_said'],
    [null, null, 'cannot_be_said'],
  ])('from %p to %p is %s', (before, now, expected) => {
    expect(changeSince(before, now)).toBe(expected);
  });
});

describe('the band of the median', () => {
  it('is where the middle case lies', () => {
    expect(medianBand(bands(10, 20, 15, 5))).toBe('band-1');
    expect(medianBand(bands(5, 5, 5, 30))).toBe('band-3');
  });

  it('is not given when a band is not shown, since the middle may lie there', () => {
    expect(medianBand(bands(10, 20, null, 5))).toBeNull();
  });

  it('is not given for fewer than eight', () => {
    expect(medianBand(bands(5))).toBeNull();
    expect(medianBand(bands(10))).toBe('band-0');
    expect(medianBand([])).toBeNull();
  });
});

describe('an export', () => {
  it('leaves out what is shown below ten, and keeps every place', () => {
    expect(exportFigures(bands(5, 10, null, 25)).map(({ shown }) => shown)).toEqual([
      null,
      10,
      null,
      25,
    ]);
  });
});
