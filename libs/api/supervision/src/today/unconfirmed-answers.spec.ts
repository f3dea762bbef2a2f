import { hashOf, TenantDatabase, withRequest } from '@alongside/api-platform';
import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { TodayRequestView } from '@alongside/contracts';
import { type UnconfirmedAnswer, unconfirmedAnswers } from './today.queries';

describe('answers that the next session confirms', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let asker: Caller;
  let supervisor: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    asker = api.as(own.practitioner);
    supervisor = api.as(own.supervisor);
  });

  const lastsUntil = (): string => new Date(Date.now() + 3_600_000).toISOString();
  const ask = async (): Promise<string> =>
    (await asker.post<TodayRequestView>('/today', { text: 'May I?' })).body.id;
  const answer = async (text: string): Promise<string> => {
    const id = await ask();
    const given = await supervisor.post(`/today/${id}/answer`, { text, lastsUntil: lastsUntil() });
    expect(given.status).toBe(201);
    return id;
  };
  const seenBy = (member: TestMember): Promise<readonly UnconfirmedAnswer[]> => {
    const request = {
      tokenHash: hashOf(member.token),
      bodyHash: '',
      queries: 0,
      deviceHash: null,
      address: '',
    };
    return withRequest({ ...request, idempotencyKey: null, ifMatch: null }, () =>
      api.app.get(TenantDatabase).read((db) => unconfirmedAnswers(db, { lineId: own.lineId })),
    );
  };

  it('are there for the two, first answered first, until they are settled', async () => {
    await ask();
    const [first, second] = [await answer('Not today.'), await answer('With Tom, yes.')];
    const priya = { id: own.supervisor.id, name: own.supervisor.name };
    const found = await seenBy(own.practitioner);
    expect(found).toMatchObject([
      { id: first, text: 'Not today.', answeredBy: priya },
      { id: second, text: 'With Tom, yes.', answeredBy: priya },
    ]);
    expect(await seenBy(own.supervisor)).toEqual(found);
    expect(Date.parse(found[0]?.lastsUntil ?? '')).toBeGreaterThan(Date.now());

    await supervisor.post(`/today/${first}/confirmation`, { kind: 'confirmed' });
    expect((await seenBy(own.supervisor)).map(({ id }) => id)).toEqual([second]);
  });

  it('are there for nobody else, and not for the supervisor of before', async () => {
    await answer('Not today.');
    for (const other of [own.deputy, own.colleague, own.manager, own.lead, own.administrator])
      expect(await seenBy(other)).toEqual([]);
    await own.endLine(own.lineId);
    expect(await seenBy(own.supervisor)).toEqual([]);
    expect(await seenBy(own.practitioner)).toHaveLength(1);
  });
});
