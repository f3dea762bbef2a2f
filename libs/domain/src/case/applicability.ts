import { QUESTION_FAMILIES, type QuestionType } from '../question-types';
import type { CheckId } from './check-answers';
import type { CaseFacts } from './facts';

/** Asked in every case, and never left out by hand. */
export const ALWAYS_ASKED = [
  'S1_immediate_danger',
  'S4_allegation_about_worker',
  'S5_sexual_or_exploitative',
  'S9_person_asked',
  'S14_policy_position',
] as const satisfies readonly CheckId[];

/** Worked out from the record, never answered by hand. */
export const COMPUTED_CHECKS = ['S19_pattern_same_person'] as const satisfies readonly CheckId[];

export const isAlwaysAsked = (check: CheckId): boolean =>
  (ALWAYS_ASKED as readonly CheckId[]).includes(check);
export const isComputed = (check: CheckId): boolean =>
  (COMPUTED_CHECKS as readonly CheckId[]).includes(check);

/** Why a check does not apply; the screen has a sentence for each. */
export const NOT_APPLICABLE_REASONS = [
  'no_children_in_this_context',
  'no_adults_in_this_context',
  'no_parent_or_carer',
  'no_contact_in_person',
  'already_happened',
  'not_about_this_type',
] as const;
export type NotApplicableReason = (typeof NOT_APPLICABLE_REASONS)[number];

export type Applicability =
  | { readonly applies: 'always_asked' | 'computed' | 'applies' }
  | { readonly applies: 'does_not_apply'; readonly why: NotApplicableReason };

const MEETING_IN_PERSON: readonly QuestionType[] = [
  'touch',
  'transport',
  'hospitality',
  'life_events',
  'informal_visits',
  'practitioner_home',
  'beyond_role_and_extra_time',
  'other',
];
const MEETING_BY_SUBTYPE: readonly (string | null)[] = [
  'faith_culture_politics.pray_together',
  'self_disclosure.feelings_about_the_work',
  'dual_relationship.shared_group',
  'ending_contact.goodbye',
  'ending_contact.post_service_contact',
  'ending_contact.re_contact',
];

/** Whether the two would meet in person, or share a vehicle. Unknown counts as yes. */
export const isInPerson = ({ type, subtype }: Pick<CaseFacts, 'type' | 'subtype'>): boolean =>
  type === null || MEETING_IN_PERSON.includes(type) || MEETING_BY_SUBTYPE.includes(subtype);

const GIVING: readonly QuestionType[] = QUESTION_FAMILIES.giving_and_money;

/** Checks that are about some types of question only. */
const ONLY_ABOUT: Readonly<Partial<Record<CheckId, readonly QuestionType[]>>> = {
  S6_legal_restriction: [
    'money',
    'legal_and_estate',
    'touch',
    'intimacy',
    ...QUESTION_FAMILIES.time_and_place,
    ...QUESTION_FAMILIES.digital_and_information,
    'dual_relationship',
    'chance_encounter',
    'ending_contact',
    'over_distance',
    'other',
  ],
  S8_worker_gain: [
    ...GIVING,
    'language_of_affection',
    'intimacy',
    'hospitality',
    'practitioner_home',
    'digital_contact',
    'dual_relationship',
    'ending_contact',
    'other',
  ],
  S16_conflict_of_interest: [
    ...GIVING,
    ...QUESTION_FAMILIES.roles_and_loyalty,
    'intimacy',
    'practitioner_home',
    'confidentiality_and_secrets',
    'colleague_concern',
    'other',
  ],
};

/** Checks that are about every type but these. */
const NOT_ABOUT: Readonly<Partial<Record<CheckId, readonly QuestionType[]>>> = {
  S11_free_to_refuse: ['chance_encounter', 'colleague_concern'],
  S17_would_offer_to_others: ['dual_relationship', 'chance_encounter', 'colleague_concern'],
  S20_reversible: ['chance_encounter', 'colleague_concern'],
};

function isAboutType(check: CheckId, type: QuestionType | null): boolean {
  if (type === null) return true;
  return (ONLY_ABOUT[check]?.includes(type) ?? true) && !NOT_ABOUT[check]?.includes(type);
}

function whyNot(check: CheckId, facts: CaseFacts): NotApplicableReason | null {
  switch (check) {
    case 'S2_child_harm_threshold':
      return facts.context === 'adults' ? 'no_children_in_this_context' : null;
    case 'S3_adult_harm_threshold':
    case 'S10_capacity_this_choice':
      return facts.context === 'children' ? 'no_adults_in_this_context' : null;
    case 'S12_parent_or_carer_view':
      return facts.parentOrCarer === false ||
        (facts.parentOrCarer === null && facts.context === 'adults')
        ? 'no_parent_or_carer'
        : null;
    case 'S13_lone_working_plan':
      if (!isInPerson(facts)) return 'no_contact_in_person';
      return facts.timing === 'already_happened' ? 'already_happened' : null;
    case 'S15_insurance':
      return isInPerson(facts) ? null : 'no_contact_in_person';
    default:
      return isAboutType(check, facts.type) ? null : 'not_about_this_type';
  }
}

/** Whether a check is asked in a case with these facts. What is not known yet never drops a check. */
export function applicability(check: CheckId, facts: CaseFacts): Applicability {
  if (isAlwaysAsked(check)) return { applies: 'always_asked' };
  if (isComputed(check)) return { applies: 'computed' };
  const why = whyNot(check, facts);
  return why ? { applies: 'does_not_apply', why } : { applies: 'applies' };
}
