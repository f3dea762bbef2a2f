import fc from 'fast-check';
import { DECISION_STATES, type DecisionState } from '../stages';
import {
  isFrozen,
  refusalsToAddDecisionAddendum,
  refusalsToRevise,
  refusalsToShare,
  refusalsToSign,
  stageAfterSigning,
  stateAfter,
  WAYS_TO_SIGN,
  type SignableDecision,
  type Signature,
} from './sign-decision';

const shared: SignableDecision = { state: 'shared', signatures: [] };
const bySupervisor: SignableDecision = {
  state: 'signed_by_one',
  signatures: [{ part: 'supervisor', kind: 'signed' }],
};

describe('refusalsToSign', () => {
  it.each([
    ['the raiser', shared, 'raiser', 'signed', null, []],
    ['the supervisor', shared, 'supervisor', 'signed', null, []],
    ['the second of two', bySupervisor, 'raiser', 'signed', null, []],
    ['a difference of view', bySupervisor, 'raiser', 'signed_with_difference', 'I see it so.', []],
    ['declining after the other signed', bySupervisor, 'raiser', 'declined', 'It is too soon.', []],
    [
      'a draft',
      { state: 'draft', signatures: [] },
      'raiser',
      'signed',
      null,
      ['decision_not_shared'],
    ],
    ['twice', bySupervisor, 'supervisor', 'signed', null, ['already_signed']],
    [
      'a difference without words',
      shared,
      'raiser',
      'signed_with_difference',
      ' ',
      ['difference_missing'],
    ],
    ['declining without a reason', shared, 'raiser', 'declined', undefined, ['reason_missing']],
    ['the decider declining', shared, 'supervisor', 'declined', 'No.', ['not_yours_to_decline']],
    [
      'the decider differing',
      shared,
      'supervisor',
      'signed_with_difference',
      'I do.',
      ['not_yours_to_differ'],
    ],
    ['a second viewer', shared, 'second_viewer', 'signed', null, ['not_your_part']],
    ['nobody', shared, undefined, 'signed', null, ['not_your_part']],
    [
      'declining what one has signed',
      { state: 'signed_by_one', signatures: [{ part: 'raiser', kind: 'signed' }] },
      'raiser',
      'declined',
      'On second thoughts.',
      ['already_signed'],
    ],
  ] as const)('judges %s', (_what, decision, part, kind, text, refusals) => {
    expect(refusalsToSign(decision, part, kind, text)).toEqual(refusals);
  });

  it('settles nothing twice', () => {
    const over = ['signed_by_both', 'signed_with_difference', 'declined', 'superseded'] as const;
    for (const state of over) {
      expect(refusalsToSign({ state, signatures: [] }, 'raiser', 'signed', null)).toEqual([
        'decision_settled',
      ]);
    }
  });

  it('comes to an end whatever the two do, with at most one signature each', () => {
    const anySignature = fc.record({
      part: fc.constantFrom('raiser', 'supervisor'),
      kind: fc.constantFrom(...WAYS_TO_SIGN),
    });
    fc.assert(
      fc.property(fc.array(anySignature, { maxLength: 12 }), (attempts) => {
        let decision = shared;
        for (const each of attempts) {
          if (refusalsToSign(decision, each.part, each.kind, 'In my own words.').length > 0)
            continue;
          decision = {
            state: stateAfter(decision, each),
            signatures: [...decision.signatures, each],
          };
        }
        const parts = decision.signatures.map(({ part }) => part);
        expect(new Set(parts).size).toBe(parts.length);
        const declined = decision.signatures.some(({ kind }) => kind === 'declined');
        expect(decision.state === 'declined').toBe(declined);
        if (parts.length === 2 && !declined)
          expect(stageAfterSigning(decision.state)).toBe('in_force');
      }),
    );
  });
});

describe('the state of a decision', () => {
  it.each<[SignableDecision, Signature, DecisionState]>([
    [shared, { part: 'raiser', kind: 'signed' }, 'signed_by_one'],
    [shared, { part: 'raiser', kind: 'signed_with_difference' }, 'signed_by_one'],
    [bySupervisor, { part: 'raiser', kind: 'signed' }, 'signed_by_both'],
    [bySupervisor, { part: 'raiser', kind: 'signed_with_difference' }, 'signed_with_difference'],
    [bySupervisor, { part: 'raiser', kind: 'declined' }, 'declined'],
    [
      { state: 'signed_by_one', signatures: [{ part: 'raiser', kind: 'signed_with_difference' }] },
      { part: 'supervisor', kind: 'signed' },
      'signed_with_difference',
    ],
  ])('of %j after %j is %s', (decision, signature, state) => {
    expect(stateAfter(decision, signature)).toBe(state);
  });

  it('moves the case when it is settled, and only then', () => {
    expect(DECISION_STATES.map((state) => [state, stageAfterSigning(state)])).toEqual([
      ['draft', null],
      ['shared', null],
      ['signed_by_one', null],
      ['signed_by_both', 'in_force'],
      ['signed_with_difference', 'in_force'],
      ['declined', 'discussing'],
      ['superseded', null],
    ]);
  });

  it('freezes the text with the first signature', () => {
    expect(DECISION_STATES.filter((state) => !isFrozen(state))).toEqual(['draft', 'shared']);
    expect(refusalsToRevise('shared')).toEqual([]);
    expect(refusalsToRevise('signed_by_one')).toEqual(['decision_frozen']);
    expect(refusalsToShare('draft')).toEqual([]);
    expect(refusalsToShare('shared')).toEqual(['decision_already_shared']);
  });

  it('takes addenda once it is frozen', () => {
    expect(refusalsToAddDecisionAddendum('signed_by_both', 'She called.')).toEqual([]);
    expect(refusalsToAddDecisionAddendum('shared', ' ')).toEqual([
      'decision_not_frozen',
      'text_missing',
    ]);
  });
});
