import { type Caller, TestApi } from '@alongside/api-testing';
import type { CaseView, PairFigures } from '@alongside/contracts';
import { heldSession, recordPairOf } from '../records/spec-records';

async function raisedCase(raiser: Caller): Promise<string> {
  const question = {
    story: 'A family asks me to eat with them at Eid.',
    act: 'I would stay for one hour and eat.',
    urgency: 'this_week',
    context: 'children',
    type: 'hospitality',
    subtype: 'hospitality.meal',
    timing: 'before',
    direction: 'towards_closer',
  };
  const { body } = await raiser.post<CaseView>('/cases', { question });
  await raiser.post(`/cases/${body.id}/raising`);
  return body.id;
}

describe('the figures of a pair', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('say what was held against what was agreed, and where both placed their questions', async () => {
    const own = await api.organisation();
    const pair = recordPairOf(api, own);
    const path = `/supervision/lines/${own.lineId}/figures`;
    const none = await pair.supervisee.get<PairFigures>(path);
    expect(none.body).toMatchObject({ cadence: null, agreed: null, held: 0, placed: [] });

    await heldSession(api, own);
    await heldSession(api, own);
    const caseId = await raisedCase(pair.supervisee);
    const place = (who: typeof pair.supervisor, position: string) =>
      who.post<CaseView>(`/cases/${caseId}/positions`, { position });
    await place(pair.supervisee, 'close');
    const blind = await pair.supervisor.get<PairFigures>(path);
    expect(blind.body).toMatchObject({ held: 2, placed: [] });
    await place(pair.supervisor, 'warm');
    for (const who of [pair.supervisor, pair.supervisee]) {
      const { body } = await who.get<PairFigures>(path);
      expect(body.placed).toMatchObject([{ supervisee: 'close', supervisor: 'warm' }]);
      expect(body.carriedOver).toEqual({ once: 0, moreOften: 0 });
    }
    for (const outsider of [own.manager, own.deputy, own.administrator, own.lead])
      expect((await api.as(outsider).get(path)).status).toBe(404);
  });
});
