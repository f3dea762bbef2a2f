import { TenantDatabase } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { NotificationChoices } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { SomethingNew } from './something-new';

describe('telling that there is something new', () => {
  let api: TestApi;
  let other: NestFastifyApplication;
  let own: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    other = await api.another();
  });
  afterAll(async () => {
    await other.close();
    await api.stop();
  });
  beforeEach(async () => {
    own = await api.organisation();
    await api.superuser.query(`update session set last_used_at = now() - interval '20 minutes'`);
  });

  /** As whatever writes beside db.notify; several times, as a busy day does. */
  const need = async (...members: readonly TestMember[]): Promise<void> => {
    for (let times = 0; times < 3; times += 1)
      await api.app.get(TenantDatabase).asJob(own.id, (db) => {
        db.need(members.map(({ id }) => id));
        return Promise.resolve();
      });
  };
  const tell = (): Promise<unknown> =>
    Promise.all([api.app, other, api.app].map((app) => app.get(SomethingNew).tellAll()));
  const mails = async (): Promise<readonly string[]> =>
    (
      await api.superuser.query<{ id: string }>(
        `select member_id as id from mail_outbox
         where organisation_id = $1 and template = 'something_new' order by created_at`,
        [own.id],
      )
    ).rows.map(({ id }) => id);
  const choose = (member: TestMember, somethingNew: NotificationChoices['somethingNew']) =>
    api
      .as(member)
      .put<NotificationChoices>('/me/notifications', { somethingNew, supervisionTomorrow: false });

  it('is one mail for all of it, with three at work, and no other within the hour', async () => {
    await need(own.practitioner, own.supervisor);
    await tell();
    expect([...(await mails())].sort()).toEqual([own.practitioner.id, own.supervisor.id].sort());
    await need(own.practitioner);
    await tell();
    expect(await mails()).toHaveLength(2);
    await api.superuser.query(`update member_notice set mailed_at = now() - interval '61 minutes'`);
    await tell();
    expect(await mails()).toHaveLength(3);
  });

  it('is nothing for what was rolled back, for who wants none, or who is here', async () => {
    await choose(own.colleague, 'off');
    await api.superuser.query(`update session set last_used_at = now() where member_id = $1`, [
      own.stranger.id,
    ]);
    await need(own.colleague, own.stranger);
    const refused = api.app.get(TenantDatabase).asJob(own.id, async (db) => {
      db.need([own.manager.id]);
      await Promise.reject(new Error('refused'));
    });
    await expect(refused).rejects.toThrow('refused');
    await tell();
    expect(await mails()).toEqual([]);
  });

  it('reaches nobody of another organisation, whoever is named', async () => {
    const hillside = await api.organisation('Hillside');
    await need(hillside.practitioner);
    const { rows } = await api.superuser.query('select 1 from member_notice where member_id = $1', [
      hillside.practitioner.id,
    ]);
    expect(rows).toEqual([]);
  });

  it('is chosen by each for themselves', async () => {
    const first = await api.as(own.practitioner).get<NotificationChoices>('/me/notifications');
    expect(first.body).toEqual({ somethingNew: 'hourly', supervisionTomorrow: true });
    expect((await choose(own.practitioner, 'daily')).body.somethingNew).toBe('daily');
    const again = await api.as(own.practitioner).get<NotificationChoices>('/me/notifications');
    expect(again.body).toEqual({ somethingNew: 'daily', supervisionTomorrow: false });
    const colleague = await api.as(own.colleague).get<NotificationChoices>('/me/notifications');
    expect(colleague.body.somethingNew).toBe('hourly');
    const wrong = await api.as(own.colleague).put('/me/notifications', { somethingNew: 'often' });
    expect(wrong.status).toBe(400);
  });
});
