import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CasePage,
  CaseView,
  EscalationsPage,
  LooksView,
  Problem,
  SecondViewPage,
} from '@alongside/contracts';
import {
  agreedCase,
  checkedCase,
  discussedCase,
  type Pair,
  pairOf,
  sharedCase,
} from '../spec-cases';

describe('what must not stay in supervision', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;
  let lead: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
    lead = api.as(riverside.lead);
  });
  afterAll(() => api.stop());

  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);
  const escalate = (id: string, by: Caller = pair.raiser) =>
    by.post<CaseView & Problem>(`/cases/${id}/escalation`, { reason: 'This is bigger than us.' });
  const seal = (id: string, by: Caller = pair.raiser) =>
    by.post<CaseView>(`/cases/${id}/safety-checks`, {
      check: 'S4_allegation_about_worker',
      answer: 'yes',
      reason: 'Something was said about a colleague.',
    });
  const giveBack = (id: string, more: object = {}) =>
    lead.post<CaseView & Problem>(`/cases/${id}/routes`, {
      route: 'returned_to_the_pair',
      note: 'Nothing to answer; carry on together.',
      ...more,
    });
  const inbox = async (of: Caller): Promise<string[]> =>
    (await of.get<CasePage>('/cases?limit=100')).body.items.map(({ id }) => id);

  it('reaches the lead at once when either of the two says so, and the pair still reads it', async () => {
    for (const by of [pair.raiser, pair.supervisor]) {
      const { id } = await discussedCase(pair);
      expect((await lead.get(`/cases/${id}`)).status).toBe(404);
      expect((await escalate(id, by)).body).toMatchObject({ stage: 'escalated', sealed: false });
      expect((await lead.get<CaseView>(`/cases/${id}`)).body.myPart).toBe('safeguarding_lead');
      expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(200);
    }
  });

  it('needs a reason, which the timeline keeps', async () => {
    const { id } = await discussedCase(pair);
    const silent = await pair.raiser.post<Problem>(`/cases/${id}/escalation`, { reason: '…' });
    await escalate(id);
    const seen = (await lead.get<CaseView>(`/cases/${id}`)).body.timeline.items;
    expect(codes(silent.body)).toEqual(['reason_missing']);
    expect(seen.find(({ kind }) => kind === 'case_escalated')?.reason).toBe(
      'This is bigger than us.',
    );
  });

  it('leaves the pair nothing to decide', async () => {
    const { id } = await discussedCase(pair);
    await escalate(id);
    const decided = await pair.supervisor.post<Problem>(`/cases/${id}/decisions`, {
      outcome: 'escalate',
      reasoning: 'Once more, to be sure.',
    });
    expect(codes((await escalate(id)).body)).toEqual(['not_at_this_stage']);
    expect(codes(decided.body)).toContain('not_at_this_stage');
  });

  it('is listed for the lead alone, oldest first, page by page', async () => {
    const made: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const { id } = await discussedCase(pair);
      await escalate(id);
      made.push(id);
    }
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body }: { body: EscalationsPage } = await lead.get<EscalationsPage>(
        `/escalations?limit=2&cursor=${next}`,
      );
      seen.push(...body.items.map(({ caseId }) => caseId));
      next = body.next;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => made.includes(id))).toEqual(made);
    for (const other of [pair.raiser, pair.supervisor, api.as(riverside.manager)])
      expect((await other.get('/escalations')).status).toBe(404);
  });

  it('is sealed by an allegation: the supervisor is out at once, the raiser keeps their own words', async () => {
    const { id } = await discussedCase(pair);
    await pair.raiser.post(`/cases/${id}/entries`, {
      text: 'I saw him hit the wall.',
      perspective: 'practitioner',
    });
    expect((await seal(id)).body).toMatchObject({ stage: 'escalated', sealed: true });

    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
    expect(await inbox(pair.supervisor)).not.toContain(id);
    const mine = await pair.raiser.get<CaseView>(`/cases/${id}`);
    const spoken = mine.body.timeline.items.flatMap(({ entry }) => entry?.text ?? []);
    expect(spoken).toEqual(['I saw him hit the wall.']);
    expect(mine.body).toMatchObject({
      safetyChecks: [],
      decisions: [],
      actions: [],
      positions: [],
    });
    expect((await pair.raiser.get(`/cases/${id}/looks`)).status).toBe(404);
    const all = await lead.get<CaseView>(`/cases/${id}`);
    expect(all.body.timeline.items.flatMap(({ entry }) => entry?.text ?? [])).toHaveLength(2);
  });

  it('answers whoever seals it without a word of what is sealed', async () => {
    const { id } = await discussedCase(pair);
    const { status, body } = await seal(id, pair.supervisor);
    expect(status).toBe(201);
    expect(body).toMatchObject({ sealed: true, question: { story: null, act: null } });
    expect(body.timeline.items).toEqual([]);
  });

  it('takes a sealed question from a second viewer too', async () => {
    const { id } = await discussedCase(pair);
    const asked = await pair.supervisor.post<CaseView>(`/cases/${id}/second-views`, {
      memberId: riverside.secondSupervisor.id,
    });
    const viewer = api.as(riverside.secondSupervisor);
    const path = `/second-views/${asked.body.secondViews[0]?.id}`;
    expect((await viewer.get<SecondViewPage>(path)).status).toBe(200);
    await seal(id);
    expect((await viewer.get(path)).status).toBe(404);
  });

  it('records each route with a sentence that only the lead reads again', async () => {
    const { id } = await discussedCase(pair);
    await escalate(id);
    const body = { route: 'childrens_social_care', note: 'ok' };
    const silent = await lead.post<Problem>(`/cases/${id}/routes`, body);
    const theirs = await pair.supervisor.post<Problem>(`/cases/${id}/routes`, body);
    const note = 'I rang the front door at ten and sent the form.';
    const routed = await lead.post<CaseView>(`/cases/${id}/routes`, { ...body, note });
    const mine = await pair.raiser.get<CaseView>(`/cases/${id}`);
    expect(codes(silent.body)).toEqual(['note_missing']);
    expect(codes(theirs.body)).toContain('not_your_part');
    expect(routed.body).toMatchObject({ stage: 'escalated', routes: [{ note }] });
    expect(mine.body.routes).toMatchObject([{ route: 'childrens_social_care', note: null }]);
  });

  it('comes back to the pair to be decided anew, with nothing left waiting', async () => {
    const shared = await sharedCase(pair);
    await escalate(shared.id);
    expect((await giveBack(shared.id)).status).toBe(201);
    const signed = await pair.raiser.post<Problem>(
      `/cases/${shared.id}/decisions/${shared.decisionId}/signatures`,
      { kind: 'signed', version: shared.version },
    );
    expect(signed.status).toBe(409);
    const { body } = await pair.supervisor.get<CaseView>(`/cases/${shared.id}`);
    expect(body).toMatchObject({ stage: 'discussing', decisions: [{ state: 'superseded' }] });
  });

  it('comes back from a pause without it', async () => {
    const { id } = await agreedCase(pair);
    await pair.raiser.post(`/cases/${id}/pauses`, {
      stopCondition: 'Asked to keep something out of the file',
      whatHappened: 'The father asked me.',
    });
    await escalate(id);
    await giveBack(id);
    const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
    expect(body).toMatchObject({ stage: 'discussing', pause: null });
    expect(body.decisions).toMatchObject([{ state: 'signed_by_both' }]);
  });

  it('stays closed to an implicated supervisor, until a lead says otherwise', async () => {
    const { id } = await discussedCase(pair);
    const mayRead = async () => (await pair.supervisor.get(`/cases/${id}`)).status === 200;
    for (const [more, reads] of [
      [{ supervisorImplicated: true }, false],
      [{}, false],
      [{ supervisorImplicated: false }, true],
    ] as const) {
      await escalate(id);
      expect((await giveBack(id, more)).status).toBe(201);
      expect(await mayRead()).toBe(reads);
      expect((await inbox(pair.supervisor)).includes(id)).toBe(reads);
    }
  });

  it('brings the deputy back where an answer is needed today', async () => {
    const { id } = await checkedCase(pair, {}, { urgency: 'today' });
    const deputy = api.as(riverside.deputy);
    await seal(id);
    expect(await inbox(deputy)).not.toContain(id);
    await giveBack(id, { supervisorImplicated: true });
    expect(await inbox(deputy)).toContain(id);
    expect((await deputy.get(`/cases/${id}`)).status).toBe(200);
  });

  it('shows the pair that the lead has looked', async () => {
    const { id } = await discussedCase(pair);
    await escalate(id);
    await lead.get(`/cases/${id}`);
    const looks = await pair.raiser.get<LooksView>(`/cases/${id}/looks`);
    expect(looks.body.items.map(({ part }) => part)).toContain('safeguarding_lead');
  });
});
