import fc from 'fast-check';
import type { Role } from '../actor';
import {
  agreementReviewOn,
  agreementStanding,
  type AgreementSigning,
  type AgreementText,
  isSignedByBoth,
  missingInAgreement,
  NEEDED_IN_AGREEMENT,
  refusalsToSignAgreement,
  refusalsToWriteAgreement,
  type SignableAgreement,
} from './agreement';
import { PAIR_PARTS } from './pair';

const pair = { supervisorId: 'priya', superviseeId: 'amira' };
const text: AgreementText = {
  frequency: 'monthly',
  lengthMinutes: 60,
  place: 'The small room',
  supervisorBrings: 'Time without a telephone.',
  superviseeBrings: 'What I am not sure about.',
  supervisorFeedback: 'In the room, soon.',
  superviseeFeedback: 'First what went well.',
  whenWeDrift: 'We say so the same week.',
  whenWeDisagree: 'We write both views down.',
  confidentiality: 'Between us, unless somebody is at risk.',
  deputyId: 'dee',
  nextManagerId: null,
};
const roles: Readonly<Record<string, readonly Role[]>> = {
  dee: ['supervisor'],
  mo: ['manager'],
  col: ['practitioner'],
  amira: ['practitioner', 'supervisor'],
};
const rolesOf = (id: string): readonly Role[] => roles[id] ?? [];

const agreement = (...signatures: AgreementSigning[]): SignableAgreement => ({
  version: 2,
  state: 'draft',
  text,
  signatures,
});

describe('writing an agreement', () => {
  it.each([
    [null, null, []],
    ['dee', 'mo', []],
    ['mo', 'dee', []],
    ['col', null, ['deputy_not_eligible']],
    ['amira', 'priya', ['deputy_not_eligible', 'next_manager_not_eligible']],
    ['nobody', 'col', ['deputy_not_eligible', 'next_manager_not_eligible']],
  ])('with the deputy %s and the manager %s', (deputyId, nextManagerId, refusals) => {
    expect(refusalsToWriteAgreement(pair, { deputyId, nextManagerId }, rolesOf)).toEqual(refusals);
  });
});

describe('signing an agreement', () => {
  it.each([
    ['the first', agreement(), []],
    ['after the other', agreement({ part: 'supervisor', version: 2 }), []],
    ['twice', agreement({ part: 'supervisee', version: 2 }), ['already_signed']],
    ['again after a change', agreement({ part: 'supervisee', version: 1 }), []],
    ['unfinished', { ...agreement(), text: { ...text, place: ' ' } }, ['agreement_unfinished']],
    ['in force', { ...agreement(), state: 'in_force' as const }, ['agreement_in_force']],
    ['superseded', { ...agreement(), state: 'superseded' as const }, ['agreement_in_force']],
  ])('%s', (_what, subject, refusals) => {
    expect(refusalsToSignAgreement(subject, 'supervisee')).toEqual(refusals);
  });

  it.each(NEEDED_IN_AGREEMENT)('does not go without %s', (part) => {
    expect(missingInAgreement({ ...text, [part]: '' })).toEqual([part]);
  });

  it('is in force only when both signed the same version, whatever happens in between', () => {
    const anyStep = fc.oneof(fc.constant('change' as const), fc.constantFrom(...PAIR_PARTS));
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 10 }), (steps) => {
        let subject = agreement();
        let since: string[] = [];
        for (const step of steps) {
          if (isSignedByBoth(subject.signatures, subject.version)) break;
          if (step === 'change') {
            subject = { ...subject, version: subject.version + 1 };
            since = [];
          } else if (refusalsToSignAgreement(subject, step).length === 0) {
            const signature = { part: step, version: subject.version };
            subject = { ...subject, signatures: [...subject.signatures, signature] };
            since.push(step);
          }
        }
        expect(isSignedByBoth(subject.signatures, subject.version)).toBe(since.length === 2);
      }),
    );
  });
});

describe('where an agreement stands', () => {
  it.each([
    ['nothing', null, null, 'none'],
    ['unfinished', { ...agreement(), text: { ...text, place: '' } }, null, 'to_write'],
    ['ready', agreement(), '2027-01-01', 'to_sign'],
    ['signed by me', agreement({ part: 'supervisee', version: 2 }), null, 'waits_for_other'],
    ['signed by the other', agreement({ part: 'supervisor', version: 2 }), null, 'to_sign'],
    ['in force', null, '2026-11-24', 'in_force'],
    ['a year old', null, '2026-11-23', 'review_due'],
  ])('%s', (_what, draft, reviewOn, standing) => {
    expect(agreementStanding({ draft, reviewOn }, 'supervisee', '2026-11-23')).toBe(standing);
  });

  it('is reviewed after a year, also when it began on a leap day', () => {
    expect(agreementReviewOn('2026-11-23')).toBe('2027-11-23');
    expect(agreementReviewOn('2028-02-29')).toBe('2029-02-28');
  });
});
