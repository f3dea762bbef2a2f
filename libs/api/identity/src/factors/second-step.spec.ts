import { hashOf } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type {
  AuthenticatorConfirmed,
  AuthenticatorSetUp,
  Problem,
  RecoveryCodes,
  SecondStepView,
  SecurityView,
  SessionView,
} from '@alongside/contracts';
import { Secret, TOTP } from 'otpauth';
import { hashPassword } from '../password';

const PASSWORD = 'a long and private sentence';

interface WithApp {
  readonly member: TestMember;
  readonly secret: string;
  readonly codes: readonly string[];
  readonly token: string;
}

const tokenIn = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
  /alongside=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
const codeOf = (secret: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({
    timestamp: Date.now() + steps * 30_000,
  });

describe('the second step of signing in', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hash: string;
  let count = 0;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    hash = await hashPassword(PASSWORD);
  });
  afterAll(() => api.stop());

  const somebody = async (): Promise<TestMember> => {
    count += 1;
    const member = await riverside.member(`Some Body${'x'.repeat(count)}`, ['practitioner']);
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      hash,
      member.email,
    ]);
    return member;
  };
  const password = (email: string, token?: string) =>
    (token === undefined ? api.signedOut() : api.withToken(token)).post<SecondStepView>(
      '/session',
      { email, password: PASSWORD },
    );
  const give = (token: string, code: string, address = '192.0.2.1') =>
    api
      .withToken(token)
      .post<SessionView & Problem>(
        '/session/factor',
        { code },
        { headers: { 'x-forwarded-for': address } },
      );
  const half = async (member: TestMember): Promise<string> => tokenIn(await password(member.email));

  /** Somebody who has set an app up at their first sign-in. */
  const withApp = async (): Promise<WithApp> => {
    const member = await somebody();
    const before = await half(member);
    const { body } = await api.withToken(before).post<AuthenticatorSetUp>('/session/authenticator');
    // The code of the step before, so that the present one is still free.
    const answer = await api
      .withToken(before)
      .put<AuthenticatorConfirmed>('/session/authenticator', { code: codeOf(body.secret, -1) });
    expect(answer.status).toBe(200);
    return { member, secret: body.secret, codes: answer.body.codes, token: tokenIn(answer) };
  };

  it('leads an account without a factor to one, before anything else can be read', async () => {
    const member = await somebody();
    const answer = await password(member.email);
    expect([answer.status, answer.body]).toEqual([201, { secondStep: 'set_up' }]);

    const token = tokenIn(answer);
    for (const path of ['/session', '/cases', '/me/home', '/me/security', '/persons'])
      expect([path, (await api.withToken(token).get(path)).status]).toEqual([path, 401]);
    expect((await api.withToken(token).post('/me/recovery-codes')).status).toBe(401);
    expect((await api.withToken(token).delete('/me/authenticator')).status).toBe(401);
  });

  it('opens a session under a new token with the first code, and tells ten recovery codes', async () => {
    const member = await somebody();
    const before = await half(member);
    const setUp = await api.withToken(before).post<AuthenticatorSetUp>('/session/authenticator');
    expect(setUp.body.uri).toContain(setUp.body.secret);
    const answer = await api
      .withToken(before)
      .put<AuthenticatorConfirmed>('/session/authenticator', { code: codeOf(setUp.body.secret) });

    expect(answer.body.codes).toHaveLength(10);
    expect(answer.body.session.member.id).toBe(member.id);
    const token = tokenIn(answer);
    expect(token).not.toBe(before);
    expect((await api.withToken(token).get('/session')).status).toBe(200);
    expect((await api.withToken(before).get('/session')).status).toBe(401);
    expect((await give(before, codeOf(setUp.body.secret, 1))).status).toBe(401);
    const view = await api.withToken(token).get<SecurityView>('/me/security');
    expect(view.body).toMatchObject({ recoveryCodesLeft: 10, factorAsked: true, isProved: true });
  });

  it('keeps secrets and codes so that the database alone is of no use', async () => {
    const { secret, codes } = await withApp();
    const { rows } = await api.superuser.query<{ text: string }>(
      `select string_agg(t, ' ') as text from (
         select sealed_secret from authenticator union all select code_hash from recovery_code
         union all select token_hash from half_session) x (t)`,
    );
    expect(rows[0]?.text).not.toContain(secret);
    expect(rows[0]?.text).not.toContain(codes[0]);
    expect(rows[0]?.text).not.toContain(hashOf((codes[0] ?? '').replaceAll('-', '')));
    const app = await api.asAppRole();
    for (const table of ['authenticator', 'recovery_code', 'half_session'])
      await expect(app.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    await app.end();
  });

  it('asks who has an app for its code, and for no other', async () => {
    const { member, secret } = await withApp();
    const answer = await password(member.email);
    expect(answer.body).toEqual({ secondStep: 'factor' });
    const token = tokenIn(answer);

    expect((await give(token, '000000')).body.errors?.[0]?.field).toBe('code');
    expect((await api.withToken(token).post('/session/authenticator')).status).toBe(403);
    const right = await give(token, codeOf(secret));
    expect(right.status).toBe(200);
    expect((await api.withToken(tokenIn(right)).get('/session')).status).toBe(200);
    expect((await api.withToken(token).get('/session')).status).toBe(401);
  });

  it('takes a code once, and none of an earlier step after it', async () => {
    const { member, secret } = await withApp();
    const code = codeOf(secret);
    expect((await give(await half(member), code)).status).toBe(200);
    expect((await give(await half(member), code)).status).toBe(400);
    expect((await give(await half(member), codeOf(secret, -1))).status).toBe(400);
    expect((await give(await half(member), codeOf(secret, 1))).status).toBe(200);
  });

  it('lets one of twenty in that bring the same code at once', async () => {
    const { member, secret } = await withApp();
    const halves = [];
    for (let each = 0; each < 20; each += 1) halves.push(await half(member));
    const code = codeOf(secret);
    const answers = await Promise.all(
      halves.map((token, at) => give(token, code, `198.51.100.${at}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
  });

  it('takes each recovery code once, also when it comes twenty times at once', async () => {
    const { member, codes } = await withApp();
    const [code = ''] = codes;
    const halves = [];
    for (let each = 0; each < 20; each += 1) halves.push(await half(member));
    const answers = await Promise.all(
      halves.map((token, at) => give(token, code.toUpperCase(), `198.51.100.${at}`)),
    );
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const view = await api.withToken(won ? tokenIn(won) : '').get<SecurityView>('/me/security');
    expect(view.body.recoveryCodesLeft).toBe(9);
  });

  it('takes nobody else’s codes', async () => {
    const [mine, hers] = [await withApp(), await withApp()];
    const token = await half(mine.member);
    expect((await give(token, codeOf(hers.secret))).status).toBe(400);
    expect((await give(token, hers.codes[0] ?? '')).status).toBe(400);
  });

  it('is over after five wrong codes, also at once, and the right one comes too late', async () => {
    const { member, secret } = await withApp();
    const token = await half(member);
    const answers = await Promise.all(Array.from({ length: 12 }, () => give(token, '000000')));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect((await give(token, codeOf(secret))).status).toBe(401);
  });

  it('makes a guessing address wait, and lets the owner in from their own', async () => {
    const { member, secret } = await withApp();
    for (let each = 0; each < 3; each += 1) {
      const token = await half(member);
      for (let tries = 0; tries < 4; tries += 1) await give(token, '000000', '203.0.113.77');
    }
    expect((await give(await half(member), codeOf(secret), '203.0.113.77')).status).toBe(429);
    expect((await give(await half(member), codeOf(secret), '198.51.100.4')).status).toBe(200);
  });

  it.each([
    ['after ten minutes', `update half_session set ends_at = now() where token_hash = $1`],
    [
      'when the member has left',
      `update member set left_at = now() where account_id = (select account_id from half_session where token_hash = $1)`,
    ],
  ])('is over %s', async (_when, change) => {
    const { member, secret } = await withApp();
    const token = await half(member);
    await api.superuser.query(change, [hashOf(token)]);
    expect((await give(token, codeOf(secret))).status).toBe(401);
  });

  it('ends the session that the browser had, and the half one when signed out', async () => {
    const { member, secret, token } = await withApp();
    const next = tokenIn(await password(member.email, token));
    expect((await api.withToken(token).get('/session')).status).toBe(401);
    expect((await api.withToken(next).delete('/session')).status).toBe(204);
    expect((await give(next, codeOf(secret))).status).toBe(401);
  });

  it('asks for no factor in a demonstration, unless somebody set one up', async () => {
    const demonstration = await api.organisation('Demonstration');
    const { email } = demonstration.practitioner;
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      hash,
      email,
    ]);
    await api.superuser.query(
      'update organisation set is_demonstration = true where organisation_id = $1',
      [demonstration.id],
    );
    const token = tokenIn(await password(email));
    expect((await api.withToken(token).get('/session')).status).toBe(200);

    const setUp = await api.withToken(token).post<AuthenticatorSetUp>('/session/authenticator');
    const { secret } = setUp.body;
    await api.withToken(token).put('/session/authenticator', { code: codeOf(secret, -1) });
    expect((await password(email)).body).toEqual({ secondStep: 'factor' });
    expect((await api.withToken(token).delete('/me/authenticator')).status).toBe(204);
    expect((await password(email)).body).toHaveProperty('member');
  });

  describe('once somebody is in', () => {
    const stale = (token: string) =>
      api.superuser.query(
        `update session set proved_at = now() - interval '11 minutes' where token_hash = $1`,
        [hashOf(token)],
      );

    it('asks for a fresh factor before anything about signing in changes', async () => {
      const { token, secret } = await withApp();
      await stale(token);
      const caller = api.withToken(token);
      for (const answer of [
        await caller.post<Problem>('/me/recovery-codes'),
        await caller.post<Problem>('/session/authenticator'),
        await caller.delete<Problem>('/me/authenticator'),
      ])
        expect([answer.status, answer.body.type]).toEqual([403, '/problems/proof-missing']);
      expect((await caller.post('/session/password', { password: PASSWORD })).status).toBe(403);

      expect((await give(token, codeOf(secret))).status).toBe(200);
      expect((await caller.post('/me/recovery-codes')).status).toBe(200);
    });

    it('asks who has no factor for the password instead', async () => {
      const member = await somebody();
      await stale(member.token);
      const caller = api.as(member);
      expect((await caller.post('/session/authenticator')).status).toBe(403);
      expect((await caller.post('/session/password', { password: 'not it' })).status).toBe(400);
      expect((await caller.post('/session/authenticator')).status).toBe(403);
      expect((await caller.post('/session/password', { password: PASSWORD })).status).toBe(204);
      expect((await caller.post('/session/authenticator')).status).toBe(200);
    });

    it('makes recovery codes anew, and forgets the old ones', async () => {
      const { member, token, codes } = await withApp();
      const renewed = await api.withToken(token).post<RecoveryCodes>('/me/recovery-codes');
      expect(renewed.body.codes).toHaveLength(10);
      expect((await give(await half(member), codes[0] ?? '')).status).toBe(400);
      expect((await give(await half(member), renewed.body.codes[0] ?? '')).status).toBe(200);
    });

    it('keeps the last factor, and lets another app take its place', async () => {
      const { member, token, secret } = await withApp();
      const refused = await api.withToken(token).delete<Problem>('/me/authenticator');
      expect(refused.body.refusals?.[0]?.code).toBe('last_factor');

      const next = await api.withToken(token).post<AuthenticatorSetUp>('/session/authenticator');
      expect((await give(await half(member), codeOf(next.body.secret))).status).toBe(400);
      const confirmed = await api
        .withToken(token)
        .put('/session/authenticator', { code: codeOf(next.body.secret, -1) });
      expect(confirmed.status).toBe(200);
      expect((await give(await half(member), codeOf(secret))).status).toBe(400);
      expect((await give(await half(member), codeOf(next.body.secret))).status).toBe(200);
    });
  });
});
