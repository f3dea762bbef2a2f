import type { Effect } from '../stages';

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
} as const satisfies Readonly<Record<string, Readonly<Record<string, Effect | undefined>>>>;

export type CheckId = keyof typeof CHECK_ANSWERS;
export type CheckAnswer = { [C in CheckId]: keyof (typeof CHECK_ANSWERS)[C] }[CheckId];
export const CHECK_IDS = Object.keys(CHECK_ANSWERS) as readonly CheckId[];
