import type { WorkedText } from '../worked-case';

export const C04: WorkedText = {
  names: ['Mrs K'],
  act: 'Agree to be the executor of her will, and to be left the clock.',
  feeling: 'Moved. I would hate to hurt her after six years.',
  parentOrCarer: false,
  urgency: 'next_session',
  needServed: ['person', 'worker'],
  benefit: 'She would feel that somebody will see to things when she is gone.',
  reversible: 'A will can be changed. A quarrel over it cannot be undone.',
  powerAndIdentity: 'She is widowed, estranged from her son, and I am the one who comes every day.',
  policy: 'Code of conduct: no legal role, no bequests',
  talk: [
    [
      'raiser',
      'She asked me to be her executor, and to have the clock. I said that I would have to think. I am moved, and I know that the answer is no. I do not know how to say it.',
    ],
    [
      'supervisor',
      'The no is not ours to argue with, the way of saying it is. What does the clock stand for?',
    ],
    ['raiser', 'Her husband wound it every Sunday. Since he died I have wound it with her.'],
    [
      'supervisor',
      'Then let the clock’s story be what you take. A memory book, with her, and a solicitor and an advocate for the rest. We tell her together.',
    ],
    ['raiser', 'Yes. I would rather she were cross with both of us than sad about me alone.'],
  ],
  reasons: {
    S8_worker_gain: 'The clock is worth money, and an executor gains standing.',
    S14_policy_position: 'Outside: the code allows no legal role and no bequest.',
    S11_free_to_refuse: 'Her care goes on whatever she decides about her will.',
  },
  reasoning:
    'The line is there for good reasons, and she deserves a solicitor who has only her interest. The relationship is honoured in the book, not in the will.',
  forThePersonsRecord:
    'You asked your worker to be your executor. We explained together why she cannot, and found you somebody who can. The story of the clock is in your book.',
  actions: [
    {
      kind: 'refer',
      why: 'So that somebody independent stands beside her.',
      owner: 'raiser',
      shownBy: 'First visit of the advocate took place.',
    },
    {
      kind: 'record',
      why: 'So that nobody can say later that it was hidden.',
      owner: 'supervisor',
      shownBy: 'Note on file, read by her.',
    },
  ],
  review: {
    whatHappened: 'We told her together, on her sofa.',
    howAsked: 'While working on the book.',
    workerNow: 'Relieved that I was not alone with it.',
    systemChange: 'A leaflet: what your worker can and cannot do for you.',
  },
};
