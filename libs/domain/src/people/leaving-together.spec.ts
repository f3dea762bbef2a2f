import fc from 'fast-check';
import { type LeaverAmongOthers, refusalsToLeaveTogether } from './leaving-together';

const leaver = (id: string, isAdministrator = false, hasLeft = false): LeaverAmongOthers => ({
  id,
  isAdministrator,
  hasLeft,
  sinceOn: '2026-01-05',
});

describe('people who leave together', () => {
  it('hear each for themselves why they cannot', () => {
    const found = refusalsToLeaveTogether(
      [leaver('a', true), leaver('b', true), leaver('c', false, true), leaver('d')],
      '2026-11-27',
      ['a', 'b'],
    );
    expect([...found]).toEqual([
      ['a', []],
      ['b', ['last_administrator']],
      ['c', ['member_gone']],
      ['d', []],
    ]);
  });

  it('leave an administrator behind, whoever is named in whatever order', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
        fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e')),
        (administrators, named) => {
          const found = refusalsToLeaveTogether(
            named.map((id) => leaver(id, administrators.includes(id))),
            '2026-11-27',
            administrators,
          );
          const gone = named.filter((id) => found.get(id)?.length === 0);
          expect(administrators.some((id) => !gone.includes(id))).toBe(true);
        },
      ),
    );
  });
});
