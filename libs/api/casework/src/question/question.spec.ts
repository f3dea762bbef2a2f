import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, LooksView, PersonsView, Problem } from '@alongside/contracts';
import { begunCase, MEAL, type Pair, pairOf, raisedCase } from '../spec-cases';

describe('raising a boundary question', () => {
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

  it('gives the person a neutral label, a new one each time', async () => {
    const [one, other] = [await begunCase(pair), await begunCase(pair)];
    expect(one.person.label).toMatch(/^[A-Z][a-z]+ \d+$/);
    expect(other.person.label).not.toBe(one.person.label);
    const used = await pair.raiser.get<PersonsView>('/persons');
    expect(used.body.items.map(({ id }) => id)).toEqual(
      expect.arrayContaining([one.person.id, other.person.id]),
    );
  });

  it('never makes the same label for two who ask at once', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, () => begunCase(pair)));
    expect(new Set(made.map(({ person }) => person.label)).size).toBe(12);
  });

  it('takes up a label that I have used, and none of a colleague’s', async () => {
    const { person } = await begunCase(pair);
    const again = await pair.raiser.post<CaseView>('/cases', { personId: person.id });
    const colleague = await api.as(riverside.colleague).post('/cases', { personId: person.id });
    expect(again.body.person).toEqual(person);
    expect(colleague.status).toBe(404);
  });

  it('keeps a draft to its author', async () => {
    const { id } = await begunCase(pair);
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
  });

  it('saves a draft as it is typed, and asks which version was changed', async () => {
    const draft = await begunCase(pair);
    const path = `/cases/${draft.id}/question`;
    const change = { question: { title: 'Eid meal' } };

    const saved = await pair.raiser.patch<CaseView>(path, change, { ifMatch: draft.version });
    const stale = await pair.raiser.patch<Problem>(path, change, { ifMatch: draft.version });
    const blind = await pair.raiser.patch<Problem>(path, change);

    expect(saved.body).toMatchObject({ title: 'Eid meal', version: draft.version + 1 });
    expect([stale.status, blind.status]).toEqual([412, 428]);
    expect(stale.body.current).toMatchObject({ title: 'Eid meal', version: draft.version + 1 });
  });

  it('is shared with the supervisor once three fields are there', async () => {
    const { id } = await begunCase(pair, { story: null, act: ' ', urgency: null });
    const empty = await pair.raiser.post<Problem>(`/cases/${id}/raising`);
    expect(empty.status).toBe(409);
    expect(codes(empty.body)).toEqual(['story_missing', 'act_missing', 'urgency_missing']);

    const raised = await raisedCase(pair, { type: null, subtype: null, direction: null });
    expect(raised).toMatchObject({ stage: 'raised', myPart: 'raiser' });
    const seen = await pair.supervisor.get<CaseView>(`/cases/${raised.id}`);
    expect(seen.body).toMatchObject({ myPart: 'supervisor', question: { story: MEAL.story } });
  });

  it('cannot be raised by somebody whom nobody supervises', async () => {
    const alone = api.as(await riverside.member('Al One', ['practitioner']));
    const { id } = await begunCase({ raiser: alone });
    const answer = await alone.post<Problem>(`/cases/${id}/raising`);
    expect(codes(answer.body)).toEqual(['no_supervisor']);
  });

  it('reaches the deputy too when an answer is needed today', async () => {
    const today = await raisedCase(pair, { urgency: 'today' });
    const later = await raisedCase(pair, { urgency: 'next_session' });
    const deputy = api.as(riverside.deputy);
    expect((await deputy.get(`/cases/${today.id}`)).status).toBe(200);
    expect((await deputy.get(`/cases/${later.id}`)).status).toBe(404);
  });

  it('goes to the safeguarding lead at once, sealed, where a hard line seals', async () => {
    const { id } = await raisedCase(pair, {
      type: 'intimacy',
      subtype: 'intimacy.romantic_or_sexual',
    });
    const lead = await api.as(riverside.lead).get<CaseView>(`/cases/${id}`);
    expect(lead.body).toMatchObject({ stage: 'escalated', sealed: true });
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
  });

  it('makes earlier answers stale when a fact changes, and not when a story grows', async () => {
    const { id, factsChangedAt, version } = await raisedCase(pair);
    const path = `/cases/${id}/question`;
    const story = { question: { story: 'More of the story.' } };
    const told = await pair.raiser.patch<CaseView>(path, story, { ifMatch: version });
    const fact = { question: { act: 'I would stay overnight.' } };
    const changed = await pair.raiser.patch<CaseView>(path, fact, { ifMatch: version + 1 });

    expect(told.body.factsChangedAt).toBe(factsChangedAt);
    expect(Date.parse(changed.body.factsChangedAt)).toBeGreaterThan(Date.parse(factsChangedAt));
    const event = changed.body.timeline.items.at(-1);
    expect(event).toMatchObject({ kind: 'question_changed', facts: { fields: 'act' } });
  });

  it('can be withdrawn by the raiser, with a reason', async () => {
    const { id } = await raisedCase(pair);
    const silent = await pair.raiser.post<Problem>(`/cases/${id}/withdrawal`, { reason: ' ' });
    const others = await pair.supervisor.post<Problem>(`/cases/${id}/withdrawal`, {
      reason: 'No.',
    });
    const done = await pair.raiser.post<CaseView>(`/cases/${id}/withdrawal`, {
      reason: 'It solved itself.',
    });
    expect(codes(silent.body)).toEqual(['reason_missing']);
    expect(codes(others.body)).toEqual(['not_your_part']);
    expect(done.body.stage).toBe('withdrawn');
  });

  it('shows everybody in the record who has looked', async () => {
    const { id } = await raisedCase(pair);
    await pair.supervisor.get(`/cases/${id}`);
    await pair.supervisor.get(`/cases/${id}`);
    const looks = await pair.raiser.get<LooksView>(`/cases/${id}/looks`);
    expect(looks.body.items).toMatchObject([
      { member: { name: 'Priya Nair' }, part: 'supervisor', times: 2 },
    ]);
  });

  it.each([
    ['a longer title', { question: { title: 'x'.repeat(121) } }, 'question.title'],
    ['a type of its own', { question: { type: 'party' } }, 'question.type'],
    [
      'a date that is none',
      { weighing: { personVoice: { askedOn: '2026-02-30' } } },
      'weighing.personVoice.askedOn',
    ],
    ['a field of another form', { question: { stage: 'closed' } }, 'question.stage'],
    [
      'too many alternatives',
      { weighing: { alternatives: Array(21).fill('x') } },
      'weighing.alternatives',
    ],
  ])('says what is wrong with %s', async (_what, body, field) => {
    const { id, version } = await begunCase(pair);
    const answer = await pair.raiser.patch<Problem>(`/cases/${id}/question`, body, {
      ifMatch: version,
    });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((each) => each.field)).toEqual([field]);
  });

  it('happens once when the request is sent again, and says so when it differs', async () => {
    const key = { idempotencyKey: 'once-and-only-once' };
    const body = { question: MEAL };
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => pair.raiser.post<CaseView>('/cases', body, key)),
    );
    const other = await pair.raiser.post<Problem>('/cases', { question: { title: 'B' } }, key);
    const colleague = await api.as(riverside.colleague).post<CaseView>('/cases', body, key);

    expect(new Set(answers.map((answer) => answer.body.id)).size).toBe(1);
    expect(other.status).toBe(422);
    expect(colleague.body.id).not.toBe(answers[0]?.body.id);
  });

  it('opens with at most six round trips, however long it has grown', async () => {
    const { id } = await raisedCase(pair);
    for (let said = 0; said < 30; said += 1)
      await pair.raiser.post(`/cases/${id}/entries`, {
        text: 'One more thought.',
        perspective: 'practitioner',
      });
    const opened = await pair.supervisor.get<CaseView>(`/cases/${id}`);
    expect(opened.queries).toBeLessThanOrEqual(6);
    expect(opened.body.timeline.items.filter(({ entry }) => entry)).toHaveLength(30);
  });
});
