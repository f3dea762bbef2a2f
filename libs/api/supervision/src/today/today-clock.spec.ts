import { LiveNotices } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { TodayRequestView } from '@alongside/contracts';
import { setTimeout as wait } from 'node:timers/promises';
import { TodayClock } from './today-clock';

/** The processes here run their scheduled work, as in production, by the real clock. */
describe('the clock of a request for today', () => {
  let api: TestApi;
  let own: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
  });
  afterAll(() => api.stop());

  const ask = async (): Promise<string> => {
    const { body } = await api
      .as(own.practitioner)
      .post<TodayRequestView>('/today', { text: 'May I?' });
    return body.id;
  };
  /** Lets the request have been asked earlier, so that its next move is this near. */
  const fallsDueIn = async (id: string, seconds: number): Promise<Date> => {
    const { rows } = await api.superuser.query<{ due: Date }>(
      `update today_request set next_move_at = now() + make_interval(secs => $2),
         asked_at = now() + make_interval(secs => $2) - interval '15 minutes'
       where id = $1 returning next_move_at as due`,
      [id, seconds],
    );
    return rows[0]?.due ?? new Date(0);
  };
  const steps = async (id: string): Promise<readonly { step: string; reached_at: Date }[]> => {
    const { rows } = await api.superuser.query<{ step: string; reached_at: Date }>(
      'select step, reached_at from today_step where request_id = $1 order by reached_at',
      [id],
    );
    return rows;
  };
  const worker = () => api.another({ runsScheduledWork: true });

  it('fires on time and once, with two processes, and after a restart', async () => {
    const heard: string[] = [];
    api.app.get(LiveNotices).arrived.subscribe(({ subject, id }) => {
      if (subject === 'today') heard.push(id);
    });
    const [one, two] = [await worker(), await worker()];
    const first = await ask();
    const due = await fallsDueIn(first, 3);
    await wait(6_000);
    const [, deputy, ...more] = await steps(first);
    expect([deputy?.step, more]).toEqual(['deputy', []]);
    const late = (deputy?.reached_at.getTime() ?? 0) - due.getTime();
    expect(late).toBeGreaterThanOrEqual(0);
    expect(late).toBeLessThan(3_000);
    expect(heard.filter((id) => id === first)).toHaveLength(2);

    await one.close();
    await two.close();
    const second = await ask();
    await fallsDueIn(second, 0);
    await wait(2_500);
    expect(await steps(second)).toHaveLength(1);
    const again = await worker();
    await wait(3_000);
    expect((await steps(second)).map(({ step }) => step)).toEqual(['supervisor', 'deputy']);
    expect((await steps(first)).map(({ step }) => step)).toEqual(['supervisor', 'deputy']);
    await again.close();
  }, 60_000);

  it('moves each request on once when many looks come together', async () => {
    const ids = await Promise.all(Array.from({ length: 8 }, ask));
    for (const id of ids) await fallsDueIn(id, -1);
    const other = await api.another();
    const clocks = [api.app.get(TodayClock), other.get(TodayClock)];
    await Promise.all([...clocks, ...clocks].map((clock) => clock.moveAllOn()));
    await Promise.all(clocks.map((clock) => clock.moveAllOn()));
    for (const id of ids) {
      expect((await steps(id)).map(({ step }) => step)).toEqual(['supervisor', 'deputy']);
      const { rows } = await api.superuser.query(
        'select version from today_request where id = $1',
        [id],
      );
      expect(rows).toEqual([{ version: 2 }]);
    }
    await other.close();
  }, 30_000);
});
