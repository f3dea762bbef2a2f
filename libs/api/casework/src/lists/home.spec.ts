import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { HomeView } from '@alongside/contracts';

describe('the home page', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
  });
  afterAll(() => api.stop());

  it('greets somebody for whom nothing waits', async () => {
    const home = await api.as(riverside.practitioner).get<HomeView>('/me/home');
    expect(home.status).toBe(200);
    expect(home.body).toEqual({
      waitingForMe: [],
      newSinceLastLook: [],
      actions: [],
      drafts: [],
      secondViews: [],
      escalations: null,
      organisationFigures: null,
      supervisor: { id: riverside.supervisor.id, name: 'Priya Nair' },
    });
  });
});
