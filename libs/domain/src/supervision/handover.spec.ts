import {
  type LineCandidate,
  type PlannedLine,
  refusalsToBeginLine,
  refusalsToSharePast,
} from './handover';

const who = (memberId: string, ...roles: LineCandidate['roles']): LineCandidate => ({
  memberId,
  roles,
  hasLeft: false,
});
const AMIRA = who('amira', 'practitioner');
const TOM = who('tom', 'supervisor');
const MO = who('mo', 'manager');
const PLANNED: PlannedLine = {
  supervisee: AMIRA,
  supervisor: TOM,
  deputy: null,
  currentSupervisorId: 'priya',
};

describe('a new supervision line', () => {
  it.each<[string, Partial<PlannedLine>, readonly string[]]>([
    ['a supervisor', {}, []],
    ['a manager, with a deputy', { supervisor: MO, deputy: TOM }, []],
    ['nobody', { supervisor: undefined }, ['supervisor_not_eligible']],
    ['a practitioner', { supervisor: who('col', 'practitioner') }, ['supervisor_not_eligible']],
    ['one who has left', { supervisor: { ...TOM, hasLeft: true } }, ['supervisor_not_eligible']],
    ['oneself', { supervisee: TOM }, ['supervisor_not_eligible']],
    ['whoever it is already', { currentSupervisorId: 'tom' }, ['supervised_already']],
    ['for nobody', { supervisee: undefined }, ['supervisee_not_eligible']],
    ['with the supervisor as deputy', { deputy: TOM }, ['line_deputy_not_eligible']],
    ['with a deputy who is not there', { deputy: undefined }, ['line_deputy_not_eligible']],
    [
      'with a practitioner as deputy',
      { deputy: who('col', 'practitioner') },
      ['line_deputy_not_eligible'],
    ],
  ])('with %s', (_what, changed, refusals) => {
    expect(refusalsToBeginLine({ ...PLANNED, ...changed })).toEqual(refusals);
  });
});

it('past supervision is shared by the supervisee, once the line has ended', () => {
  expect(refusalsToSharePast(true, true)).toEqual([]);
  expect(refusalsToSharePast(false, true)).toEqual(['nothing_to_share']);
  expect(refusalsToSharePast(true, false)).toEqual(['nothing_to_share']);
});
