import { hashOf } from '@alongside/api-platform';
import type { TestApi } from '@alongside/api-testing';
import type {
  AuthenticatorConfirmed,
  AuthenticatorSetUp,
  SecurityView,
} from '@alongside/contracts';
import { codeOf, FactorSpec, tokenIn } from './spec-factors';

describe('the second step of signing in', () => {
  let spec: FactorSpec;
  let api: TestApi;

  beforeAll(async () => {
    spec = await FactorSpec.start();
    api = spec.api;
  });
  afterAll(() => api.stop());

  it('leads an account without a factor to one, before anything else can be read', async () => {
    const member = await spec.somebody();
    const answer = await spec.password(member.email);
    expect([answer.status, answer.body]).toEqual([
      201,
      { secondStep: 'set_up', by: ['passkey', 'authenticator'] },
    ]);

    const token = tokenIn(answer);
    for (const path of ['/session', '/cases', '/me/home', '/me/security', '/persons'])
      expect([path, (await api.withToken(token).get(path)).status]).toEqual([path, 401]);
    expect((await api.withToken(token).post('/me/recovery-codes')).status).toBe(401);
    expect((await api.withToken(token).delete('/me/authenticator')).status).toBe(401);
  });

  it('opens a session under a new token with the first code, and tells ten recovery codes', async () => {
    const member = await spec.somebody();
    const before = await spec.half(member);
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
    expect((await spec.give(before, codeOf(setUp.body.secret, 1))).status).toBe(401);
    const view = await api.withToken(token).get<SecurityView>('/me/security');
    expect(view.body).toMatchObject({ recoveryCodesLeft: 10, factorAsked: true, isProved: true });
  });

  it('keeps secrets and codes so that the database alone is of no use', async () => {
    const { secret, codes } = await spec.withApp();
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
    const { member, secret } = await spec.withApp();
    const answer = await spec.password(member.email);
    expect(answer.body).toEqual({ secondStep: 'factor', by: ['authenticator'] });
    const token = tokenIn(answer);

    expect((await spec.give(token, '000000')).body.errors?.[0]?.field).toBe('code');
    expect((await api.withToken(token).post('/session/authenticator')).status).toBe(403);
    const right = await spec.give(token, codeOf(secret));
    expect(right.status).toBe(200);
    expect((await api.withToken(tokenIn(right)).get('/session')).status).toBe(200);
    expect((await api.withToken(token).get('/session')).status).toBe(401);
  });

  it('takes a code once, and none of an earlier step after it', async () => {
    const { member, secret } = await spec.withApp();
    const code = codeOf(secret);
    expect((await spec.give(await spec.half(member), code)).status).toBe(200);
    expect((await spec.give(await spec.half(member), code)).status).toBe(400);
    expect((await spec.give(await spec.half(member), codeOf(secret, -1))).status).toBe(400);
    expect((await spec.give(await spec.half(member), codeOf(secret, 1))).status).toBe(200);
  });

  it('lets one of twenty in that bring the same code at once', async () => {
    const { member, secret } = await spec.withApp();
    const halves = [];
    for (let each = 0; each < 20; each += 1) halves.push(await spec.half(member));
    const code = codeOf(secret);
    const answers = await Promise.all(
      halves.map((token, at) => spec.give(token, code, `198.51.100.${at}`)),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
  });

  it('takes each recovery code once, also when it comes twenty times at once', async () => {
    const { member, codes } = await spec.withApp();
    const [code = ''] = codes;
    const halves = [];
    for (let each = 0; each < 20; each += 1) halves.push(await spec.half(member));
    const answers = await Promise.all(
      halves.map((token, at) => spec.give(token, code.toUpperCase(), `198.51.100.${at}`)),
    );
    const [won, ...others] = answers.filter(({ status }) => status === 200);
    expect(others).toEqual([]);
    const view = await api.withToken(won ? tokenIn(won) : '').get<SecurityView>('/me/security');
    expect(view.body.recoveryCodesLeft).toBe(9);
  });

  it('takes nobody else’s codes', async () => {
    const [mine, hers] = [await spec.withApp(), await spec.withApp()];
    const token = await spec.half(mine.member);
    expect((await spec.give(token, codeOf(hers.secret))).status).toBe(400);
    expect((await spec.give(token, hers.codes[0] ?? '')).status).toBe(400);
  });

  it('is over after five wrong codes, also at once, and the right one comes too late', async () => {
    const { member, secret } = await spec.withApp();
    const token = await spec.half(member);
    const answers = await Promise.all(Array.from({ length: 12 }, () => spec.give(token, '000000')));
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
    expect((await spec.give(token, codeOf(secret))).status).toBe(401);
  });

  it('makes a guessing address wait, and lets the owner in from their own', async () => {
    const { member, secret } = await spec.withApp();
    for (let each = 0; each < 3; each += 1) {
      const token = await spec.half(member);
      for (let tries = 0; tries < 4; tries += 1) await spec.give(token, '000000', '203.0.113.77');
    }
    expect((await spec.give(await spec.half(member), codeOf(secret), '203.0.113.77')).status).toBe(
      429,
    );
    expect((await spec.give(await spec.half(member), codeOf(secret), '198.51.100.4')).status).toBe(
      200,
    );
  });

  it.each([
    ['after ten minutes', `update half_session set ends_at = now() where token_hash = $1`],
    [
      'when the member has left',
      `update member set left_at = now() where account_id = (select account_id from half_session where token_hash = $1)`,
    ],
  ])('is over %s', async (_when, change) => {
    const { member, secret } = await spec.withApp();
    const token = await spec.half(member);
    await api.superuser.query(change, [hashOf(token)]);
    expect((await spec.give(token, codeOf(secret))).status).toBe(401);
  });

  it('ends the session that the browser had, and the half one when signed out', async () => {
    const { member, secret, token } = await spec.withApp();
    const next = tokenIn(await spec.password(member.email, token));
    expect((await api.withToken(token).get('/session')).status).toBe(401);
    expect((await api.withToken(next).delete('/session')).status).toBe(200);
    expect((await spec.give(next, codeOf(secret))).status).toBe(401);
  });

  it('asks for no factor in a demonstration, unless somebody set one up', async () => {
    const demonstration = await api.organisation('Demonstration');
    const { email } = demonstration.practitioner;
    await spec.setPassword(email);
    await api.superuser.query(
      'update organisation set is_demonstration = true where organisation_id = $1',
      [demonstration.id],
    );
    const token = tokenIn(await spec.password(email));
    expect((await api.withToken(token).get('/session')).status).toBe(200);

    const setUp = await api.withToken(token).post<AuthenticatorSetUp>('/session/authenticator');
    const { secret } = setUp.body;
    await api.withToken(token).put('/session/authenticator', { code: codeOf(secret, -1) });
    expect((await spec.password(email)).body).toEqual({
      secondStep: 'factor',
      by: ['authenticator'],
    });
    expect((await api.withToken(token).delete('/me/authenticator')).status).toBe(204);
    expect((await spec.password(email)).body).toHaveProperty('member');
  });
});
