import {
  type AnswerableGap,
  type GapAnswer,
  type GapFigure,
  mayAnswerGap,
  type PlannedGap,
  refusalsToAnswerGap,
  refusalsToOpenGap,
} from './policy-gap';

const TODAY = '2026-11-23';
const FIGURE: GapFigure = {
  unitId: 'north',
  quarter: '2026-Q3',
  period: 'quarter',
  table: 'policy',
  categories: ['silent'],
};
const MANAGER: PlannedGap['owner'] = { roles: ['manager'], hasLeft: false };
const GAP: PlannedGap = {
  question: 'What makes lifts without insurance keep happening?',
  figure: FIGURE,
  replyBy: '2026-12-14',
  owner: MANAGER,
  practitioners: 5,
};
const about = (changes: Partial<GapFigure>): Partial<PlannedGap> => ({
  figure: { ...FIGURE, ...changes },
});

describe('opening a policy gap', () => {
  it.each<[string, Partial<PlannedGap>, readonly string[]]>([
    ['a question about a figure', {}, []],
    ['two categories of a table', about({ categories: ['silent', 'outside'] }), []],
    ['four quarters', about({ period: 'four_quarters' }), []],
    ['today as the day', { replyBy: TODAY }, []],
    ['no question', { question: 'Why?' }, ['gap_question_missing']],
    ['a table that is not published', about({ table: 'person' }), ['gap_figure_unknown']],
    ['a category of another table', about({ categories: ['late'] }), ['gap_figure_unknown']],
    ['no category', about({ categories: [] }), ['gap_figure_unknown']],
    ['no quarter', about({ quarter: '2026-Q9' as never }), ['gap_figure_unknown']],
    ['a quarter that still runs', about({ quarter: '2026-Q4' }), ['gap_quarter_not_closed']],
    ['no such unit', { practitioners: undefined }, ['gap_unit_unknown']],
    ['a unit of four', { practitioners: 4 }, ['gap_unit_too_small']],
    ['nobody as owner', { owner: undefined }, ['gap_owner_not_eligible']],
    [
      'a practitioner as owner',
      { owner: { roles: ['practitioner'], hasLeft: false } },
      ['gap_owner_not_eligible'],
    ],
    [
      'an owner who has left',
      { owner: { roles: ['manager'], hasLeft: true } },
      ['gap_owner_not_eligible'],
    ],
    ['no day', { replyBy: 'soon' }, ['gap_reply_by_not_a_date']],
    ['a day of the past', { replyBy: '2026-11-22' }, ['gap_reply_by_in_the_past']],
  ])('with %s', (_what, changes, refusals) => {
    expect(refusalsToOpenGap({ ...GAP, ...changes }, TODAY)).toEqual(refusals);
  });
});

const OPEN: AnswerableGap = { isAnswered: false, ownerId: 'mo', owner: MANAGER };
const ANSWER: GapAnswer = {
  kind: 'change',
  reasons: 'Insurance is now paid for by us.',
  until: null,
  namesPolicy: true,
};

describe('answering a policy gap', () => {
  it.each<[string, Partial<GapAnswer>, readonly string[]]>([
    ['a change', {}, []],
    ['a change of no policy', { namesPolicy: false }, ['gap_answer_policy_missing']],
    ['keeping it, with reasons', { kind: 'keep', namesPolicy: false }, []],
    ['keeping it, without', { kind: 'keep', reasons: 'No.' }, ['gap_reasons_missing']],
    ['a trial', { kind: 'try', until: '2027-03-01' }, []],
    ['a trial without an end', { kind: 'try' }, ['gap_until_missing']],
    ['a trial until no date', { kind: 'try', until: 'spring' }, ['gap_until_missing']],
    ['a trial that is over today', { kind: 'try', until: TODAY }, ['gap_until_in_the_past']],
  ])('with %s', (_what, changes, refusals) => {
    expect(refusalsToAnswerGap(OPEN, { ...ANSWER, ...changes }, 'mo', TODAY)).toEqual(refusals);
  });

  it('is for its owner, once', () => {
    expect(refusalsToAnswerGap(OPEN, ANSWER, 'other', TODAY)).toEqual(['gap_not_yours_to_answer']);
    const answered = { ...OPEN, isAnswered: true };
    expect(refusalsToAnswerGap(answered, ANSWER, 'mo', TODAY)).toEqual(['gap_answered']);
    expect(mayAnswerGap(answered, 'mo')).toBe(false);
  });

  it.each<[string, AnswerableGap['owner']]>([
    ['has left', { roles: ['manager'], hasLeft: true }],
    ['is no manager any more', { roles: ['supervisor'], hasLeft: false }],
    ['is not there', undefined],
  ])('is for any manager when its owner %s', (_what, owner) => {
    expect(mayAnswerGap({ ...OPEN, owner }, 'other')).toBe(true);
  });
});
