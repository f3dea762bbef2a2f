import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACTION_STATUSES, type Effect, type Outcome } from '../stages';
import { applicability } from './applicability';
import { CHECK_IDS, type CheckId } from './check-answers';
import { consequenceOf } from './effects';
import type { CaseFacts } from './facts';
import {
  effectsInForce,
  outcomeAvailability,
  outcomesFor,
  type AvailabilityInput,
  type Obstacle,
} from './outcomes';
import { answersOf, checkStates, type CheckRecord } from './safety-check';

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
