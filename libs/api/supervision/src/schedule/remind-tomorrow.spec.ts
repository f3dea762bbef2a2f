import { newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { RemindTomorrow } from './remind-tomorrow';

describe('the reminder on the day before', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  const apps: NestFastifyApplication[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    await session('2026-11-25', 'scheduled');
    await session('2026-11-25', 'cancelled');
    await session('2026-11-26', 'scheduled');
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await api.stop();
  });

  const session = (on: string, status: string) =>
    api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes, status, reason)
       values ($1, $2, $3, $4::date, '10:00', $4::date + interval '10 hours', 60, $5,
         case when $5 = 'cancelled' then 'ill' end)`,
      [own.id, newId(), own.lineId, on, status],
    );
  const at = async (now: string): Promise<NestFastifyApplication> => {
    const app = await api.another({ clock: () => new Date(now) });
    apps.push(app);
    return app;
  };
  const reminded = async () =>
    (
      await api.superuser.query<{ id: string }>(
        `select member_id as id from mail_outbox where template = 'supervision_tomorrow'`,
      )
    ).rows.map(({ id }) => id);

  it('comes in the afternoon, to the two, once, with several at work', async () => {
    await (await at('2026-11-24T14:59:00Z')).get(RemindTomorrow).remindAll();
    expect(await reminded()).toEqual([]);
    const all = [await at('2026-11-24T15:05:00Z'), await at('2026-11-24T16:05:00Z')];
    await Promise.all(all.map((app) => app.get(RemindTomorrow).remindAll()));
    for (const app of all) await app.get(RemindTomorrow).remindAll();
    expect((await reminded()).sort()).toEqual([own.practitioner.id, own.supervisor.id].sort());
  });
});
