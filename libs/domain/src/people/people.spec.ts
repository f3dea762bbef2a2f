import {
  needsSecondAdministrator,
  refusalsToAnswerRoleRequest,
  refusalsToEndRole,
  refusalsToGiveRole,
  refusalsToLeave,
  refusalsToReturn,
} from '../index';

const TODAY = '2026-11-23';
const receiver = { hasLeft: false, roles: ['practitioner'], askedFor: [] } as const;
const planned = { role: 'supervisor', startsOn: null, endsOn: null } as const;

describe('giving a role', () => {
  it.each([
    ['now and for good', {}, []],
    ['with dates ahead', { startsOn: '2026-12-01', endsOn: '2027-03-31' }, []],
    ['for today alone', { startsOn: TODAY, endsOn: TODAY }, []],
    ['from a day that has passed', { startsOn: '2026-11-22' }, ['role_begins_in_the_past']],
    [
      'to end before it begins',
      { startsOn: '2026-12-02', endsOn: '2026-12-01' },
      ['role_ends_before_it_begins'],
    ],
    ['until yesterday', { endsOn: '2026-11-22' }, ['role_ends_before_it_begins']],
    ['on a day that no calendar has', { startsOn: '2026-02-30' }, ['role_date_unreal']],
    ['that they have', { role: 'practitioner' }, ['role_held_already']],
  ] as const)('answers one %s', (_how, change, refusals) => {
    expect(refusalsToGiveRole({ ...planned, ...change }, receiver, TODAY)).toEqual(refusals);
  });

  it('refuses it to somebody who has left, and when it is asked for already', () => {
    const gone = { hasLeft: true, roles: [], askedFor: ['supervisor'] } as const;
    expect(refusalsToGiveRole(planned, gone, TODAY)).toEqual([
      'member_gone',
      'role_asked_for_already',
    ]);
  });

  it('wants a second administrator for what somebody gives themselves and that may read content', () => {
    expect(needsSecondAdministrator('supervisor', 'ada', 'ada')).toBe(true);
    expect(needsSecondAdministrator('supervisor', 'tom', 'ada')).toBe(false);
    expect(needsSecondAdministrator('administrator', 'ada', 'ada')).toBe(false);
  });

  it('lets the one who asked take it back and not confirm it', () => {
    const request = { askedById: 'ada', isOpen: true };
    expect(refusalsToAnswerRoleRequest(request, true, 'ada')).toEqual([
      'second_administrator_needed',
    ]);
    expect(refusalsToAnswerRoleRequest(request, false, 'ada')).toEqual([]);
    expect(refusalsToAnswerRoleRequest(request, true, 'ben')).toEqual([]);
    expect(refusalsToAnswerRoleRequest({ ...request, isOpen: false }, true, 'ben')).toEqual([
      'role_request_settled',
    ]);
  });
});

describe('ending a role', () => {
  it.each([
    ['any other role', 'supervisor', null, 0, []],
    ['one of two administrators', 'administrator', null, 1, []],
    ['the last administrator', 'administrator', null, 0, ['last_administrator']],
    ['the last administrator, later', 'administrator', '2027-01-01', 0, ['last_administrator']],
    ['a day that has passed', 'supervisor', '2026-11-22', 0, ['role_ends_in_the_past']],
  ] as const)('answers for %s', (_who, role, endsOn, others, refusals) => {
    expect(refusalsToEndRole({ role, hasEnded: false }, endsOn, others, TODAY)).toEqual(refusals);
  });

  it('ends what has not ended', () => {
    expect(refusalsToEndRole({ role: 'manager', hasEnded: true }, null, 0, TODAY)).toEqual([
      'role_not_held',
    ]);
  });
});

describe('leaving', () => {
  const leaver = { hasLeft: false, sinceOn: '2026-01-05', isAdministrator: false };
  it.each([
    ['a day that has passed', {}, '2026-11-20', 0, []],
    ['a day ahead', {}, '2026-12-24', 0, []],
    ['a day before they came', {}, '2026-01-04', 0, ['last_day_too_early']],
    ['no day', {}, 'Friday', 0, ['last_day_unreal']],
    ['somebody who has left', { hasLeft: true }, TODAY, 0, ['member_gone']],
    ['the last administrator', { isAdministrator: true }, TODAY, 0, ['last_administrator']],
    ['one of two administrators', { isAdministrator: true }, TODAY, 1, []],
  ])('answers for %s', (_who, change, lastOn, others, refusals) => {
    expect(refusalsToLeave({ ...leaver, ...change }, lastOn, others)).toEqual(refusals);
  });

  it('is taken back within a day', () => {
    const now = '2026-11-23T12:00:00Z';
    expect(refusalsToReturn('2026-11-22T12:00:00Z', now)).toEqual([]);
    expect(refusalsToReturn('2026-12-24T00:00:00Z', now)).toEqual([]);
    expect(refusalsToReturn('2026-11-22T11:59:59Z', now)).toEqual(['return_too_late']);
    expect(refusalsToReturn(null, now)).toEqual(['member_not_leaving']);
  });
});
