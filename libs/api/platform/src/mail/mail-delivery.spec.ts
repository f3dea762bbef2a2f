import { badDay, type OrganisationBuilder, SpecMailServer, TestApi } from '@alongside/api-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { setTimeout as wait } from 'node:timers/promises';
import { newId } from '../new-id';
import { TenantDatabase } from '../tenant-database';
import type { DueMail, Mail } from './mail';
import { MailDelivery } from './mail-delivery';
import { frameMail } from './mail-frame';
import { MailWatch } from './mail-watch';
import { queueMail } from './queue-mail';

const compose = (_db: unknown, { memberId }: DueMail): Promise<Mail> =>
  Promise.resolve({
    to: `${memberId ?? 'nobody'}@test.example`,
    ...frameMail({
      subject: 'There is something new',
      paragraphs: ['There is something new for you.'],
      link: { label: 'Open', url: 'https://alongside.test/' },
      footer: ['You get this because you asked for it.'],
    }),
  });

interface OutboxRow {
  readonly id: string;
  readonly attempts: number;
  readonly in_doubt: number;
  readonly sent_at: Date | null;
  readonly failed_at: Date | null;
  readonly failure: string | null;
}

/** Through a real SMTP server, with processes of their own. */
describe('delivering mails', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let server: SpecMailServer;
  const apps: NestFastifyApplication[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    server = await SpecMailServer.start();
    for (let count = 0; count < 2; count += 1)
      apps.push(await api.another({ mail: server.settings }));
    for (const app of apps) app.get(MailDelivery).composeWith({ compose });
  });
  afterAll(async () => {
    for (const app of apps) await app.close();
    await server.stop();
    await api.stop();
  });
  beforeEach(async () => {
    server.mood = () => 'take';
    server.meanwhile = () => Promise.resolve();
    server.received.length = 0;
    await api.superuser.query('delete from mail_outbox');
  });

  const queue = async (count: number): Promise<readonly string[]> => {
    const ids = Array.from({ length: count }, () => newId());
    await api.app.get(TenantDatabase).asJob(own.id, async (db) => {
      for (const id of ids)
        await queueMail(db, { id, template: 'something_new', memberId: own.practitioner.id });
    });
    return ids;
  };
  const outbox = async (): Promise<readonly OutboxRow[]> =>
    (await api.superuser.query<OutboxRow>('select * from mail_outbox order by id')).rows;
  const deliver = (): Promise<unknown> =>
    Promise.all(apps.map((app) => app.get(MailDelivery).deliverAll()));
  const deliverUntilSettled = async (patience = 40_000): Promise<void> => {
    const end = Date.now() + patience;
    while ((await outbox()).some((row) => row.sent_at === null && row.failed_at === null)) {
      if (Date.now() > end) throw new Error('Mails still wait');
      await deliver();
      await wait(50);
    }
  };

  it('hands over each mail once, with two processes, and nothing of what was rolled back', async () => {
    const ids = await queue(60);
    await expect(
      api.app.get(TenantDatabase).asJob(own.id, async (db) => {
        await queueMail(db, { template: 'something_new', memberId: own.practitioner.id });
        throw new Error('The command is refused');
      }),
    ).rejects.toThrow('refused');
    await deliver();
    expect(server.received).toHaveLength(60);
    expect([...server.counts.keys()].sort()).toEqual(
      ids.map((id) => `<${id}@mail.example>`).sort(),
    );
    expect(server.received[0]).toMatchObject({
      to: `${own.practitioner.id}@test.example`,
      subject: 'There is something new',
    });
    expect(server.received[0]?.raw).toContain('Auto-Submitted: auto-generated');
    expect(new Set((await outbox()).map(({ attempts }) => attempts))).toEqual(new Set([1]));
  });

  it('tries again what a server puts off, drops or hangs on', async () => {
    const moods = ['put_off', 'drop_before_content', 'hang', 'take_slowly'] as const;
    let next = 0;
    server.mood = () => moods[next++] ?? 'take';
    await queue(4);
    await deliverUntilSettled();
    expect(server.counts.size).toBe(4);
    const rows = await outbox();
    expect(rows.every(({ sent_at }) => sent_at !== null)).toBe(true);
    expect(rows.reduce((sum, { attempts }) => sum + attempts, 0)).toBe(7);
  });

  it('gives up what a server rejects, and what is not worth sending any more, and tells', async () => {
    const [rejected, late] = await queue(2);
    await api.superuser.query(
      `update mail_outbox set expires_at = now() - interval '1 second' where id = $1`,
      [late],
    );
    server.mood = () => 'reject';
    await deliver();
    expect(await outbox()).toMatchObject([
      { id: rejected, failure: 'rejected', sent_at: null },
      { id: late, failure: 'too_late', sent_at: null },
    ]);
    expect(server.received).toEqual([]);
    expect(await apps[0]?.get(MailWatch).state()).toMatch(/^Mails: 0 wait, .*2 given up/);
  });

  it('gives up after its time, however long the pauses', async () => {
    await queue(1);
    await api.superuser.query(`update mail_outbox set expires_at = now() + interval '1 second'`);
    server.mood = () => 'put_off';
    await deliverUntilSettled();
    // Whether it is put off beyond its time or looked at after it is a matter of milliseconds.
    const [row] = await outbox();
    expect(row).toMatchObject({ sent_at: null, failed_at: expect.any(Date) as unknown });
    expect(['put_off', 'too_late']).toContain(row?.failure);
  });

  it('sends the same bytes again when the answer of the server never came, and says so', async () => {
    const moods = ['drop_after_content', 'take_and_hang'] as const;
    let next = 0;
    server.mood = () => moods[next++] ?? 'take';
    const [id] = await queue(1);
    await deliverUntilSettled();
    expect([...server.counts]).toEqual([[`<${id ?? ''}@mail.example>`, 3]]);
    expect(new Set(server.received.map(({ raw }) => raw)).size).toBe(1);
    expect(await outbox()).toMatchObject([{ attempts: 3, in_doubt: 2 }]);
  });

  it('leaves a mail to its new hands when its process stood still too long', async () => {
    await queue(1);
    server.meanwhile = () => api.superuser.query('update mail_outbox set attempts = attempts + 1');
    await apps[0]?.get(MailDelivery).deliverAll();
    expect(server.received).toEqual([]);
    expect(await outbox()).toMatchObject([{ attempts: 2, sent_at: null, failure: null }]);
  });

  it('loses none of 200 on a bad day, with connections to the database cut meanwhile', async () => {
    const ids = await queue(200);
    server.mood = badDay;
    const cut = setInterval(() => {
      void api.superuser.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
         where datname = current_database() and usename = 'alongside_worker'
           and query not ilike 'listen%' order by random() limit 1`,
      );
    }, 400);
    try {
      await deliverUntilSettled(90_000);
    } finally {
      clearInterval(cut);
    }
    const rows = await outbox();
    expect(rows.filter(({ sent_at }) => sent_at !== null)).toHaveLength(200);
    expect(server.counts.size).toBe(ids.length);
    const twice = server.received.length - ids.length;
    expect(twice).toBeLessThanOrEqual(rows.reduce((sum, { in_doubt }) => sum + in_doubt, 0));
  }, 120_000);

  it('waits while there is no mail server', async () => {
    await queue(1);
    await api.app.get(MailDelivery).deliverAll();
    expect(await outbox()).toMatchObject([{ attempts: 0, sent_at: null }]);
  });
});
