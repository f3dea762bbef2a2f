import fc from 'fast-check';
import { consentOf, learningNoteOf, refusalsToAnswerLearningNote } from './learning-note';

const review = { learning: 'Ask first, then buy.', heldById: 'priya', shareAsLearningNote: true };
const amira = (consents: boolean) => ({ memberId: 'amira', consents });
const priya = (consents: boolean) => ({ memberId: 'priya', consents });

describe('a learning note', () => {
  it.each([
    ['waits for the other', review, [], 'waiting'],
    ['is shared when both consent', review, [amira(true)], 'shared'],
    ['is kept when the other does not', review, [amira(false)], 'kept'],
    ['is kept when a consent is taken back', review, [amira(true), priya(false)], 'kept'],
    ['is shared when somebody thinks again', review, [amira(false), amira(true)], 'shared'],
    ['is not there when nobody offers it', { ...review, shareAsLearningNote: false }, [], 'none'],
    [
      'waits for the one who recorded it, too',
      { ...review, shareAsLearningNote: false },
      [amira(true), priya(true)],
      'shared',
    ],
    ['is not there without words', { ...review, learning: ' ' }, [amira(true)], 'none'],
  ])('%s', (_what, of, answers, state) => {
    expect(learningNoteOf({ ...of, answers })).toBe(state);
  });

  it('is never shared unless the last word of both is yes', () => {
    const answer = fc.record({
      memberId: fc.constantFrom('amira', 'priya'),
      consents: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(answer), fc.boolean(), (answers, shareAsLearningNote) => {
        const of = { ...review, shareAsLearningNote, answers };
        const both = consentOf(of, 'amira') === true && consentOf(of, 'priya') === true;
        expect(learningNoteOf(of) === 'shared').toBe(both);
      }),
    );
  });

  it('is answered by the two, while the question is not with the safeguarding lead', () => {
    const closed = { stage: 'closed', sealed: false } as const;
    expect(refusalsToAnswerLearningNote(closed, 'raiser', review)).toEqual([]);
    expect(refusalsToAnswerLearningNote(closed, 'supervisor', review)).toEqual([]);
    expect(refusalsToAnswerLearningNote(closed, 'second_viewer', review)).toEqual([
      'not_your_part',
    ]);
    expect(refusalsToAnswerLearningNote(closed, 'raiser', {})).toEqual(['nothing_learnt_written']);
    expect(refusalsToAnswerLearningNote({ ...closed, sealed: true }, 'raiser', review)).toEqual([
      'sealed',
    ]);
  });
});
