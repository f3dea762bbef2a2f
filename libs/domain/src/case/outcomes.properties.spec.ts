import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ACTION_STATUSES, EFFECTS, OUTCOMES, type Outcome } from '../stages';
import { QUESTION_SUBTYPES } from '../question-subtypes';
import { QUESTION_TYPES } from '../question-types';
import { CONTEXTS, DIRECTIONS, TIMINGS } from '../words';
import { applicability } from './applicability';
import { CHECK_IDS } from './check-answers';
import type { CaseFacts } from './facts';
import {
  isGoAhead,
  outcomeAvailability,
  takesEffectAtOnce,
  YES_OUTCOMES,
  type AvailabilityInput,
} from './outcomes';
import { answersOf, checkStates, type CheckRecord, type CheckState } from './safety-check';

const source = JSON.parse(
  readFileSync(join(__dirname, '../../../../docs/domain/domain.json'), 'utf8'),
) as {
  checks: Record<string, Record<string, string>>;
  allowed_by_effect: Record<string, string[]>;
  hard_lines_block_by_subtype: string[];
  hard_lines_also_seal: string[];
};

const NOW = Date.parse('2026-11-23T12:00:00Z');
const DAY = 86_400_000;
const FACTS_CHANGED = NOW - 3 * DAY;

const facts: CaseFacts = {
  context: 'adults',
  parentOrCarer: false,
  type: 'gift_given',
  subtype: 'gift_given.small_gift',
  timing: 'before',
  direction: 'towards_closer',
};

/** An answer without effect for every check that is asked. */
const harmless = (about: CaseFacts): CheckRecord[] =>
  CHECK_IDS.filter((check) => applicability(check, about).applies !== 'does_not_apply').map(
    (check) => ({
      check,
      answer: answersOf(check).find((answer) => !source.checks[check]?.[answer]) ?? null,
      reason: 'Nothing stands against it.',
      answeredAt: NOW - DAY,
    }),
  );

const available = (input: AvailabilityInput): readonly Outcome[] =>
  outcomeAvailability(input)
    .filter((each) => each.available)
    .map(({ outcome }) => outcome);

function inputOf(
  records: readonly CheckRecord[],
  change: Partial<AvailabilityInput> = {},
  crossingsIn90Days = 1,
): AvailabilityInput {
  const about = change.facts ?? facts;
  return {
    facts: about,
    states: checkStates(about, records, {
      now: NOW,
      factsChangedAt: FACTS_CHANGED,
      crossingsIn90Days,
    }),
    factsChangedAt: FACTS_CHANGED,
    secondViews: [],
    actions: [],
    ...change,
  };
}

/** Any facts, any answers at any time, any surroundings. */
const anyFacts: fc.Arbitrary<CaseFacts> = fc.constantFrom(null, ...QUESTION_TYPES).chain((type) =>
  fc.record({
    type: fc.constant(type),
    subtype: type ? fc.constantFrom(null, ...QUESTION_SUBTYPES[type]) : fc.constant(null),
    context: fc.constantFrom(null, ...CONTEXTS),
    parentOrCarer: fc.constantFrom(null, true, false),
    timing: fc.constantFrom(null, ...TIMINGS),
    direction: fc.constantFrom(null, ...DIRECTIONS),
  }),
);
const anyRecords = fc.array(
  fc.constantFrom(...CHECK_IDS).chain((check) =>
    fc.record({
      check: fc.constant(check),
      answer: fc.constantFrom(null, ...answersOf(check)),
      reason: fc.constant('We talked about it.'),
      answeredAt: fc.integer({ min: NOW - 12 * DAY, max: NOW }),
    }),
  ),
  { maxLength: 60 },
);
const anyInput = fc
  .record({
    facts: anyFacts,
    records: anyRecords,
    allHarmless: fc.boolean(),
    crossings: fc.integer({ min: 1, max: 5 }),
    secondViews: fc.array(fc.record({ answeredAt: fc.constantFrom(null, NOW, NOW - 9 * DAY) }), {
      maxLength: 3,
    }),
    actions: fc.array(
      fc.record({
        id: fc.uuid(),
        blocksDecision: fc.boolean(),
        status: fc.constantFrom(...ACTION_STATUSES),
      }),
      { maxLength: 2 },
    ),
  })
  .map(({ records, allHarmless, crossings, ...rest }) => {
    const base = allHarmless
      ? harmless(rest.facts).map((r) => ({ ...r, answeredAt: NOW - 2 * DAY }))
      : [];
    const all: CheckRecord[] = [...base, ...records.slice(0, allHarmless ? 2 : 60)];
    return { records: all, input: inputOf(all, rest, crossings) };
  });

