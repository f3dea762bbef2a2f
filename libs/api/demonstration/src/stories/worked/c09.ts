import type { WorkedText } from '../worked-case';

export const C09: WorkedText = {
  act: 'Eat with the family at Eid for one hour, at their table, in work time.',
  feeling: 'Honoured, and a little afraid of the “water only” look in the office.',
  parentOrCarer: true,
  urgency: 'this_week',
  needServed: ['person', 'family'],
  benefit:
    'The family sees that we come for more than forms. The children see their home respected.',
  reversible: 'A meal cannot be un-eaten, but nothing has to follow from it.',
  powerAndIdentity:
    'I decide things about their children. Once in the year they are the hosts. I do not share their faith and was asked as a guest.',
  policy: null,
  talk: [
    [
      'raiser',
      'They have asked me to eat with them at Eid. If I say no, it is the grandmother whom I shame. In our team the custom is water only, and nobody can tell me who wrote that.',
    ],
    [
      'supervisor',
      'I looked as well: it is not in any policy. What would you find harder to say to them the week after?',
    ],
    [
      'raiser',
      'If school attendance dips again I will have to raise it. I think I can, and they know that I will. I told the father so.',
    ],
    [
      'supervisor',
      'Then go, hungry, for an hour, and put it in the diary like any visit. Would you do it for every family?',
    ],
    [
      'raiser',
      'For every family that asks, yes. “You come to my house with forms. Come once with hunger.” That is the grandmother.',
      'family',
    ],
  ],
  reasons: {
    S12_parent_or_carer_view: 'Both parents asked me, and were glad that I asked back.',
    S17_would_offer_to_others: 'For any family that invites us on a day that matters to them.',
  },
  reasoning:
    'An hour at their table costs little and says a lot. Custom is not policy. The worker has already said that hard conversations stay possible.',
  forThePersonsRecord:
    'Your worker ate with you at Eid because you invited her, and because your home is more than a place for forms.',
  actions: [
    {
      kind: 'tell',
      why: 'So that the next family does not meet a custom that nobody stands for.',
      owner: 'supervisor',
      shownBy: 'On the agenda of the team meeting.',
    },
  ],
  review: {
    whatHappened: 'I stayed an hour and helped to carry the plates.',
    howAsked: 'On the next visit I asked how it had been for them.',
    workerNow: 'Warm, and clear about my role.',
    systemChange: 'The team has dropped “water only”.',
  },
};
