import { USUAL_CALENDAR } from '../calendar/working-days';
import { OUTCOMES, type Outcome } from '../stages';
import {
  isWeighingField,
  missingForOutcome,
  NEEDED_FIELDS,
  needsOf,
  type DecisionDraft,
  type PersonVoiceInput,
  type WeighingInput,
} from './decision-needs';
import { isGoAhead } from './outcomes';
import {
  defaultReviewOn,
  latestDecideBy,
  missingCodeOf,
  refusalsOfDecideBy,
  refusalsOfReviewOn,
  refusalsToDecide,
  refusalsToWriteDecision,
  type DecidingNow,
} from './record-decision';

const voice: PersonVoiceInput = {
  words: 'I just want someone to turn up.',
  howAsked: 'On a walk',
  byWhom: 'Amira',
  askedOn: '2026-11-20',
};
const weighing: WeighingInput = {
  harmByDoing: 'Could read as favouritism.',
  harmByNotDoing: 'Care ends at 18.',
  alternatives: ['A card from the team'],
  personVoice: voice,
  whoKnows: ['supervisor'],
};
const decision: DecisionDraft = {
  reasoning: 'It is small, open and asked for.',
  ending: 'One-off.',
  stopConditions: ['He says it feels awkward'],
  reviewOn: '2026-12-07',
  instead: 'The team does it together.',
  whoTellsPerson: 'Amira and Priya',
  missing: 'What does she want from it?',
  interimLine: 'Good to hear from you; can I ring on Thursday?',
  decideBy: '2026-11-30',
  repair: 'None needed.',
};
const today = '2026-11-23';
const ready: DecidingNow = {
  subject: { stage: 'discussing', sealed: false, raisedById: 'amira' },
  decider: { memberId: 'priya', part: 'supervisor' },
  act: 'share_decision',
  outcome: 'go_ahead',
  decision,
  weighing,
  availability: OUTCOMES.map((outcome) => ({ outcome, available: true, obstacles: [] })),
  urgency: 'this_week',
  today,
  calendar: USUAL_CALENDAR,
};

describe('refusalsToDecide', () => {
  it.each(OUTCOMES)('lets the supervisor decide %s when all is there', (outcome) => {
    expect(refusalsToDecide({ ...ready, outcome })).toEqual([]);
  });

  it.each<[string, Partial<DecidingNow>, readonly string[]]>([
    ['who raised it', { decider: { memberId: 'amira', part: 'supervisor' } }, ['decided_alone']],
    [
      'with the part of the raiser',
      { decider: { memberId: 'amira', part: 'raiser' } },
      ['not_your_part', 'decided_alone'],
    ],
    ['outside the record', { decider: { memberId: 'tom', part: undefined } }, ['not_your_part']],
    [
      'before it is raised',
      { subject: { ...ready.subject, stage: 'draft' } },
      ['not_at_this_stage'],
    ],
    ['of what is sealed', { subject: { ...ready.subject, sealed: true } }, ['sealed']],
    [
      'on an outcome of another timing',
      { availability: ready.availability.filter(({ outcome }) => outcome !== 'go_ahead') },
      ['outcome_not_of_this_timing'],
    ],
    [
      'on an outcome that is not available',
      { availability: [{ outcome: 'go_ahead', available: false, obstacles: [] }] },
      ['outcome_not_available'],
    ],
    [
      'on a late review',
      { decision: { ...decision, reviewOn: '2026-12-22' } },
      ['review_on_too_late'],
    ],
    [
      'today on a review after a week',
      { urgency: 'today', decision: { ...decision, reviewOn: '2026-12-01' } },
      ['review_on_too_late'],
    ],
    [
      'on a review in the past',
      { decision: { ...decision, reviewOn: '2026-11-22' } },
      ['review_on_in_the_past'],
    ],
    [
      'on a review on no day',
      { decision: { ...decision, reviewOn: '2026-02-30' } },
      ['review_on_not_a_date'],
    ],
    [
      'on an optional review too late',
      { outcome: 'not_this_way', decision: { ...decision, reviewOn: '2027-01-01' } },
      ['review_on_too_late'],
    ],
    [
      'on a hold of six working days',
      { outcome: 'hold', decision: { ...decision, decideBy: '2026-12-01' } },
      ['decide_by_too_late'],
    ],
    [
      'on a hold that is over',
      { outcome: 'hold', decision: { ...decision, decideBy: '2026-11-20' } },
      ['decide_by_in_the_past'],
    ],
    [
      'on a hold until soon',
      { outcome: 'hold', decision: { ...decision, decideBy: 'soon' } },
      ['decide_by_not_a_date'],
    ],
  ])('stops a decider %s', (_why, change, refusals) => {
    expect(refusalsToDecide({ ...ready, ...change })).toEqual(refusals);
  });

  it.each(OUTCOMES)('names everything that %s lacks', (outcome) => {
    const empty = { ...ready, outcome, decision: {}, weighing: {} };
    expect(refusalsToDecide(empty)).toEqual(needsOf(outcome).map(missingCodeOf));
  });

  it('has a refusal for each needed field, and needs each field somewhere', () => {
    expect(new Set(NEEDED_FIELDS.map(missingCodeOf)).size).toBe(NEEDED_FIELDS.length);
    const needed = new Set(OUTCOMES.flatMap(needsOf));
    expect(NEEDED_FIELDS.filter((field) => !needed.has(field))).toEqual([]);
  });

  it('forgets the dates of another outcome', () => {
    const old = { ...decision, decideBy: '2020-01-01' };
    expect(refusalsToDecide({ ...ready, decision: old })).toEqual([]);
    const held = { ...decision, reviewOn: '2020-01-01' };
    expect(refusalsToDecide({ ...ready, outcome: 'hold', decision: held })).toEqual([]);
  });
});

