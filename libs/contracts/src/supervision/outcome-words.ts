import type { Outcome } from '@alongside/domain';

/** An outcome in a few words, on the screen and on paper alike. */
export const OUTCOME_WORDS: Readonly<Record<Outcome, string>> = {
  go_ahead: 'Go ahead',
  go_ahead_with_conditions: 'Go ahead, with conditions',
  not_this_way: 'Not this way',
  hold: 'Hold',
  escalate: 'Take it to the safeguarding lead',
  affirmed: 'Affirmed',
  affirmed_with_learning: 'Affirmed, with learning',
  repair_needed: 'Repair needed',
};
