import fc from 'fast-check';
import { ROLES, type Role } from '../actor';
import { STAGES } from '../stages';
import { URGENCIES } from '../words';
import type { Part } from './parts';
import { CONTENTS, maySee, maySupervise, partOf, type VisibleCase } from './visibility';

const raised: VisibleCase = {
  stage: 'discussing',
  sealed: false,
  urgency: 'this_week',
  raisedById: 'amira',
  supervisorId: 'priya',
  deputyId: 'dan',
  lineIsCurrent: true,
  supervisorImplicated: false,
  secondViewWaitingForIds: ['sam'],
};

describe('partOf', () => {
  it.each<[string, readonly Role[], Partial<VisibleCase>, Part | undefined]>([
    ['amira', ['practitioner'], {}, 'raiser'],
    ['amira', [], { stage: 'draft' }, 'raiser'],
    ['amira', [], { sealed: true, stage: 'escalated' }, 'raiser'],
    ['amira', ['safeguarding_lead'], { sealed: true, stage: 'escalated' }, 'raiser'],
    ['priya', ['supervisor'], {}, 'supervisor'],
    ['priya', ['manager'], {}, 'supervisor'],
    ['priya', ['practitioner', 'administrator'], {}, undefined],
    ['dan', ['practitioner'], { urgency: 'today' }, undefined],
    ['priya', ['supervisor'], { stage: 'draft' }, undefined],
    ['priya', ['supervisor'], { lineIsCurrent: false }, undefined],
    ['priya', ['supervisor'], { stage: 'escalated' }, 'supervisor'],
    ['priya', ['supervisor'], { stage: 'escalated', sealed: true }, undefined],
    ['priya', ['supervisor'], { supervisorImplicated: true }, undefined],
    [
      'priya',
      ['supervisor', 'safeguarding_lead'],
      { sealed: true, supervisorImplicated: true },
      undefined,
    ],
    ['dan', ['supervisor'], {}, undefined],
    ['dan', ['supervisor'], { urgency: 'today' }, 'supervisor'],
    ['dan', ['supervisor'], { urgency: 'today', sealed: true }, undefined],
    ['dan', ['supervisor'], { urgency: 'today', lineIsCurrent: false }, undefined],
    ['sam', ['supervisor'], {}, 'second_viewer'],
    ['sam', ['supervisor'], { secondViewWaitingForIds: [] }, undefined],
    ['sam', ['supervisor'], { sealed: true }, undefined],
    ['lena', ['safeguarding_lead'], {}, undefined],
    ['lena', ['safeguarding_lead'], { stage: 'escalated' }, 'safeguarding_lead'],
    ['lena', ['safeguarding_lead'], { sealed: true }, 'safeguarding_lead'],
    ['lena', ['safeguarding_lead'], { stage: 'draft', sealed: true }, undefined],
    ['mo', ['manager', 'administrator', 'supervisor'], { stage: 'escalated' }, undefined],
  ])('for %s (%j) when %j is %s', (memberId, roles, change, part) => {
    expect(partOf({ ...raised, ...change }, { memberId, roles })).toBe(part);
  });

  const member = fc.constantFrom('amira', 'priya', 'dan', 'sam', 'lena', 'mo');
  const anyCase = fc.record<VisibleCase>({
    stage: fc.constantFrom(...STAGES),
    sealed: fc.boolean(),
    urgency: fc.constantFrom(null, ...URGENCIES),
    raisedById: member,
    supervisorId: fc.option(member),
    deputyId: fc.option(member),
    lineIsCurrent: fc.boolean(),
    supervisorImplicated: fc.boolean(),
    secondViewWaitingForIds: fc.uniqueArray(member),
  });
  const anyLooker = fc.record({ memberId: member, roles: fc.subarray([...ROLES]) });

  it('shows nothing to managers and administrators by their role', () => {
    fc.assert(
      fc.property(anyCase, anyLooker, (subject, { memberId, roles }) => {
        const isOfThePair = [subject.supervisorId, subject.deputyId].includes(memberId);
        const fewer = roles.filter(
          (role) => role === 'safeguarding_lead' || (isOfThePair && maySupervise([role])),
        );
        expect(partOf(subject, { memberId, roles })).toBe(
          partOf(subject, { memberId, roles: fewer }),
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what is sealed to the lead, and to the raiser their own words', () => {
    fc.assert(
      fc.property(anyCase, anyLooker, (subject, looker) => {
        const sealed = { ...subject, sealed: true };
        const part = partOf(sealed, looker);
        const seen = CONTENTS.filter((content) => maySee(part, content, sealed));
        if (part === 'raiser') expect(seen).toEqual(['own_words']);
        else expect(part === 'safeguarding_lead' || seen.length === 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('shows a draft to nobody but the raiser', () => {
    fc.assert(
      fc.property(anyCase, anyLooker, (subject, looker) => {
        const part = partOf({ ...subject, stage: 'draft' }, looker);
        expect(part).toBe(looker.memberId === subject.raisedById ? 'raiser' : undefined);
      }),
    );
  });
});

describe('maySee', () => {
  const open = { sealed: false };

  it('keeps the second viewer blind', () => {
    expect(CONTENTS.filter((content) => maySee('second_viewer', content, open))).toEqual([
      'question',
      'weighing',
      'safety_checks',
    ]);
  });

  it.each([
    ['raiser', 'decision_draft', false],
    ['supervisor', 'decision_draft', true],
    ['raiser', 'discussion', true],
    ['supervisor', 'route_notes', false],
    ['safeguarding_lead', 'route_notes', true],
  ] as const)('of the %s and %s is %s', (part, content, may) => {
    expect(maySee(part, content, open)).toBe(may);
  });

  it('shows nothing to somebody outside', () => {
    expect(CONTENTS.filter((content) => maySee(undefined, content, open))).toEqual([]);
  });
});
