import { ROLES } from '../actor';
import { needsSecondToHelp, refusalsToAnswerHelp, refusalsToHelp } from './help';

const HELPED = { id: 'member', hasLeft: false, isAsked: false };
const REQUEST = { memberId: 'member', askedById: 'ada', hasLeft: false, isOpen: true };

describe('help for somebody who cannot sign in', () => {
  it('waits for a second administrator where the role reads much', () => {
    expect(ROLES.filter((role) => needsSecondToHelp([role]))).toEqual([
      'manager',
      'safeguarding_lead',
      'administrator',
    ]);
    expect(needsSecondToHelp(['practitioner', 'manager'])).toBe(true);
    expect(needsSecondToHelp([])).toBe(false);
  });

  it.each([
    ['somebody who works here', {}, 'ada', []],
    ['oneself', {}, 'member', ['help_for_yourself']],
    ['a former member', { hasLeft: true }, 'ada', ['member_gone']],
    ['twice', { isAsked: true }, 'ada', ['help_asked_already']],
  ])('is begun for %s', (_who, change, actor, refusals) => {
    expect(refusalsToHelp({ ...HELPED, ...change }, actor)).toEqual(refusals);
  });

  it.each([
    ['by another administrator', {}, true, 'ben', []],
    ['by the one who asked', {}, true, 'ada', ['second_administrator_needed']],
    ['by the one who is helped', {}, true, 'member', ['help_for_yourself']],
    ['for who has left meanwhile', { hasLeft: true }, true, 'ben', ['member_gone']],
    ['once it is answered', { isOpen: false }, true, 'ben', ['help_settled']],
    ['by the one who asked, to take it back', {}, false, 'ada', []],
    ['by another, to decline', { hasLeft: true }, false, 'ben', []],
    ['once it is answered, to decline', { isOpen: false }, false, 'ben', ['help_settled']],
  ])('is answered %s', (_how, change, isConfirmed, actor, refusals) => {
    expect(refusalsToAnswerHelp({ ...REQUEST, ...change }, isConfirmed, actor)).toEqual(refusals);
  });
});
