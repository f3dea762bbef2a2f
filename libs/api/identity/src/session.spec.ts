import { newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { Problem, SessionView, SupervisionView } from '@alongside/contracts';
import { hashPassword } from './password';

const PASSWORD = 'a long and private sentence';

describe('signing in', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    const hash = await hashPassword(PASSWORD);
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      hash,
      riverside.practitioner.email,
    ]);
    await api.superuser.query('update organisation set is_demonstration = true');
  });
  afterAll(() => api.stop());

  const signIn = (email: string, password: string, address = '192.0.2.1', token?: string) =>
    (token === undefined ? api.signedOut() : api.withToken(token)).post<SessionView & Problem>(
      '/session',
      { email, password },
      { headers: { 'x-forwarded-for': address } },
    );
  const tokenIn = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
    /alongside=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';

  it('opens a session with the right password, and says who is signed in', async () => {
    const answer = await signIn(riverside.practitioner.email, PASSWORD);

    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({
      member: { id: riverside.practitioner.id, name: 'Amira Khan' },
      roles: ['practitioner'],
      organisation: { id: riverside.id, name: 'Riverside' },
    });
    expect(String(answer.headers['set-cookie'])).toMatch(/HttpOnly.*SameSite=Lax/i);
    const me = await api.withToken(tokenIn(answer)).get<SessionView>('/session');
    expect(me.body.member.name).toBe('Amira Khan');
  });

  it('takes the address in capital letters too', async () => {
    const answer = await signIn(riverside.practitioner.email.toUpperCase(), PASSWORD);
    expect(answer.status).toBe(201);
  });

  it('answers a wrong password and an unknown address alike', async () => {
    const wrong = await signIn(riverside.practitioner.email, 'not it', '192.0.2.2');
    const unknown = await signIn('nobody@test.example', 'not it', '192.0.2.2');
    expect([wrong.status, unknown.status]).toEqual([401, 401]);
    expect(wrong.body).toEqual(unknown.body);
  });

  it.each([
    [{}, ['email', 'password']],
    [{ email: 'a@b.example' }, ['password']],
    [{ email: 'a@b.example', password: 7 }, ['password']],
    [{ email: 'x'.repeat(300), password: 'y' }, ['email']],
    [{ email: 'a@b.example', password: 'y', admin: true }, ['admin']],
  ])('says which field of %j is wrong', async (body, fields) => {
    const answer = await api.signedOut().post<Problem>('/session', body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map(({ field }) => field)).toEqual(fields);
  });

  it('turns away who would wait behind too many passwords, and lets them in right after', async () => {
    const { email } = riverside.practitioner;
    const flood = Array.from({ length: 260 }, () => hashPassword('guess'));
    const meanwhile = await signIn(email, PASSWORD, '198.51.100.5');
    await Promise.all(flood);
    const afterwards = await signIn(email, PASSWORD, '198.51.100.5');

    expect(meanwhile.status).toBe(429);
    expect(Number(meanwhile.headers['retry-after'])).toBeGreaterThan(0);
    expect(afterwards.status).toBe(201);
  });

  it('gives a new token at each sign-in and ends the one before', async () => {
    const first = tokenIn(await signIn(riverside.practitioner.email, PASSWORD));
    const second = tokenIn(
      await signIn(riverside.practitioner.email, PASSWORD, '192.0.2.1', first),
    );

    expect(second).not.toBe(first);
    expect((await api.withToken(first).get('/session')).status).toBe(401);
    expect((await api.withToken(second).get('/session')).status).toBe(200);
  });

  it('never takes over a token that the browser brought along', async () => {
    const planted = 'planted-by-somebody-else';
    const token = tokenIn(
      await signIn(riverside.practitioner.email, PASSWORD, '192.0.2.1', planted),
    );
    expect(token).not.toBe(planted);
    expect((await api.withToken(planted).get('/session')).status).toBe(401);
  });

  it('ends the session on the server at sign-out', async () => {
    const token = await riverside.session(riverside.practitioner.id);
    expect((await api.withToken(token).delete('/session')).status).toBe(200);
    expect((await api.withToken(token).get('/session')).status).toBe(401);
  });

  it.each([
    ['after 30 idle minutes', `last_used_at = now() - interval '31 minutes'`],
    ['after 12 hours', `ends_at = now() - interval '1 second'`],
    ['when it is revoked', `ended_at = now()`],
  ])('is over %s', async (_when, change) => {
    const token = await riverside.session(riverside.practitioner.id);
    await api.superuser.query(
      `update session set ${change} where token_hash = encode(sha256($1::bytea), 'hex')`,
      [token],
    );
    expect((await api.withToken(token).get('/session')).status).toBe(401);
  });

  it('is over at the next request when the member has left', async () => {
    const leaver = await riverside.member('Lee Ver', ['practitioner']);
    expect((await api.as(leaver).get('/session')).status).toBe(200);
    await api.superuser.query('update member set left_at = now() where id = $1', [leaver.id]);
    expect((await api.as(leaver).get('/session')).status).toBe(401);
  });

  it('drops a role at the next request when its grant ends', async () => {
    const member = await riverside.member('Rol Lee', ['practitioner', 'supervisor']);
    await api.superuser.query(
      `update role_grant set ends_at = now() where member_id = $1 and role = 'supervisor'`,
      [member.id],
    );
    const me = await api.as(member).get<SessionView>('/session');
    expect(me.body.roles).toEqual(['practitioner']);
  });

  it('tells the two of a supervision line about each other, and nobody of a former one', async () => {
    const mine = await api.as(riverside.practitioner).get<SupervisionView>('/me/supervision');
    const hers = await api.as(riverside.supervisor).get<SupervisionView>('/me/supervision');
    const former = await api.as(riverside.formerSupervisor).get<SupervisionView>('/me/supervision');
    expect(mine.body).toMatchObject({
      supervisor: { id: riverside.supervisor.id },
      deputy: { id: riverside.deputy.id },
    });
    expect(hers.body.supervisees.map(({ id }) => id)).toEqual([riverside.practitioner.id]);
    expect(former.body.supervisees).toEqual([]);
  });

  it.each([
    ['another site says so', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site says so', { 'sec-fetch-site': 'same-site' }],
    ['the origin is foreign', { origin: 'https://evil.example' }],
    ['the origin is opaque', { origin: 'null' }],
  ])('changes nothing for another site: %s', async (_how, headers) => {
    const answer = await api.as(riverside.practitioner).delete('/session', { headers });
    expect(answer.status).toBe(403);
    expect((await api.as(riverside.practitioner).get('/session')).status).toBe(200);
  });

  it('takes JSON only', async () => {
    const answer = await api.app.inject({
      method: 'POST',
      url: '/api/v1/session',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: 'email=a@b.example&password=x',
    });
    expect(answer.statusCode).toBe(415);
  });

  it('keeps passwords as argon2id with the recommended cost', async () => {
    expect(await hashPassword('x')).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  });

  it('keeps a member of one organisation to one account', async () => {
    const { rows } = await api.superuser.query<{ account_id: string }>(
      'select account_id from member where id = $1',
      [riverside.practitioner.id],
    );
    await expect(
      api.superuser.query(
        `insert into member (organisation_id, id, account_id, name) values ($1, $2, $3, 'Twin')`,
        [riverside.id, newId(), rows[0]?.account_id],
      ),
    ).rejects.toThrow(/member_account_id_key/);
  });
});

describe('over TLS', () => {
  it('names the cookie so that it belongs to this host alone', async () => {
    const api = await TestApi.start({ isSecure: true });
    const riverside = await api.organisation();
    await api.superuser.query('update organisation set is_demonstration = true');
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      await hashPassword(PASSWORD),
      riverside.practitioner.email,
    ]);
    const answer = await api
      .signedOut()
      .post('/session', { email: riverside.practitioner.email, password: PASSWORD });
    expect(String(answer.headers['set-cookie'])).toMatch(/^__Host-alongside=.*Path=\/.*Secure/i);
    await api.stop();
  });
});
