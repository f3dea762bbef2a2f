import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CaseView,
  LineRow,
  SessionRow,
  SupervisionSessionView,
  TodayRequestView,
} from '@alongside/contracts';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('open work after a handover', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let amira: Caller;
  let priya: Caller;
  let tom: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    amira = api.as(own.practitioner);
    priya = api.as(own.supervisor);
    tom = api.as(own.secondSupervisor);
  });

  const handOver = async (): Promise<string> => {
    const body = { superviseeId: own.practitioner.id, supervisorId: own.secondSupervisor.id };
    const { status, body: line } = await api
      .as(own.administrator)
      .post<LineRow>('/supervision/lines', body);
    expect(status).toBe(201);
    return line.lineId;
  };
  const addSession = async (who: Caller, lineId: string, days: number): Promise<string> => {
    const body = { onDate: inDays(days), atTime: '10:00', lengthMinutes: 60, place: '' };
    return (await who.post<SessionRow>(`/supervision/lines/${lineId}/sessions`, body)).body.id;
  };
  const at = (id: string): string => `/supervision/sessions/${id}`;
  const read = async (who: Caller, id: string): Promise<SupervisionSessionView> =>
    (await who.get<SupervisionSessionView>(at(id))).body;

  it('is decided by the new supervisor, with what the former one said', async () => {
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
    const { id, version } = (await amira.post<CaseView>('/cases', { question })).body;
    const weighing = {
      harmByDoing: 'Harder to raise concerns the week after.',
      harmByNotDoing: 'Read as contempt for the family.',
      alternatives: ['Visit on the next day'],
      personVoice: { words: 'Come once with hunger.', howAsked: 'At the kitchen table' },
      whoKnows: ['supervisor'],
    };
    await amira.patch(`/cases/${id}/question`, { weighing }, { ifMatch: version });
    await amira.post(`/cases/${id}/raising`);
    await priya.post(`/cases/${id}/entries`, {
      text: 'Whose idea is it?',
      perspective: 'supervisor',
    });
    await handOver();

    const decision = {
      outcome: 'not_this_way',
      reasoning: 'It would be read as a promise.',
      instead: 'We visit together on the next day.',
      whoTellsPerson: 'Their worker, tomorrow.',
    };
    expect((await priya.post(`/cases/${id}/decisions`, decision)).status).toBe(404);
    const written = await tom.post<CaseView>(`/cases/${id}/decisions`, decision);
    expect(written.status).toBe(201);
    const draft = written.body.decisions[0]?.id ?? '';
    const shared = await tom.post<CaseView>(`/cases/${id}/decisions/${draft}/sharing`);
    const made = shared.body.decisions[0];
    const sign = (who: Caller) =>
      who.post<CaseView>(`/cases/${id}/decisions/${draft}/signatures`, {
        kind: 'signed',
        version: made?.version,
      });
    expect((await sign(tom)).status).toBe(201);
    const signed = await sign(amira);
    expect(signed.body.decisions[0]?.signatures.map(({ by }) => by.id).sort()).toEqual(
      [own.practitioner.id, own.secondSupervisor.id].sort(),
    );
    expect(signed.body.timeline.items.some(({ by }) => by?.id === own.supervisor.id)).toBe(true);
  });

  it('is still to do without any date ahead, and is done in the first session of the two', async () => {
    const before = await addSession(priya, own.lineId, 3);
    await priya.post(`${at(before)}/beginning`);
    await priya.post(`${at(before)}/actions`, {
      what: 'Ask for training',
      ownerId: own.supervisor.id,
      dueOn: '2099-01-01',
    });
    await priya.post(`${at(before)}/ending`);
    const lineId = await handOver();
    const first = await addSession(tom, lineId, 5);
    const { actions } = await read(tom, first);
    expect(actions).toMatchObject([
      { what: 'Ask for training', owner: { id: own.secondSupervisor.id }, isNew: false },
    ]);
    const { id, version } = actions[0] ?? { id: '', version: 0 };
    const done = await tom.patch<SupervisionSessionView>(
      `/supervision/actions/${id}`,
      { to: 'done' },
      { ifMatch: version },
    );
    expect([done.status, done.body.session.id]).toEqual([200, first]);
    expect((await read(amira, before)).actions).toMatchObject([{ state: 'dropped' }]);
  });

  it('offers the supervisee what they meant to bring, and tells the new supervisor nothing of it', async () => {
    const before = await addSession(priya, own.lineId, 3);
    const bring = (who: Caller, session: string, title: string) =>
      who.post<SupervisionSessionView>(`${at(session)}/agenda-items`, { title });
    await bring(amira, before, 'The late rota');
    await bring(amira, before, 'My probation');
    await bring(priya, before, 'Something of the supervisor');
    await amira.put(`${at(before)}/private-note`, { text: 'Mine alone.' }, { ifMatch: 0 });
    const lineId = await handOver();
    const first = await addSession(tom, lineId, 5);

    expect((await read(amira, first)).offered).toEqual([
      { title: 'My probation', kind: 'other_work' },
      { title: 'The late rota', kind: 'other_work' },
    ]);
    const seen = await read(tom, first);
    expect(seen.offered).toEqual([]);
    expect(JSON.stringify(seen)).not.toMatch(/rota|probation|Mine alone/);
    const brought = await bring(amira, first, 'The late rota');
    expect(brought.body.offered).toEqual([{ title: 'My probation', kind: 'other_work' }]);
    expect((await read(tom, first)).items.some(({ title }) => title === 'The late rota')).toBe(
      true,
    );
    expect((await read(amira, first)).privateNote.text).toBe('');
  });

  it('keeps an answer of the day that nobody has confirmed before the two of now', async () => {
    const { id } = (await amira.post<TodayRequestView>('/today', { text: 'May I?' })).body;
    await priya.post(`/today/${id}/answer`, {
      text: 'Not today.',
      lastsUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    const lineId = await handOver();
    const first = await addSession(tom, lineId, 1);
    for (const who of [amira, tom])
      expect((await read(who, first)).unconfirmed).toMatchObject([
        { id, text: 'Not today.', answeredBy: { id: own.supervisor.id } },
      ]);
    expect((await priya.get(`/today/${id}`)).status).toBe(404);
    const settled = await tom.post<TodayRequestView>(`/today/${id}/confirmation`, {
      kind: 'confirmed',
    });
    expect(settled.body.confirmation?.by.id).toBe(own.secondSupervisor.id);
    expect((await read(amira, first)).unconfirmed).toEqual([]);
  });
});
