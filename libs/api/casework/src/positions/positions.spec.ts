import { TestApi } from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import { discussedCase, type Pair, pairOf } from '../spec-cases';

describe('two blind positions', () => {
  let api: TestApi;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    pair = pairOf(api, await api.organisation());
  });
  afterAll(() => api.stop());

  const place = (caller: Pair['raiser'], id: string, position: string) =>
    caller.post<CaseView & Problem>(`/cases/${id}/positions`, { position });

  it('shows neither the other’s before both are placed', async () => {
    const { id } = await discussedCase(pair);
    const mine = await place(pair.raiser, id, 'close');
    const hers = await pair.supervisor.get<CaseView>(`/cases/${id}`);

    expect(mine.body.positions).toMatchObject([
      { mine: 'close', supervisor: null, otherPlaced: false },
    ]);
    expect(hers.body.positions).toMatchObject([
      { mine: null, raiser: null, supervisor: null, otherPlaced: true },
    ]);
    expect(JSON.stringify(hers.body)).not.toContain('"close"');
  });

  it('reveals both together', async () => {
    const { id } = await discussedCase(pair);
    await place(pair.raiser, id, 'close');
    const both = await place(pair.supervisor, id, 'steady');
    expect(both.body.positions).toMatchObject([{ raiser: 'close', supervisor: 'steady' }]);
    expect(both.body.timeline.items.at(-1)?.kind).toBe('positions_revealed');
  });

  it('is placed once in a round', async () => {
    const { id } = await discussedCase(pair);
    await place(pair.raiser, id, 'warm');
    const again = await place(pair.raiser, id, 'remote');
    expect(again.body.refusals).toMatchObject([{ code: 'already_placed' }]);
  });

  it('takes one of twenty that are placed at once', async () => {
    const { id } = await discussedCase(pair);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, turn) => place(pair.raiser, id, turn % 2 ? 'warm' : 'close')),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(19);
  });
});
