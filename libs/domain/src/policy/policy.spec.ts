import {
  type ChangeablePolicy,
  type PolicyText,
  refusalsToAdopt,
  refusalsToWithdrawPolicy,
  refusalsToWritePolicy,
} from './policy';
import { policyAge, policyStanding } from './policy-age';

const TODAY = '2026-11-23';
const TEXT: PolicyText = {
  title: 'Lifts in our own cars',
  text: 'Lifts are given with business insurance.',
  types: ['transport'],
  inside: [],
  outside: [],
  reviewOn: '2027-11-23',
  triedUntil: null,
};
const POLICY: ChangeablePolicy = { isWithdrawn: false, draft: TEXT, lastAdoptedOn: '2026-01-10' };
const drafted = (changes: Partial<PolicyText>): ChangeablePolicy => ({
  ...POLICY,
  draft: { ...TEXT, ...changes },
});

describe('adopting a policy', () => {
  it.each<[string, ChangeablePolicy, string, readonly string[]]>([
    ['is open for a finished draft', POLICY, TODAY, []],
    [
      'is open for one that was adopted long ago, its review overdue',
      { ...drafted({ reviewOn: '2024-03-01' }), lastAdoptedOn: null },
      '2023-03-01',
      [],
    ],
    ['needs a draft', { ...POLICY, draft: null }, TODAY, ['policy_nothing_to_adopt']],
    ['ends with withdrawal', { ...POLICY, isWithdrawn: true }, TODAY, ['policy_withdrawn']],
    ['needs a title', drafted({ title: ' - ' }), TODAY, ['policy_title_missing']],
    ['needs a text', drafted({ text: '' }), TODAY, ['policy_text_missing']],
    ['needs what it speaks about', drafted({ types: [] }), TODAY, ['policy_types_missing']],
    ['needs a review', drafted({ reviewOn: null }), TODAY, ['policy_review_missing']],
    [
      'needs a review after the day it is adopted',
      drafted({ reviewOn: TODAY }),
      TODAY,
      ['policy_review_not_later'],
    ],
    [
      'needs a trial that ends after that day',
      drafted({ triedUntil: TODAY }),
      TODAY,
      ['policy_trial_not_later'],
    ],
    ['needs a day', POLICY, '2026-02-30', ['policy_adopted_not_a_date']],
    ['is not ahead of its time', POLICY, '2026-11-24', ['policy_adopted_in_the_future']],
    ['follows the version before', POLICY, '2026-01-09', ['policy_adopted_before_last']],
  ])('%s', (_what, policy, adoptedOn, refusals) => {
    expect(refusalsToAdopt(policy, adoptedOn, TODAY)).toEqual(refusals);
  });
});

it('a policy is withdrawn once, with a reason, and then nobody writes it further', () => {
  expect(refusalsToWithdrawPolicy(POLICY, 'Nobody drives any more.')).toEqual([]);
  expect(refusalsToWithdrawPolicy(POLICY, ' ')).toEqual(['policy_withdrawal_reason_missing']);
  const gone = { isWithdrawn: true };
  expect(refusalsToWithdrawPolicy(gone, 'Again.')).toEqual(['policy_withdrawn']);
  expect(refusalsToWritePolicy(gone)).toEqual(['policy_withdrawn']);
  expect(refusalsToWritePolicy(POLICY)).toEqual([]);
});

describe('the age of a rule', () => {
  it.each([
    ['2026-11-23', { years: 0, months: 0, days: 0 }],
    ['2026-11-01', { years: 0, months: 0, days: 22 }],
    ['2026-10-24', { years: 0, months: 0, days: 30 }],
    ['2026-10-23', { years: 0, months: 1, days: 31 }],
    ['2025-11-24', { years: 0, months: 11, days: 364 }],
    ['2023-03-01', { years: 3, months: 8, days: 1363 }],
    ['2026-12-01', { years: 0, months: 0, days: 0 }],
  ])('that was adopted on %s', (adoptedOn, age) => {
    expect(policyAge(adoptedOn, TODAY)).toEqual(age);
  });

  it.each<[string | null, string | null, string]>([
    ['2027-01-01', null, 'current'],
    [TODAY, null, 'current'],
    ['2026-11-22', null, 'review_overdue'],
    [null, null, 'current'],
    ['2026-11-22', TODAY, 'on_trial'],
    ['2027-01-01', '2026-11-22', 'trial_over'],
  ])('with its review on %s, tried until %s, stands as %s', (reviewOn, triedUntil, standing) => {
    expect(policyStanding({ reviewOn, triedUntil }, TODAY)).toBe(standing);
  });
});
