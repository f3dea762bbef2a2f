import type { Stage } from '../stages';

/**
 * A case moves only along these lines; whatever is absent is refused.
 *
 * Source: docs/domain/DOMAIN.md section 3.
 */
const NEXT: Readonly<Record<Stage, readonly Stage[]>> = {
  draft: ['raised', 'withdrawn', 'escalated'],
  raised: ['discussing', 'held', 'escalated', 'withdrawn'],
  discussing: ['held', 'decided', 'escalated', 'withdrawn'],
  held: ['discussing', 'decided', 'escalated', 'withdrawn'],
  decided: ['in_force', 'discussing', 'escalated'], // back to discussion when it is declined
  in_force: ['paused', 'reviewed', 'decided', 'held', 'escalated'],
  paused: ['in_force', 'reviewed', 'decided', 'held', 'escalated'],
  reviewed: ['closed', 'decided', 'held', 'escalated'],
  escalated: ['discussing'], // returned to the pair
  closed: [],
  withdrawn: [],
};

export const canMove = (from: Stage, to: Stage): boolean => NEXT[from].includes(to);

/** Where a case may go from here. */
export const nextStages = (from: Stage): readonly Stage[] => NEXT[from];

/** Stages in which a case needs nobody any more. */
export const FINAL_STAGES = ['closed', 'withdrawn'] as const satisfies readonly Stage[];

/** Whether the case still lives: what `state=open` lists, drafts included. */
export const isOpenStage = (stage: Stage): boolean =>
  !(FINAL_STAGES as readonly Stage[]).includes(stage);

/** The first act of the supervisor opens the discussion. */
export const stageAfterActOfSupervisor = (stage: Stage): Stage =>
  stage === 'raised' ? 'discussing' : stage;
