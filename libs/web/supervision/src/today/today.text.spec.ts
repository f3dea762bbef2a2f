import type { TodayRequestView } from '@alongside/contracts';
import { amira, aRequest, at, priya } from './testing-today';
import { clockInWords, standingOf } from './today.text';

const now = Date.parse(at(0));
const zone = 'Europe/London';
const asker = { memberId: amira.id, now, zone };
const supervisor = { memberId: priya.id, now, zone };
const mo = { id: 'mo', name: 'Mo Price' };
const tom = { id: 'tom', name: 'Tom Reed' };

const held: TodayRequestView = { ...aRequest, myPart: 'holder' };
const onDuty: TodayRequestView = {
  ...aRequest,
  steps: [...aRequest.steps, { step: 'duty', at: at(-1), members: [mo, tom] }],
  next: { step: 'nobody', at: at(20), members: [] },
};
const withNobody: TodayRequestView = {
  ...aRequest,
  steps: [...aRequest.steps, { step: 'nobody', at: at(0), members: [] }],
  next: null,
};
const taken = { ...aRequest, next: null, acknowledged: { by: priya, at: at(-1) } };

describe('the clock of a request, for its asker', () => {
  it.each<[string, TodayRequestView, string]>([
    ['goes on', aRequest, 'Priya has had this for 4 minutes. It goes to Dee at 10:31.'],
    [
      'nears its end',
      onDuty,
      'Mo and Tom have had this for 1 minute. If nobody takes it, we ask you to call at 10:40.',
    ],
    ['has run out', withNobody, 'Nobody has said that they have it. Do not wait any longer: call.'],
    ['has stopped', taken, 'Priya took this at 10:19 and will answer you.'],
    [
      'is over',
      { ...taken, answer: { text: 'Not today.', by: priya, at: at(0), lastsUntil: at(60) } },
      '',
    ],
  ])('%s', (_what, request, words) => {
    expect(clockInWords(request, asker)).toBe(words);
  });

  it('says "now" while the move is under way, and the day when it is another one', () => {
    const { next } = aRequest;
    const due = { ...aRequest, next: next && { ...next, at: at(-0.1) } };
    expect(clockInWords(due, asker)).toContain('It goes to Dee now.');
    const late = { ...aRequest, next: next && { ...next, at: at(14 * 60) } };
    expect(clockInWords(late, asker)).toContain('It goes to Dee at 00:20 tomorrow.');
  });
});

describe('the clock of a request, for whoever has it', () => {
  it.each<[string, TodayRequestView, string]>([
    ['goes on', held, 'You have had this for 4 minutes. It goes to Dee at 10:31.'],
    [
      'nears its end',
      { ...onDuty, myPart: 'holder', steps: [{ step: 'duty', at: at(-2), members: [priya, mo] }] },
      'Mo and you have had this for 2 minutes. If nobody takes it, Amira is asked to call at 10:40.',
    ],
    [
      'has stopped',
      { ...taken, myPart: 'holder' },
      'You took this at 10:19 and will answer Amira.',
    ],
  ])('%s', (_what, request, words) => {
    expect(clockInWords(request, supervisor)).toBe(words);
  });
});

describe('a request in a list', () => {
  it('stands there in a word or two', () => {
    expect([aRequest, withNobody, taken].map((each) => standingOf(each).word)).toEqual([
      'Waiting',
      'Call somebody',
      'Priya has it',
    ]);
  });
});
