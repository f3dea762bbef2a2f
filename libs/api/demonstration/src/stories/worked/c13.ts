import type { WorkedText } from '../worked-case';

export const C13: WorkedText = {
  act: 'Visit her twice together with the new worker after the transfer on Friday, and send a card on her birthday.',
  feeling: 'Ashamed of the email. Four years, and then a handover in three lines.',
  parentOrCarer: true,
  urgency: 'this_week',
  needServed: ['person'],
  benefit: 'A goodbye that she can remember, and a new worker who is handed over in person.',
  reversible: 'Two visits can be stopped after one. An email cannot be taken back.',
  powerAndIdentity: 'She has no say in who leaves. She can at least have a say in how.',
  policy: 'Transfer protocol: no contact after transfer',
  talk: [
    [
      'raiser',
      'I move team on Friday. The handover plan is an email to the carers. She is twelve; I would be the ninth adult who vanishes. I would like to break the rule with two visits.',
    ],
    [
      'supervisor',
      'My first thought was that the new worker needs a clean start. My second thought is whose need that is. Where does the rule come from?',
    ],
    [
      'raiser',
      'I asked. It has no author and no date. “At least say it to my face,” she said, when I told her that I am leaving.',
      'person',
    ],
    [
      'supervisor',
      'That is hard to answer with an email. I have asked the new worker: she would like to come with you both times. Who else should know before Friday? I have asked Tom for a second view, since the rule says no.',
    ],
  ],
  reasons: {
    S12_parent_or_carer_view: 'Her carers would like it very much.',
    S14_policy_position: 'The transfer protocol says no contact; it has no author and no date.',
  },
  secondView: {
    view: 'support',
    reasoning:
      'Approved. The transfer rule goes to policy review: it protects our diary, not the child.',
  },
  reasoning:
    'A goodbye in person, together with the new worker, does less harm than a rule nobody stands for.',
  conditions: ['Both visits together with the new worker'],
  forThePersonsRecord:
    'Your worker said goodbye to your face, and brought your new worker with her.',
  actions: [
    {
      kind: 'do',
      why: 'So that she meets the new one through the old one.',
      owner: 'raiser',
      shownBy: 'Two dates in both diaries.',
    },
    {
      kind: 'policy_change',
      why: 'An ending plan for every child, not an email.',
      owner: 'Service manager',
      shownBy: 'Draft with three teams.',
    },
  ],
  review: {
    whatHappened: 'Two visits took place.',
    howAsked: 'Drawing together.',
    workerNow: 'At peace with leaving.',
    systemChange: 'An ending plan template.',
  },
};
