import { refusalsToRemoveFactor } from './remove-factor';

describe('removing a second factor', () => {
  it.each([
    ['the last one stays where it is asked of everybody', 1, true, ['last_factor']],
    ['one of two may go', 2, true, []],
    ['in a demonstration the last one may go too', 1, false, []],
  ])('%s', (_rule, count, isAsked, refusals) => {
    expect(refusalsToRemoveFactor({ count, isAsked })).toEqual(refusals);
  });
});
