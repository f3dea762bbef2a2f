import type { WorkedText } from '../worked-case';

export const C15: WorkedText = {
  act: 'Bring him to my mother’s for Christmas dinner, on my day off.',
  feeling: 'I keep seeing him alone in that room. Last year he went missing on the day.',
  parentOrCarer: true,
  urgency: 'this_week',
  needServed: ['person'],
  benefit: 'A table with people around it on the day when everything is shut.',
  reversible: 'No. He would meet a family that he cannot keep.',
  powerAndIdentity: 'He is seventeen, far from home, and would find it hard to say no to me.',
  policy: 'Young people are not taken to the homes of staff',
  talk: [
    [
      'raiser',
      'I would like to take him home for Christmas dinner. My mother says there is always a chair.',
    ],
    ['supervisor', 'Tell me about the day after.'],
  ],
  reasons: {},
  reasoning: 'A family for a day is harder to lose than no family. We do something real instead.',
  forThePersonsRecord: null,
  actions: [
    {
      kind: 'do',
      why: 'So that nobody is alone on the day.',
      owner: 'supervisor',
      shownBy: 'Table funded for ten.',
    },
    {
      kind: 'refer',
      why: 'A family that he can keep.',
      owner: 'raiser',
      shownBy: 'Referral accepted.',
    },
  ],
  review: {
    whatHappened: 'He came to the open table and cooked.',
    howAsked: 'With an interpreter, while washing up.',
    workerNow: 'Sad and sure.',
    systemChange: null,
  },
};
