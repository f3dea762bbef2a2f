import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CasePage, CaseView, Problem } from '@alongside/contracts';
import { discussedCase, inDays, type Pair, pairOf, raisedCase } from '../spec-cases';

describe('agreeing on what is done', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);
  const agree = (id: string, more: object = {}) =>
    pair.supervisor.post<CaseView & Problem>(`/cases/${id}/actions`, {
      what: 'Ask how they would like the day to go',
      ownerId: riverside.practitioner.id,
      kind: 'ask',
      dueOn: inDays(3),
      ...more,
    });

  it('waits until the two talk', async () => {
    const { id } = await raisedCase(pair);
    expect(codes((await agree(id)).body)).toEqual(['not_at_this_stage']);
  });

  it.each([
    ['of nobody', { ownerId: null }, 'owner_missing'],
    ['that was due yesterday', { dueOn: inDays(-1) }, 'due_in_the_past'],
    ['of policy for a practitioner', { kind: 'policy_change' }, 'belongs_to_a_manager'],
    ['of dots', { what: '…' }, 'what_missing'],
  ])('is refused for an action %s', async (_what, more, code) => {
    const { id } = await discussedCase(pair);
    expect(codes((await agree(id, more)).body)).toEqual([code]);
  });

  it('gives no action to a colleague outside the record, but to a role', async () => {
    const { id } = await discussedCase(pair);
    expect((await agree(id, { ownerId: riverside.colleague.id })).status).toBe(404);
    const role = await agree(id, {
      ownerId: null,
      ownerRole: 'service manager',
      kind: 'policy_change',
    });
    expect(role.body.actions).toMatchObject([{ owner: null, ownerRole: 'service manager' }]);
  });

  it('counts what is open, in the list too', async () => {
    const { id } = await discussedCase(pair);
    await agree(id);
    const { body } = await agree(id, { dueOn: inDays(5) });
    const open = async (): Promise<number | undefined> =>
      (await pair.raiser.get<CasePage>('/cases')).body.items.find((row) => row.id === id)
        ?.openActions;
    expect(await open()).toBe(2);
    await pair.raiser.patch(
      `/cases/${id}/actions/${body.actions[0]?.id}`,
      { status: 'not_needed', reason: 'They told us already.' },
      { ifMatch: 1 },
    );
    expect(await open()).toBe(1);
  });

  it('keeps the reason beside the status it was given for', async () => {
    const { id } = await discussedCase(pair);
    const actionId = (await agree(id)).body.actions[0]?.id;
    const change = async (version: number, body: object) =>
      (
        await pair.raiser.patch<CaseView>(`/cases/${id}/actions/${actionId}`, body, {
          ifMatch: version,
        })
      ).body.actions[0];
    const blocked = await change(1, { status: 'blocked', reason: 'They are away.' });
    const told = await change(2, { personTold: true });
    const started = await change(3, { status: 'started' });
    expect([blocked?.reason, told?.reason, started?.reason]).toEqual([
      'They are away.',
      'They are away.',
      null,
    ]);
  });

  it('ends with what shows that it was done, and stays so', async () => {
    const { id } = await discussedCase(pair);
    const path = `/cases/${id}/actions/${(await agree(id)).body.actions[0]?.id}`;
    const bare = await pair.raiser.patch<Problem>(path, { status: 'done' }, { ifMatch: 1 });
    await pair.raiser.patch(path, { status: 'done', shownBy: 'It is noted.' }, { ifMatch: 1 });
    const again = await pair.raiser.patch<Problem>(path, { status: 'started' }, { ifMatch: 2 });
    const blind = await pair.raiser.patch(path, { personTold: true });
    expect(codes(bare.body)).toEqual(['shown_by_missing']);
    expect(codes(again.body)).toEqual(['action_settled']);
    expect(blind.status).toBe(428);
  });

  it('is found in its own case only', async () => {
    const [one, other] = [await discussedCase(pair), await discussedCase(pair)];
    const actionId = (await agree(one.id)).body.actions[0]?.id;
    const path = `/cases/${other.id}/actions/${actionId}`;
    const answer = await pair.raiser.patch(path, { status: 'started' }, { ifMatch: 1 });
    expect(answer.status).toBe(404);
  });

  it('lets one of twenty changes of the same version through, and shows the others what it did', async () => {
    const { id } = await discussedCase(pair);
    const path = `/cases/${id}/actions/${(await agree(id)).body.actions[0]?.id}`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        pair.raiser.patch<CaseView & Problem>(
          path,
          { status: 'started', shownBy: `Seen by ${at}.` },
          { ifMatch: 1 },
        ),
      ),
    );
    const winner = answers.find(({ status }) => status === 200)?.body.actions[0];
    const losers = answers.filter(({ status }) => status !== 200);
    expect(losers.map(({ status }) => status)).toEqual(Array(19).fill(412));
    for (const { body } of losers) expect(body.current).toMatchObject({ actions: [winner] });
  });
});
