import type { WorkedText } from '../worked-case';

export const C05: WorkedText = {
  act: 'Keep going to the Thursday meeting on alternate weeks, so that both of us can.',
  feeling: 'Exposed. That room is where I do not work.',
  parentOrCarer: false,
  urgency: 'this_week',
  needServed: ['person', 'worker'],
  benefit: 'Both keep the one evening meeting in the valley.',
  reversible: 'Yes, from one week to the next.',
  powerAndIdentity: 'I write notes about him by day. In the room we are both first names.',
  policy: null,
  talk: [
    [
      'raiser',
      'I walked into my own meeting, and he was there. I stayed, and said nothing. It is the only evening meeting for twenty miles.',
    ],
    [
      'supervisor',
      'Thank you for telling me something that is not mine to know otherwise. What do you need so that it stays your room as well?',
    ],
    [
      'raiser',
      'Not to be watched, and not to watch. Alternate weeks would do it. And online on the other one.',
    ],
    [
      'supervisor',
      'And he? “I’d rather you were there than not. Just don’t share about work.” That is generous. Let us write three lines that both of you hold.',
    ],
    ['raiser', 'He would like to keep a copy himself, and so would I.', 'person'],
  ],
  reasons: {
    S16_conflict_of_interest: 'A second role in the same room; said openly to both of us.',
    S18_worker_state: 'Strained; his own sponsor knows as well.',
    S7_needs_secrecy: 'Nothing is kept from anybody who normally knows.',
  },
  secondView: {
    view: 'support_with_changes',
    reasoning:
      'Approved with the plan of alternate weeks. Nobody should lose a recovery meeting because of a job.',
  },
  reasoning:
    'In a valley with one meeting, distance would cost somebody their recovery. Three written lines protect both, and it ends with the case.',
  conditions: [
    'Alternate weeks',
    'Nothing from the room in case notes',
    'Three lines that both hold',
  ],
  forThePersonsRecord:
    'You and your worker agreed how you can both use the Thursday meeting. You have a copy.',
  actions: [
    {
      kind: 'record',
      why: 'So that both know what was agreed, in the same words.',
      owner: 'raiser',
      shownBy: 'Both hold a copy.',
    },
  ],
  review: {
    whatHappened: 'Three weeks, both attended in turn.',
    howAsked: 'He was asked at the end of a session, away from the meeting.',
    workerNow: 'Steadier; my own recovery has its room.',
    systemChange: 'A template for small places.',
  },
};
