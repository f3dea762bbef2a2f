import type { WorkedText } from '../worked-case';

export const C06: WorkedText = {
  act: 'Held him while he held on to me at his grandmother’s funeral, until he let go.',
  feeling: 'I am sure that it was right and I still hear a colleague saying that we do not hug.',
  parentOrCarer: true,
  urgency: 'next_session',
  needServed: ['person'],
  benefit: 'He was not alone in the worst minute of the day.',
  reversible: 'It is over. What lasts is how he remembers it.',
  powerAndIdentity:
    'He turned to me, he let go when he was ready. I did not begin it and did not end it.',
  policy: null,
  talk: [
    [
      'raiser',
      'Should I have stepped back? I stood still and held him until he let go. It was perhaps two minutes.',
    ],
    ['supervisor', 'What would stepping back have said to a nine-year-old at a coffin?'],
    ['raiser', 'That even there I am on duty first. His carer said the same afterwards.'],
    [
      'supervisor',
      'Then let us write down what he likes when he is sad, in his words, so that the next of us knows.',
    ],
  ],
  reasons: { S14_policy_position: 'We looked. There is no policy; there is a colleague’s rule.' },
  reasoning:
    'He chose the closeness and ended it. Stillness was the professional thing to do. Nothing is to be repaired.',
  forThePersonsRecord:
    'At your nan’s funeral you held on to your social worker, and she stayed with you until you were ready.',
  actions: [
    {
      kind: 'record',
      why: 'So that the next worker knows what he likes, from him.',
      owner: 'raiser',
      shownBy: 'In his plan, with his drawing.',
    },
  ],
  review: {
    whatHappened: 'We added his own words about comfort to the plan.',
    howAsked: 'With his feelings cards, at home.',
    workerNow: 'Steady. I have told the colleague where the rule comes from.',
    systemChange: 'A paragraph on comfort in our guidance, written with children.',
  },
};
