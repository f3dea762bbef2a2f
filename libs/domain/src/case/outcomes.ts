import type { Instant } from '../calendar/instant';
import {
  PROSPECTIVE_OUTCOMES,
  RETROSPECTIVE_OUTCOMES,
  type ActionStatus,
  type Effect,
  type Outcome,
} from '../stages';
import type { Timing } from '../words';
import { blocksNow } from './action';
import type { CheckId } from './check-answers';
import { ALLOWED_BY_EFFECT, byStrength, hardLinesOf } from './effects';
import { missingFacts, type CaseFacts, type NeededFact } from './facts';
import type { CheckState } from './safety-check';
import { hasCurrentSecondView } from './second-view';

/** Timings whose questions look back: the act is done. */
export const RETROSPECTIVE_TIMINGS: readonly Timing[] = ['already_happened'];

/** The outcomes that fit the question's timing; until it is known, those that look ahead. */
export const outcomesFor = (timing: Timing | null): readonly Outcome[] =>
  timing !== null && RETROSPECTIVE_TIMINGS.includes(timing)
    ? RETROSPECTIVE_OUTCOMES
    : PROSPECTIVE_OUTCOMES;

/** Outcomes that say yes to moving the boundary, before or after the fact. */
export const YES_OUTCOMES: readonly Outcome[] = [
  'go_ahead',
  'go_ahead_with_conditions',
  'affirmed',
  'affirmed_with_learning',
];
export const isGoAhead = (outcome: Outcome): boolean =>
  outcome === 'go_ahead' || outcome === 'go_ahead_with_conditions';
/** Recorded without signatures: they take effect at once. */
export const takesEffectAtOnce = (outcome: Outcome): boolean =>
  outcome === 'hold' || outcome === 'escalate';

/** An effect, and what it comes from. */
export interface EffectInForce {
  readonly effect: Effect;
  readonly source: CheckId | 'hard_line';
}

type StateOfCheck = Pick<CheckState, 'check' | 'state' | 'effects'>;

/** All effects in force, strongest first. */
export function effectsInForce(
  facts: Pick<CaseFacts, 'subtype'>,
  states: readonly StateOfCheck[],
): readonly EffectInForce[] {
  const hardLines = hardLinesOf(facts.subtype).map((effect) => ({
    effect,
    source: 'hard_line' as const,
  }));
  const fromChecks = states.flatMap(({ check, effects }) =>
    effects.map((effect) => ({ effect, source: check })),
  );
  return [...hardLines, ...fromChecks].sort((a, b) => byStrength(a.effect, b.effect));
}

/** Something that stands in the way of an outcome; shown beside it. */
export type Obstacle =
  | { readonly kind: 'effect'; readonly effect: Effect; readonly source: CheckId | 'hard_line' }
  | { readonly kind: 'check_to_do'; readonly check: CheckId }
  | { readonly kind: 'check_stale'; readonly check: CheckId }
  | { readonly kind: 'second_view_missing' }
  | { readonly kind: 'question_incomplete'; readonly field: NeededFact }
  | { readonly kind: 'action_blocks'; readonly actionId: string };

export interface OutcomeAvailability {
  readonly outcome: Outcome;
  readonly available: boolean;
  readonly obstacles: readonly Obstacle[];
}

export interface AvailabilityInput {
  readonly facts: CaseFacts;
  readonly states: readonly StateOfCheck[];
  readonly factsChangedAt: Instant;
  readonly secondViews: readonly { readonly answeredAt: Instant | null }[];
  readonly actions: readonly {
    readonly id: string;
    readonly blocksDecision: boolean;
    readonly status: ActionStatus;
  }[];
}

/**
 * For each outcome of this timing, whether it is available, and if not, why. A person decides among
 * those that are. `escalate` always is.
 *
 * Source: docs/domain/DOMAIN.md sections 4 and 5.
 */
export function outcomeAvailability(input: AvailabilityInput): readonly OutcomeAvailability[] {
  const effects = effectsInForce(input.facts, input.states);
  return outcomesFor(input.facts.timing).map((outcome) => {
    const obstacles = [
      ...obstaclesOfEffects(outcome, effects),
      ...obstaclesOfQuestion(outcome, input.facts),
      ...obstaclesOfChecks(outcome, input.states),
      ...obstaclesOfTheRest(outcome, effects, input),
    ];
    return { outcome, available: obstacles.length === 0, obstacles };
  });
}

const obstaclesOfEffects = (
  outcome: Outcome,
  effects: readonly EffectInForce[],
): readonly Obstacle[] =>
  effects
    .filter(({ effect }) => !ALLOWED_BY_EFFECT[effect].includes(outcome))
    .map((each) => ({ kind: 'effect', ...each }));

const obstaclesOfQuestion = (outcome: Outcome, facts: CaseFacts): readonly Obstacle[] =>
  takesEffectAtOnce(outcome)
    ? []
    : missingFacts(facts).map((field) => ({ kind: 'question_incomplete', field }));

/** A yes waits for every check; any other outcome that is signed waits for stale ones to be confirmed. */
function obstaclesOfChecks(outcome: Outcome, states: readonly StateOfCheck[]): readonly Obstacle[] {
  if (takesEffectAtOnce(outcome)) return [];
  return states.flatMap(({ check, state }): readonly Obstacle[] => {
    if (state === 'stale') return [{ kind: 'check_stale', check }];
    return state === 'to_do' && YES_OUTCOMES.includes(outcome)
      ? [{ kind: 'check_to_do', check }]
      : [];
  });
}

function obstaclesOfTheRest(
  outcome: Outcome,
  effects: readonly EffectInForce[],
  { secondViews, factsChangedAt, actions }: AvailabilityInput,
): readonly Obstacle[] {
  if (!YES_OUTCOMES.includes(outcome)) return [];
  const obstacles: Obstacle[] = [];
  if (needsSecondView(effects) && !hasCurrentSecondView(secondViews, factsChangedAt)) {
    obstacles.push({ kind: 'second_view_missing' });
  }
  const blocking = actions.filter(blocksNow);
  return [
    ...obstacles,
    ...blocking.map(({ id }) => ({ kind: 'action_blocks', actionId: id }) as const),
  ];
}

export const needsSecondView = (effects: readonly EffectInForce[]): boolean =>
  effects.some(({ effect }) => effect === 'second_view');
