import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type {
  TodayOverview,
  TodayRequestView,
  TodayRouteSettings,
  TodayRouteView,
} from '@alongside/contracts';
import { TodayClock } from './today-clock';

const HOUR = 3_600_000;
const QUESTION = { text: 'M. asks whether I can drive them home after the group. May I?' };

describe('an answer today', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let now = new Date();
  let asker: Caller;
  let supervisor: Caller;
  let deputy: Caller;
  let duty: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
    Object.assign(api.settings, { clock: () => now });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    now = new Date();
    own = await api.organisation();
    asker = api.as(own.practitioner);
    supervisor = api.as(own.supervisor);
    deputy = api.as(own.deputy);
    duty = api.as(own.secondSupervisor);
    await setRoute({ dutyMemberIds: [own.secondSupervisor.id] });
  });

  const ROUTE = '/organisation/today-route';
  const setRoute = async (changes: Partial<TodayRouteSettings>, from?: number) => {
    const administrator = api.as(own.administrator);
    const { version } = (await administrator.get<TodayRouteView>(ROUTE)).body;
    const body = { toDeputyMinutes: 15, toDutyMinutes: 30, toNobodyMinutes: 60, dutyMemberIds: [] };
    const ifMatch = from ?? version;
    return administrator.put<TodayRouteView>(ROUTE, { ...body, ...changes }, { ifMatch });
  };
  const ask = async (): Promise<TodayRequestView> => {
    const { status, body } = await asker.post<TodayRequestView>('/today', QUESTION);
    expect(status).toBe(201);
    return body;
  };
  const pass = async (minutes: number): Promise<void> => {
    now = new Date(now.getTime() + minutes * 60_000);
    await api.app.get(TodayClock).moveAllOn();
  };
  const see = async (who: Caller, { id }: TodayRequestView): Promise<number> =>
    (await who.get(`/today/${id}`)).status;
  const read = async ({ id }: TodayRequestView): Promise<TodayRequestView> =>
    (await asker.get<TodayRequestView>(`/today/${id}`)).body;
  const inHours = (hours: number): string => new Date(now.getTime() + hours * HOUR).toISOString();

  it('goes to the supervisor, the deputy and duty, each from their step on', async () => {
    const asked = await ask();
    expect(asked).toMatchObject({
      myPart: 'asker',
      steps: [{ step: 'supervisor', members: [{ id: own.supervisor.id }] }],
      next: { step: 'deputy', at: new Date(now.getTime() + 15 * 60_000).toISOString() },
    });
    const seen = async () => Promise.all([supervisor, deputy, duty].map((who) => see(who, asked)));
    expect(await seen()).toEqual([200, 404, 404]);
    await pass(14);
    expect(await seen()).toEqual([200, 404, 404]);
    await pass(1);
    expect(await seen()).toEqual([200, 200, 404]);
    await pass(15);
    expect(await seen()).toEqual([200, 200, 200]);
    await pass(30);
    expect(await read(asked)).toMatchObject({ next: null, steps: { length: 4 } });
    for (const outsider of [own.manager, own.lead, own.administrator, own.colleague])
      expect(await see(api.as(outsider), asked)).toBe(404);
  });

  it('stops its clock when somebody says that they have it', async () => {
    const asked = await ask();
    const taken = await supervisor.post<TodayRequestView>(`/today/${asked.id}/acknowledgement`);
    expect(taken.body).toMatchObject({
      next: null,
      acknowledged: { by: { id: own.supervisor.id } },
    });
    await pass(120);
    expect((await read(asked)).steps).toHaveLength(1);
    expect(await see(deputy, asked)).toBe(404);
    const again = await supervisor.post(`/today/${asked.id}/acknowledgement`);
    expect([again.status, again.body]).toMatchObject([
      409,
      { refusals: [{ code: 'today_acknowledged' }] },
    ]);
  });

  it('is taken once when two say so at the same moment', async () => {
    const asked = await ask();
    await pass(15);
    const path = `/today/${asked.id}/acknowledgement`;
    const answers = await Promise.all([supervisor.post(path), deputy.post(path)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('is answered for 72 hours at most, and confirmed by the supervisor', async () => {
    const asked = await ask();
    await pass(15);
    const path = `/today/${asked.id}`;
    const text = 'Not today. Offer the bus fare; we talk about it on Friday.';
    const late = await deputy.post(`${path}/answer`, { text, lastsUntil: inHours(72.1) });
    expect(late.status).toBe(409);
    const given = await deputy.post<TodayRequestView>(`${path}/answer`, {
      text,
      lastsUntil: inHours(72),
    });
    expect(given.body).toMatchObject({
      canConfirm: false,
      acknowledged: { by: { id: own.deputy.id } },
      answer: { text, by: { id: own.deputy.id } },
    });
    const confirmation = { kind: 'changed', text: 'With the second worker, yes.' };
    expect((await deputy.post(`${path}/confirmation`, confirmation)).status).toBe(409);
    expect((await asker.post(`${path}/confirmation`, confirmation)).status).toBe(409);
    const { waiting } = (await supervisor.get<TodayOverview>('/today')).body;
    expect(waiting).toMatchObject([{ id: asked.id, canConfirm: true }]);
    const settled = await supervisor.post<TodayRequestView>(`${path}/confirmation`, confirmation);
    expect(settled.body).toMatchObject({ confirmation: { ...confirmation } });
    expect((await supervisor.get<TodayOverview>('/today')).body.waiting).toEqual([]);
    expect((await deputy.get<TodayOverview>('/today')).body.waiting).toEqual([]);
  });

  it('is asked once when it is sent twice, and about one’s own question only', async () => {
    const options = { idempotencyKey: 'today-1' };
    const one = await asker.post<TodayRequestView>('/today', QUESTION, options);
    const two = await asker.post<TodayRequestView>('/today', QUESTION, options);
    expect(two.body.id).toBe(one.body.id);
    expect((await asker.get<TodayOverview>('/today')).body.mine).toHaveLength(1);
    const foreign = { ...QUESTION, caseId: one.body.id };
    expect((await asker.post('/today', foreign)).status).toBe(404);
  });

  it('ends for the supervisor and the deputy with their line, not for the asker', async () => {
    const asked = await ask();
    await pass(30);
    await own.endLine(own.lineId);
    expect(
      await Promise.all([supervisor, deputy, duty, asker].map((who) => see(who, asked))),
    ).toEqual([404, 404, 200, 200]);
  });

  it('does not wait for somebody who has left', async () => {
    const leave = ({ id }: TestMember) =>
      api.superuser.query(`update member set left_at = now() - interval '1 day' where id = $1`, [
        id,
      ]);
    await leave(own.deputy);
    expect(await ask()).toMatchObject({
      next: { step: 'duty', members: [{ id: own.secondSupervisor.id }] },
    });
    await leave(own.supervisor);
    expect(await ask()).toMatchObject({ steps: [{ step: 'duty' }], next: { step: 'nobody' } });
  });

  it('goes to duty at once when there is no supervisor, and to nobody who is not asked', async () => {
    const { status, body } = await api.as(own.manager).post<TodayRequestView>('/today', QUESTION);
    expect([status, body]).toMatchObject([
      201,
      { steps: [{ step: 'duty', members: [{ id: own.secondSupervisor.id }] }] },
    ]);
    expect(await see(duty, body)).toBe(200);
    expect(await see(supervisor, body)).toBe(404);
  });

  it('does not begin when nobody would get it', async () => {
    await setRoute({});
    const answer = await api.as(own.manager).post('/today', QUESTION);
    expect([answer.status, answer.body]).toMatchObject([
      409,
      { refusals: [{ code: 'today_nobody_there' }] },
    ]);
  });

  it('goes by the intervals of when it was asked', async () => {
    const asked = await ask();
    expect((await setRoute({ toDeputyMinutes: 1, toDutyMinutes: 1 })).status).toBe(409);
    expect((await setRoute({ toDeputyMinutes: 1, toDutyMinutes: 2 })).status).toBe(200);
    await pass(5);
    expect((await read(asked)).steps).toHaveLength(1);
    const next = await ask();
    await pass(1);
    expect((await read(next)).steps).toHaveLength(2);
  });

  it('is set by one administrator after the other', async () => {
    const other = api.as(await own.member('Alf Dent', ['administrator']));
    const { version } = (await other.get<TodayRouteView>(ROUTE)).body;
    expect(version).toBe(1);
    const one = await setRoute({}, version);
    const two = await setRoute({ toDutyMinutes: 40 }, version);
    expect([one.status, one.body.version, two.status]).toEqual([200, 2, 412]);
    const stands = (await other.get<TodayRouteView>(ROUTE)).body;
    expect(stands).toEqual(one.body);
    const settings = {
      toDeputyMinutes: 1,
      toDutyMinutes: 2,
      toNobodyMinutes: 3,
      dutyMemberIds: [],
    };
    expect((await other.put(ROUTE, settings)).status).toBe(428);
  });

  it('is behind a wall in the database too', async () => {
    const asked = await ask();
    const client = await api.asAppRole();
    const count = async (token: string): Promise<unknown> => {
      const { hashOf } = await import('@alongside/api-platform');
      await client.query('begin');
      await client.query('select context.open($1)', [hashOf(token)]);
      const { rows } = await client.query('select id from today_request where id = $1', [asked.id]);
      await client.query('rollback');
      return rows.length;
    };
    expect(await count(own.supervisor.token)).toBe(1);
    expect(await count(own.deputy.token)).toBe(0);
    expect(await count(own.administrator.token)).toBe(0);
    for (const change of ['update today_step set reached_at = now()', 'delete from today_step'])
      await expect(client.query(change)).rejects.toThrow('permission denied');
    await client.end();
  });
});