/** What domain.json says of an outcome under an effect, read without our tables. */
const sourceAllows = (effect: string, outcome: Outcome): boolean => {
  const allowed = source.allowed_by_effect[effect] ?? [];
  return allowed.includes('*') || allowed.includes(outcome);
};

describe('over all answers', () => {
  it('no outcome is let through where the source forbids it', () => {
    fc.assert(
      fc.property(anyInput, ({ input }) => {
        const inForce = input.states
          .filter(({ state }) => state === 'answered' || state === 'stale' || state === 'computed')
          .map((state) => source.checks[state.check]?.[(state as CheckState).answer ?? ''])
          .filter((effect) => effect !== undefined);
        const { subtype } = input.facts;
        if (subtype && source.hard_lines_block_by_subtype.includes(subtype)) inForce.push('block');
        if (subtype && source.hard_lines_also_seal.includes(subtype)) inForce.push('seal');

        for (const outcome of available(input)) {
          for (const effect of inForce)
            expect([effect, outcome, sourceAllows(effect, outcome)]).toEqual([
              effect,
              outcome,
              true,
            ]);
          if (YES_OUTCOMES.includes(outcome) && inForce.includes('second_view')) {
            expect(input.secondViews).toContainEqual({ answeredAt: NOW });
          }
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('no yes goes by a check that is not answered, whatever the rest', () => {
    fc.assert(
      fc.property(anyInput, ({ input }) => {
        const waits = input.states.some(({ state }) => state === 'to_do' || state === 'stale');
        const saysYes = available(input).some((outcome) => YES_OUTCOMES.includes(outcome));
        expect(waits && saysYes).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });

  it('some outcome always remains, and escalating always does', () => {
    fc.assert(
      fc.property(anyInput, ({ input }) => {
        expect(available(input)).toContain('escalate');
      }),
      { numRuns: 1000 },
    );
  });

  it('one more effect never opens an outcome', () => {
    fc.assert(
      fc.property(
        anyInput,
        fc.nat(CHECK_IDS.length - 1),
        fc.constantFrom(...EFFECTS),
        ({ input }, place, effect) => {
          const states = input.states.map((state, index) =>
            index === place ? { ...state, effects: [...state.effects, effect] } : state,
          );
          const before = available(input);
          for (const outcome of available({ ...input, states })) expect(before).toContain(outcome);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('a hold or an escalation never waits for checks, second views, actions or the question', () => {
    fc.assert(
      fc.property(anyInput, ({ input }) => {
        for (const { outcome, obstacles } of outcomeAvailability(input)) {
          if (takesEffectAtOnce(outcome)) {
            expect(obstacles.filter(({ kind }) => kind !== 'effect')).toEqual([]);
          }
        }
      }),
    );
  });

  it('leaving out by hand never opens what an answer had closed', () => {
    fc.assert(
      fc.property(anyInput, fc.constantFrom(...CHECK_IDS), ({ input, records }, check) => {
        const leftOut = { check, answer: null, reason: 'It is left out.', answeredAt: NOW + 1 };
        const states = checkStates(input.facts, [...records, leftOut], {
          now: NOW + 1,
          factsChangedAt: FACTS_CHANGED,
          crossingsIn90Days: 1,
        });
        const kept = states.find((state) => state.check === check);
        const before = input.states.find((state) => state.check === check);
        if (kept?.state === 'left_out') expect(kept.effects).toEqual(before?.effects);
      }),
      { numRuns: 1000 },
    );
  });

  it('the words of a yes are the words of a yes', () => {
    expect(OUTCOMES.filter((outcome) => YES_OUTCOMES.includes(outcome))).toEqual([
      'go_ahead',
      'go_ahead_with_conditions',
      'affirmed',
      'affirmed_with_learning',
    ]);
    expect(OUTCOMES.filter(isGoAhead)).toEqual(['go_ahead', 'go_ahead_with_conditions']);
  });
});