describe('missingForOutcome', () => {
  it.each<[string, Partial<DecisionDraft & WeighingInput>, readonly string[]]>([
    ['an empty list', { alternatives: [] }, ['alternatives']],
    ['a list with a blank', { stopConditions: ['She asks', ' '] }, ['stopConditions']],
    ['a stop condition of dots', { stopConditions: ['…'] }, ['stopConditions']],
    ['nobody who knows', { whoKnows: [] }, ['whoKnows']],
    ['blanks', { ending: '   ' }, ['ending']],
    ['null', { reasoning: null }, ['reasoning']],
    ['no voice', { personVoice: null }, ['personVoice']],
    ['words without how', { personVoice: { ...voice, howAsked: null } }, ['personVoice']],
    ['words without by whom', { personVoice: { ...voice, byWhom: '' } }, ['personVoice']],
    ['words without when', { personVoice: { ...voice, askedOn: undefined } }, ['personVoice']],
    ['a reason why not', { personVoice: { whyNot: 'Cannot be asked without telling.' } }, []],
  ])('takes %s for what it is', (_what, change, missing) => {
    const texts = { ...decision, ...weighing, ...change };
    expect(missingForOutcome('go_ahead', texts, texts)).toEqual(missing);
  });

  it('asks for both harms, the voice and an ending of every go-ahead, and less of the others', () => {
    for (const outcome of OUTCOMES) {
      const needs = needsOf(outcome);
      expect(needs).toContain('reasoning');
      expect(needs.includes('stopConditions')).toBe(isGoAhead(outcome));
      expect(needs.includes('instead')).toBe(outcome === 'not_this_way');
      expect(needs.includes('interimLine')).toBe(outcome === 'hold');
      expect(needs.includes('repair')).toBe(outcome === 'repair_needed');
    }
    expect(NEEDED_FIELDS.filter(isWeighingField)).toEqual(NEEDED_FIELDS.slice(0, 5));
  });
});

describe('the dates of a decision', () => {
  it.each([
    ['next_session', '2026-12-21'],
    [null, '2026-12-21'],
    ['today', '2026-11-30'],
  ] as const)('leave a question for %s until %s', (urgency, last) => {
    expect(defaultReviewOn(today, urgency)).toBe(last);
    expect(refusalsOfReviewOn(last, today, urgency)).toEqual([]);
    expect(refusalsOfReviewOn(today, today, urgency)).toEqual([]);
  });

  it('count five working days over Christmas', () => {
    expect(latestDecideBy(today, USUAL_CALENDAR)).toBe('2026-11-30');
    expect(latestDecideBy('2026-12-24', USUAL_CALENDAR)).toBe('2027-01-05');
    expect(refusalsOfDecideBy('2027-01-05', '2026-12-24', USUAL_CALENDAR)).toEqual([]);
  });

  it('count them by the organisation’s own calendar', () => {
    const scottish = { ...USUAL_CALENDAR, nation: 'scotland' } as const;
    expect(latestDecideBy(today, scottish)).toBe('2026-12-01');
    expect(refusalsOfDecideBy('2026-12-01', today, scottish)).toEqual([]);
    expect(refusalsOfDecideBy('2026-12-01', today, USUAL_CALENDAR)).toEqual(['decide_by_too_late']);
  });
});

describe('refusalsToWriteDecision', () => {
  it.each<[string, Partial<DecidingNow>, boolean, readonly string[]]>([
    ['the supervisor', {}, false, []],
    ['the supervisor twice', {}, true, ['draft_exists']],
    [
      'the raiser',
      { decider: { memberId: 'amira', part: 'raiser' } },
      false,
      ['not_your_part', 'decided_alone'],
    ],
    [
      'the supervisor while it waits for signatures',
      { subject: { ...ready.subject, stage: 'decided' } },
      false,
      ['not_at_this_stage'],
    ],
  ])('judges %s', (_who, change, draftExists, refusals) => {
    expect(refusalsToWriteDecision({ ...ready, ...change }, { draftExists })).toEqual(refusals);
  });

  it('lets nobody decide what they raised, at no stage and for no outcome', () => {
    const own = { memberId: 'amira', part: 'supervisor' } as const;
    for (const outcome of OUTCOMES as readonly Outcome[]) {
      expect(refusalsToDecide({ ...ready, decider: own, outcome })).toContain('decided_alone');
    }
  });
});
