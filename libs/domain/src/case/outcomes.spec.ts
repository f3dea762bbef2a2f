import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { ACTION_STATUSES, EFFECTS, OUTCOMES, type Effect, type Outcome } from '../stages';
import { CONTEXTS, DIRECTIONS, QUESTION_SUBTYPES, QUESTION_TYPES, TIMINGS } from '../words';
import { applicability } from './applicability';
import { CHECK_IDS, type CheckId } from './check-answers';
import { consequenceOf } from './effects';
import type { CaseFacts } from './facts';
import {
  effectsInForce,
  isGoAhead,
  outcomeAvailability,
  outcomesFor,
  takesEffectAtOnce,
  YES_OUTCOMES,
  type AvailabilityInput,
  type Obstacle,
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

const withAnswer = (check: CheckId, answer: string | null, answeredAt = NOW): CheckRecord[] => [
  ...harmless(facts).filter((each) => each.check !== check),
  { check, answer, reason: 'We talked about it.', answeredAt },
];

const obstaclesOf = (input: AvailabilityInput, outcome: Outcome): readonly Obstacle[] =>
  outcomeAvailability(input).find((each) => each.outcome === outcome)?.obstacles ?? [];

describe('outcomeAvailability', () => {
  it('leaves every outcome open when nothing stands against it', () => {
    expect(available(inputOf(harmless(facts)))).toEqual(outcomesFor('before'));
    const past = { ...facts, timing: 'already_happened' } as const;
    expect(available(inputOf(harmless(past), { facts: past }))).toEqual([
      'affirmed',
      'affirmed_with_learning',
      'repair_needed',
      'hold',
      'escalate',
    ]);
  });

  it.each<[CheckId, string, readonly Outcome[]]>([
    ['S4_allegation_about_worker', 'unsure', ['escalate']],
    ['S1_immediate_danger', 'yes', ['escalate']],
    ['S6_legal_restriction', 'yes', ['not_this_way', 'hold', 'escalate']],
    ['S9_person_asked', 'no', ['not_this_way', 'hold', 'escalate']],
    ['S14_policy_position', 'outside', ['not_this_way', 'hold', 'escalate']],
    [
      'S9_person_asked',
      'not_possible',
      ['go_ahead_with_conditions', 'not_this_way', 'hold', 'escalate'],
    ],
    ['S14_policy_position', 'silent', outcomesFor('before')],
  ])('after %s: %s leaves %j', (check, answer, outcomes) => {
    expect(available(inputOf(withAnswer(check, answer)))).toEqual(outcomes);
  });

  it('says what each obstacle comes from', () => {
    const blocked = inputOf(withAnswer('S6_legal_restriction', 'yes'));
    expect(obstaclesOf(blocked, 'go_ahead')).toEqual([
      { kind: 'effect', effect: 'block', source: 'S6_legal_restriction' },
    ]);
    const stale = inputOf(withAnswer('S1_immediate_danger', 'no', FACTS_CHANGED - 1));
    expect(obstaclesOf(stale, 'not_this_way')).toEqual([
      { kind: 'check_stale', check: 'S1_immediate_danger' },
    ]);
    const empty = inputOf([]);
    expect(obstaclesOf(empty, 'go_ahead')).toContainEqual({
      kind: 'check_to_do',
      check: 'S9_person_asked',
    });
    expect(obstaclesOf(empty, 'not_this_way')).toEqual([]);
  });

  it.each([
    ['none', [], true],
    ['one that is not answered', [{ answeredAt: null }], true],
    ['one from before the facts changed', [{ answeredAt: FACTS_CHANGED - 1 }], true],
    ['a current one', [{ answeredAt: null }, { answeredAt: NOW }], false],
  ])('asks for a second view when there is %s', (_what, secondViews, missing) => {
    const input = inputOf(withAnswer('S14_policy_position', 'outside'), { secondViews });
    const inTheWay = missing ? [{ kind: 'second_view_missing' }] : [];
    expect(obstaclesOf(input, 'go_ahead')).toEqual(inTheWay);
    expect(obstaclesOf(input, 'not_this_way')).toEqual([]);
  });

  it('counts the third crossing in 90 days', () => {
    expect(obstaclesOf(inputOf(harmless(facts), {}, 3), 'go_ahead')).toEqual([
      { kind: 'second_view_missing' },
    ]);
  });

  it.each(['type', 'subtype', 'timing', 'direction', 'context'] as const)(
    'needs the %s before anything but a hold or an escalation',
    (field) => {
      const partial = { ...facts, [field]: null };
      const input = inputOf(harmless(partial), { facts: partial });
      expect(obstaclesOf(input, 'not_this_way')).toContainEqual({
        kind: 'question_incomplete',
        field,
      });
      expect(available(input)).toEqual(['hold', 'escalate']);
    },
  );

  it.each(ACTION_STATUSES)('waits for a blocking action that is %s', (status) => {
    const actions = [{ id: 'a1', blocksDecision: true, status }];
    const open = status !== 'done' && status !== 'not_needed';
    const input = inputOf(harmless(facts), { actions });
    expect(obstaclesOf(input, 'go_ahead')).toEqual(
      open ? [{ kind: 'action_blocks', actionId: 'a1' }] : [],
    );
    expect(obstaclesOf(input, 'not_this_way')).toEqual([]);
  });

  it.each(source.hard_lines_block_by_subtype)('never says yes to %s', (subtype) => {
    const [type = ''] = subtype.split('.');
    const crossed = { ...facts, type, subtype } as CaseFacts;
    const input = inputOf(harmless(crossed), {
      facts: crossed,
      secondViews: [{ answeredAt: NOW }],
    });
    const seals = source.hard_lines_also_seal.includes(subtype);
    expect(available(input)).toEqual(seals ? ['escalate'] : ['not_this_way', 'hold', 'escalate']);
    const effects = effectsInForce(crossed, input.states);
    expect(effects.map(({ effect }) => effect)).toEqual(seals ? ['seal', 'block'] : ['block']);
    expect(effects.every((each) => each.source === 'hard_line')).toBe(true);
  });

  it('lists the effects strongest first', () => {
    const records = [
      ...withAnswer('S14_policy_position', 'silent'),
      { check: 'S1_immediate_danger', answer: 'yes', reason: 'Call now please.', answeredAt: NOW },
    ] as const;
    expect(effectsInForce(facts, inputOf(records).states)).toEqual([
      { effect: 'escalate', source: 'S1_immediate_danger' },
      { effect: 'note', source: 'S14_policy_position' },
    ]);
  });

  it.each<[readonly Effect[], string | null]>([
    [['block', 'note'], null],
    [['note', 'escalate'], 'escalate'],
    [['escalate', 'seal'], 'seal'],
    [[], null],
  ])('of %j draws the consequence %s', (effects, consequence) => {
    expect(consequenceOf(effects)).toBe(consequence);
  });
});

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
