import type { WorkedText } from '../worked-case';

export const C10: WorkedText = {
  names: ['Ms D'],
  act: 'Say one sentence: that I too left a violent partner. No detail, and then back to her.',
  feeling: 'Eight months out of court. Mostly steady.',
  parentOrCarer: false,
  urgency: 'this_week',
  needServed: ['person'],
  benefit: 'She might feel less mad, and less alone.',
  reversible: 'It cannot be unsaid.',
  powerAndIdentity: 'I know everything about her; she would know one thing about me.',
  policy: null,
  talk: [
    [
      'raiser',
      'She said again that none of us know. I do. I think that one sentence could help her.',
    ],
    ['supervisor', 'I believe you. What would make you stop in the middle of it?'],
    ['raiser', 'If she began to look after me. That would be the wrong way round.'],
    [
      'supervisor',
      'Good. Then we write exactly that down. Let us rehearse the sentence tomorrow, and I am on the phone afterwards.',
    ],
  ],
  reasons: {
    S3_adult_harm_threshold: 'Known, with a safety plan that was read last week.',
    S9_person_asked: 'Asking would be telling. She has said: none of you know.',
    S18_worker_state: 'Strained but steady; debrief on the same day is arranged.',
  },
  reasoning:
    'One sentence, rehearsed, with a debrief, can end a loneliness that no leaflet ends. It is hers afterwards, not ours.',
  conditions: ['One sentence, no detail', 'Rehearsed beforehand', 'Debrief on the same day'],
  forThePersonsRecord: null,
  actions: [
    {
      kind: 'support_worker',
      why: 'So that it is said for her, and not for me.',
      owner: 'supervisor',
      shownBy: 'Rehearsed on the phone.',
    },
    {
      kind: 'support_worker',
      why: 'Nobody takes it home alone.',
      owner: 'supervisor',
      shownBy: 'Half an hour on the same day.',
    },
  ],
  review: {
    whatHappened: 'I said the sentence and then stopped.',
    howAsked: 'She said it by herself.',
    workerNow: 'Tired, fine.',
    systemChange: null,
  },
};
