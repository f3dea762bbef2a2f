import type { CheckAnswer, CheckId } from '@alongside/domain';

/** A safety check in plain words: its short name, what it asks, and help with answering. */
export interface CheckText {
  readonly name: string;
  readonly asks: string;
  readonly hint: string;
}

export const CHECK_TEXT: Readonly<Record<CheckId, CheckText>> = {
  S1_immediate_danger: {
    name: 'Danger now',
    asks: 'Is anybody in danger right now?',
    hint: 'The person, somebody near them, or you. If unsure, say so: someone will help at once.',
  },
  S2_child_harm_threshold: {
    name: 'Harm to a child',
    asks: 'Is there new reason to suspect that a child is being, or may be, seriously harmed?',
    hint: 'New means: not yet known to those who protect this child.',
  },
  S3_adult_harm_threshold: {
    name: 'An adult at risk',
    asks: 'Is an adult at risk of abuse or neglect, and unable to protect themselves?',
    hint: 'Think of their need for care and support as well.',
  },
  S4_allegation_about_worker: {
    name: 'A worker’s conduct',
    asks: 'Is there any sign that a worker harmed somebody, committed an offence, or is a risk to people?',
    hint: 'A sign is enough. It is not for the two of you to find out.',
  },
  S5_sexual_or_exploitative: {
    name: 'Sexual or exploitative',
    asks: 'Is there anything sexual, romantic, grooming-like or exploitative in it?',
    hint: 'From anybody, in either direction, now or as it might become.',
  },
  S6_legal_restriction: {
    name: 'Legal limits',
    asks: 'Does a court order, bail, licence or no-contact term stand in the way?',
    hint: 'For the person, the family, or anybody who would be there.',
  },
  S7_needs_secrecy: {
    name: 'Secrecy',
    asks: 'Would anybody who is normally told have to be kept from knowing?',
    hint: 'What needs a secret is rarely right. Privacy is something else.',
  },
  S8_worker_gain: {
    name: 'A gain for the worker',
    asks: 'Would the worker, or somebody close to them, gain from it?',
    hint: 'Money, goods, favours, contacts, or being needed.',
  },
  S9_person_asked: {
    name: 'The person asked',
    asks: 'Has the person been asked?',
    hint: 'In a way that suits them. Write what they said in the weighing.',
  },
  S10_capacity_this_choice: {
    name: 'Able to choose',
    asks: 'Can the person make this choice, now?',
    hint: 'This one choice. An unwise choice is not a lack of capacity.',
  },
  S11_free_to_refuse: {
    name: 'Free to say no',
    asks: 'Could the person say no without losing help?',
    hint: 'And would they believe that they could?',
  },
  S12_parent_or_carer_view: {
    name: 'Parent’s or carer’s view',
    asks: 'What does the parent or carer think?',
    hint: 'Where their view matters for this person.',
  },
  S13_lone_working_plan: {
    name: 'Alone together',
    asks: 'Is there a plan for when you are alone together?',
    hint: 'Where, how long, who knows, and how to call for help.',
  },
  S14_policy_position: {
    name: 'Policy',
    asks: 'Where does policy stand on it?',
    hint: 'If policy is silent or seems wrong, that is worth knowing too.',
  },
  S15_insurance: {
    name: 'Insurance',
    asks: 'Would the insurance cover it?',
    hint: 'Think of cars, homes and activities outside work.',
  },
  S16_conflict_of_interest: {
    name: 'Torn loyalties',
    asks: 'Is the worker tied to anybody in a way that pulls in another direction?',
    hint: 'Family, friends, another role, money.',
  },
  S17_would_offer_to_others: {
    name: 'The same for others',
    asks: 'Would we do it for others in the same situation?',
    hint: 'If not, what makes this person’s situation special?',
  },
  S18_worker_state: {
    name: 'How the worker is',
    asks: 'How is the worker while deciding this?',
    hint: 'Tired, worried, torn? It is no weakness to say so.',
  },
  S19_pattern_same_person: {
    name: 'A third time',
    asks: 'Is it the third question about this person in 90 days?',
    hint: 'Alongside counts this itself.',
  },
  S20_reversible: {
    name: 'Can be undone',
    asks: 'Can it be undone if it turns out badly?',
    hint: 'For the person, and for what is between you.',
  },
};

/** The answers as most checks word them. */
const ANSWERS: Readonly<Record<CheckAnswer, string>> = {
  yes: 'Yes',
  no: 'No',
  unsure: 'Not sure',
  partial: 'In part',
  partly: 'In part',
  known_in_hand: 'Yes, and it is already known and in hand',
  not_possible: 'It was not possible to ask',
  assumed: 'Yes; nothing suggests otherwise',
  assessed_has: 'Yes; it was assessed',
  doubted: 'There are doubts',
  lacks_best_interests_done: 'No; a best-interests decision was made',
  agree: 'They agree',
  conflict: 'They see it differently',
  not_sought: 'They have not been asked',
  inside: 'A policy allows it',
  outside: 'A policy says otherwise',
  silent: 'No policy speaks of it',
  unlawful: 'It would be against the law',
  steady: 'Steady',
  strained: 'Under strain',
  not_fit_to_decide: 'Not able to decide this now',
  fewer_than_three: 'No, fewer than three',
  three_in_90_days: 'Yes, three or more',
};

/** The words of one answer; those of an older wording are shown as they were kept. */
export const checkAnswerText = (answer: string | null): string =>
  answer === null ? 'Left out, with a reason' : isAnswer(answer) ? ANSWERS[answer] : answer;

const isAnswer = (answer: string): answer is CheckAnswer => Object.hasOwn(ANSWERS, answer);
