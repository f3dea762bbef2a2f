import { hashOf } from '@alongside/api-platform';
import type { TestApi } from '@alongside/api-testing';
import type { AuthenticatorSetUp, Problem, RecoveryCodes } from '@alongside/contracts';
import { codeOf, FactorSpec, PASSWORD } from './spec-factors';

describe('changing how one signs in', () => {
  let spec: FactorSpec;
  let api: TestApi;

  beforeAll(async () => {
    spec = await FactorSpec.start();
    api = spec.api;
  });
  afterAll(() => api.stop());

  const stale = (token: string) =>
    api.superuser.query(
      `update session set proved_at = now() - interval '11 minutes' where token_hash = $1`,
      [hashOf(token)],
    );

  it('asks for a fresh factor before anything about signing in changes', async () => {
    const { token, secret } = await spec.withApp();
    await stale(token);
    const caller = api.withToken(token);
    for (const answer of [
      await caller.post<Problem>('/me/recovery-codes'),
      await caller.post<Problem>('/session/authenticator'),
      await caller.delete<Problem>('/me/authenticator'),
    ])
      expect([answer.status, answer.body.type]).toEqual([403, '/problems/proof-missing']);
    expect((await caller.post('/session/password', { password: PASSWORD })).status).toBe(403);

    expect((await spec.give(token, codeOf(secret))).status).toBe(200);
    expect((await caller.post('/me/recovery-codes')).status).toBe(200);
  });

  it('asks who has no factor for the password instead', async () => {
    const member = await spec.somebody();
    await stale(member.token);
    const caller = api.as(member);
    expect((await caller.post('/session/authenticator')).status).toBe(403);
    expect((await caller.post('/session/password', { password: 'not it' })).status).toBe(400);
    expect((await caller.post('/session/authenticator')).status).toBe(403);
    expect((await caller.post('/session/password', { password: PASSWORD })).status).toBe(204);
    expect((await caller.post('/session/authenticator')).status).toBe(200);
  });

  it('makes recovery codes anew, and forgets the old ones', async () => {
    const { member, token, codes } = await spec.withApp();
    const renewed = await api.withToken(token).post<RecoveryCodes>('/me/recovery-codes');
    expect(renewed.body.codes).toHaveLength(10);
    expect((await spec.give(await spec.half(member), codes[0] ?? '')).status).toBe(400);
    expect((await spec.give(await spec.half(member), renewed.body.codes[0] ?? '')).status).toBe(
      200,
    );
  });

  it('keeps the last factor, and lets another app take its place', async () => {
    const { member, token, secret } = await spec.withApp();
    const refused = await api.withToken(token).delete<Problem>('/me/authenticator');
    expect(refused.body.refusals?.[0]?.code).toBe('last_factor');

    const next = await api.withToken(token).post<AuthenticatorSetUp>('/session/authenticator');
    expect((await spec.give(await spec.half(member), codeOf(next.body.secret))).status).toBe(400);
    const confirmed = await api
      .withToken(token)
      .put('/session/authenticator', { code: codeOf(next.body.secret, -1) });
    expect(confirmed.status).toBe(200);
    expect((await spec.give(await spec.half(member), codeOf(secret))).status).toBe(400);
    expect((await spec.give(await spec.half(member), codeOf(next.body.secret))).status).toBe(200);
  });
});
