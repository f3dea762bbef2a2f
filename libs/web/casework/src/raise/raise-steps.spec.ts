import {
  EMPTY_QUESTION,
  firstIncomplete,
  missingOn,
  pageAfter,
  pageBefore,
  withMatchingSubtype,
  type Written,
} from './raise-steps';

const nothing: Written = { question: EMPTY_QUESTION, personChosen: false };
const complete: Written = {
  question: {
    ...EMPTY_QUESTION,
    story: 'They turn 18 and nobody is coming.',
    act: 'I would give them a hoodie.',
    timing: 'before',
    urgency: 'this_week',
  },
  personChosen: true,
};

describe('the steps of raising a question', () => {
  it('needs whom, what is happening, what exactly, whether it happened, and by when', () => {
    expect(missingOn('start', nothing).map(({ fieldId }) => fieldId)).toEqual(['person', 'story']);
    expect(missingOn('act', nothing).map(({ fieldId }) => fieldId)).toEqual(['timing', 'act']);
    expect(missingOn('when', nothing).map(({ fieldId }) => fieldId)).toEqual(['urgency']);
  });

  it('needs nothing of the optional pages', () => {
    expect(missingOn('motive', nothing)).toEqual([]);
    expect(firstIncomplete(complete)).toBeNull();
  });

  it('leads on to the first page with something missing, then to the check', () => {
    const today = { ...complete, question: { ...complete.question, act: null } };
    expect(pageAfter('start', today, false)).toBe('act');
    expect(pageAfter('act', complete, false)).toBe('check');
  });

  it('walks through the optional pages, or back to the check from where it was opened', () => {
    expect(pageAfter('direction', complete, false)).toBe('about');
    expect(pageAfter('context', complete, false)).toBe('check');
    expect(pageAfter('direction', complete, true)).toBe('check');
  });

  it('goes back step by step, and out of the journey from the first page', () => {
    expect(pageBefore('start', false)).toBeNull();
    expect(pageBefore('act', false)).toBe('start');
    expect(pageBefore('check', false)).toBe('when');
    expect(pageBefore('about', false)).toBe('direction');
    expect(pageBefore('act', true)).toBe('check');
  });

  it('takes a subtype away that does not go with the new type', () => {
    const gift = {
      ...EMPTY_QUESTION,
      type: 'gift_given',
      subtype: 'gift_given.small_gift',
    } as const;
    expect(withMatchingSubtype({ type: 'touch' }, gift)).toEqual({ type: 'touch', subtype: null });
    expect(withMatchingSubtype({ type: 'gift_given' }, gift)).toEqual({ type: 'gift_given' });
  });
});
