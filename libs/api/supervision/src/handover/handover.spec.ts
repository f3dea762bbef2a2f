import { LiveNotices, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CaseView,
  LineRow,
  OrganisationLines,
  PastSharingView,
  SupervisionLineView,
  TodayRequestView,
} from '@alongside/contracts';
import {
  decideSomething,
  type RecordPair,
  recordPairOf,
  signedRecord,
} from '../records/spec-records';

describe('the handover of a supervision line', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let pair: RecordPair;
  let successor: Caller;
  let administrator: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    pair = recordPairOf(api, own);
    successor = api.as(own.secondSupervisor);
    administrator = api.as(own.administrator);
  });

  const begin = (changes: object = {}, idempotencyKey = newId()) =>
    administrator.post<LineRow>(
      '/supervision/lines',
      { superviseeId: own.practitioner.id, supervisorId: own.secondSupervisor.id, ...changes },
      { idempotencyKey },
    );
  const statusesOf = (who: Caller, paths: readonly string[]): Promise<number[]> =>
    Promise.all(paths.map(async (path) => (await who.get(path)).status));

  it('gives open questions to the new supervisor, and takes them from the former at once', async () => {
    const caseId = await decideSomething(pair);
    const { body: line } = await begin();
    expect(line).toMatchObject({ supervisor: { id: own.secondSupervisor.id } });

    const { status, body } = await successor.get<CaseView>(`/cases/${caseId}`);
    expect([status, body.myPart]).toEqual([200, 'supervisor']);
    expect(body.timeline.items.at(-1)).toMatchObject({
      kind: 'case_handed_over',
      by: { id: own.administrator.id },
      part: null,
    });
    const paths = [`/cases/${caseId}`, `/cases/${caseId}/timeline`];
    expect(await statusesOf(pair.supervisor, paths)).toEqual([404, 404]);
    const spoken = await successor.post(`/cases/${caseId}/entries`, {
      text: 'I have read it. Let us talk on Friday.',
      perspective: 'supervisor',
    });
    expect(spoken.status).toBe(201);
    const lists = await Promise.all(
      [pair.supervisor, successor].map((who) => who.get<{ items: { id: string }[] }>('/cases')),
    );
    expect(lists.map((each) => each.body.items.map(({ id }) => id))).toEqual([[], [caseId]]);
    expect((await administrator.get(`/cases/${caseId}`)).status).toBe(404);
  });

  it('lays the dates ahead anew with the new supervisor, and tells every open page', async () => {
    const schedule = { startsOn: inDays(7), atTime: '10:00', cadence: 'weekly', lengthMinutes: 60 };
    const before = await pair.supervisor.put<SupervisionLineView>(
      `/supervision/lines/${own.lineId}/schedule`,
      schedule,
      { ifMatch: 0 },
    );
    const told: string[] = [];
    api.app.get(LiveNotices).arrived.subscribe(({ id, memberIds }) => {
      if (memberIds.includes(own.supervisor.id)) told.push(id);
    });
    const { lineId } = (await begin()).body;
    const after = await successor.get<SupervisionLineView>(`/supervision/lines/${lineId}`);
    const days = ({ ahead }: SupervisionLineView) => ahead.map(({ startsAt }) => startsAt);
    expect(days(after.body)).toEqual(days(before.body));
    expect(after.body.schedule).toMatchObject({ cadence: 'weekly', version: 1 });
    const kept = await pair.supervisee.get<SupervisionLineView>(`/supervision/lines/${own.lineId}`);
    expect(kept.body.ahead).toEqual([]);
    expect(kept.body.before[0]).toMatchObject({ status: 'cancelled' });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toContain(own.lineId);
    const { rows } = await api.superuser.query(
      `select 1 from supervision_session where line_id = $1 and status = 'scheduled'`,
      [own.lineId],
    );
    expect(rows).toEqual([]);
  });

  it('passes on what is asked for today, and sets its clock going again', async () => {
    const { id } = (await pair.supervisee.post<TodayRequestView>('/today', { text: 'May I?' }))
      .body;
    await pair.supervisor.post(`/today/${id}/acknowledgement`);
    await begin();
    const paths = [`/today/${id}`];
    expect(await statusesOf(pair.supervisor, paths)).toEqual([404]);
    const { body } = await successor.get<TodayRequestView>(`/today/${id}`);
    expect(body).toMatchObject({ acknowledged: null, next: { step: 'nobody' } });
    const answered = await successor.post<TodayRequestView>(`/today/${id}/answer`, {
      text: 'Not today.',
      lastsUntil: new Date(Date.now() + 3_600_000).toISOString(),
    });
    expect(answered.body).toMatchObject({ canConfirm: true });
  });

  it('passes open actions on with the dates, and closes them where they were', async () => {
    const schedule = { startsOn: inDays(7), atTime: '10:00', cadence: 'weekly', lengthMinutes: 60 };
    await pair.supervisor.put(`/supervision/lines/${own.lineId}/schedule`, schedule, {
      ifMatch: 0,
    });
    await api.superuser.query(
      `insert into supervision_action (organisation_id, id, line_id, session_id, what, owner_id, due_on, agreed_at)
       select organisation_id, $2, line_id, id, 'Ask for training', $3, now()::date + 7, now()
       from supervision_session where line_id = $1 limit 1`,
      [own.lineId, newId(), own.supervisor.id],
    );
    const { lineId } = (await begin()).body;
    const { rows } = await api.superuser.query(
      'select line_id, owner_id, state from supervision_action order by state',
    );
    expect(rows).toEqual([
      { line_id: own.lineId, owner_id: own.supervisor.id, state: 'dropped' },
      { line_id: lineId, owner_id: own.secondSupervisor.id, state: 'open' },
    ]);
  });

  it('leaves past supervision where it was, unless the supervisee shares it', async () => {
    await decideSomething(pair);
    const record = await signedRecord(api, own, pair);
    const past = `/supervision/lines/${own.lineId}`;
    const read = `/supervision/records/${record.id}`;
    expect(record.state).toBe('signed');
    const early = await pair.supervisee.post(`${past}/sharing`, { withNewSupervisor: true });
    expect(early.status).toBe(409);

    await begin();
    const everything = [past, `${past}/records`, `${past}/agreement`, `${past}/sharing`, read];
    expect(await statusesOf(pair.supervisor, everything)).toEqual([404, 404, 404, 404, 404]);
    expect(await statusesOf(successor, [past, read])).toEqual([404, 404]);

    const share = (who: Caller, withNewSupervisor: boolean) =>
      who.post<PastSharingView>(`${past}/sharing`, { withNewSupervisor });
    expect((await share(successor, true)).status).toBe(404);
    expect((await share(pair.supervisee, true)).body.withNewSupervisor).toBe(true);
    expect(await statusesOf(successor, [past, read])).toEqual([404, 200]);
    expect(await statusesOf(pair.supervisor, [past, read])).toEqual([404, 404]);
    expect((await share(pair.supervisee, false)).body.withNewSupervisor).toBe(false);
    expect(await statusesOf(successor, [read])).toEqual([404]);
  });

  it('happens once, when two hand over at the same moment or a request comes twice', async () => {
    const answers = await Promise.all([begin(), begin()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    const key = newId();
    const back = { supervisorId: own.supervisor.id };
    const [one, two] = [await begin(back, key), await begin(back, key)];
    expect(one.body.lineId).toBe(two.body.lineId);
    const { rows } = await api.superuser.query(
      `select 1 from supervision_line where supervisee_id = $1 and ends_at is null`,
      [own.practitioner.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('is an administrator’s, in the database too', async () => {
    const lines = await administrator.get<OrganisationLines>('/organisation/lines');
    expect(lines.body.items.map(({ supervisee }) => supervisee.name)).toContain('Amira Khan');
    expect((await begin({ supervisorId: own.colleague.id })).status).toBe(409);
    const client = await api.asAppRole();
    const { hashOf } = await import('@alongside/api-platform');
    await client.query('begin');
    await client.query('select context.open($1)', [hashOf(own.supervisor.token)]);
    await expect(
      client.query('select context.begin_line($1, $2, $3, null)', [
        newId(),
        own.practitioner.id,
        own.supervisor.id,
      ]),
    ).rejects.toThrow('only an administrator begins a line');
    await client.end();
  });
});

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
