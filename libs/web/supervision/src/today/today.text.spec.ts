import type { TodayRequestView } from '@alongside/contracts';
import { clockInWords, standingOf } from './today.text';

const NOW = Date.parse('2026-11-23T10:00:00Z');
const amira = { id: 'amira', name: 'Amira Khan' };
const priya = { id: 'priya', name: 'Priya Nair' };
const at = (minutes: number): string => new Date(NOW + minutes * 60_000).toISOString();

const asked: TodayRequestView = {
  id: 'r1',
  version: 1,
  myPart: 'asker',
  asker: amira,
  text: 'May I drive M. home?',
  caseId: null,
  askedAt: at(-3),
  steps: [{ step: 'supervisor', at: at(-3), members: [priya] }],
  next: { step: 'deputy', at: at(12) },
  acknowledged: null,
  answer: null,
  confirmation: null,
  canConfirm: false,
};
const withNobody: TodayRequestView = {
  ...asked,
  steps: [...asked.steps, { step: 'nobody', at: at(0), members: [] }],
  next: null,
};
const taken = { ...asked, next: null, acknowledged: { by: priya, at: at(-1) } };

describe('the clock of a request', () => {
  it.each<[string, TodayRequestView, string]>([
    ['goes on', asked, 'Priya can see it. It goes on to the deputy in 12 minutes.'],
    ['has run out', withNobody, 'Nobody has said that they have it. Do not wait any longer: call.'],
    ['has stopped', taken, 'Priya has it and will answer.'],
    [
      'goes on, for whoever has it',
      { ...asked, myPart: 'holder' },
      'Amira is waiting for somebody to say that they have it. It goes on to the deputy in 12 minutes.',
    ],
    [
      'nears its end',
      { ...asked, next: { step: 'nobody', at: at(20) } },
      'Priya can see it. If nobody says that they have it, we tell you to call in 20 minutes.',
    ],
    [
      'is over',
      { ...taken, answer: { text: 'Not today.', by: priya, at: at(0), lastsUntil: at(60) } },
      '',
    ],
  ])('%s', (_what, request, words) => {
    expect(clockInWords(request, NOW)).toBe(words);
  });

  it('stands in a word or two in a list', () => {
    expect([asked, withNobody, taken].map((each) => standingOf(each).word)).toEqual([
      'Waiting',
      'Call somebody',
      'Priya has it',
    ]);
  });
});
