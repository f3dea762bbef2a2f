import { TestApi } from '@alongside/api-testing';
import { setTimeout as pause } from 'node:timers/promises';
import { firstValueFrom } from 'rxjs';
import { LiveNotices } from './live-notices';

const LISTENING = `select pid from pg_stat_activity
  where datname = current_database() and query = 'listen alongside_live'`;

describe('live notices whose connection is cut', () => {
  let api: TestApi;
  let notices: LiveNotices;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  beforeEach(async () => {
    notices = new LiveNotices(api.settings);
    await notices.onModuleInit();
  });
  afterEach(() => notices.onApplicationShutdown());
  afterAll(() => api.stop());

  const cut = () => api.superuser.query(`select pg_terminate_backend(pid) from (${LISTENING}) l`);
  const listening = async () => (await api.superuser.query(LISTENING)).rowCount;

  it('come back, and say that some may have been missed', async () => {
    const resumed = firstValueFrom(notices.resumed);
    await cut();
    await resumed;
    await pause(300);
    expect(await listening()).toBe(2);
  });

  it('do not come back after the process has shut down', async () => {
    await cut();
    await pause(200);
    await notices.onApplicationShutdown();
    await pause(1_500);
    // The API of this spec has come back; these notices have not.
    expect(await listening()).toBe(1);
  });
});
