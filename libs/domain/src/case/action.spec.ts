import { ACTION_STATUSES } from '../stages';
import {
  asksWhoseItIs,
  blocksNow,
  isOpenAction,
  nextActionStatuses,
  refusalsToAgreeAction,
  refusalsToChangeAction,
  timesCarriedOverAfter,
  type ActionChange,
  type ChangeableAction,
  type NewAction,
} from './action';

const today = '2026-11-23';
const action: ChangeableAction = { status: 'agreed', dueOn: '2026-11-27', shownBy: null };

describe('refusalsToChangeAction', () => {
  it.each<[string, Partial<ChangeableAction>, ActionChange, readonly string[]]>([
    ['nothing', {}, {}, []],
    ['started', {}, { status: 'started' }, []],
    ['done, shown', {}, { status: 'done', shownBy: 'The card is on his wall.' }, []],
    ['done, shown before', { shownBy: 'A photo' }, { status: 'done' }, []],
    ['done, not shown', {}, { status: 'done' }, ['shown_by_missing']],
    ['not needed', {}, { status: 'not_needed' }, ['reason_missing']],
    ['not needed, with a reason', {}, { status: 'not_needed', reason: 'He moved.' }, []],
    ['blocked', {}, { status: 'blocked' }, ['reason_missing']],
    ['carried over', {}, { status: 'carried_over' }, ['reason_missing', 'new_due_date_missing']],
    [
      'carried over, with all',
      {},
      { status: 'carried_over', reason: 'Ill.', dueOn: '2026-12-04' },
      [],
    ],
    [
      'carried over again',
      { status: 'carried_over' },
      { status: 'carried_over', reason: 'Ill.', dueOn: '2026-12-04' },
      [],
    ],
    ['a silent move', {}, { dueOn: '2026-12-04' }, ['reason_missing']],
    ['a move with a reason', {}, { dueOn: '2026-12-04', reason: 'The hall is shut.' }, []],
    ['a move to the past', {}, { dueOn: '2026-11-20', reason: 'Oh well.' }, ['due_in_the_past']],
    ['a move to no day', {}, { dueOn: '2026-13-01', reason: 'Oh well.' }, ['due_not_a_date']],
    ['the same day', {}, { dueOn: '2026-11-27' }, []],
    ['back to agreed', { status: 'started' }, { status: 'agreed' }, ['status_not_next']],
    ['undone', { status: 'done' }, { status: 'started' }, ['action_settled']],
    [
      'moved when done',
      { status: 'done' },
      { dueOn: '2026-12-04', reason: 'Late.' },
      ['action_settled'],
    ],
    ['told when done', { status: 'done' }, { status: 'done' }, []],
  ])('judges %s', (_what, change, wanted, refusals) => {
    expect(refusalsToChangeAction({ ...action, ...change }, wanted, today)).toEqual(refusals);
  });

  it('lets every open action come to an end', () => {
    for (const status of ACTION_STATUSES.filter(isOpenAction)) {
      expect(nextActionStatuses(status)).toEqual(expect.arrayContaining(['done', 'not_needed']));
    }
    expect(ACTION_STATUSES.filter((status) => !isOpenAction(status))).toEqual([
      'done',
      'not_needed',
    ]);
  });

  it('counts how often it was carried over, and asks at the second time', () => {
    expect(timesCarriedOverAfter(1, { status: 'carried_over' })).toBe(2);
    expect(timesCarriedOverAfter(1, { status: 'started' })).toBe(1);
    expect([0, 1, 2, 3].map(asksWhoseItIs)).toEqual([false, false, true, true]);
  });

  it('blocks a decision only while it is open', () => {
    expect(blocksNow({ blocksDecision: true, status: 'blocked' })).toBe(true);
    expect(blocksNow({ blocksDecision: true, status: 'done' })).toBe(false);
    expect(blocksNow({ blocksDecision: false, status: 'agreed' })).toBe(false);
  });
});

describe('refusalsToAgreeAction', () => {
  const agreed: NewAction = {
    what: 'Ask him about the day',
    kind: 'ask',
    ownerId: 'a',
    dueOn: today,
  };

  it.each<[string, Partial<NewAction>, readonly string[]]>([
    ['one with all', {}, []],
    ['one of nothing', { what: ' ' }, ['what_missing']],
    ['one of nobody', { ownerId: null }, ['owner_missing']],
    ['one of a role outside', { ownerId: null, ownerRole: 'service manager' }, []],
    ['one on policy', { kind: 'policy_change' }, ['belongs_to_a_manager']],
    ['one on policy outside', { kind: 'policy_change', ownerId: null, ownerRole: 'panel' }, []],
    ['one due yesterday', { dueOn: '2026-11-22' }, ['due_in_the_past']],
    ['one due on no day', { dueOn: 'Friday' }, ['due_not_a_date']],
  ])('judges %s', (_what, change, refusals) => {
    const rolesOfOwner = ['practitioner'] as const;
    expect(refusalsToAgreeAction({ ...agreed, ...change }, { today, rolesOfOwner })).toEqual(
      refusals,
    );
  });

  it('gives policy to a manager', () => {
    const policy = { ...agreed, kind: 'policy_change' } as const;
    expect(refusalsToAgreeAction(policy, { today, rolesOfOwner: ['manager'] })).toEqual([]);
  });
});
