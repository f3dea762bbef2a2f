import { QUESTION_FAMILIES } from '../question-types';
import { DIRECTIONS, POLICY_POSITIONS, TIMINGS } from '../words';

const FAMILIES = Object.keys(QUESTION_FAMILIES) as readonly (keyof typeof QUESTION_FAMILIES)[];

/** What is counted. */
export const THEME_BASES = [
  'raised',
  'decided',
  'review_due',
  'action_due',
  'closed',
  'session_agreed',
] as const;
export type ThemeBase = (typeof THEME_BASES)[number];

/**
 * What team themes count, and the fixed tables they are counted in. Nothing else is ever published.
 *
 * Every base counts each thing once, in the quarter in which it happened; every table of a base places each of them
 * in exactly one category, so the categories of a table add up to the base's total.
 *
 * Source: docs/domain/DOMAIN.md section 8.
 */
export const THEME_TABLES = {
  raised: {
    family: FAMILIES,
    direction: DIRECTIONS,
    timing: TIMINGS,
  },
  decided: {
    outcome: [
      'go_ahead',
      'go_ahead_with_conditions',
      'not_this_way',
      'affirmed',
      'affirmed_with_learning',
      'repair_needed',
    ],
    time_to_decision: ['within_2_days', 'within_5_days', 'within_10_days', 'longer'],
    was_on_hold: ['yes', 'no'],
    second_view: ['taken', 'not_taken'],
    check_left_unsure: ['yes', 'no'],
    person_voice: ['present', 'absent'],
    policy: [...POLICY_POSITIONS, 'not_answered'],
  },
  review_due: { review: ['on_time', 'late', 'not_held'] },
  action_due: { action: ['on_time', 'late', 'not_done'] },
  closed: { stop_condition: ['used', 'not_used'] },
  session_agreed: { supervision: ['held', 'moved', 'not_held'] },
} as const satisfies Record<ThemeBase, Record<string, readonly string[]>>;
