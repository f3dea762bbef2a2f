import { newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, Problem, RecordView, SupervisionSessionView } from '@alongside/contracts';

const codes = ({ refusals = [] }: Problem): string[] => refusals.map(({ code }) => code);

describe('a supervision session', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let amira: Caller;
  let priya: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    amira = api.as(own.practitioner);
    priya = api.as(own.supervisor);
  });

  const sessionIn = async (days: number): Promise<string> => {
    const id = newId();
    await api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes)
       select $1, $2, $3, (now() + $4 * interval '1 day')::date, '10:00', now() + $4 * interval '1 day', 60`,
      [own.id, id, own.lineId, days],
    );
    return id;
  };
  const read = async (as: Caller, id: string) =>
    (await as.get<SupervisionSessionView>(`/supervision/sessions/${id}`)).body;
  const raised = async (): Promise<string> => {
    const question = {
      story: 'They asked for my number.',
      act: 'I would give it.',
      urgency: 'this_week',
    };
    const { body } = await amira.post<CaseView>('/cases', { question });
    await amira.post(`/cases/${body.id}/raising`);
    return body.id;
  };

  it('has its standing items, and the questions that wait come by themselves, once', async () => {
    const id = await sessionIn(3);
    const caseId = await raised();
    const [view] = await Promise.all([read(amira, id), read(priya, id), read(priya, id)]);
    expect(view.items.map(({ kind }) => kind)).toEqual([
      'check_in',
      'boundary_question',
      'workload',
      'learning',
      'for_the_organisation',
      'reflection',
    ]);
    expect(view.items[1]?.question).toMatchObject({ caseId, why: 'unseen', stage: 'raised' });
    expect(await read(priya, id)).toMatchObject({ items: view.items });
  });

  it('brings questions to the session that comes next, not to the ones after', async () => {
    const [soon, later] = [await sessionIn(3), await sessionIn(17)];
    const caseId = await raised();
    const hasIt = (view: SupervisionSessionView) =>
      view.items.some(({ question }) => question?.caseId === caseId);
    expect([hasIt(await read(amira, later)), hasIt(await read(amira, soon))]).toEqual([
      false,
      true,
    ]);
  });

  it('takes what either brings, in the order they like, and lets only its author take it back', async () => {
    const id = await sessionIn(3);
    const path = `/supervision/sessions/${id}`;
    await read(amira, id);
    const { body } = await amira.post<SupervisionSessionView>(`${path}/agenda-items`, {
      title: 'The late rota',
    });
    const rota = body.items.find(({ title }) => title === 'The late rota');
    const turned = body.items.map((item) => item.id).reverse();
    const order = (who: Caller, itemIds: readonly string[], ifMatch?: number) =>
      who.put<SupervisionSessionView & Problem>(
        `${path}/agenda-order`,
        { itemIds },
        ifMatch === undefined ? {} : { ifMatch },
      );
    const ordered = await order(priya, turned, body.orderVersion);
    const guessed = await order(priya, turned.slice(1), ordered.body.orderVersion);
    const unsaid = await order(priya, turned);
    const byOther = await priya.delete<Problem>(`/supervision/agenda-items/${rota?.id ?? ''}`);
    const standing = await priya.delete<Problem>(`/supervision/agenda-items/${turned[0] ?? ''}`);
    const byAuthor = await amira.delete<SupervisionSessionView>(
      `/supervision/agenda-items/${rota?.id ?? ''}`,
    );

    expect(ordered.body.items.map((item) => item.id)).toEqual(turned);
    expect([guessed.status, unsaid.status]).toEqual([412, 428]);
    expect(codes(byOther.body)).toEqual(['item_of_the_other']);
    expect(codes(standing.body)).toEqual(['item_protected']);
    expect(byAuthor.body.items).not.toContainEqual(expect.objectContaining({ id: rota?.id }));
  });

  it('is begun and held once, and carries over with a reason until it is asked whose it is', async () => {
    const first = await sessionIn(1);
    const second = await sessionIn(8);
    await sessionIn(15);
    await amira.post(`/supervision/sessions/${first}/agenda-items`, { title: 'The late rota' });

    const carriedFrom = async (id: string): Promise<SupervisionSessionView> => {
      await priya.post(`/supervision/sessions/${id}/beginning`);
      const again = await amira.post<Problem>(`/supervision/sessions/${id}/beginning`);
      expect(codes(again.body)).toEqual(['session_not_scheduled']);
      const rota = (await read(priya, id)).items.find(({ title }) => title === 'The late rota');
      const path = `/supervision/agenda-items/${rota?.id ?? ''}/carrying-over`;
      const { body } = await priya.post<SupervisionSessionView>(path, { reason: 'No time left.' });
      const twice = await priya.post<Problem>(path, { reason: 'Again.' });
      expect(codes(twice.body)).toEqual(['carried_already']);
      await priya.post(`/supervision/sessions/${id}/ending`);
      return body;
    };
    const one = await carriedFrom(first);
    expect(one.items.find(({ title }) => title === 'The late rota')?.carriedOn).toBe(true);
    const two = await carriedFrom(second);
    const next = await read(amira, two.next?.id ?? '');
    expect(next.items.find(({ title }) => title === 'The late rota')).toMatchObject({
      timesCarried: 2,
      carryReason: 'No time left.',
      by: { id: own.practitioner.id },
    });
  });

  it('takes one order after the other: whoever comes second sees the first', async () => {
    const id = await sessionIn(3);
    const path = `/supervision/sessions/${id}/agenda-order`;
    const { items, orderVersion } = await read(amira, id);
    const ids = items.map((item) => item.id);
    const turned = [...ids].reverse();
    const swapped = [...ids.slice(1), ...ids.slice(0, 1)];
    const both = await Promise.all([
      amira.put<Problem>(path, { itemIds: turned }, { ifMatch: orderVersion }),
      priya.put<Problem>(path, { itemIds: swapped }, { ifMatch: orderVersion }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([200, 412]);
    const late = both.find(({ status }) => status === 412)?.body;
    const stands = (await read(priya, id)).items.map((item) => item.id);
    expect(stands).toEqual(both[0].status === 200 ? turned : swapped);
    expect(late).toMatchObject({ current: { orderVersion: orderVersion + 1 } });
    // What is ticked or added meanwhile does not void an order that still fits.
    await priya.patch(`/supervision/agenda-items/${ids[1] ?? ''}`, { done: true }, { ifMatch: 1 });
    const again = await amira.put(path, { itemIds: ids }, { ifMatch: orderVersion + 1 });
    expect(again.status).toBe(200);
  });

  it('keeps what each takes on, with every change, and drops nothing silently', async () => {
    const id = await sessionIn(1);
    const agreed = await priya.post<SupervisionSessionView>(`/supervision/sessions/${id}/actions`, {
      what: 'Find cover for Friday',
      ownerId: own.supervisor.id,
      dueOn: '2099-01-01',
    });
    const action = agreed.body.actions[0];
    const path = `/supervision/actions/${action?.id ?? ''}`;
    const silent = await priya.patch<Problem>(path, { to: 'dropped' }, { ifMatch: 1 });
    const carried = await priya.patch<SupervisionSessionView>(
      path,
      { to: 'carried', reason: 'Nobody free yet.', dueOn: '2099-02-01' },
      { ifMatch: 1 },
    );
    const stale = await amira.patch(path, { to: 'done' }, { ifMatch: 1 });
    const done = await amira.patch<SupervisionSessionView>(path, { to: 'done' }, { ifMatch: 2 });

    expect(codes(silent.body)).toEqual(['action_reason_missing']);
    expect(carried.body.actions[0]).toMatchObject({ timesCarried: 1, reason: 'Nobody free yet.' });
    expect(stale.status).toBe(412);
    expect(done.body.actions[0]).toMatchObject({ state: 'done' });
  });

  it('keeps a private note for its author alone, in the database too', async () => {
    const id = await sessionIn(1);
    const path = `/supervision/sessions/${id}/private-note`;
    const saved = await amira.put(path, { text: 'Ask about the late shifts.' }, { ifMatch: 0 });
    const stale = await amira.put(path, { text: 'Something older.' }, { ifMatch: 0 });

    expect(saved.body).toMatchObject({ version: 1 });
    expect(stale.status).toBe(412);
    expect((await read(amira, id)).privateNote.text).toBe('Ask about the late shifts.');
    expect((await read(priya, id)).privateNote).toEqual({ text: '', version: 0, savedAt: null });
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query(`select * from context.open(encode(sha256($1::bytea), 'hex'))`, [
      own.supervisor.token,
    ]);
    const { rows } = await client.query('select 1 from session_private_note');
    await client.end();
    expect(rows).toEqual([]);
  });

  it('takes its agenda along when it is moved', async () => {
    const id = await sessionIn(3);
    await amira.post(`/supervision/sessions/${id}/agenda-items`, { title: 'The late rota' });
    const { body } = await priya.post<{ id: string }>(`/supervision/sessions/${id}/moves`, {
      kind: 'moved',
      reason: 'Training day.',
      onDate: '2099-01-05',
      atTime: '10:00',
    });
    const titles = (await read(amira, body.id)).items.map(({ title }) => title);
    expect(titles).toContain('The late rota');
  });

  it('drafts its record from what was noted and taken on, without the check-in', async () => {
    const id = await sessionIn(1);
    const path = `/supervision/sessions/${id}`;
    await priya.post(`${path}/beginning`);
    await amira.post(`${path}/agenda-items`, { title: 'The late rota' });
    await amira.post(`${path}/actions`, {
      what: 'Find cover',
      ownerId: own.practitioner.id,
      dueOn: '2099-01-01',
    });
    await priya.post(`${path}/ending`);
    const { body } = await priya.post<RecordView>(`${path}/record`);
    expect(body.text.actions).toMatchObject([{ what: 'Find cover' }]);
    expect(body.text.items).toEqual([]);
  });
});
