import type { WorkedText } from '../worked-case';

export const C11: WorkedText = {
  names: ['Josh'],
  act: 'Give his mother the dates and facts for her complaint against our own panel; an independent advocate writes it.',
  feeling: 'Angry, and careful. It is my employer.',
  parentOrCarer: true,
  urgency: 'this_week',
  needServed: ['person', 'family'],
  benefit: 'A lawful challenge is made, in time, by those whose right it is.',
  reversible: 'A complaint can be withdrawn. Lost weeks do not come back.',
  powerAndIdentity:
    'I assess for the panel that I would help to challenge. He cannot write the letter himself.',
  policy: null,
  talk: [
    [
      'raiser',
      'The panel cut his one-to-one hours against my assessment. His mother asked me to help her with the complaint. I think it is my duty, and I know whose name is on my badge.',
    ],
    ['supervisor', 'Both are true. What is the part that only you can give?'],
    ['raiser', 'The facts: what I assessed, and when. Not the anger, and not the letter.'],
    [
      'supervisor',
      'Then the advocate writes and you answer questions. I let the principal social worker know today, so that nobody is surprised.',
    ],
    [
      'raiser',
      'He showed me with his pictures: Tuesdays, the pool, himself. He wants Tuesdays back.',
      'person',
    ],
  ],
  reasons: {
    S10_capacity_this_choice: 'Assessed for this choice with his pictures, last month.',
    S16_conflict_of_interest: 'I am employed by those who made the decision.',
  },
  secondView: {
    view: 'support',
    reasoning:
      'The duty to promote rights is ours, also against ourselves. The advocate leads; the worker supplies the facts.',
  },
  reasoning:
    'Helping somebody to use a right is the job. Roles stay clear: the advocate leads, facts come from the file, and it is said openly.',
  conditions: ['The advocate writes', 'Facts from the file only'],
  forThePersonsRecord:
    'You wanted your Tuesdays back. An advocate helps your mum with the complaint, and your social worker gave the facts.',
  actions: [
    {
      kind: 'refer',
      why: 'An independent voice for him and his mother.',
      owner: 'raiser',
      shownBy: 'Advocate allocated.',
    },
    {
      kind: 'record',
      why: 'A disagreement between professionals is worth a record.',
      owner: 'raiser',
      shownBy: 'Form sent to the panel.',
    },
  ],
  review: {
    whatHappened: 'The advocate wrote, the panel looked again.',
    howAsked: 'With his pictures.',
    workerNow: 'Proud and a bit tired.',
    systemChange: 'Two more families in the same round.',
  },
};
