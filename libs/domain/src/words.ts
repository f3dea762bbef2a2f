/**
 * The words of a case: what a boundary question is about, and how it is placed.
 *
 * Source: docs/domain/DOMAIN.md sections 2 to 4 and docs/domain/domain.json.
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

export const ALL_SUBTYPES = [
  'gift_received.small_gift',
  'gift_received.valuable_gift',
  'gift_received.food_or_drink',
  'gift_received.handmade',
  'gift_given.small_gift',
  'gift_given.from_own_pocket',
  'gift_given.for_an_occasion',
  'money.lend_to_person',
  'money.give_to_person',
  'money.borrow_from_person',
  'money.handle_their_money',
  'money.bank_card_or_pin',
  'legal_and_estate.beneficiary_of_will',
  'legal_and_estate.witness_or_executor',
  'legal_and_estate.power_of_attorney',
  'legal_and_estate.witness_document',
  'belongings.give',
  'belongings.lend',
  'belongings.keep_for_person',
  'belongings.accept',
  'business_or_favours.buy_or_sell',
  'business_or_favours.employ_or_be_employed',
  'business_or_favours.favour_asked',
  'business_or_favours.favour_offered',
  'self_disclosure.lived_experience',
  'self_disclosure.personal_circumstances',
  'self_disclosure.identity',
  'self_disclosure.feelings_about_the_work',
  'touch.comfort',
  'touch.greeting',
  'touch.personal_care_adjacent',
  'touch.refused_touch',
  'language_of_affection.words',
  'language_of_affection.tone_in_messages',
  'language_of_affection.nicknames',
  'intimacy.romantic_or_sexual',
  'intimacy.feelings_noticed',
  'intimacy.former_person',
  'faith_culture_politics.pray_together',
  'faith_culture_politics.share_belief',
  'faith_culture_politics.political_support',
  'out_of_hours_contact.personal_number',
  'out_of_hours_contact.reply_while_off_shift',
  'out_of_hours_contact.crisis_call',
  'transport.own_car',
  'transport.detour',
  'transport.alone_in_vehicle',
  'hospitality.meal',
  'hospitality.drink_in_public',
  'hospitality.overnight',
  'life_events.birthday',
  'life_events.funeral',
  'life_events.wedding_or_ceremony',
  'life_events.graduation',
  'informal_visits.drop_in',
  'informal_visits.outside_plan',
  'informal_visits.facilitate_outside_order',
  'practitioner_home.visit',
  'practitioner_home.family_event',
  'practitioner_home.stay',
  'beyond_role_and_extra_time.unpaid_visit',
  'beyond_role_and_extra_time.task_outside_role',
  'beyond_role_and_extra_time.long_session',
  'digital_contact.social_media',
  'digital_contact.messaging_app',
  'digital_contact.shared_photos',
  'digital_contact.search_online',
  'confidentiality_and_secrets.requested_by_person',
  'confidentiality_and_secrets.shared_by_family',
  'confidentiality_and_secrets.kept_from_team',
  'dual_relationship.shared_group',
  'dual_relationship.neighbour_or_relative',
  'dual_relationship.former_colleague',
  'dual_relationship.friend_in_common',
  'chance_encounter.in_public',
  'chance_encounter.online',
  'advocacy_against_own_agency.formal_challenge',
  'advocacy_against_own_agency.informal_support',
  'advocacy_against_own_agency.media',
  'ending_contact.post_service_contact',
  'ending_contact.goodbye',
  'ending_contact.transfer',
  'ending_contact.re_contact',
  'over_distance.cold_ending',
  'over_distance.blanket_rule',
  'over_distance.refusal',
  'over_distance.handed_over_too_often',
  'colleague_concern.conduct',
  'colleague_concern.boundary',
  'colleague_concern.rumour',
  'other.other',
] as const;
export type QuestionSubtype = (typeof ALL_SUBTYPES)[number];

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

export const QUESTION_SUBTYPES = {
  gift_received: [
    'gift_received.small_gift',
    'gift_received.valuable_gift',
    'gift_received.food_or_drink',
    'gift_received.handmade',
  ],
  gift_given: ['gift_given.small_gift', 'gift_given.from_own_pocket', 'gift_given.for_an_occasion'],
  money: [
    'money.lend_to_person',
    'money.give_to_person',
    'money.borrow_from_person',
    'money.handle_their_money',
    'money.bank_card_or_pin',
  ],
  legal_and_estate: [
    'legal_and_estate.beneficiary_of_will',
    'legal_and_estate.witness_or_executor',
    'legal_and_estate.power_of_attorney',
    'legal_and_estate.witness_document',
  ],
  belongings: [
    'belongings.give',
    'belongings.lend',
    'belongings.keep_for_person',
    'belongings.accept',
  ],
  business_or_favours: [
    'business_or_favours.buy_or_sell',
    'business_or_favours.employ_or_be_employed',
    'business_or_favours.favour_asked',
    'business_or_favours.favour_offered',
  ],
  self_disclosure: [
    'self_disclosure.lived_experience',
    'self_disclosure.personal_circumstances',
    'self_disclosure.identity',
    'self_disclosure.feelings_about_the_work',
  ],
  touch: ['touch.comfort', 'touch.greeting', 'touch.personal_care_adjacent', 'touch.refused_touch'],
  language_of_affection: [
    'language_of_affection.words',
    'language_of_affection.tone_in_messages',
    'language_of_affection.nicknames',
  ],
  intimacy: ['intimacy.romantic_or_sexual', 'intimacy.feelings_noticed', 'intimacy.former_person'],
  faith_culture_politics: [
    'faith_culture_politics.pray_together',
    'faith_culture_politics.share_belief',
    'faith_culture_politics.political_support',
  ],
  out_of_hours_contact: [
    'out_of_hours_contact.personal_number',
    'out_of_hours_contact.reply_while_off_shift',
    'out_of_hours_contact.crisis_call',
  ],
  transport: ['transport.own_car', 'transport.detour', 'transport.alone_in_vehicle'],
  hospitality: ['hospitality.meal', 'hospitality.drink_in_public', 'hospitality.overnight'],
  life_events: [
    'life_events.birthday',
    'life_events.funeral',
    'life_events.wedding_or_ceremony',
    'life_events.graduation',
  ],
  informal_visits: [
    'informal_visits.drop_in',
    'informal_visits.outside_plan',
    'informal_visits.facilitate_outside_order',
  ],
  practitioner_home: [
    'practitioner_home.visit',
    'practitioner_home.family_event',
    'practitioner_home.stay',
  ],
  beyond_role_and_extra_time: [
    'beyond_role_and_extra_time.unpaid_visit',
    'beyond_role_and_extra_time.task_outside_role',
    'beyond_role_and_extra_time.long_session',
  ],
  digital_contact: [
    'digital_contact.social_media',
    'digital_contact.messaging_app',
    'digital_contact.shared_photos',
    'digital_contact.search_online',
  ],
  confidentiality_and_secrets: [
    'confidentiality_and_secrets.requested_by_person',
    'confidentiality_and_secrets.shared_by_family',
    'confidentiality_and_secrets.kept_from_team',
  ],
  dual_relationship: [
    'dual_relationship.shared_group',
    'dual_relationship.neighbour_or_relative',
    'dual_relationship.former_colleague',
    'dual_relationship.friend_in_common',
  ],
  chance_encounter: ['chance_encounter.in_public', 'chance_encounter.online'],
  advocacy_against_own_agency: [
    'advocacy_against_own_agency.formal_challenge',
    'advocacy_against_own_agency.informal_support',
    'advocacy_against_own_agency.media',
  ],
  ending_contact: [
    'ending_contact.post_service_contact',
    'ending_contact.goodbye',
    'ending_contact.transfer',
    'ending_contact.re_contact',
  ],
  over_distance: [
    'over_distance.cold_ending',
    'over_distance.blanket_rule',
    'over_distance.refusal',
    'over_distance.handed_over_too_often',
  ],
  colleague_concern: [
    'colleague_concern.conduct',
    'colleague_concern.boundary',
    'colleague_concern.rumour',
  ],
  other: ['other.other'],
} as const satisfies Readonly<Record<QuestionType, readonly QuestionSubtype[]>>;

export const TIMINGS = ['before', 'happening_now', 'already_happened', 'pattern'] as const;
export type Timing = (typeof TIMINGS)[number];

export const DIRECTIONS = [
  'towards_closer',
  'towards_distance',
  'rule_causing_harm',
  'unclear',
] as const;
export type Direction = (typeof DIRECTIONS)[number];

export const MOTIVES = [
  'intimacy',
  'personal_benefit',
  'emotional_need',
  'altruism',
  'unanticipated',
  'none',
] as const;
export type Motive = (typeof MOTIVES)[number];

/** The remote-entangled line, remote first. */
export const POSITIONS = [
  'remote',
  'guarded',
  'steady',
  'warm',
  'close',
  'blurred',
  'entangled',
] as const;
export type Position = (typeof POSITIONS)[number];

export const URGENCIES = ['today', 'this_week', 'next_session'] as const;
export type Urgency = (typeof URGENCIES)[number];

export const POLICY_POSITIONS = ['inside', 'outside', 'silent', 'unlawful'] as const;
export type PolicyPosition = (typeof POLICY_POSITIONS)[number];

/** Whom the service is for, as far as the safety checks care. */
export const CONTEXTS = ['children', 'adults', 'both'] as const;
export type Context = (typeof CONTEXTS)[number];

/** Whose need the act serves. */
export const NEED_SERVED = ['person', 'worker', 'agency', 'family'] as const;
export type NeedServed = (typeof NEED_SERVED)[number];

/** Whose perspective an entry speaks from. */
export const PERSPECTIVES = [
  'practitioner',
  'supervisor',
  'person',
  'family',
  'agency_policy',
  'other_professional',
] as const;
export type Perspective = (typeof PERSPECTIVES)[number];
