import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CasePage, DraftView, Problem } from '@alongside/contracts';
import { begunCase, discussedCase, type Pair, pairOf, raisedCase } from '../spec-cases';

describe('my questions', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  it('lists every case once, newest first, page by page, in three round trips', async () => {
    const made = [];
    for (let count = 0; count < 7; count += 1) made.push((await raisedCase(pair)).id);
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: { body: CasePage; queries: number } = await pair.supervisor.get<CasePage>(
        `/cases?limit=3&cursor=${next}`,
      );
      expect(page.queries).toBeLessThanOrEqual(3);
      seen.push(...page.body.items.map(({ id }) => id));
      next = page.body.next;
    }
    expect(seen).toEqual([...made].reverse());
  });

  it('tells each whose turn it is, and why', async () => {
    const { id } = await raisedCase(pair);
    const row = async (caller: Pair['raiser']) =>
      (await caller.get<CasePage>('/cases')).body.items.find((each) => each.id === id);
    expect(await row(pair.raiser)).toMatchObject({ myPart: 'raiser', needs: 'place_position' });
    expect(await row(pair.supervisor)).toMatchObject({
      myPart: 'supervisor',
      needs: 'place_position',
      needsBecause: 'question_unseen',
      with: { name: 'Amira Khan' },
    });
  });

  it('filters by state and stage, and sorts by when it was raised', async () => {
    const older = await raisedCase(pair);
    const newer = await discussedCase(pair);
    await pair.raiser.post(`/cases/${older.id}/entries`, {
      text: 'Still here.',
      perspective: 'practitioner',
    });
    const withdrawn = await raisedCase(pair);
    await pair.raiser.post(`/cases/${withdrawn.id}/withdrawal`, { reason: 'It solved itself.' });
    const ids = async (query: string) =>
      (await pair.raiser.get<CasePage>(`/cases?${query}`)).body.items.map(({ id }) => id);

    expect((await ids('sort=activity'))[0]).toBe(older.id);
    expect((await ids('sort=raised'))[0]).toBe(newer.id);
    expect(await ids('stage=discussing')).toContain(newer.id);
    expect(await ids('stage=discussing')).not.toContain(older.id);
    expect(await ids('state=closed')).toEqual([withdrawn.id]);
    expect(await ids('state=open')).not.toContain(withdrawn.id);
  });

  it('leaves drafts out unless they are asked for', async () => {
    const { id } = await begunCase(pair);
    const open = await pair.raiser.get<CasePage>('/cases?limit=100');
    const drafts = await pair.raiser.get<CasePage>('/cases?stage=draft');
    expect(open.body.items.map((row) => row.id)).not.toContain(id);
    expect(drafts.body.items.map((row) => row.id)).toContain(id);
  });

  it('is empty the moment the supervision line ends', async () => {
    const lineside = await api.organisation('Lineside');
    const own = pairOf(api, lineside);
    await raisedCase(own);
    expect((await own.supervisor.get<CasePage>('/cases')).body.items).toHaveLength(1);
    await lineside.endLine(lineside.lineId);
    expect((await own.supervisor.get<CasePage>('/cases')).body.items).toEqual([]);
  });

  it.each([
    ['limit=0', 'limit'],
    ['limit=101', 'limit'],
    ['limit=ten', 'limit'],
    ['sort=title;drop table x', 'sort'],
    ['state=all%20of', 'state'],
    ['stage=lost', 'stage'],
    ['offset=5', 'offset'],
    ['cursor=bm90IG91cnM', 'cursor'],
  ])('does not take %s', async (query, field) => {
    const answer = await pair.raiser.get<Problem>(`/cases?${query}`);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((each) => each.field)).toEqual([field]);
  });

  it('keeps what was typed and not sent, for its author alone', async () => {
    const path = '/drafts/case:1:entry';
    const kept = await pair.raiser.put<DraftView>(path, { body: { text: 'Half a thought' } });
    const anew = await pair.raiser.put<DraftView>(
      path,
      { body: { text: 'A thought' } },
      { ifMatch: 1 },
    );
    const stale = await pair.raiser.put<Problem>(path, { body: { text: 'Other' } }, { ifMatch: 1 });
    const read = await api
      .withToken(await riverside.session(riverside.practitioner.id))
      .get<DraftView>(path);

    expect([kept.body.version, anew.body.version, stale.status]).toEqual([1, 2, 412]);
    expect(read.body.body).toEqual({ text: 'A thought' });
    const nothing = { scope: 'case:1:entry', body: null, version: 0, savedAt: null };
    expect((await pair.supervisor.get(path)).body).toEqual(nothing);
    expect((await pair.raiser.delete(path)).status).toBe(204);
    expect((await pair.raiser.get(path)).body).toEqual(nothing);
  });
});
