import { OrganisationsDesk } from '@alongside/api-identity';
import { TenantDatabase } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { OPEN_LINES } from './matrix/open-lines';
import { callOperation } from './matrix/operation-call';
import { operationsOf, readDocument } from './openapi';

describe('a member of a disabled organisation', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let other: OrganisationBuilder;
  let desk: OrganisationsDesk;

  beforeAll(async () => {
    api = await TestApi.start();
    const adminUrl = new URL(process.env['TEST_ADMIN_DATABASE_URL'] ?? '');
    adminUrl.pathname = new URL(api.settings.appUrl).pathname;
    desk = await OrganisationsDesk.open({
      adminUrl: adminUrl.toString(),
      secret: api.settings.secret,
      publicUrl: api.settings.publicUrl,
      sendsMail: false,
    });
    own = await api.organisation('Riverside');
    other = await api.organisation('Hillside');
    await api.app.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await desk.close();
    await api.stop();
  });

  it('hears nothing more on an open stream after five seconds', async () => {
    const answer = await fetch(`${await api.app.getUrl()}/api/v1/events`, {
      headers: { cookie: `alongside=${own.colleague.token}`, accept: 'text/event-stream' },
    });
    const begunAt = Date.now();
    await desk.disable(own.id);
    const stream = answer.body?.getReader();
    while (stream && !(await stream.read()).done && Date.now() - begunAt < 6_000);
    expect(Date.now() - begunAt).toBeLessThan(5_000);
  }, 15_000);

  it('meets no operation at all, in any role', async () => {
    await desk.disable(own.id);
    const document = await readDocument(api);
    const operations = operationsOf(document).filter(
      ({ name }) => !Object.hasOwn(OPEN_LINES, name),
    );
    expect(operations.length).toBeGreaterThan(100);
    for (const member of [own.practitioner, own.supervisor, own.manager, own.administrator])
      for (const operation of operations) {
        const answer = await callOperation(document, api.as(member), operation);
        expect([operation.name, answer.status]).toEqual([operation.name, 401]);
      }
  }, 60_000);

  it('is left out of scheduled work, of all organisations and of those with something due', async () => {
    const database = api.app.get(TenantDatabase);
    const queue = `insert into mail_outbox (organisation_id, id, template, member_id, expires_at)
      values ($1, gen_random_uuid(), 'something_new', $2, now() + interval '1 day')`;
    await api.superuser.query(queue, [own.id, own.practitioner.id]);
    await api.superuser.query(queue, [other.id, other.practitioner.id]);
    await desk.disable(own.id);
    for (const ids of [
      await database.organisations(),
      await database.organisationsDue('context.mail_due'),
    ]) {
      expect(ids).toContain(other.id);
      expect(ids).not.toContain(own.id);
    }
    await desk.enable(own.id);
    expect(await database.organisations()).toContain(own.id);
  });
});
