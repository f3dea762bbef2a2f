import fc from 'fast-check';
import { areFirstStepsDone, FIRST_STEPS, firstSteps, type OrganisationState } from './first-steps';

const NEW: OrganisationState = {
  hasName: true,
  numbersToCall: 0,
  teams: 0,
  members: 1,
  invited: 0,
  currentLines: 0,
  administrators: 1,
  sendsMail: false,
};
const READY: OrganisationState = {
  ...NEW,
  numbersToCall: 2,
  teams: 1,
  members: 3,
  currentLines: 1,
  administrators: 2,
};
const open = (state: OrganisationState) =>
  firstSteps(state)
    .filter(({ isDone }) => !isDone)
    .map(({ step }) => step);

describe('the first steps of an organisation', () => {
  it.each<[string, Partial<OrganisationState>, readonly string[]]>([
    ['everything but mail', {}, ['mail']],
    ['no number', { numbersToCall: 0 }, ['numbers', 'mail']],
    ['nobody else, but somebody invited', { members: 1, invited: 1 }, ['mail']],
    ['nobody else', { members: 1 }, ['people', 'mail']],
    ['one administrator', { administrators: 1 }, ['second_administrator', 'mail']],
    ['mail too', { sendsMail: true }, []],
  ])('with %s', (_what, change, left) => {
    expect(open({ ...READY, ...change })).toEqual(left);
  });

  it('of a new one are open but for its name', () => {
    expect(open(NEW)).toEqual(FIRST_STEPS.slice(1));
  });

  it('are done when all but mail is there', () => {
    expect(areFirstStepsDone(firstSteps(READY))).toBe(true);
    expect(areFirstStepsDone(firstSteps({ ...READY, teams: 0 }))).toBe(false);
  });

  it('are never undone by having more', () => {
    const count = fc.nat(3);
    const anyState = fc.record<OrganisationState>({
      hasName: fc.boolean(),
      numbersToCall: count,
      teams: count,
      members: count,
      invited: count,
      currentLines: count,
      administrators: count,
      sendsMail: fc.boolean(),
    });
    fc.assert(
      fc.property(
        anyState,
        fc.constantFrom('teams', 'members', 'administrators'),
        (state, more) => {
          const before = firstSteps(state);
          const after = firstSteps({ ...state, [more]: state[more] + 1 });
          before.forEach(({ isDone }, at) => {
            if (isDone) expect(after[at]?.isDone).toBe(true);
          });
        },
      ),
    );
  });
});
