import {
  frameMail,
  hashOf,
  MAIL_TEMPLATES,
  MailDelivery,
  type MailTemplate,
  queueMail,
  TenantDatabase,
} from '@alongside/api-platform';
import {
  type OrganisationBuilder,
  type ReceivedMail,
  SpecMailServer,
  TestApi,
} from '@alongside/api-testing';
import type { InvitationLook, InvitationMade, InvitationsView } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Caller } from '@alongside/api-testing';
import { partsOf } from './mail-words';

const PUBLIC = 'https://alongside.example';
const TEMPLATES = Object.keys(MAIL_TEMPLATES) as MailTemplate[];

/** What stands in HTML to be read, word by word. */
const wordsOfHtml = (html: string): readonly string[] =>
  wordsOf(
    html
      .replace(/^[\s\S]*<\/h1>/, '')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll('&#39;', "'")
      .replaceAll('&amp;', '&'),
  );
const wordsOf = (text: string): readonly string[] =>
  text.replace('\n-- \n', '\n').split(/\s+/).filter(Boolean);

describe.each(TEMPLATES)('the mail %s', (template) => {
  const mail = frameMail(partsOf(template, PUBLIC, 'secret-of-a-link'));

  it('says the same in text and HTML', () => {
    expect(wordsOfHtml(mail.html)).toEqual(wordsOf(mail.text));
    expect(mail.html).toContain(`<h1>${mail.subject}</h1>`);
  });

  it('leads to our own address alone, and fetches nothing', () => {
    const addresses = [...`${mail.text}${mail.html}`.matchAll(/https?:\/\/[^\s"<]+/g)];
    expect(addresses.length).toBeGreaterThan(1);
    for (const [address] of addresses) expect(new URL(address).origin).toBe(PUBLIC);
    expect(mail.html).not.toMatch(/<(?:img|link|script|iframe|form|object)|url\(|@import|src=/i);
    expect(mail.html).not.toMatch(/href="[^"]*\?/);
  });

  it('is made of short sentences', () => {
    expect(mail.subject.length).toBeLessThan(60);
    for (const sentence of partsOf(template, PUBLIC).paragraphs.flatMap((each) => each.split('. ')))
      expect(sentence.split(' ').length).toBeLessThanOrEqual(25);
  });
});

describe('inviting by mail', () => {
  let api: TestApi;
  let server: SpecMailServer;
  let app: NestFastifyApplication;
  let own: OrganisationBuilder;
  let ada: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
    server = await SpecMailServer.start();
    app = await api.another({ mail: server.settings });
    own = await api.organisation();
    ada = new Caller(app, own.administrator.token);
  });
  afterAll(async () => {
    await app.close();
    await server.stop();
    await api.stop();
  });
  beforeEach(() => {
    server.received.length = 0;
    server.mood = () => 'take';
  });

  const PATH = '/organisation/invitations';
  const invite = async (email: string) =>
    (
      await ada.post<InvitationMade>(
        PATH,
        { name: 'Nia Bowen', email, roles: ['practitioner'] },
        { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } },
      )
    ).body;
  const deliver = async (): Promise<readonly ReceivedMail[]> => {
    await app.get(MailDelivery).deliverAll();
    return server.received;
  };
  const tokenIn = ({ text }: ReceivedMail): string =>
    /http:\/\/alongside\.test\/invitation#([\w-]{43})/.exec(text)?.[1] ?? '';
  const accept = (token: string) =>
    api.signedOut().post('/invitations/acceptance', {
      token,
      name: 'Nia Bowen',
      password: 'a long and private sentence',
    });

  it('takes the link to the person invited, and tells it nobody else', async () => {
    const made = await invite('nia@test.example');
    expect(made).toMatchObject({ link: null, invitation: { mail: 'waiting' } });
    const [mail, ...others] = await deliver();
    if (mail === undefined) throw new Error('There is no mail');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ to: 'nia@test.example', subject: 'You are invited to Alongside' });
    expect(mail.raw).toContain('Auto-Submitted: auto-generated');
    expect(mail.raw).not.toMatch(/evil|Nia|Bowen|Riverside|Ada|Moss/);
    const token = tokenIn(mail);
    const look = await api.signedOut().post<InvitationLook>('/invitations/look', { token });
    expect(look.body).toMatchObject({ name: 'Nia Bowen', organisation: 'Riverside' });
    const { rows } = await api.superuser.query<{ all: string }>(
      `select (select string_agg(i::text, '') from invitation i)
         || (select string_agg(o::text, '') from mail_outbox o) as all`,
    );
    expect(rows[0]?.all).toContain(hashOf(token));
    expect(rows[0]?.all).not.toContain(token);
    expect((await ada.get<InvitationsView>(PATH)).body.items).toMatchObject([{ mail: 'sent' }]);
    expect((await accept(token)).status).toBe(201);
  });

  it('sends a new link when it is renewed, and not the former one any more', async () => {
    const made = await invite('ola@test.example');
    const renewed = await ada.post<InvitationMade>(
      `${PATH}/${made.invitation.id}/renewal`,
      {},
      { ifMatch: 1 },
    );
    expect(renewed.body).toMatchObject({ link: null, invitation: { mail: 'waiting' } });
    const received = await deliver();
    expect(received.map(({ to }) => to)).toEqual(['ola@test.example']);
    expect((await accept(received.map(tokenIn).join())).status).toBe(201);
  });

  it('sends nothing of what was withdrawn meanwhile', async () => {
    const { invitation } = await invite('pia@test.example');
    await ada.delete(`${PATH}/${invitation.id}`, { ifMatch: 1 });
    expect(await deliver()).toEqual([]);
  });

  it('says when it could not be delivered', async () => {
    server.mood = () => 'reject';
    await invite('qia@nowhere.example');
    await deliver();
    const { body } = await ada.get<InvitationsView>(PATH);
    expect(body.items.find(({ email }) => email.startsWith('qia'))).toMatchObject({
      mail: 'failed',
    });
  });

  it('takes the link for a new password to the owner, and tells them when it was set', async () => {
    const { email } = own.colleague;
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    await new Caller(app, null).post('/password-resets', { email }, { headers });
    await new Caller(app, null).post('/password-resets', { email: 'nobody@test.example' });
    const [mail, ...others] = [...(await deliver())];
    expect(others).toEqual([]);
    expect(mail?.to).toBe(email);
    const token = /http:\/\/alongside\.test\/reset-password#([\w-]{43})/.exec(
      mail?.text ?? '',
    )?.[1];
    const password = 'seven quiet herons at dusk';
    server.received.length = 0;
    const done = await api.signedOut().post('/password-resets/completion', { token, password });
    expect(done.status).toBe(204);
    expect((await deliver()).map(({ to, subject }) => [to, subject])).toEqual([
      [email, 'How you sign in to Alongside has changed'],
    ]);
  });

  it('reminds nobody who wants no reminder', async () => {
    await api
      .as(own.deputy)
      .put('/me/notifications', { somethingNew: 'off', supervisionTomorrow: false });
    await app.get(TenantDatabase).asJob(own.id, async (db) => {
      for (const { id: memberId } of [own.supervisor, own.deputy])
        await queueMail(db, { template: 'supervision_tomorrow', memberId });
    });
    expect((await deliver()).map(({ to }) => to)).toEqual([own.supervisor.email]);
  });

  it('asks for an address only as scheduled work, of its own organisation', async () => {
    const client = await api.asAppRole();
    const asked = client.query(`select context.mail_address('something_new', $1, null, null)`, [
      own.practitioner.id,
    ]);
    await expect(asked).rejects.toThrow('permission denied');
    await client.end();
  });
});
