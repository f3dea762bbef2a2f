import { hashOf } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { InvitationLook, Problem } from '@alongside/contracts';
import { OrganisationsDesk, type WantedOrganisation } from './organisations-desk';

const PASSWORD = 'cold-tea-in-the-staff-room';

describe('the operator of an installation', () => {
  let api: TestApi;
  let desk: OrganisationsDesk;
  let own: OrganisationBuilder;
  let adminUrl: string;

  const deskWith = (sendsMail: boolean): Promise<OrganisationsDesk> =>
    OrganisationsDesk.open({
      adminUrl,
      sendsMail,
      secret: api.settings.secret,
      publicUrl: api.settings.publicUrl,
    });

  beforeAll(async () => {
    api = await TestApi.start();
    const url = new URL(process.env['TEST_ADMIN_DATABASE_URL'] ?? '');
    url.pathname = new URL(api.settings.appUrl).pathname;
    adminUrl = url.toString();
    desk = await deskWith(false);
  });
  afterAll(async () => {
    await desk.close();
    await api.stop();
  });
  beforeEach(async () => {
    own = await api.organisation();
  });

  let number = 0;
  const wanted = (changes: Partial<WantedOrganisation> = {}): WantedOrganisation => {
    number += 1;
    return {
      name: `Lakeside ${number}`,
      administratorName: 'Nia Bowen',
      administratorEmail: `Nia.${number}@Lakeside.example`,
      timeZone: 'Europe/London',
      ...changes,
    };
  };
  const tokenOf = (link: string): string => link.split('#')[1] ?? '';
  const accept = (link: string) =>
    api.signedOut().post<{ email: string } & Problem>('/invitations/acceptance', {
      token: tokenOf(link),
      name: 'Nia Bowen',
      password: PASSWORD,
    });
  const count = async (table: string): Promise<number> => {
    const { rows } = await api.superuser.query<{ n: number }>(
      `select count(*)::integer as n from ${table}`,
    );
    return rows[0]?.n ?? 0;
  };

  it('opens an organisation whose administrator comes in by a link, and sets up a second factor', async () => {
    const plan = wanted();
    const { id, link } = await desk.create(plan);
    expect(link).toMatch(/^http:\/\/alongside\.test\/invitation#[\w-]{43}$/);
    const look = await api
      .signedOut()
      .post<InvitationLook>('/invitations/look', { token: tokenOf(link) });
    expect(look.body).toMatchObject({ organisation: plan.name, name: 'Nia Bowen' });
    const { body } = await accept(link);
    expect(body.email).toBe(plan.administratorEmail.toLowerCase());
    expect((await accept(link)).status).toBe(409);
    const session = await api
      .signedOut()
      .post('/session', { email: body.email, password: PASSWORD });
    expect(session.body).toMatchObject({ secondStep: 'set_up' });
    const { rows } = await api.superuser.query<{ role: string; what: string }>(
      `select g.role, o.what from role_grant g join operator_change o using (organisation_id)
       where organisation_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ role: 'administrator', what: 'opened' }]);
  });

  it('keeps no link, and queues a mail when there is a mail server', async () => {
    const before = await count('mail_outbox');
    const { link } = await desk.create(wanted());
    expect(await count('mail_outbox')).toBe(before);
    const { rows } = await api.superuser.query<{ all: string }>(
      `select string_agg(i::text, '') as all from invitation i`,
    );
    expect(rows[0]?.all).not.toContain(tokenOf(link));
    expect(rows[0]?.all).toContain(hashOf(tokenOf(link)));
    const mailing = await deskWith(true);
    await mailing.create(wanted());
    await mailing.close();
    expect(await count(`mail_outbox where template = 'invitation' and about_id is not null`)).toBe(
      before + 1,
    );
  });

  it.each<[string, Partial<WantedOrganisation>]>([
    ['--name needs the name', { name: ' ' }],
    ['--administrator-name needs the name', { administratorName: '' }],
    ['--administrator-email is no e-mail address', { administratorEmail: 'nia' }],
    ['--zone is no time zone', { timeZone: 'Atlantis' }],
    ['There is an organisation with this name', { name: ' riverside ' }],
  ])('hears in a sentence that %s, and nothing is half done', async (sentence, changes) => {
    const before = [await count('organisation'), await count('invitation')];
    await expect(desk.create(wanted(changes))).rejects.toThrow(sentence);
    expect([await count('organisation'), await count('invitation')]).toEqual(before);
  });

  it('hears when somebody signs in with that address elsewhere', async () => {
    await expect(
      desk.create(wanted({ administratorEmail: own.practitioner.email.toUpperCase() })),
    ).rejects.toThrow('signs in with this e-mail address already');
  });

  it('opens one of two that are called the same, at the same moment', async () => {
    const other = await deskWith(false);
    const plan = wanted();
    const ends = await Promise.allSettled([
      desk.create(plan),
      other.create({ ...plan, administratorEmail: 'someone.else@lakeside.example' }),
    ]);
    await other.close();
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('gives the first administrator a new link, until somebody has come in', async () => {
    const { id, link } = await desk.create(wanted());
    const renewed = await desk.renew(id);
    expect((await accept(link)).status).toBe(409);
    expect((await accept(renewed.link)).status).toBe(201);
    await expect(desk.renew(id)).rejects.toThrow('Somebody has come in already');
    await expect(desk.renew('riverside')).rejects.toThrow('There is no organisation');
  });

  it('lists what there is', async () => {
    const { id } = await desk.create(wanted());
    expect(await desk.list()).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id, members: 0, isDisabled: false, isDemonstration: false }),
        expect.objectContaining({ id: own.id, members: 10 }),
      ]),
    );
  });

  describe('disables an organisation, and', () => {
    const disabled = async () => {
      const opened = await desk.create(wanted());
      const email = (await accept(opened.link)).body.email;
      await desk.disable(opened.id);
      return { ...opened, email };
    };

    it('every session ends with the next request', async () => {
      const reader = api.as(own.practitioner);
      expect((await reader.get('/session')).status).toBe(200);
      expect(await desk.disable(own.id)).toBe(true);
      expect(await desk.disable(own.id)).toBe(false);
      for (const path of ['/session', '/cases?state=all', '/me/home', '/me/supervision'])
        expect([path, (await reader.get(path)).status]).toEqual([path, 401]);
    });

    it('a session that somehow begins is not alive either', async () => {
      await desk.disable(own.id);
      const token = await own.session(own.practitioner.id);
      expect((await api.withToken(token).get('/session')).status).toBe(401);
    });

    it('signing in answers as any wrong password does', async () => {
      const { email } = await disabled();
      const right = await api.signedOut().post('/session', { email, password: PASSWORD });
      const wrong = await api.signedOut().post('/session', { email, password: 'not-the-password' });
      const nobody = await api
        .signedOut()
        .post('/session', { email: 'nobody@lakeside.example', password: PASSWORD });
      expect([right.status, right.body]).toEqual([401, wrong.body]);
      expect(right.body).toEqual(nobody.body);
    });

    it('a half session between password and second factor is over', async () => {
      const { id, link } = await desk.create(wanted());
      const { email } = (await accept(link)).body;
      const half = await api.signedOut().post('/session', { email, password: PASSWORD });
      const cookie = String(half.headers['set-cookie']);
      const token = /alongside=([^;]+)/.exec(cookie)?.[1] ?? '';
      await desk.disable(id);
      const answer = await api.withToken(token).post('/session/authenticator');
      expect(answer.status).toBe(401);
    });

    it('invitations are over, and calendars are not there', async () => {
      const feed = await api.as(own.practitioner).post<{ address: string }>('/me/calendar');
      const path = new URL(feed.body.address).pathname;
      expect((await api.signedOut().get(path)).status).toBe(200);
      const { id, link } = await desk.create(wanted());
      await desk.disable(id);
      await desk.disable(own.id);
      expect((await accept(link)).status).toBe(409);
      expect((await api.signedOut().get(path)).status).toBe(404);
    });

    it('the others live on', async () => {
      const other = await api.organisation('Hillside');
      await desk.disable(own.id);
      expect((await api.as(other.practitioner).get('/session')).status).toBe(200);
    });

    it('enabled again, its people sign in anew', async () => {
      const { id, email } = await disabled();
      expect(await desk.enable(id)).toBe(true);
      expect(await desk.enable(id)).toBe(false);
      const session = await api.signedOut().post('/session', { email, password: PASSWORD });
      expect(session.status).toBe(201);
      await desk.disable(own.id);
      await desk.enable(own.id);
      expect((await api.as(own.practitioner).get('/session')).status).toBe(401);
    });
  });

  it('confirms a domain that was asked for, for one organisation alone', async () => {
    const other = await api.organisation();
    for (const each of [own, other])
      await api.superuser.query(
        `insert into sign_in_domain (organisation_id, domain) values ($1, 'moss.example')`,
        [each.id],
      );
    expect(await desk.confirmDomain(own.id, 'Moss.example')).toBe(true);
    expect(await desk.confirmDomain(own.id, 'moss.example')).toBe(false);
    await expect(desk.confirmDomain(other.id, 'moss.example')).rejects.toThrow('another');
    await expect(desk.confirmDomain(own.id, 'fern.example')).rejects.toThrow('did not ask');
  });
});
