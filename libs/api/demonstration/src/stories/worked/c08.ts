import type { WorkedText } from '../worked-case';

export const C08: WorkedText = {
  names: ['Leila'],
  act: 'Accept her friend request from my own account, or answer it in some other way.',
  feeling: 'I miss her, and I am lonely in a new city. I know that these are two different things.',
  parentOrCarer: false,
  urgency: 'this_week',
  needServed: ['person', 'worker'],
  benefit: 'She would know that she is remembered.',
  reversible: 'Unfriending later would hurt more than never having been friends there.',
  powerAndIdentity: 'I know her whole file. She would know my holiday photos.',
  policy: null,
  talk: [
    [
      'raiser',
      'Eight months after we closed there is a friend request on my phone. I have not touched it. I would like to say yes, and I do not quite trust that.',
    ],
    [
      'supervisor',
      'Thank you for not trusting it, and for saying so. What do you imagine that she wants?',
    ],
    ['raiser', 'I do not know. To show me something? To see whether I am still there?'],
    [
      'supervisor',
      'Then we do not know enough to decide. Let us hold it for a few days, and answer her, kindly, from the work account, so that silence does not answer for us.',
    ],
  ],
  reasons: {
    S8_worker_gain: 'It would ease my own loneliness; I cannot tell that apart yet.',
    S9_person_asked: 'Not yet. We ask her on the phone on Thursday.',
    S18_worker_state: 'New city, few friends; we have put time aside for it in supervision.',
  },
  reasoning:
    'We cannot weigh this without knowing what she wants from it and who else is around her. Until then she gets an answer, not silence.',
  forThePersonsRecord: null,
  actions: [
    {
      kind: 'ask',
      why: 'She gets an answer from a person, on a number that stays.',
      owner: 'raiser',
      shownBy: 'Call noted on the staying-in-touch list.',
    },
    {
      kind: 'support_worker',
      why: 'The worker’s loneliness is worth an hour of its own.',
      owner: 'supervisor',
      shownBy: 'In the diary for the next two sessions.',
    },
  ],
  review: {
    whatHappened: 'She was rung on Thursday.',
    howAsked: 'On the phone.',
    workerNow: 'Lighter.',
    systemChange: null,
  },
};
