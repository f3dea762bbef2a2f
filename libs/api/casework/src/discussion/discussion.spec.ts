import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CasePage,
  CaseView,
  PrivateNoteView,
  Problem,
  TimelinePage,
} from '@alongside/contracts';
import { discussedCase, type Pair, pairOf, raisedCase } from '../spec-cases';

describe('talking about a case', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const say = (id: string, text: string, more: object = {}) =>
    pair.raiser.post<CaseView & Problem>(`/cases/${id}/entries`, {
      text,
      perspective: 'practitioner',
      ...more,
    });
  const lastEntry = (view: CaseView) => view.timeline.items.findLast((item) => item.entry);
  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);

  it('begins with the supervisor’s first word', async () => {
    const raised = await raisedCase(pair);
    await say(raised.id, 'I forgot to say that it is on Friday.');
    expect((await pair.raiser.get<CaseView>(`/cases/${raised.id}`)).body.stage).toBe('raised');
    expect((await discussedCase(pair)).stage).toBe('discussing');
  });

  it('says whose perspective an entry speaks from, and to whom', async () => {
    const { id } = await discussedCase(pair);
    const said = await say(id, 'Grandmother would be ashamed.', {
      perspective: 'family',
      mentions: [riverside.supervisor.id],
    });
    expect(lastEntry(said.body)?.entry).toMatchObject({
      perspective: 'family',
      mentions: [{ name: 'Priya Nair' }],
    });
  });

  it('reaches people in the record only', async () => {
    const { id } = await discussedCase(pair);
    const said = await say(id, 'What does Mo think?', { mentions: [riverside.manager.id] });
    expect(codes(said.body)).toEqual(['mentions_somebody_outside']);
  });

  it('lets an author correct an entry for ten minutes, until somebody answers', async () => {
    const { id } = await discussedCase(pair);
    const seq = lastEntry((await say(id, 'One our.')).body)?.seq ?? 0;
    const edited = await pair.raiser.patch<CaseView>(`/cases/${id}/entries/${seq}`, {
      text: 'One hour.',
    });
    expect(lastEntry(edited.body)?.entry?.text).toBe('One hour.');

    await pair.supervisor.post(`/cases/${id}/entries`, {
      text: 'One hour sounds right.',
      perspective: 'supervisor',
      answersSeq: seq,
    });
    const late = await pair.raiser.patch<Problem>(`/cases/${id}/entries/${seq}`, { text: 'Two.' });
    expect(codes(late.body)).toEqual(['answered']);

    const added = await pair.raiser.post<CaseView>(`/cases/${id}/entries/${seq}/addenda`, {
      text: 'Or a little more.',
    });
    const entry = added.body.timeline.items.find((item) => item.seq === seq)?.entry;
    expect(entry).toMatchObject({ text: 'One hour.', addenda: [{ text: 'Or a little more.' }] });
  });

  it('keeps an entry as it is after ten minutes', async () => {
    const { id } = await discussedCase(pair);
    const seq = lastEntry((await say(id, 'Early.')).body)?.seq ?? 0;
    await api.superuser.query(
      `update entry set posted_at = posted_at - interval '11 minutes' where case_id = $1 and seq = $2`,
      [id, seq],
    );
    const late = await pair.raiser.patch<Problem>(`/cases/${id}/entries/${seq}`, { text: 'Late.' });
    expect(codes(late.body)).toEqual(['ten_minutes_passed']);
  });

  it('is nobody else’s to change', async () => {
    const { id } = await discussedCase(pair);
    const seq = lastEntry((await say(id, 'Mine.')).body)?.seq ?? 0;
    const foreign = await pair.supervisor.patch<Problem>(`/cases/${id}/entries/${seq}`, {
      text: 'Yours?',
    });
    expect(codes(foreign.body)).toEqual(['not_your_entry']);
  });

  it('counts what is new to each, and forgets nothing that was read', async () => {
    const { id } = await discussedCase(pair);
    await say(id, 'New to her.');
    const unread = async (): Promise<number | undefined> =>
      (await pair.supervisor.get<CasePage>('/cases')).body.items.find((row) => row.id === id)
        ?.unread;
    expect(await unread()).toBe(1);
    const { body } = await pair.supervisor.get<CaseView>(`/cases/${id}`);
    const newest = body.timeline.items.at(-1)?.seq ?? 0;
    await pair.supervisor.put(`/cases/${id}/read-mark`, { seq: newest });
    await pair.supervisor.put(`/cases/${id}/read-mark`, { seq: 1 });
    expect(await unread()).toBe(0);
  });

  it('turns its pages back to the beginning', async () => {
    const { id } = await discussedCase(pair);
    for (let said = 0; said < 60; said += 1) await say(id, `Thought ${said}.`);
    const newest = (await pair.raiser.get<CaseView>(`/cases/${id}`)).body.timeline;
    const earlier = await pair.raiser.get<TimelinePage>(
      `/cases/${id}/timeline?before=${newest.before}`,
    );
    const seqs = [...earlier.body.items, ...newest.items].map(({ seq }) => seq);
    expect(newest.items).toHaveLength(50);
    expect(earlier.body.before).toBeNull();
    expect(seqs).toEqual(Array.from({ length: seqs.length }, (_, at) => at + 1));
  });

  it('keeps a private note to its author, and both versions when two windows write', async () => {
    const { id } = await discussedCase(pair);
    const path = `/cases/${id}/private-note`;
    const first = await pair.raiser.put<PrivateNoteView>(
      path,
      { text: 'Ask about Friday.' },
      { ifMatch: 0 },
    );
    const second = await pair.raiser.put<PrivateNoteView>(
      path,
      { text: 'And Saturday.' },
      { ifMatch: 1 },
    );
    const stale = await pair.raiser.put<Problem>(path, { text: 'Only Sunday.' }, { ifMatch: 1 });
    const hers = await pair.supervisor.get<PrivateNoteView>(path);

    expect([first.body.version, second.body.version, stale.status]).toEqual([1, 2, 412]);
    expect(stale.body.current).toMatchObject({ text: 'And Saturday.' });
    expect(hers.body).toEqual({ text: '', version: 0, savedAt: null });
  });
});
