import type { Stage } from '../stages';
import type { Standing } from './acts';
import { refusalsToClose, type ClosableCase } from './close';
import { refusalsToHoldReview, type ReviewInput } from './hold-review';
import {
  isReviewOverdue,
  mustPause,
  refusalsToReportStopCondition,
  refusalsToResume,
  stageAfterResuming,
  type ResumableCase,
} from './pause';
import { refusalsToEditQuestion, refusalsToRaise } from './raise';
import { refusalsToRecordRoute } from './record-route';
import { canMove } from './stage-table';
import { refusalsToEscalate, refusalsToWithdraw } from './withdraw';

const at = (stage: Stage): Standing => ({ stage, sealed: false });
const today = '2026-11-23';

describe('refusalsToRaise', () => {
  const question = {
    story: 'He turns 18.',
    act: 'I would bring a hoodie.',
    urgency: 'today',
  } as const;

  it.each([
    ['a draft with three fields', at('draft'), 'raiser', question, 'priya', []],
    ['a raised one', at('raised'), 'raiser', question, 'priya', ['not_at_this_stage']],
    ['one of somebody else', at('draft'), 'supervisor', question, 'priya', ['not_your_part']],
    ['one without a supervisor', at('draft'), 'raiser', question, null, ['no_supervisor']],
    [
      'an empty one',
      at('draft'),
      'raiser',
      { story: ' ', act: null, urgency: null },
      'priya',
      ['story_missing', 'act_missing', 'urgency_missing'],
    ],
  ] as const)('judges %s', (_what, subject, part, asked, supervisorId, refusals) => {
    expect(refusalsToRaise(subject, part, asked, supervisorId)).toEqual(refusals);
  });
});

describe('refusalsToEditQuestion', () => {
  it.each([
    ['while they talk', at('held'), { type: 'touch', subtype: 'touch.comfort' }, []],
    ['before a type is chosen', at('draft'), { type: null, subtype: null }, []],
    [
      'while it waits for signatures',
      at('decided'),
      { type: null, subtype: null },
      ['not_at_this_stage'],
    ],
    [
      'to a subtype elsewhere',
      at('draft'),
      { type: 'money', subtype: 'touch.comfort' },
      ['subtype_of_another_type'],
    ],
    [
      'to a subtype of nothing',
      at('draft'),
      { type: null, subtype: 'touch.comfort' },
      ['subtype_of_another_type'],
    ],
  ] as const)('judges a change %s', (_when, subject, question, refusals) => {
    expect(refusalsToEditQuestion(subject, 'raiser', question)).toEqual(refusals);
  });
});

describe('refusalsToWithdraw and refusalsToEscalate', () => {
  it.each([
    ['the raiser, with a reason', 'discussing', 'raiser', 'It is settled.', []],
    ['the raiser, without', 'discussing', 'raiser', ' ', ['reason_missing']],
    ['the supervisor', 'discussing', 'supervisor', 'It is settled.', ['not_your_part']],
    ['anybody after the decision is shared', 'decided', 'raiser', 'No.', ['not_at_this_stage']],
  ] as const)('withdrawing judges %s', (_who, stage, part, reason, refusals) => {
    expect(refusalsToWithdraw(at(stage), part, reason)).toEqual(refusals);
  });

  it.each([
    ['the raiser', 'raised', 'raiser', 'I am worried.', []],
    ['the supervisor, late', 'in_force', 'supervisor', 'I am worried.', []],
    ['a second viewer', 'raised', 'second_viewer', 'I am worried.', ['not_your_part']],
    ['somebody without words', 'raised', 'raiser', '', ['reason_missing']],
    ['it twice', 'escalated', 'raiser', 'Again.', ['not_at_this_stage']],
  ] as const)('escalating judges %s', (_who, stage, part, reason, refusals) => {
    expect(refusalsToEscalate(at(stage), part, reason)).toEqual(refusals);
  });
});

describe('refusalsToClose', () => {
  const reviewed: ClosableCase = { stage: 'reviewed', sealed: false, reviews: 1, actions: [] };

  it.each<[string, Partial<ClosableCase>, string, readonly string[]]>([
    ['a reviewed case', {}, 'We are done.', []],
    ['one without a word', {}, '', ['reason_missing']],
    ['one without a review', { reviews: 0 }, 'Done.', ['review_missing']],
    ['one in force', { stage: 'in_force' }, 'Done.', ['not_at_this_stage']],
    ['one with work to do', { actions: [{ status: 'started' }] }, 'Done.', ['action_open']],
    ['one with work blocked', { actions: [{ status: 'blocked' }] }, 'Done.', ['action_open']],
    [
      'one with work settled or carried over',
      { actions: [{ status: 'done' }, { status: 'not_needed' }, { status: 'carried_over' }] },
      'Done.',
      [],
    ],
  ])('judges %s', (_what, change, reason, refusals) => {
    expect(refusalsToClose({ ...reviewed, ...change }, 'supervisor', reason)).toEqual(refusals);
  });

  it('leaves closing to the supervisor', () => {
    expect(refusalsToClose(reviewed, 'raiser', 'Done.')).toEqual(['not_your_part']);
  });
});

