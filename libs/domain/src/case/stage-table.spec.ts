import { STAGES, type Stage } from '../stages';
import { canMove, isOpenStage, nextStages, stageAfterActOfSupervisor } from './stage-table';

const reachedFrom = (from: Stage): ReadonlySet<Stage> => {
  const seen = new Set<Stage>();
  const visit = (stage: Stage): void =>
    nextStages(stage).forEach((next) => {
      if (!seen.has(next)) visit((seen.add(next), next));
    });
  visit(from);
  return seen;
};

describe('the stages', () => {
  it.each<[Stage, Stage]>([
    ['draft', 'raised'],
    ['raised', 'discussing'],
    ['discussing', 'held'],
    ['held', 'discussing'],
    ['discussing', 'decided'],
    ['decided', 'discussing'],
    ['decided', 'in_force'],
    ['in_force', 'paused'],
    ['paused', 'in_force'],
    ['in_force', 'decided'],
    ['in_force', 'reviewed'],
    ['reviewed', 'closed'],
    ['escalated', 'discussing'],
  ])('lead from %s to %s', (from, to) => {
    expect(canMove(from, to)).toBe(true);
  });

  it.each<[Stage, Stage]>([
    ['draft', 'discussing'],
    ['draft', 'decided'],
    ['raised', 'in_force'],
    ['discussing', 'in_force'],
    ['held', 'in_force'],
    ['decided', 'closed'],
    ['decided', 'withdrawn'],
    ['in_force', 'closed'],
    ['in_force', 'withdrawn'],
    ['paused', 'closed'],
    ['escalated', 'in_force'],
    ['closed', 'discussing'],
    ['withdrawn', 'raised'],
  ])('never lead from %s straight to %s', (from, to) => {
    expect(canMove(from, to)).toBe(false);
  });

  it('let every case that is raised go to the safeguarding lead until it is over', () => {
    const lasting = STAGES.filter((stage) => isOpenStage(stage) && stage !== 'escalated');
    expect(lasting.filter((stage) => !canMove(stage, 'escalated'))).toEqual([]);
  });

  it('all can be reached, and all that are open can come to an end', () => {
    expect([...reachedFrom('draft')].sort()).toEqual(
      STAGES.filter((s) => s !== 'draft').toSorted(),
    );
    for (const stage of STAGES.filter(isOpenStage)) expect(reachedFrom(stage)).toContain('closed');
  });

  it('open the discussion with the first act of the supervisor, and only then', () => {
    expect(STAGES.filter((stage) => stageAfterActOfSupervisor(stage) !== stage)).toEqual([
      'raised',
    ]);
    expect(stageAfterActOfSupervisor('raised')).toBe('discussing');
  });
});
