import fc from 'fast-check';
import { POSITIONS } from '../words';
import {
  canEditEntry,
  refusalsToAddEntryAddendum,
  refusalsToEditEntry,
  refusalsToPostEntry,
} from './entry';
import { drift, gap, positionsSeenBy, refusalsToPlacePosition, revealed } from './positions';
import {
  hasCurrentSecondView,
  refusalsToAnswerSecondView,
  refusalsToAskSecondView,
} from './second-view';

describe('entries', () => {
  const posted = '2026-11-23T12:00:00Z';
  const entry = { postedAt: posted, answered: false, authorId: 'amira' };

  it.each([
    ['2026-11-23T12:10:00Z', false, true],
    ['2026-11-23T12:10:00.001Z', false, false],
    ['2026-11-23T12:00:01Z', true, false],
    [new Date('2026-11-23T12:05:00Z'), false, true],
  ])('may be edited at %s, answered %s: %s', (now, answered, may) => {
    expect(canEditEntry({ postedAt: posted, answered }, now)).toBe(may);
  });

  it.each([
    ['one’s own at once', entry, 'amira', 'Better so.', []],
    ['that of another', entry, 'priya', 'Better so.', ['not_your_entry']],
    ['an answered one', { ...entry, answered: true }, 'amira', 'Better so.', ['answered']],
    [
      'an old one',
      { ...entry, postedAt: '2026-11-23T11:00:00Z' },
      'amira',
      'So.',
      ['ten_minutes_passed'],
    ],
    ['to nothing', entry, 'amira', ' ', ['text_missing']],
  ])('editing judges %s', (_what, edited, memberId, text, refusals) => {
    expect(refusalsToEditEntry(edited, { memberId, text }, '2026-11-23T12:01:00Z')).toEqual(
      refusals,
    );
  });

  it('take addenda of their author', () => {
    expect(refusalsToAddEntryAddendum(entry, { memberId: 'amira', text: 'She rang.' })).toEqual([]);
    expect(refusalsToAddEntryAddendum(entry, { memberId: 'priya', text: '' })).toEqual([
      'not_your_entry',
      'text_missing',
    ]);
  });

  it('mention people in the record only', () => {
    const inRecord = ['amira', 'priya'];
    expect(refusalsToPostEntry({ text: 'Look', mentions: ['priya'] }, inRecord)).toEqual([]);
    expect(refusalsToPostEntry({ text: 'Look' }, inRecord)).toEqual([]);
    expect(refusalsToPostEntry({ text: '', mentions: ['tom'] }, inRecord)).toEqual([
      'text_missing',
      'mentions_somebody_outside',
    ]);
  });
});

describe('positions', () => {
  it('show nothing of the other before both are placed', () => {
    expect(revealed({ raiser: 'warm', supervisor: null })).toBeNull();
    expect(positionsSeenBy('raiser', { raiser: 'warm', supervisor: null })).toEqual({
      mine: 'warm',
      otherPlaced: false,
      raiser: null,
      supervisor: null,
    });
    expect(positionsSeenBy('supervisor', { raiser: 'warm', supervisor: null })).toEqual({
      mine: null,
      otherPlaced: true,
      raiser: null,
      supervisor: null,
    });
  });

  it('show both to both, and to the lead, once both are placed', () => {
    const both = { raiser: 'warm', supervisor: 'steady' } as const;
    expect(revealed(both)).toEqual(both);
    expect(positionsSeenBy('raiser', both)).toEqual({ ...both, mine: 'warm', otherPlaced: true });
    expect(positionsSeenBy('safeguarding_lead', both)).toMatchObject(both);
  });

  it('never tell the other’s while one’s own is open', () => {
    const stop = fc.constantFrom(null, ...POSITIONS);
    fc.assert(
      fc.property(stop, stop, (raiser, supervisor) => {
        const seen = positionsSeenBy('raiser', { raiser, supervisor });
        expect(seen.supervisor).toBe(raiser === null ? null : supervisor);
      }),
    );
  });

  it('are placed once each', () => {
    expect(refusalsToPlacePosition({ raiser: 'warm', supervisor: null }, 'supervisor')).toEqual([]);
    expect(refusalsToPlacePosition({ raiser: 'warm', supervisor: null }, 'raiser')).toEqual([
      'already_placed',
    ]);
    expect(refusalsToPlacePosition({ raiser: null, supervisor: null }, 'second_viewer')).toEqual([
      'not_your_part',
    ]);
  });

  it('lie as many stops apart as there are between them', () => {
    expect(gap('warm', 'steady')).toBe(1);
    expect(gap('remote', 'entangled')).toBe(6);
    expect(gap('close', 'close')).toBe(0);
    expect(drift('steady', 'close')).toBe(2);
    expect(drift('close', 'guarded')).toBe(-3);
  });
});

describe('second views', () => {
  const subject = {
    raisedById: 'amira',
    supervisorId: 'priya',
    deputyId: 'dan',
    waitingForIds: ['sam'],
  };

  it.each([
    ['another supervisor', 'lee', ['supervisor'], []],
    ['a manager', 'lee', ['practitioner', 'manager'], []],
    ['a practitioner', 'lee', ['practitioner'], ['cannot_give_second_view']],
    ['the supervisor', 'priya', ['supervisor'], ['not_independent']],
    ['the deputy', 'dan', ['supervisor'], ['not_independent']],
    ['the raiser', 'amira', ['practitioner', 'supervisor'], ['not_independent']],
    ['somebody twice', 'sam', ['supervisor'], ['already_asked']],
  ] as const)('may be asked of %s', (_whom, memberId, roles, refusals) => {
    expect(refusalsToAskSecondView(subject, { memberId, roles })).toEqual(refusals);
  });

  it('are answered once, by who was asked, in a sentence', () => {
    const open = { askedOfId: 'sam', answeredAt: null };
    expect(
      refusalsToAnswerSecondView(open, { memberId: 'sam', reasoning: 'It is right.' }),
    ).toEqual([]);
    const answered = { ...open, answeredAt: '2026-11-23T12:00:00Z' };
    expect(refusalsToAnswerSecondView(answered, { memberId: 'lee', reasoning: 'ok' })).toEqual([
      'not_asked_of_you',
      'already_answered',
      'reasoning_missing',
    ]);
  });

  it('count while they are newer than the facts', () => {
    const views = [{ answeredAt: '2026-11-23T12:00:00Z' }];
    expect(hasCurrentSecondView(views, '2026-11-23T12:00:00Z')).toBe(true);
    expect(hasCurrentSecondView(views, '2026-11-23T12:00:01Z')).toBe(false);
    expect(hasCurrentSecondView([], 0)).toBe(false);
  });
});