describe('pausing and taking up again', () => {
  const report = { stopCondition: 'He says it feels awkward', whatHappened: 'He said so.' };
  const paused: ResumableCase = {
    stage: 'paused',
    sealed: false,
    reviewOn: '2026-12-01',
    urgency: 'this_week',
  };

  it.each([
    ['what is agreed', 'in_force', report, []],
    ['what is paused already', 'paused', report, ['not_at_this_stage']],
    [
      'nothing',
      'in_force',
      { stopCondition: '', whatHappened: ' ' },
      ['stop_condition_missing', 'what_happened_missing'],
    ],
  ] as const)('a report judges %s', (_what, stage, given, refusals) => {
    expect(refusalsToReportStopCondition(at(stage), 'raiser', given)).toEqual(refusals);
  });

  it.each<[string, Partial<ResumableCase>, string, string | null, readonly string[]]>([
    ['with a reason', {}, 'We talked.', null, []],
    ['without', {}, ' ', null, ['reason_missing']],
    ['overdue', { reviewOn: '2026-11-20' }, 'We talked.', null, ['new_review_date_missing']],
    ['overdue, with a new date', { reviewOn: '2026-11-20' }, 'We talked.', '2026-12-02', []],
    ['with a late date', {}, 'We talked.', '2027-01-01', ['review_on_too_late']],
    ['with a past date', {}, 'We talked.', '2026-11-20', ['review_on_in_the_past']],
    ['that is held', { stage: 'held', reviewOn: null }, 'She answered.', null, []],
    ['that is closed', { stage: 'closed' }, 'Again.', null, ['not_at_this_stage']],
  ])('resuming judges one %s', (_what, change, reason, reviewOn, refusals) => {
    expect(
      refusalsToResume({ ...paused, ...change }, 'supervisor', { reason, reviewOn }, today),
    ).toEqual(refusals);
  });

  it('keeps the raiser from resuming what is paused, not what is held', () => {
    const reason = { reason: 'She answered.' };
    expect(refusalsToResume(paused, 'raiser', reason, today)).toEqual(['not_your_part']);
    expect(refusalsToResume({ ...paused, stage: 'held' }, 'raiser', reason, today)).toEqual([]);
  });

  it('goes to where the stages lead', () => {
    for (const stage of ['paused', 'held'] as const) {
      expect(canMove(stage, stageAfterResuming(stage))).toBe(true);
    }
  });

  it('pauses by itself the day after a review was missed', () => {
    const inForce = (reviewOn: string | null) => ({ stage: 'in_force', reviewOn }) as const;
    expect(mustPause(inForce('2026-11-23'), today)).toBe(false);
    expect(mustPause(inForce('2026-11-22'), today)).toBe(true);
    expect(mustPause(inForce(null), today)).toBe(false);
    expect(mustPause({ stage: 'reviewed', reviewOn: '2026-11-22' }, today)).toBe(false);
    expect(isReviewOverdue('2026-11-22', today)).toBe(true);
  });
});

describe('refusalsToHoldReview', () => {
  const review: ReviewInput = {
    happenedAsAgreed: 'yes',
    whatHappened: 'We went together.',
    helped: 'partly',
    personSaid: 'You lot remembered.',
    howAsked: 'On the phone',
  };

  it.each<[string, ReviewInput, readonly string[]]>([
    ['a full one', {}, []],
    [
      'one that says why the person was not asked',
      { personSaid: null, whyNotAsked: 'Too ill.' },
      [],
    ],
    ['one without the person', { personSaid: '' }, ['person_said_missing']],
    ['words without how', { howAsked: null }, ['how_asked_missing']],
    ['one that does not say whether it helped', { helped: null }, ['helped_missing']],
    ['one that does not say what happened', { whatHappened: '-' }, ['what_happened_missing']],
    [
      'one that does not say whether as agreed',
      { happenedAsAgreed: null },
      ['happened_as_agreed_missing'],
    ],
  ])('judges %s', (_what, change, refusals) => {
    expect(refusalsToHoldReview(at('in_force'), 'raiser', { ...review, ...change })).toEqual(
      refusals,
    );
  });

  it('holds none before the agreement is in force', () => {
    expect(refusalsToHoldReview(at('decided'), 'raiser', review)).toEqual(['not_at_this_stage']);
  });
});

describe('refusalsToRecordRoute', () => {
  it.each([
    ['the lead, sealed', true, 'safeguarding_lead', 'Referred to the designated officer.', []],
    ['the lead, open', false, 'safeguarding_lead', 'Advice given by phone.', []],
    ['the lead, without a note', true, 'safeguarding_lead', 'ok', ['note_missing']],
    ['the supervisor', false, 'supervisor', 'Advice given by phone.', ['not_your_part']],
  ] as const)('judges %s', (_who, sealed, part, note, refusals) => {
    expect(refusalsToRecordRoute({ stage: 'escalated', sealed }, part, note)).toEqual(refusals);
  });
});
