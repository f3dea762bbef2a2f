import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  ACTION_KINDS,
  ACTION_STATUSES,
  ALLOWED_BY_EFFECT,
  ALL_SUBTYPES,
  CHECK_ANSWERS,
  CHECK_IDS,
  DECISION_STATES,
  DIRECTIONS,
  EFFECTS,
  GO_AHEAD_NEEDS,
  HARD_LINES_ALSO_SEAL,
  HARD_LINES_BLOCK,
  HOLD_NEEDS,
  MOTIVES,
  NOT_THIS_WAY_NEEDS,
  OUTCOMES,
  POLICY_POSITIONS,
  POSITIONS,
  PROSPECTIVE_OUTCOMES,
  QUESTION_FAMILIES,
  QUESTION_SUBTYPES,
  QUESTION_TYPES,
  RETROSPECTIVE_OUTCOMES,
  RETROSPECTIVE_TIMINGS,
  REVIEW_HELPED,
  TIMINGS,
  URGENCIES,
  effectOf,
} from './index';

const SOURCE = join(__dirname, '../../../docs/domain/domain.json');
const source = JSON.parse(readFileSync(SOURCE, 'utf8')) as Record<string, unknown> & {
  checks: Record<string, Record<string, string>>;
  allowed_by_effect: Record<string, string[]>;
};

const snakeCase = (field: string): string =>
  field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

describe('our tables and domain.json', () => {
  it.each<[string, unknown]>([
    ['families', QUESTION_FAMILIES],
    ['subtypes', QUESTION_SUBTYPES],
    ['timing', TIMINGS],
    ['direction', DIRECTIONS],
    ['motive', MOTIVES],
    ['position_line', POSITIONS],
    ['urgency', URGENCIES],
    ['policy_position', POLICY_POSITIONS],
    ['action_status', ACTION_STATUSES],
    ['action_kind', ACTION_KINDS],
    ['review_helped', REVIEW_HELPED],
    ['outcomes', { prospective: PROSPECTIVE_OUTCOMES, retrospective: RETROSPECTIVE_OUTCOMES }],
    ['effects_high_to_low', EFFECTS],
    ['hard_lines_block_by_subtype', HARD_LINES_BLOCK],
    ['hard_lines_also_seal', HARD_LINES_ALSO_SEAL],
    ['retrospective_outcomes_when_timing', RETROSPECTIVE_TIMINGS],
    ['go_ahead_needs', GO_AHEAD_NEEDS.map(snakeCase)],
    ['not_this_way_needs', NOT_THIS_WAY_NEEDS.map(snakeCase)],
    ['hold_needs', HOLD_NEEDS.map(snakeCase)],
  ])('say the same of %s', (name, ours) => {
    expect(ours).toEqual(source[name]);
  });

  it('list the types and the subtypes in the order of their tables', () => {
    expect(QUESTION_TYPES).toEqual(Object.values(QUESTION_FAMILIES).flat());
    expect(ALL_SUBTYPES).toEqual(Object.values(QUESTION_SUBTYPES).flat());
    expect(Object.keys(QUESTION_SUBTYPES)).toEqual(QUESTION_TYPES);
  });

  it('know the same checks, and the same effect of each answer', () => {
    expect(CHECK_IDS).toEqual(Object.keys(source.checks));
    for (const check of CHECK_IDS) {
      const withEffect = Object.keys(CHECK_ANSWERS[check])
        .map((answer) => [answer, effectOf(check, answer)])
        .filter(([, effect]) => effect !== null);
      expect([check, Object.fromEntries(withEffect)]).toEqual([check, source.checks[check]]);
    }
  });

  it('give every check an answer without effect', () => {
    for (const check of CHECK_IDS) {
      expect(Object.values(CHECK_ANSWERS[check])).toContain(undefined);
    }
  });

  it('allow the same outcomes by effect', () => {
    for (const effect of EFFECTS) {
      const allowed = source.allowed_by_effect[effect];
      const named = allowed?.includes('*') ? OUTCOMES : allowed;
      expect([effect, ALLOWED_BY_EFFECT[effect]]).toEqual([effect, named]);
    }
    expect(Object.keys(source.allowed_by_effect)).toEqual(EFFECTS);
  });

  it('know the states of a record, and two more that a decision has', () => {
    expect(DECISION_STATES).toEqual([
      ...(source['record_state'] as string[]),
      'declined',
      'superseded',
    ]);
  });

  it('leave nothing in it unread', () => {
    expect(Object.keys(source)).toHaveLength(22);
  });
});
