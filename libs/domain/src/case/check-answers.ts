import type { Effect } from '../stages';

/** The twenty safety checks, in their order. */
export const CHECK_IDS = [
  'S1_immediate_danger',
  'S2_child_harm_threshold',
  'S3_adult_harm_threshold',
  'S4_allegation_about_worker',
  'S5_sexual_or_exploitative',
  'S6_legal_restriction',
  'S7_needs_secrecy',
  'S8_worker_gain',
  'S9_person_asked',
  'S10_capacity_this_choice',
  'S11_free_to_refuse',
  'S12_parent_or_carer_view',
  'S13_lone_working_plan',
  'S14_policy_position',
  'S15_insurance',
  'S16_conflict_of_interest',
  'S17_would_offer_to_others',
  'S18_worker_state',
  'S19_pattern_same_person',
  'S20_reversible',
] as const;
export type CheckId = (typeof CHECK_IDS)[number];

/**
 * The twenty safety checks, their answers, and what an answer does.
 *
 * Source: docs/domain/DOMAIN.md section 4 and docs/domain/domain.json.
 */
export const CHECK_ANSWERS = {
  S1_immediate_danger: {
    no: undefined,
    yes: 'escalate',
    unsure: 'escalate',
  },
  S2_child_harm_threshold: {
    no: undefined,
    yes: 'escalate',
    unsure: 'escalate',
    known_in_hand: 'note',
  },
  S3_adult_harm_threshold: {
    no: undefined,
    yes: 'escalate',
    unsure: 'escalate',
    known_in_hand: 'note',
  },
  S4_allegation_about_worker: {
    no: undefined,
    yes: 'seal',
    unsure: 'seal',
  },
  S5_sexual_or_exploitative: {
    no: undefined,
    yes: 'seal',
    unsure: 'seal',
  },
  S6_legal_restriction: {
    no: undefined,
    yes: 'block',
    unsure: 'hold',
  },
  S7_needs_secrecy: {
    no: undefined,
    yes: 'block',
    unsure: 'hold',
  },
  S8_worker_gain: {
    no: undefined,
    yes: 'second_view',
    unsure: 'hold',
  },
  S9_person_asked: {
    yes: undefined,
    no: 'hold',
    not_possible: 'condition',
  },
  S10_capacity_this_choice: {
    assumed: undefined,
    assessed_has: undefined,
    doubted: 'hold',
    lacks_best_interests_done: 'second_view',
  },
  S11_free_to_refuse: {
    yes: undefined,
    no: 'block',
    unsure: 'hold',
  },
  S12_parent_or_carer_view: {
    agree: undefined,
    conflict: 'second_view',
    not_sought: 'hold',
  },
  S13_lone_working_plan: {
    yes: undefined,
    no: 'hold',
    partial: 'condition',
  },
  S14_policy_position: {
    inside: undefined,
    outside: 'second_view',
    silent: 'note',
    unlawful: 'block',
  },
  S15_insurance: {
    yes: undefined,
    no: 'block',
    unsure: 'hold',
  },
  S16_conflict_of_interest: {
    no: undefined,
    yes: 'second_view',
    unsure: 'hold',
  },
  S17_would_offer_to_others: {
    yes: undefined,
    no: 'note',
  },
  S18_worker_state: {
    steady: undefined,
    strained: 'condition',
    not_fit_to_decide: 'hold',
  },
  S19_pattern_same_person: {
    fewer_than_three: undefined,
    three_in_90_days: 'second_view',
  },
  S20_reversible: {
    yes: undefined,
    no: 'second_view',
    partly: 'note',
  },
} as const satisfies Readonly<Record<CheckId, Readonly<Record<string, Effect | undefined>>>>;

export type CheckAnswer = { [C in CheckId]: keyof (typeof CHECK_ANSWERS)[C] }[CheckId];
