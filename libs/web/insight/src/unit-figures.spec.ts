import { NOT_SHOWN } from '@alongside/contracts/words';
import { THEME_BASES, THEME_TABLES, type ThemeFigure, type ThemePeriod } from '@alongside/domain';
import { groupsOf, inASentence } from './unit-figures';

type Shown = Readonly<Record<string, number>>;

/** Every place of a unit; `shown` by "base" or "base/table/category". */
const figures = (shown: Shown, period: ThemePeriod = 'quarter'): readonly ThemeFigure[] =>
  THEME_BASES.flatMap((base) => {
    const at = { unitId: 'u', period, base };
    return [
      { ...at, table: null, category: null, shown: shown[base] ?? null },
      ...Object.entries<readonly string[]>(THEME_TABLES[base]).flatMap(([table, categories]) =>
        categories.map((category) => ({
          ...at,
          table,
          category,
          shown: shown[`${base}/${table}/${category}`] ?? null,
        })),
      ),
    ];
  });

const familyOf = (groups: ReturnType<typeof groupsOf>) =>
  groups.find(({ base }) => base === 'raised')?.tables.find(({ table }) => table === 'family');

describe('the figures of a unit', () => {
  const now = figures({
    raised: 100,
    'raised/family/time_and_place': 40,
    'raised/family/giving_and_money': 20,
  });

  it('say about how many, and which part of all that is', () => {
    const family = familyOf(groupsOf(now, null, 'quarter'));
    expect(family?.rows.map(({ words, share }) => [words, share]).slice(0, 3)).toEqual([
      ['about 20', 'about 20%'],
      [NOT_SHOWN, ''],
      ['about 40', 'about 40%'],
    ]);
  });

  it('draw the longest bar for the largest figure, and none for what is not shown', () => {
    const parts = familyOf(groupsOf(now, null, 'quarter'))?.rows.map(({ part }) => part);
    expect(parts?.slice(0, 3)).toEqual([0.5, null, 1]);
  });

  it('say how it was before, only where both are shown and far enough apart', () => {
    const before = figures({
      raised: 70,
      'raised/family/time_and_place': 35,
      'raised/family/self_and_body': 10,
    });
    const groups = groupsOf(now, before, 'quarter');
    expect(groups[0]?.change).toBe('more than before');
    expect(
      familyOf(groups)
        ?.rows.map(({ change }) => change)
        .slice(0, 3),
    ).toEqual(['', '', 'about as before']);
  });

  it('leave the other period out', () => {
    expect(groupsOf(now, null, 'four_quarters')[0]?.total).toBe(NOT_SHOWN);
  });

  it('look the same for nothing at all and for what is held back', () => {
    const nothing = groupsOf(figures({}), null, 'quarter');
    for (const { tables } of nothing)
      for (const { rows } of tables)
        expect(new Set(rows.map(({ words }) => words))).toEqual(new Set([NOT_SHOWN]));
  });

  it('begin with a sentence, and with none when nothing can be said', () => {
    expect(inASentence(now, 'quarter')).toBe('What was asked about most: time and place.');
    expect(inASentence(figures({ raised: 10 }), 'quarter')).toBe('');
  });
});
