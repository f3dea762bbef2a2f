import { codeOf, FactorSpec, PASSWORD, tokenIn } from '../factors/spec-factors';
import { hashPassword, isPassword, needsRehash } from '../password';

const NEXT = 'seven quiet herons at dusk';

describe('changing one’s password', () => {
  let spec: FactorSpec;

  beforeAll(async () => {
    spec = await FactorSpec.start();
  });
  afterAll(() => spec.api.stop());

  const change = (token: string, oldPassword: string, newPassword: string) =>
    spec.api.withToken(token).post<{
      errors?: { field: string }[];
      refusals?: { code: string }[];
    }>('/me/password', { oldPassword, newPassword });

  it('ends every other session, keeps this one and the second factor', async () => {
    const { member, secret, token } = await spec.withApp();
    const half = await spec.half(member);

    expect((await change(token, PASSWORD, NEXT)).status).toBe(204);

    expect((await spec.api.withToken(token).get('/session')).status).toBe(200);
    expect((await spec.api.as(member).get('/session')).status).toBe(401);
    expect((await spec.give(half, codeOf(secret))).status).toBe(401);
    expect((await spec.password(member.email)).status).toBe(401);
    const again = await spec.api
      .signedOut()
      .post('/session', { email: member.email, password: NEXT });
    expect(again.body).toEqual({ secondStep: 'factor', by: ['authenticator'] });
    expect((await spec.give(tokenIn(again), codeOf(secret))).status).toBe(200);
  });

  it('asks for the old one, and for no more than ten guesses', async () => {
    const { member, token } = await spec.withApp();
    const wrong = await change(token, 'not it', NEXT);
    expect([wrong.status, wrong.body.errors?.[0]?.field]).toEqual([400, 'oldPassword']);
    for (let tries = 0; tries < 10; tries += 1) await change(token, 'not it', NEXT);
    expect([401, 429]).toContain((await change(token, PASSWORD, NEXT)).status);
    expect((await spec.password(member.email)).status).toBe(201);
  });

  it.each([
    ['short', 'password_too_short'],
    ['Password123456', 'password_too_common'],
  ])('refuses %j as the new one', async (next, code) => {
    const { token } = await spec.withApp();
    const answer = await change(token, PASSWORD, next);
    expect([answer.status, answer.body.refusals?.[0]?.code]).toEqual([409, code]);
  });

  it('lets one of two in that change it at once', async () => {
    const { token } = await spec.withApp();
    const answers = await Promise.all([
      change(token, PASSWORD, NEXT),
      change(token, PASSWORD, `${NEXT} again`),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([204, 409]);
  });

  it('hashes a password anew at sign-in when its cost was another', async () => {
    const { member } = await spec.withApp();
    const weak = await hashPassword(PASSWORD, { memory: 8192, passes: 1 });
    expect([needsRehash(weak), needsRehash(spec.passwordHash)]).toEqual([true, false]);
    await spec.api.superuser.query('update account set password_hash = $1 where email = $2', [
      weak,
      member.email,
    ]);
    expect((await spec.password(member.email)).status).toBe(201);
    const { rows } = await spec.api.superuser.query<{ hash: string }>(
      'select password_hash as hash from account where email = $1',
      [member.email],
    );
    const stored = rows[0]?.hash ?? '';
    expect(needsRehash(stored)).toBe(false);
    expect(await isPassword(PASSWORD, stored)).toBe(true);
  });
});
