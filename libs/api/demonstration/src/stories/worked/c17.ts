import type { WorkedText } from '../worked-case';

export const C17: WorkedText = {
  act: 'Sit with him at the hospital from eight in the evening, as paid time, in a rota of three who know him.',
  feeling: 'I do not want him to be alone. I also know that I cannot do it every night.',
  parentOrCarer: true,
  urgency: 'today',
  needServed: ['person', 'family'],
  benefit: 'A familiar hand, hymns, and a family that can see him on video.',
  reversible: 'Any night can be the last one that we come.',
  powerAndIdentity: 'He cannot ask any more. His family is abroad and asks for him.',
  policy: 'No unpaid visits, no visits out of hours',
  talk: [
    [
      'raiser',
      'The ward says days, not weeks. His daughter rang from abroad and asked whether I could sit with him at night. I would do it on my own time.',
    ],
    [
      'supervisor',
      'He should not be alone, and neither should you. Who else does he know by voice?',
    ],
    ['raiser', 'Two of us from the day centre. They would both come.'],
    [
      'supervisor',
      'Then it is three, paid, in turns, until midnight. I have asked for a second view this morning, since the rule says no.',
    ],
    [
      'raiser',
      'His daughter: “He hates to be alone at night. He likes hymns.” It is in his life-story book as well.',
      'family',
    ],
  ],
  reasons: {
    S10_capacity_this_choice: 'Best interests meeting this morning, his daughter on the phone.',
    S13_lone_working_plan: 'Until midnight with a call to the duty line; after that the ward.',
    S18_worker_state: 'Steady, with her manager’s number for the nights.',
  },
  secondView: {
    view: 'support_with_changes',
    reasoning: 'Approved as paid time, shared by three. Make it an act of the team.',
  },
  reasoning:
    'Nobody should die with strangers when three people who know him would come. As a rota it is care, not sacrifice.',
  conditions: ['Paid time', 'A rota of three', 'Call to duty at the end of each evening'],
  forThePersonsRecord:
    'Three people who know you sat with you in the evenings, because you hate to be alone at night.',
  actions: [
    {
      kind: 'do',
      why: 'So that it never hangs on one person.',
      owner: 'supervisor',
      shownBy: 'Rota on the board.',
    },
    {
      kind: 'support_worker',
      why: 'Grief is easier together.',
      owner: 'supervisor',
      shownBy: 'The team met for an hour.',
    },
    {
      kind: 'tell',
      why: 'His family should hear it from us.',
      owner: 'raiser',
      shownBy: 'Card sent, answered.',
    },
  ],
  review: {
    whatHappened: 'Four evenings. He died on the fifth morning, with the nurse and one of us.',
    howAsked: 'His daughter was asked, on the phone, two weeks later.',
    workerNow: 'Sad, together with the others.',
    systemChange: 'A page for the rota of evening visits.',
  },
};
