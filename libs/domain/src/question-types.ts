/**
 * What a boundary question is about: its type, and the families of types.
 *
 * Source: docs/domain/DOMAIN.md section 3 and docs/domain/domain.json.
 */

/** Every question type, in the order of the families. */
export const QUESTION_TYPES = [
  'gift_received',
  'gift_given',
  'money',
  'legal_and_estate',
  'belongings',
  'business_or_favours',
  'self_disclosure',
  'touch',
  'language_of_affection',
  'intimacy',
  'faith_culture_politics',
  'out_of_hours_contact',
  'transport',
  'hospitality',
  'life_events',
  'informal_visits',
  'practitioner_home',
  'beyond_role_and_extra_time',
  'digital_contact',
  'confidentiality_and_secrets',
  'dual_relationship',
  'chance_encounter',
  'advocacy_against_own_agency',
  'ending_contact',
  'over_distance',
  'colleague_concern',
  'other',
] as const;
export type QuestionType = (typeof QUESTION_TYPES)[number];

/** Question types by family; the families are what team themes count. */
export const QUESTION_FAMILIES = {
  giving_and_money: [
    'gift_received',
    'gift_given',
    'money',
    'legal_and_estate',
    'belongings',
    'business_or_favours',
  ],
  self_and_body: [
    'self_disclosure',
    'touch',
    'language_of_affection',
    'intimacy',
    'faith_culture_politics',
  ],
  time_and_place: [
    'out_of_hours_contact',
    'transport',
    'hospitality',
    'life_events',
    'informal_visits',
    'practitioner_home',
    'beyond_role_and_extra_time',
  ],
  digital_and_information: ['digital_contact', 'confidentiality_and_secrets'],
  roles_and_loyalty: ['dual_relationship', 'chance_encounter', 'advocacy_against_own_agency'],
  distance_and_endings: ['ending_contact', 'over_distance', 'colleague_concern'],
  other: ['other'],
} as const satisfies Readonly<Record<string, readonly QuestionType[]>>;
export type QuestionFamily = keyof typeof QUESTION_FAMILIES;
