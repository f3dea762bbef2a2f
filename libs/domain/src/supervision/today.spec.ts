import fc from 'fast-check';
import { MINUTE } from '../calendar/instant';
import {
  PROVISIONAL_HOURS,
  refusalsToAcknowledgeToday,
  refusalsToAnswerToday,
  refusalsToAskToday,
  refusalsToConfirmToday,
  refusalsToSetTodayRoute,
  TODAY_INTERVALS,
  type TodayAsked,
  todayRoute,
  type TodayStanding,
} from './today';

const ASKED: TodayAsked = {
  askedAt: 0,
  askerId: 'amira',
  supervisorId: 'priya',
  deputyId: 'dee',
  dutyIds: ['mo', 'tom'],
  acknowledgedAt: null,
};
const OPEN: TodayStanding = {
  isHolder: true,
  acknowledged: false,
  answered: false,
  confirmed: false,
};
const HOUR = 60 * MINUTE;

const stepsAt = (minutes: number, asked: TodayAsked = ASKED): readonly string[] =>
  todayRoute(asked, TODAY_INTERVALS, minutes * MINUTE).reached.map(({ step }) => step);

describe('the way of a request for today', () => {
  it.each([
    [0, ['supervisor'], 15],
    [14.99, ['supervisor'], 15],
    [15, ['supervisor', 'deputy'], 30],
    [30, ['supervisor', 'deputy', 'duty'], 60],
    [60, ['supervisor', 'deputy', 'duty', 'nobody'], null],
  ])('after %p minutes has reached %p', (minutes, steps, next) => {
    expect(stepsAt(minutes)).toEqual(steps);
    const { next: following } = todayRoute(ASKED, TODAY_INTERVALS, minutes * MINUTE);
    expect(following?.at ?? null).toBe(next === null ? null : next * MINUTE);
  });

  it('stops where it is acknowledged', () => {
    const asked = { ...ASKED, acknowledgedAt: 20 * MINUTE };
    const route = todayRoute(asked, TODAY_INTERVALS, 10 * HOUR);
    expect(route.reached.map(({ step }) => step)).toEqual(['supervisor', 'deputy']);
    expect(route.next).toBeNull();
  });

  it('does not wait for an empty chair', () => {
    expect(stepsAt(15, { ...ASKED, deputyId: null })).toEqual(['supervisor', 'duty']);
    expect(stepsAt(0, { ...ASKED, supervisorId: null })).toEqual(['deputy']);
    expect(stepsAt(15, { ...ASKED, deputyId: 'priya', dutyIds: ['priya', 'amira'] })).toEqual([
      'supervisor',
      'nobody',
    ]);
  });

  it('never goes back, never reaches the asker, and reaches nobody twice', () => {
    const member = fc.constantFrom('amira', 'priya', 'dee', 'mo', 'tom');
    const asked = fc.record({
      askedAt: fc.constant(0),
      askerId: fc.constant('amira'),
      supervisorId: fc.option(member),
      deputyId: fc.option(member),
      dutyIds: fc.array(member),
      acknowledgedAt: fc.option(fc.integer({ min: 0, max: 100 * MINUTE })),
    });
    const time = fc.integer({ min: 0, max: 120 * MINUTE });
    fc.assert(
      fc.property(asked, time, time, (each, one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const before = todayRoute(each, TODAY_INTERVALS, early).reached;
        const after = todayRoute(each, TODAY_INTERVALS, late).reached;
        expect(after.slice(0, before.length)).toEqual(before);
        const ids = after.flatMap(({ memberIds }) => memberIds);
        expect(ids).not.toContain('amira');
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

describe('a request for today', () => {
  it('needs words, and somebody whom it reaches', () => {
    expect(refusalsToAskToday('May I?', [{ step: 'duty' }, { step: 'nobody' }])).toEqual([]);
    expect(refusalsToAskToday(' ', [{ step: 'nobody' }])).toEqual([
      'today_text_missing',
      'today_nobody_there',
    ]);
  });

  it('is acknowledged once, by somebody who has it', () => {
    expect(refusalsToAcknowledgeToday(OPEN)).toEqual([]);
    expect(refusalsToAcknowledgeToday({ ...OPEN, acknowledged: true })).toEqual([
      'today_acknowledged',
    ]);
    expect(refusalsToAcknowledgeToday({ ...OPEN, isHolder: false })).toEqual([
      'today_not_yours_to_answer',
    ]);
  });

  it.each([
    [1, []],
    [PROVISIONAL_HOURS, []],
    [PROVISIONAL_HOURS + 0.01, ['today_lasts_too_long']],
    [0, ['today_lasts_too_short']],
    [Number.NaN, ['today_lasts_too_short']],
  ])('is answered for %p hours: %p', (hours, refusals) => {
    const answer = { text: 'Wait outside the house.', lastsUntil: hours * HOUR };
    expect(refusalsToAnswerToday(OPEN, answer, 0)).toEqual(refusals);
  });

  it('is answered once', () => {
    const answer = { text: '', lastsUntil: HOUR };
    expect(refusalsToAnswerToday({ ...OPEN, answered: true }, answer, 0)).toEqual([
      'today_answered',
      'today_text_missing',
    ]);
  });

  it('is confirmed or changed once it is answered, by the supervisor, once', () => {
    const answered = { ...OPEN, answered: true };
    const confirm = { kind: 'confirmed' } as const;
    expect(refusalsToConfirmToday(answered, confirm, true)).toEqual([]);
    expect(refusalsToConfirmToday(answered, confirm, false)).toEqual([
      'today_not_yours_to_confirm',
    ]);
    expect(refusalsToConfirmToday(OPEN, confirm, true)).toEqual(['today_not_answered']);
    expect(
      refusalsToConfirmToday({ ...answered, confirmed: true }, { kind: 'changed' }, true),
    ).toEqual(['today_confirmed', 'today_text_missing']);
  });
});

describe('the way that an organisation sets', () => {
  it.each([
    [15, 30, 60, true, []],
    [15, 15, 60, true, ['intervals_out_of_order']],
    [0, 30, 60, true, ['intervals_out_of_order']],
    [15, 30, 481, false, ['intervals_out_of_order', 'duty_not_a_member']],
  ])('%p / %p / %p', (toDeputy, toDuty, toNobody, areMembers, refusals) => {
    expect(refusalsToSetTodayRoute({ toDeputy, toDuty, toNobody }, areMembers)).toEqual(refusals);
  });
});
