import type { WorkedText } from '../worked-case';

export const C03: WorkedText = {
  act: 'Answered a call to my personal number at eleven at night, off shift, and stayed on the line for forty minutes until the police were with her.',
  feeling: 'Shaken. I would do it again, and I know that I should not have had to.',
  parentOrCarer: true,
  urgency: 'today',
  needServed: ['person'],
  benefit: 'She was found safe. Somebody she trusts was there until somebody else was.',
  reversible:
    'The number is known now. Taking it back at once would feel like a punishment for calling.',
  powerAndIdentity:
    'She is sixteen and was frightened. She called the one adult whose number she had.',
  policy: 'Staff handbook: personal phones are not used with young people',
  talk: [
    [
      'raiser',
      'I wanted you to hear it from me first thing. I did not think, I answered. She was crying and did not know where she was.',
    ],
    ['supervisor', 'I am glad that she rang and glad that you stayed. How did you sleep?'],
    [
      'raiser',
      'Not much. I keep thinking about the on-call number on the fridge. Nobody under twenty rings a number on a fridge.',
    ],
    [
      'supervisor',
      'Then that is what we put right: the line, not you. Take back the hours this week, and we will tell her together how to reach somebody at night.',
    ],
    [
      'raiser',
      '“She didn’t hang up. That’s it.” She said that to the manager of the home this morning.',
      'person',
    ],
  ],
  reasons: {
    S2_child_harm_threshold:
      'Going missing is in her plan; her social worker was told within the hour.',
    S7_needs_secrecy: 'The home, the police and her social worker all know about the call.',
    S14_policy_position: 'Outside: the handbook says no personal phones, without exception.',
    S18_worker_state: 'Shaken and short of sleep; time back and a debrief today.',
  },
  secondView: {
    view: 'support',
    reasoning:
      'Keeping a frightened child on the line was right. What needs to change is that she had nobody else to ring.',
  },
  reasoning:
    'What was done was right in that moment, and it was told at the first opportunity. What we learn is about our on-call line, which six children do not know.',
  forThePersonsRecord:
    'You rang when you were frightened, and somebody stayed with you until you were safe. That was the right thing for both of you.',
  actions: [
    {
      kind: 'do',
      why: 'So that she can be reached without her own number.',
      owner: 'supervisor',
      shownBy: 'Phone handed over, number on the home’s list.',
    },
    {
      kind: 'tell',
      why: 'A number is nobody. A voice that you have met is somebody.',
      owner: 'raiser',
      shownBy: 'The three met over pizza on Thursday.',
    },
    {
      kind: 'support_worker',
      why: 'Forty minutes at midnight are work.',
      owner: 'supervisor',
      shownBy: 'Half a day taken on Friday.',
    },
  ],
  review: {
    whatHappened: 'She has rung the on-call line twice since then, and not the personal number.',
    howAsked: 'In her keywork session, with the question: what worked?',
    workerNow: 'Rested, and less alone with it.',
    systemChange: 'Every child meets the on-call worker in person in the first week.',
  },
};
