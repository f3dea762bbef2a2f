import type { WritePolicy } from '@alongside/contracts';

/** A policy of Riverside, and how old it is. Unit: days before the demonstration begins. */
export interface PolicyStory {
  readonly text: Omit<WritePolicy, 'reviewOn' | 'triedUntil'>;
  readonly adopted: number;
  /** Days from its adoption to its review. */
  readonly review: number;
}

/**
 * What Riverside has written down. Two things that people keep asking about are missing on purpose: lifts, and
 * messages and social media.
 */
export const POLICIES: readonly PolicyStory[] = [
  {
    adopted: 1200,
    review: 930,
    text: {
      title: 'Presents and small gifts',
      text: 'We may accept and give small presents when they mark a moment and ask for nothing.\n\nUp to about £10 needs no permission. Say it in supervision and write down what it meant to the person. Above that, ask your supervisor first; turning a present down can hurt, so plan how you say it.',
      types: ['gift_received', 'gift_given'],
      inside: [
        'A handmade card at the end of the work.',
        'A hoodie for a birthday nobody else marks, agreed first.',
      ],
      outside: [
        'Vouchers or money, in either direction.',
        'A present that is to be kept from the team.',
      ],
    },
  },
  {
    adopted: 430,
    review: 730,
    text: {
      title: 'Money and belongings',
      text: 'We do not lend, borrow or keep money. Where somebody goes hungry while a form is processed, ask for the crisis fund the same day: the duty manager can release it by telephone.\n\nBelongings are stored with a receipt, by two people.',
      types: ['money', 'belongings'],
      inside: [
        'Food from the crisis fund, bought together.',
        'A suitcase kept in the office, with a receipt.',
      ],
      outside: [
        'Paying an electricity bill from your own pocket.',
        'Knowing the PIN of somebody’s card.',
      ],
    },
  },
  {
    adopted: 820,
    review: 700,
    text: {
      title: 'Contact out of hours',
      text: 'You have a work telephone and hours in which you answer it. Outside of them the duty line answers, and it knows about people you have told it about.\n\nIf a person needs to hear your voice at a bad time, agree it beforehand and take the time back.',
      types: ['out_of_hours_contact', 'beyond_role_and_extra_time'],
      inside: ['One agreed call on the evening before a hearing.'],
      outside: ['Your private number.', 'Answering at night because nobody else would.'],
    },
  },
  {
    adopted: 300,
    review: 365,
    text: {
      title: 'Touch, comfort and warmth',
      text: 'People may be comforted. Ask first, follow their lead, and stop when they do. Holding back can also harm: say in supervision when a rule in your head kept you away.',
      types: ['touch', 'language_of_affection'],
      inside: [
        'A hug that a child asks for, in the sitting room.',
        'A hand on a shoulder at a funeral.',
      ],
      outside: ['Touch that is to stay a secret.'],
    },
  },
];

/** The rule that was changed because people kept asking: as it was, and as it is now. */
export const ENDINGS: { readonly before: PolicyStory; readonly after: PolicyStory } = {
  before: {
    adopted: 1460,
    review: 1095,
    text: {
      title: 'Endings and keeping in touch',
      text: 'Contact ends on the day the service ends.',
      types: ['ending_contact', 'over_distance'],
      inside: ['A goodbye meeting in the last week.'],
      outside: ['Any contact after the last day.'],
    },
  },
  after: {
    adopted: 24,
    review: 365,
    text: {
      title: 'Endings and keeping in touch',
      text: 'An ending is planned with the person, from three months before. Whoever was close may stay in touch for up to a year: how often, how and until when is agreed in supervision and told to the person in one sentence.\n\nA door that stays open a little is part of leaving well.',
      types: ['ending_contact', 'over_distance'],
      inside: [
        'A card on a birthday after leaving care.',
        'A cup of tea after three months, agreed beforehand.',
      ],
      outside: [
        'Contact that nobody else knows about.',
        'Staying on because it is hard to say goodbye.',
      ],
    },
  },
};

/** What is tried for a time. */
export const DAYS_THAT_MATTER: PolicyStory = {
  adopted: 40,
  review: 150,
  text: {
    title: 'Funerals, birthdays and other days that matter',
    text: 'You may go, in working time, when the person asks you to and your supervisor knows. Tell the person beforehand whether you come as yourself or for us.',
    types: ['life_events'],
    inside: ['An hour at a funeral where nobody else would sit beside them.'],
    outside: ['A whole weekend away with the family.'],
  },
};
