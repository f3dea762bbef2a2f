import fc from 'fast-check';
import {
  isForOrganisation,
  isOrderOf,
  refusalsToAddItem,
  refusalsToBegin,
  refusalsToCarryOver,
  refusalsToEnd,
  refusalsToRemoveItem,
} from './agenda';
import { SESSION_STATUSES } from './sessions';
import {
  refusalsToAgreeSupervisionAction,
  refusalsToChangeSupervisionAction,
} from './supervision-action';

describe('a session', () => {
  it('begins once, and ends once', () => {
    const may = SESSION_STATUSES.map((status) => [
      status,
      refusalsToBegin(status).length === 0,
      refusalsToEnd(status).length === 0,
    ]);
    expect(may).toEqual([
      ['scheduled', true, false],
      ['in_session', false, true],
      ['held', false, false],
      ['moved', false, false],
      ['cancelled', false, false],
    ]);
  });
});

describe('an agenda', () => {
  it.each([
    ['scheduled', 'The late rota', []],
    ['in_session', 'The late rota', []],
    ['held', 'The late rota', ['session_over']],
    ['scheduled', '  ', ['item_title_missing']],
  ] as const)('%s takes "%s": refused by %j', (status, title, refusals) => {
    expect(refusalsToAddItem(status, { title })).toEqual(refusals);
  });

  it.each([
    ['scheduled', 'amira', []],
    ['in_session', 'amira', ['session_begun']],
    ['held', 'amira', ['session_over']],
    ['scheduled', 'priya', ['item_of_the_other']],
    ['scheduled', null, ['item_protected']],
  ] as const)('%s lets Amira take back what %s brought: refused by %j', (status, by, refusals) => {
    expect(refusalsToRemoveItem(status, { authorId: by }, 'amira')).toEqual(refusals);
  });

  const carry = { reason: 'No time left.', hasNext: true };
  const rota = { kind: 'other_work', carriedToId: null } as const;
  it.each([
    ['in_session', rota, carry, []],
    ['scheduled', rota, carry, ['session_not_begun']],
    ['in_session', { ...rota, carriedToId: 'x' }, carry, ['carried_already']],
    ['in_session', { ...rota, kind: 'reflection' }, carry, ['item_protected']],
    ['in_session', rota, { ...carry, reason: ' ' }, ['carry_reason_missing']],
    ['in_session', rota, { ...carry, hasNext: false }, ['no_next_session']],
  ] as const)('%s carries %j over with %j: refused by %j', (status, item, terms, refusals) => {
    expect(refusalsToCarryOver(status, item, terms)).toEqual(refusals);
  });

  it('asks from the second time on whether it is the organisation’s', () => {
    expect([0, 1, 2, 3].map(isForOrganisation)).toEqual([false, false, true, true]);
  });

  it('takes an order of exactly the items that are there', () => {
    const ids = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 8 });
    fc.assert(
      fc.property(ids, fc.integer(), (all, turn) => {
        const items = all.map((id) => ({ id }));
        const turned = all.map((_, at) => all[(at + Math.abs(turn)) % all.length] ?? '');
        expect(isOrderOf(turned, items)).toBe(true);
        expect(isOrderOf([...all, 'one more'], items)).toBe(false);
        if (all.length > 0) expect(isOrderOf(all.slice(1), items)).toBe(false);
        if (all.length > 1) expect(isOrderOf([...all.slice(1), all[1] ?? ''], items)).toBe(false);
      }),
    );
  });
});

describe('an action of supervision', () => {
  const pair = { supervisorId: 'priya', superviseeId: 'amira' };
  const today = '2026-11-23';
  it.each([
    [{ what: 'Ask for cover', ownerId: 'amira', dueOn: today }, []],
    [{ what: ' ', ownerId: 'amira', dueOn: today }, ['action_what_missing']],
    [{ what: 'Ask', ownerId: 'tom', dueOn: today }, ['action_owner_outside_pair']],
    [{ what: 'Ask', ownerId: 'priya', dueOn: '2026-11-22' }, ['action_due_in_the_past']],
    [{ what: 'Ask', ownerId: 'priya', dueOn: '2027-02-29' }, ['action_due_not_a_date']],
  ])('%j is refused by %j', (action, refusals) => {
    expect(refusalsToAgreeSupervisionAction(action, pair, today)).toEqual(refusals);
  });

  it.each([
    ['open', { to: 'done' }, []],
    ['open', { to: 'dropped' }, ['action_reason_missing']],
    ['open', { to: 'carried', reason: 'No cover yet', dueOn: '2026-12-01' }, []],
    ['open', { to: 'carried', reason: 'No cover yet' }, ['action_due_not_a_date']],
    ['done', { to: 'done' }, ['action_settled']],
  ] as const)('%s becomes %j: refused by %j', (state, change, refusals) => {
    expect(refusalsToChangeSupervisionAction({ state }, change, today)).toEqual(refusals);
  });
});
