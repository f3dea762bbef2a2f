import { factsChanged, isSubtypeOf, missingFacts, type CaseFacts } from './facts';

describe('facts', () => {
  const question = {
    act: 'I would bring a hoodie.',
    context: 'children',
    parentOrCarer: null,
    type: 'life_events',
    subtype: 'life_events.birthday',
    timing: 'before',
    direction: 'towards_closer',
  } as const;

  it.each<[string, Partial<CaseFacts> & { act?: string; story?: string }, boolean]>([
    ['another act', { act: 'I would bring a card.' }, true],
    ['another timing', { timing: 'already_happened' }, true],
    ['a parent found', { parentOrCarer: true }, true],
    ['the same again', { type: 'life_events' }, false],
    ['nothing', {}, false],
    ['a longer story', { story: 'He turns 18 on Friday.' }, false],
  ])('change with %s: %#', (_what, change, changed) => {
    expect(factsChanged(question, change)).toBe(changed);
  });

  it('name what is missing', () => {
    expect(missingFacts(question)).toEqual([]);
    expect(missingFacts({ ...question, subtype: null, context: null })).toEqual([
      'subtype',
      'context',
    ]);
  });

  it('keep subtypes with their type', () => {
    expect(isSubtypeOf('touch.comfort', 'touch')).toBe(true);
    expect(isSubtypeOf('touch.comfort', 'money')).toBe(false);
  });
});
