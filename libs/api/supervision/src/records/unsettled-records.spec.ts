import { newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { Problem, RecordView, UnsettledRecords as UnsettledList } from '@alongside/contracts';
import { decideSomething, type RecordPair, recordPairOf, sharedRecord } from './spec-records';
import { UnsettledRecords } from './unsettled-records';

type Run = RecordView & Problem;

describe('a record that the two have not settled', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let pair: RecordPair;
  let manager: Caller;
  let job: UnsettledRecords;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    pair = recordPairOf(api, own);
    manager = api.as(own.manager);
    job = api.app.get(UnsettledRecords);
    await decideSomething(pair);
  });
  afterAll(() => api.stop());

  /** As if it had been shared so many days ago. */
  async function sharedDaysAgo(days: number): Promise<RecordView> {
    const record = await sharedRecord(api, own, pair);
    const client = await api.superuser.connect();
    await client.query('set session_replication_role = replica');
    await client.query(
      `update supervision_record set shared_at = now() - make_interval(days => $2) where id = $1`,
      [record.id, days],
    );
    await client.query('set session_replication_role = origin');
    client.release();
    return record;
  }
  const path = (id: string): string => `/supervision/records/${id}`;
  const waiting = async (who: Caller): Promise<readonly string[]> =>
    (await who.get<UnsettledList>('/me/unsettled-records')).body.items.map(({ id }) => id);

  it('goes to the manager, who reads this one and adds a view', async () => {
    const [late, fresh] = [await sharedDaysAgo(30), await sharedDaysAgo(5)];
    expect((await manager.get(path(late.id))).status).toBe(404);
    await job.passOnAll();
    expect(await waiting(manager)).toEqual([late.id]);
    const read = await manager.get<Run>(path(late.id));
    expect(read.body).toMatchObject({ readAs: 'manager', draft: null, text: late.text });
    expect((await manager.get(path(fresh.id))).status).toBe(404);
    expect((await manager.get(`/supervision/lines/${own.lineId}/records`)).status).toBe(404);
    expect((await manager.get(`/supervision/sessions/${fresh.sessionId}/record`)).status).toBe(404);

    const viewed = await manager.post<Run>(`${path(late.id)}/views`, { text: 'Talk again.' });
    expect(viewed.status).toBe(201);
    const theirs = await pair.supervisee.get<Run>(path(late.id));
    expect(theirs.body.views).toMatchObject([{ text: 'Talk again.', by: { id: own.manager.id } }]);
    expect(theirs.body.nextManager).toEqual({ id: own.manager.id, name: own.manager.name });
  });

  it('goes to nobody else, and nobody else adds a view', async () => {
    const { id } = await sharedDaysAgo(30);
    await job.passOnAll();
    for (const other of [
      own.secondSupervisor,
      own.deputy,
      own.lead,
      own.administrator,
      own.colleague,
    ]) {
      expect((await api.as(other).get(path(id))).status).toBe(404);
      expect((await api.as(other).post(`${path(id)}/views`, { text: 'Mine.' })).status).toBe(404);
      expect(await waiting(api.as(other))).toEqual([]);
    }
    const own1 = await pair.supervisor.post<Run>(`${path(id)}/views`, { text: 'Mine.' });
    expect(own1.body.refusals?.map(({ code }) => code)).toEqual(['not_your_part']);
  });

  it('lets the manager neither change, sign, share nor add to it', async () => {
    const { id, version } = await sharedDaysAgo(30);
    await job.passOnAll();
    const answers = [
      await manager.patch(path(id), { leaveOut: [] }, { ifMatch: version }),
      await manager.post(`${path(id)}/signatures`, { kind: 'agreed', version }),
      await manager.post(`${path(id)}/sharing`),
      await manager.post(`${path(id)}/addenda`, { text: 'Mine.' }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
  });

  it('comes back from the manager when both sign after all', async () => {
    const { id, version } = await sharedDaysAgo(30);
    await job.passOnAll();
    for (const who of [pair.supervisor, pair.supervisee])
      expect((await who.post(`${path(id)}/signatures`, { kind: 'agreed', version })).status).toBe(
        201,
      );
    expect((await manager.get(path(id))).status).toBe(404);
    expect((await manager.post(`${path(id)}/views`, { text: 'Late.' })).status).toBe(404);
    expect(await waiting(manager)).not.toContain(id);
  });

  it('goes when it was declined or signed by one, and not when it was signed by both', async () => {
    const [declined, half, whole] = [
      await sharedDaysAgo(30),
      await sharedDaysAgo(30),
      await sharedDaysAgo(30),
    ];
    const sign = (who: Caller, { id, version }: RecordView, kind: string) =>
      who.post(`${path(id)}/signatures`, { kind, text: 'Not so.', version });
    await sign(pair.supervisee, declined, 'declined');
    await sign(pair.supervisor, half, 'agreed');
    for (const who of [pair.supervisor, pair.supervisee]) await sign(who, whole, 'agreed');
    await job.passOnAll();
    const ids = await waiting(manager);
    expect(ids).toEqual(expect.arrayContaining([declined.id, half.id]));
    expect(ids).not.toContain(whole.id);
  });

  it('goes to whom the agreement names', async () => {
    await api.superuser.query(
      `insert into supervision_agreement (organisation_id, id, line_id, version, state, text, next_manager_id,
         written_by_id, written_at)
       values ($1, $2, $3, 1, 'draft', '{}', $4, $5, now())`,
      [own.id, newId(), own.lineId, own.secondSupervisor.id, own.supervisor.id],
    );
    const client = await api.superuser.connect();
    await client.query('set session_replication_role = replica');
    await client.query(
      `update supervision_agreement set state = 'in_force', in_force_at = now(), review_on = now()::date`,
    );
    await client.query('set session_replication_role = origin');
    client.release();
    const { id } = await sharedDaysAgo(30);
    await job.passOnAll();
    expect((await api.as(own.secondSupervisor).get(path(id))).status).toBe(200);
    expect((await manager.get(path(id))).status).toBe(404);
    await api.superuser.query('delete from supervision_agreement');
  });

  it('goes once when six processes do it while the two sign', async () => {
    for (let round = 0; round < 10; round += 1) {
      const { id, version } = await sharedDaysAgo(30);
      const [, signed] = await Promise.all([
        Promise.all(Array.from({ length: 6 }, () => job.passOnAll())),
        pair.supervisee.post(`${path(id)}/signatures`, { kind: 'agreed', version }),
      ]);
      await job.passOnAll();
      expect(signed.status).toBe(201);
      const { body } = await pair.supervisee.get<Run>(path(id));
      const since = body.unsettledAt;
      expect([body.state, body.nextManager?.id]).toEqual(['signed_by_one', own.manager.id]);
      await job.passOnAll();
      expect((await pair.supervisee.get<Run>(path(id))).body.unsettledAt).toBe(since);
    }
  });
});
