import { refusalsToRemoveFactor } from './remove-factor';

describe('removing a second factor', () => {
  it.each([
    ['the last one stays where it is asked of everybody', 0, true, ['last_factor']],
    ['one of two may go', 1, true, []],
    ['in a demonstration the last one may go too', 0, false, []],
  ])('%s', (_rule, others, isAsked, refusals) => {
    expect(refusalsToRemoveFactor({ others, isAsked })).toEqual(refusals);
  });
});
