import type { WorkedText } from '../worked-case';

export const C01: WorkedText = {
  act: 'Bring a hoodie for £12, bought from the team budget, to his birthday tea on Saturday at his flat, together with a colleague.',
  feeling: 'Sad that I am the only guest, and a bit worried about what the team will say.',
  parentOrCarer: false,
  urgency: 'this_week',
  needServed: ['person'],
  benefit:
    'One birthday on which somebody turns up. He can see that leaving care is not being left.',
  reversible: 'A hoodie is a hoodie. What stays is that somebody came.',
  powerAndIdentity:
    'We hold the purse strings of his setting-up grant; the present must not feel like a payment or a test.',
  policy: 'Gifts and hospitality rule, paragraph 4',
  talk: [
    [
      'raiser',
      'He told me that birthdays are the day he feels signed off. I would like to bring a hoodie. I know what the gifts rule says, and I would rather ask than hide it.',
    ],
    [
      'supervisor',
      'Thank you for asking first. What would he read into it if we came with nothing? And what would the two other young people on your list hear?',
    ],
    [
      'raiser',
      'With nothing: that it was true, care ends at 18. The others: I would want the same for them. It is the rule that is uneven, not him.',
    ],
    [
      'supervisor',
      'Then let it come from the team and not from you alone. Two of you, a card from everybody. And we propose a fund, so that next year nobody has to ask.',
    ],
    [
      'raiser',
      '“I don’t need big. I just want someone to turn up.” That is what he said when I asked him.',
      'person',
    ],
  ],
  reasons: {
    S14_policy_position: 'The gifts rule says no presents to individuals, whatever the reason.',
    S17_would_offer_to_others:
      'Not today; that is why a fund for everybody who turns 18 is proposed.',
    S9_person_asked: 'Asked him on Tuesday what would make the day a good one.',
  },
  secondView: {
    view: 'support_with_changes',
    reasoning:
      'Yes, when it is bought from the team budget and given by two colleagues. Then it is the service that remembers him, and nobody carries it alone.',
  },
  reasoning:
    'A present of £12 does less harm than an eighteenth birthday with no guest. It comes from the team, openly, once, and the unevenness goes where it belongs: into a proposal for a fund.',
  conditions: [
    'Bought from the team budget',
    'Given by two colleagues together',
    'Written in the diary as a visit',
  ],
  forThePersonsRecord:
    'Two of us came to your 18th birthday with a small present from the team, because the day matters and you told us so.',
  actions: [
    {
      kind: 'policy_change',
      why: 'So that nobody after him has to be an exception.',
      owner: 'Service manager',
      shownBy: 'Proposal sent with three worked examples.',
    },
  ],
  review: {
    whatHappened: 'Two of us came for an hour. There was cake. He put the hoodie on at once.',
    howAsked: 'On the next visit, over tea.',
    workerNow: 'Glad. It did not become a habit, and it did not feel like one.',
    systemChange: 'A birthday fund for everybody who turns 18.',
  },
};
