import { AuthDatabase, hashOf, mailToken, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { InvitationLook, Problem } from '@alongside/contracts';

const PASSWORD = 'seven quiet herons at dusk';

describe('opening an organisation by oneself', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let number = 0;

  beforeAll(async () => {
    api = await TestApi.start({ allowsSignUp: true });
    own = await api.organisation();
  });
  beforeEach(() => api.superuser.query('truncate sign_in_pace'));
  afterAll(() => api.stop());

  const someone = (): string => `nia.${++number}@lakeside.example`;
  const ask = (email: string, more: object = {}, headers: Record<string, string> = {}) =>
    api
      .signedOut()
      .post<Problem>(
        '/sign-ups',
        { organisation: 'Lakeside', name: 'Nia Bowen', email, ...more },
        { headers },
      );
  const rowsOf = async <T>(sql: string, ...values: unknown[]): Promise<readonly T[]> =>
    (await api.superuser.query(sql, values)).rows as T[];
  const mailsOf = (template: string, email: string) =>
    rowsOf<{ id: string }>(
      `select o.id from mail_outbox o
         left join invitation i on i.organisation_id = o.organisation_id and i.id = o.about_id
         left join member m on m.organisation_id = o.organisation_id and m.id = o.member_id
         left join account a on a.id = m.account_id
       where o.template = $1 and $2 in (i.email, a.email) order by o.created_at`,
      template,
      email,
    );
  const organisationsOf = (email: string) =>
    rowsOf<{ organisation_id: string; members: number }>(
      `select o.organisation_id, (select count(*)::integer from member m where m.organisation_id = o.organisation_id) as members
       from organisation o join invitation i using (organisation_id) where i.email = $1`,
      email,
    );
  /** As it stands in the mail. */
  const linkFor = async (email: string): Promise<string> => {
    await ask(email);
    const mails = await mailsOf('sign_up', email.toLowerCase());
    return mailToken(api.settings.secret, mails.at(-1)?.id ?? '');
  };
  const confirm = (token: string) =>
    api.signedOut().post<{ email: string } & Problem>('/invitations/acceptance', {
      token,
      name: 'Nia Bowen',
      password: PASSWORD,
    });

  it('begins with a mail, and nobody is in it before the address is confirmed', async () => {
    const email = someone();
    const token = await linkFor(email.toUpperCase());
    expect(await organisationsOf(email)).toMatchObject([{ members: 0 }]);
    const look = await api.signedOut().post<InvitationLook>('/invitations/look', { token });
    expect(look.body).toMatchObject({ organisation: 'Lakeside', name: 'Nia Bowen', opens: true });
    expect(await organisationsOf(email)).toMatchObject([{ members: 0 }]);
    expect((await confirm(token)).status).toBe(201);
    const session = await api.signedOut().post('/session', { email, password: PASSWORD });
    expect(session.body).toMatchObject({ secondStep: 'set_up' });
    const [opened] = await organisationsOf(email);
    expect(
      await rowsOf(
        'select role from role_grant where organisation_id = $1',
        opened?.organisation_id,
      ),
    ).toEqual([{ role: 'administrator' }]);
  });

  it('happens once, of fifty who bring the link at once', async () => {
    const email = someone();
    const token = await linkFor(email);
    const answers = await Promise.all(Array.from({ length: 50 }, () => confirm(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await organisationsOf(email)).toMatchObject([{ members: 1 }]);
  });

  it('needs a link of the last three days, kept as a hash', async () => {
    const email = someone();
    const token = await linkFor(email);
    const [kept] = await rowsOf<{ all: string }>(
      `select string_agg(i::text, '') || (select string_agg(o::text, '') from mail_outbox o) as all from invitation i`,
    );
    expect(kept?.all).toContain(hashOf(token));
    expect(kept?.all).not.toContain(token);
    await api.superuser.query(`update invitation set ends_at = now() where email = $1`, [email]);
    expect((await confirm(token)).status).toBe(409);
  });

  it('says the same to an address that signs in already, which gets a mail of its own', async () => {
    const known = await ask(own.practitioner.email, { organisation: 'Riverside too' });
    const unknown = await ask(someone());
    expect([known.status, known.body]).toEqual([204, unknown.body]);
    expect(await mailsOf('sign_up_known', own.practitioner.email)).toHaveLength(1);
    expect(await organisationsOf(own.practitioner.email)).toEqual([]);
  });

  it.each([
    ['signs in already', () => own.colleague.email, 'sign_up_known'],
    ['does not', () => 'often@lakeside.example', 'sign_up'],
  ])('fills no mailbox, whether its address %s', async (_which, pick, template) => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => ask(pick())));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([204]));
    expect(await mailsOf(template, pick())).toHaveLength(3);
  });

  it('makes a place wait that asks often', async () => {
    const answers = await Promise.all(
      Array.from({ length: 11 }, () => ask('somebody@lakeside.example')),
    );
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(1);
  });

  it.each([
    [{ organisation: ' ' }, 'organisation'],
    [{ organisation: 'two\nlines' }, 'organisation'],
    [{ name: '' }, 'name'],
    [{ email: 'nia at lakeside' }, 'email'],
    [{ email: `${'x'.repeat(260)}@a.example` }, 'email'],
    [{ roles: ['administrator'] }, 'roles'],
  ])('says what is wrong with %j', async (wrong, field) => {
    const answer = await ask(someone(), wrong);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((each) => each.field)).toEqual([field]);
  });

  it('leads nowhere else, whatever the request calls its host', async () => {
    await ask(someone(), {}, { host: 'evil.example', 'x-forwarded-host': 'evil.example' });
    const [kept] = await rowsOf<{ all: string }>(
      `select string_agg(o::text, '') as all from mail_outbox o`,
    );
    expect(kept?.all).not.toContain('evil');
  });

  it('forgets what was never confirmed, and nothing else', async () => {
    const [left, confirmed] = [someone(), someone()];
    await ask(left);
    await confirm(await linkFor(confirmed));
    await api.superuser.query(
      `update organisation o set signed_up_at = now() - interval '5 days' from invitation i
       where i.organisation_id = o.organisation_id and i.email in ($1, $2)`,
      [left, confirmed],
    );
    await ask(someone());
    expect(await organisationsOf(left)).toEqual([]);
    expect(await organisationsOf(confirmed)).toMatchObject([{ members: 1 }]);
    expect((await api.as(own.practitioner).get('/session')).status).toBe(200);
  });

  it('can be asked for by the role of signing in alone', async () => {
    const call = `select context.sign_up('a', 'UTC', 'b', 'c@d.example', 'e', array['${newId()}']::uuid[])`;
    await expect(api.app.get(AuthDatabase).query(call, [])).rejects.toThrow(/null/);
    const { rows } = await api.superuser.query<{ role: string }>(
      `select r.rolname as role from pg_roles r where r.rolname like 'alongside\\_%'
         and has_function_privilege(r.rolname, 'context.sign_up(text, text, text, text, text, uuid[])', 'execute')`,
    );
    expect(rows.map(({ role }) => role)).toEqual(expect.not.arrayContaining(['alongside_app']));
  });
});

describe('where the operator does not let people open organisations', () => {
  it('there is no such thing, whatever is asked', async () => {
    const api = await TestApi.start();
    const there = await api.signedOut().post('/sign-ups', { nonsense: true });
    const nowhere = await api.signedOut().post<Problem>('/nowhere', { nonsense: true });
    expect([there.status, nowhere.status]).toEqual([404, 404]);
    await api.stop();
  });
});
