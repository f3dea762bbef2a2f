import fc from 'fast-check';
import { PAIR_PARTS } from './pair';
import {
  isRecordFrozen,
  RECORD_SIGNATURE_KINDS,
  RECORD_STATES,
  type RecordSigning,
  type RecordState,
  recordStateWith,
  refusalsToAddRecordAddendum,
  refusalsToAddRecordView,
  refusalsToChangeRecord,
  refusalsToDraftRecord,
  refusalsToShareRecord,
  refusalsToSignRecord,
  type SignableRecord,
} from './record';
import { SESSION_STATUSES } from './sessions';

const agreed = (part: RecordSigning['part']): RecordSigning => ({ part, kind: 'agreed' });
const declined = (part: RecordSigning['part']): RecordSigning => ({ part, kind: 'declined' });
const record = (...signatures: RecordSigning[]): SignableRecord => ({
  state: recordStateWith(signatures),
  signatures,
});

describe('a record', () => {
  it('is drafted once the session was held', () => {
    expect(SESSION_STATUSES.filter((each) => refusalsToDraftRecord(each).length === 0)).toEqual([
      'held',
    ]);
  });

  it('may be changed until somebody has signed or declined, and added to from then on', () => {
    expect(RECORD_STATES.filter((each) => !isRecordFrozen(each))).toEqual(['draft', 'shared']);
    for (const state of RECORD_STATES) {
      expect(refusalsToChangeRecord(state).length === 0).toBe(!isRecordFrozen(state));
      expect(refusalsToAddRecordAddendum(state, 'She rang.').length === 0).toBe(
        isRecordFrozen(state),
      );
    }
    expect(refusalsToAddRecordAddendum('shared', ' ')).toEqual([
      'record_not_frozen',
      'text_missing',
    ]);
  });

  it('is shared once, with something in it', () => {
    expect(refusalsToShareRecord('draft', false)).toEqual([]);
    expect(refusalsToShareRecord('draft', true)).toEqual(['record_empty']);
    for (const state of RECORD_STATES.slice(1))
      expect(refusalsToShareRecord(state, false)).toEqual(['record_already_shared']);
  });

  it('takes a view that says something', () => {
    expect(refusalsToAddRecordView('I would go with both of you.')).toEqual([]);
    expect(refusalsToAddRecordView('…')).toEqual(['text_missing']);
  });
});

describe('signing a record', () => {
  it.each<[string, SignableRecord, RecordSigning, string | null, readonly string[]]>([
    [
      'a draft',
      { state: 'draft', signatures: [] },
      agreed('supervisor'),
      null,
      ['record_not_shared'],
    ],
    [
      'what both signed',
      record(agreed('supervisor'), agreed('supervisee')),
      agreed('supervisee'),
      null,
      ['record_settled', 'already_signed'],
    ],
    ['a second time', record(agreed('supervisee')), agreed('supervisee'), null, ['already_signed']],
    [
      'no after yes',
      record(agreed('supervisee')),
      declined('supervisee'),
      'No.',
      ['already_signed'],
    ],
    [
      'no after no',
      record(declined('supervisee')),
      declined('supervisee'),
      'No.',
      ['already_declined'],
    ],
    ['yes after no', record(declined('supervisee')), agreed('supervisee'), null, []],
    ['no without a reason', record(), declined('supervisor'), ' ', ['reason_missing']],
    [
      'a difference without words',
      record(),
      { part: 'supervisor', kind: 'with_difference' },
      null,
      ['difference_missing'],
    ],
    ['a difference', record(), { part: 'supervisor', kind: 'with_difference' }, 'I saw it so.', []],
    ['as the second', record(agreed('supervisor')), agreed('supervisee'), null, []],
  ])('%s', (_what, subject, { part, kind }, text, refusals) => {
    expect(refusalsToSignRecord(subject, part, kind, text)).toEqual(refusals);
  });

  it.each<[readonly RecordSigning[], RecordState]>([
    [[], 'shared'],
    [[agreed('supervisee')], 'signed_by_one'],
    [[agreed('supervisee'), { part: 'supervisor', kind: 'with_difference' }], 'signed'],
    [[declined('supervisee')], 'declined'],
    [[declined('supervisee'), agreed('supervisor')], 'declined'],
    [[declined('supervisee'), agreed('supervisor'), agreed('supervisee')], 'signed'],
    [[declined('supervisee'), agreed('supervisee')], 'signed_by_one'],
  ])('after %j it is %s', (signatures, state) => {
    expect(recordStateWith(signatures)).toBe(state);
  });

  it('ends with one signature of each at most, whatever the two do and in whatever order', () => {
    const anySigning = fc.record({
      part: fc.constantFrom(...PAIR_PARTS),
      kind: fc.constantFrom(...RECORD_SIGNATURE_KINDS),
    });
    fc.assert(
      fc.property(fc.array(anySigning, { maxLength: 12 }), (attempts) => {
        let subject = record();
        for (const each of attempts) {
          if (refusalsToSignRecord(subject, each.part, each.kind, 'In my words.').length > 0)
            continue;
          expect(subject.state).not.toBe('signed');
          subject = record(...subject.signatures, each);
        }
        const yes = subject.signatures.filter(({ kind }) => kind !== 'declined');
        expect(new Set(yes.map(({ part }) => part)).size).toBe(yes.length);
        expect(subject.state === 'signed').toBe(yes.length === 2);
        expect(subject.signatures.length).toBeLessThanOrEqual(4);
      }),
    );
  });
});
