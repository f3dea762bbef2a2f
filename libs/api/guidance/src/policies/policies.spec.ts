import { newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { PolicyPage, PolicyView, Problem } from '@alongside/contracts';
import { addDays } from '@alongside/domain';
import { adopt, adopted, drafted, POLICY, TODAY } from '../spec-policy';

const codesOf = ({ refusals }: Problem): readonly string[] =>
  (refusals ?? []).map(({ code }) => code);

describe('the policy library', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let manager: Caller;
  let practitioner: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    [manager, practitioner] = [api.as(own.manager), api.as(own.practitioner)];
  });

  const titles = async (who: Caller, query = ''): Promise<readonly string[]> =>
    (await who.get<PolicyPage>(`/policies${query}`)).body.items.map(({ title }) => title);

  it('shows a draft to managers, and the adopted policy with author and age to every member', async () => {
    const draft = await drafted(manager);
    expect(draft).toMatchObject({ version: 1, state: 'draft', inForce: null, mayWrite: true });
    expect((await practitioner.get(`/policies/${draft.id}`)).status).toBe(404);
    expect([await titles(practitioner), await titles(practitioner, '?state=draft')]).toEqual([
      [],
      [],
    ]);
    expect(await titles(manager, '?state=draft')).toEqual([POLICY.title]);

    await adopt(manager, draft, '2023-03-01');
    for (const member of [own.practitioner, own.supervisor, own.lead, own.administrator]) {
      const { body } = await api.as(member).get<PolicyView>(`/policies/${draft.id}`);
      expect(body).toMatchObject({ state: 'in_force', draft: null, mayWrite: false });
      expect(body.inForce).toMatchObject({
        number: 1,
        text: POLICY,
        author: { name: 'Mo Price' },
        adoptedBy: { name: 'Mo Price' },
        adoptedOn: '2023-03-01',
      });
    }
  });

  it('keeps every adopted version, and writes the next one beside it', async () => {
    const first = await adopted(manager);
    const text = { ...POLICY, text: 'We pay for the insurance.' };
    const path = `/policies/${first.id}`;
    const next = await manager.put<PolicyView>(`${path}/draft`, text, { ifMatch: first.version });
    expect(next.body).toMatchObject({ state: 'in_force', draft: { number: 2, text } });
    expect((await practitioner.get<PolicyView>(path)).body).toMatchObject({
      inForce: { number: 1, text: POLICY },
      draft: null,
    });
    await adopt(manager, next.body);
    const { body } = await practitioner.get<PolicyView>(path);
    expect(body.inForce).toMatchObject({ number: 2, text });
    expect(body.earlier).toMatchObject([{ number: 1, text: POLICY }]);
  });

  it('loses nobody’s words: a change says which version it started from', async () => {
    const { id, version } = await drafted(manager);
    const path = `/policies/${id}/draft`;
    expect((await manager.put(path, POLICY)).status).toBe(428);
    expect((await manager.put(path, POLICY, { ifMatch: version })).status).toBe(200);
    const stale = await manager.put<Problem>(path, POLICY, { ifMatch: version });
    expect([stale.status, stale.body.current]).toMatchObject([412, { version: 2 }]);
    const unread = await manager.post(`/policies/${id}/adoptions`, { version, adoptedOn: TODAY });
    expect(unread.status).toBe(412);
  });

  it('says what is missing before a draft can be adopted', async () => {
    const empty = { title: '', text: '', types: [], inside: [], outside: [], reviewOn: null };
    const draft = await drafted(manager, empty);
    const { status, body } = await manager.post<Problem>(`/policies/${draft.id}/adoptions`, {
      version: draft.version,
      adoptedOn: addDays(TODAY, 1),
    });
    expect([status, codesOf(body)]).toEqual([
      409,
      [
        'policy_title_missing',
        'policy_text_missing',
        'policy_types_missing',
        'policy_review_missing',
        'policy_adopted_in_the_future',
      ],
    ]);
  });

  it('is filtered by what a case is about, and by words', async () => {
    await adopted(manager);
    await adopted(manager, { title: 'Presents', text: 'Up to £10.', types: ['gift_received'] });
    await drafted(manager, { title: 'Unfinished', types: ['gift_received'] });
    expect(await titles(practitioner, '?type=transport')).toEqual([POLICY.title]);
    expect(await titles(practitioner, '?type=touch')).toEqual([]);
    expect(await titles(practitioner, '?text=INSURANCE')).toEqual([POLICY.title]);
    expect(await titles(practitioner, '?text=%25')).toEqual([]);
    expect(await titles(practitioner, '?type=gift_received&text=present')).toEqual(['Presents']);
    expect((await practitioner.get('/policies?type=nonsense')).status).toBe(400);
  });

  it('is read page by page, latest first', async () => {
    for (const day of ['2024-01-01', '2026-01-01', '2025-01-01'])
      await adopted(manager, { title: day }, day);
    const first = await practitioner.get<PolicyPage>('/policies?limit=2');
    expect(first.body.items.map(({ title }) => title)).toEqual(['2026-01-01', '2025-01-01']);
    const rest = await titles(practitioner, `?limit=2&cursor=${first.body.next ?? ''}`);
    expect(rest).toEqual(['2024-01-01']);
  });

  it('withdraws a policy with a reason, once, and keeps it readable', async () => {
    const { id } = await adopted(manager);
    const path = `/policies/${id}/withdrawal`;
    const unsaid = await manager.post<Problem>(path, { reason: ' ' });
    expect(codesOf(unsaid.body)).toEqual(['policy_withdrawal_reason_missing']);
    const { body } = await manager.post<PolicyView>(path, { reason: 'We hire a driver now.' });
    expect(body).toMatchObject({
      state: 'withdrawn',
      withdrawn: { reason: 'We hire a driver now.', by: { name: 'Mo Price' } },
    });
    expect(codesOf((await manager.post<Problem>(path, { reason: 'Again.' })).body)).toEqual([
      'policy_withdrawn',
    ]);
    const rewritten = await manager.put<Problem>(`/policies/${id}/draft`, POLICY, {
      ifMatch: body.version,
    });
    expect(codesOf(rewritten.body)).toEqual(['policy_withdrawn']);
    expect(await titles(practitioner)).toEqual([]);
    expect(await titles(practitioner, '?state=withdrawn')).toEqual([POLICY.title]);
    expect((await practitioner.get(`/policies/${id}`)).status).toBe(200);
  });

  it('is written by managers only', async () => {
    const { id, version } = await drafted(manager);
    for (const member of [own.practitioner, own.supervisor, own.lead, own.administrator]) {
      const other = api.as(member);
      const answers = [
        await other.post('/policies', POLICY),
        await other.put(`/policies/${id}/draft`, POLICY, { ifMatch: version }),
        await other.post(`/policies/${id}/adoptions`, { version, adoptedOn: TODAY }),
        await other.post(`/policies/${id}/withdrawal`, { reason: 'No.' }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
    }
  });

  it('is not there for another organisation', async () => {
    const { id, version } = await adopted(manager);
    const hillside = await api.organisation('Hillside');
    const other = api.as(hillside.manager);
    expect(await titles(other)).toEqual([]);
    const answers = [
      await other.get(`/policies/${id}`),
      await other.put(`/policies/${id}/draft`, POLICY, { ifMatch: version }),
      await other.post(`/policies/${id}/adoptions`, { version, adoptedOn: TODAY }),
      await other.post(`/policies/${id}/withdrawal`, { reason: 'No.' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('begins a policy once when it is sent twice', async () => {
    const idempotencyKey = newId();
    const ids = await Promise.all(
      [1, 2].map(() => manager.post<PolicyView>('/policies', POLICY, { idempotencyKey })),
    );
    expect(ids[0]?.body.id).toBe(ids[1]?.body.id);
    expect(await titles(manager, '?state=draft')).toHaveLength(1);
  });

  it('adopts a draft once, when two do it at the same moment', async () => {
    const second = api.as(await own.member('Ann Lee', ['manager']));
    for (let round = 0; round < 10; round += 1) {
      const { id, version } = await drafted(manager);
      const answers = await Promise.all(
        [manager, second, manager, second].map((each) =>
          each.post<Problem>(`/policies/${id}/adoptions`, { version, adoptedOn: TODAY }),
        ),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
      const { body } = await manager.get<PolicyView>(`/policies/${id}`);
      expect([body.version, body.inForce?.number, body.earlier]).toEqual([2, 1, []]);
    }
  });

  it('refuses what does not fit, by field', async () => {
    const wrong = {
      ...POLICY,
      title: 'x'.repeat(201),
      types: ['transport', 'transport'],
      reviewOn: '2026-02-30',
    };
    const { status, body } = await manager.post<Problem>('/policies', wrong);
    expect(status).toBe(400);
    expect((body.errors ?? []).map(({ field }) => field).sort()).toEqual([
      'reviewOn',
      'title',
      'types',
    ]);
    expect((await manager.post('/policies', {})).status).toBe(400);
  });
});
