import { DISCLOSURE_THRESHOLDS } from './snapshot';
import { mayShowUnit, refusalsToThresholds } from './thresholds';

describe('the thresholds of an organisation', () => {
  it('may be those of the platform', () => {
    expect(refusalsToThresholds(DISCLOSURE_THRESHOLDS)).toEqual([]);
  });

  it('may protect more', () => {
    const stricter = { cases: 10, practitioners: 5, persons: 4, activePractitioners: 8 };
    const parts = { dominance: 0.5, nearlyAll: 0.8 };
    expect(refusalsToThresholds({ ...stricter, ...parts })).toEqual([]);
  });

  it.each([
    ['cases', 4],
    ['cases', 5.5],
    ['cases', 101],
    ['cases', Number.NaN],
    ['practitioners', 2],
    ['persons', 2],
    ['dominance', 0.7],
    ['dominance', 0],
    ['nearlyAll', 0.95],
    ['nearlyAll', Number.NaN],
    ['activePractitioners', 4],
  ] as const)('may not set %s to %p', (name, value) => {
    expect(refusalsToThresholds({ ...DISCLOSURE_THRESHOLDS, [name]: value })).toEqual([name]);
  });
});

describe('a unit', () => {
  it('appears by itself from five active practitioners on', () => {
    expect(mayShowUnit({ activePractitioners: 5 }, DISCLOSURE_THRESHOLDS)).toBe(true);
    expect(mayShowUnit({ activePractitioners: 4 }, DISCLOSURE_THRESHOLDS)).toBe(false);
  });

  it('needs what its organisation asks for', () => {
    expect(mayShowUnit({ activePractitioners: 7 }, { activePractitioners: 8 })).toBe(false);
  });
});
