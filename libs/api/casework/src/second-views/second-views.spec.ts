import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CaseView,
  HomeView,
  Problem,
  SecondViewCandidates,
  SecondViewPage,
} from '@alongside/contracts';
import { discussedCase, type Pair, pairOf } from '../spec-cases';

describe('a second view', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const ask = (id: string, memberId: string) =>
    pair.supervisor.post<CaseView & Problem>(`/cases/${id}/second-views`, { memberId });
  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);

  it('comes from a supervisor or manager who is neither of the two', async () => {
    const { id } = await discussedCase(pair);
    const { body } = await pair.supervisor.get<SecondViewCandidates>(
      `/cases/${id}/second-view-candidates`,
    );
    const names = body.items.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['Tom Reed', 'Mo Price', 'Fay Gill']));
    expect(names).not.toEqual(expect.arrayContaining(['Priya Nair']));
    expect(names).not.toEqual(expect.arrayContaining(['Amira Khan']));
    expect(codes((await ask(id, riverside.supervisor.id)).body)).toContain('not_independent');
    expect(codes((await ask(id, riverside.colleague.id)).body)).toContain(
      'cannot_give_second_view',
    );
  });

  it('is blind to the first opinion, answered once, and then closed to its giver', async () => {
    const { id } = await discussedCase(pair);
    await pair.raiser.post(`/cases/${id}/positions`, { position: 'blurred' });
    await pair.supervisor.post(`/cases/${id}/positions`, { position: 'entangled' });
    await ask(id, riverside.secondSupervisor.id);
    const viewer = api.as(riverside.secondSupervisor);
    const home = await viewer.get<HomeView>('/me/home');
    const secondViewId = home.body.secondViews.at(-1)?.id ?? '';

    const page = await viewer.get<SecondViewPage>(`/second-views/${secondViewId}`);
    expect(page.body.question.story).toContain('Eid');
    expect(JSON.stringify(page.body)).not.toMatch(/entangled|blurred|Thank you for bringing/);
    expect((await viewer.get(`/cases/${id}`)).status).toBe(404);

    const answer = {
      view: 'support_with_changes',
      reasoning: 'Make it a visit by two colleagues.',
    };
    const given = await viewer.post(`/second-views/${secondViewId}/answer`, answer);
    const again = await viewer.post(`/second-views/${secondViewId}/answer`, answer);
    expect([given.status, again.status]).toEqual([204, 404]);
    expect((await viewer.get(`/second-views/${secondViewId}`)).status).toBe(404);

    const seen = await pair.raiser.get<CaseView>(`/cases/${id}`);
    expect(seen.body.secondViews).toMatchObject([
      { view: 'support_with_changes', askedOf: { name: 'Tom Reed' } },
    ]);
  });

  it('is not asked twice of the same person while it waits', async () => {
    const { id } = await discussedCase(pair);
    await ask(id, riverside.manager.id);
    expect(codes((await ask(id, riverside.manager.id)).body)).toEqual(['already_asked']);
  });

  it('is out of reach once the case is sealed', async () => {
    const { id } = await discussedCase(pair);
    const asked = await ask(id, riverside.manager.id);
    const secondViewId = asked.body.secondViews[0]?.id ?? '';
    await pair.raiser.post(`/cases/${id}/safety-checks`, {
      check: 'S4_allegation_about_worker',
      answer: 'yes',
      reason: 'Something was said about a colleague.',
    });
    const manager = api.as(riverside.manager);
    expect((await manager.get(`/second-views/${secondViewId}`)).status).toBe(404);
  });

  it('takes one of twenty answers that are sent at once', async () => {
    const { id } = await discussedCase(pair);
    const asked = await ask(id, riverside.manager.id);
    const secondViewId = asked.body.secondViews[0]?.id ?? '';
    const manager = api.as(riverside.manager);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        manager.post(`/second-views/${secondViewId}/answer`, {
          view: 'support',
          reasoning: 'It is kind and it is safe.',
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(answers.every(({ status }) => status < 500)).toBe(true);
  });
});
