import { hashOf } from '@alongside/api-platform';
import type { TestApi } from '@alongside/api-testing';
import type {
  PasskeyToMake,
  PasskeyView,
  Problem,
  SecurityView,
  SessionView,
} from '@alongside/contracts';
import { codeOf, FactorSpec, tokenIn } from '../factors/spec-factors';
import { SoftPasskey } from './spec-authenticator';
import { PasskeySpec } from './spec-passkeys';

describe('passkeys', () => {
  let spec: PasskeySpec;
  let api: TestApi;

  beforeAll(async () => {
    spec = await PasskeySpec.start();
    api = spec.api;
  });
  afterAll(() => api.stop());

  const stale = (token: string) =>
    api.superuser.query(
      `update session set proved_at = now() - interval '11 minutes' where token_hash = $1`,
      [hashOf(token)],
    );
  const security = async (token: string): Promise<SecurityView> =>
    (await api.withToken(token).get<SecurityView>('/me/security')).body;

  it('are asked for with the person verified, for this address, and without attestation', async () => {
    const member = await spec.factors.somebody();
    const caller = api.withToken(await spec.factors.half(member));
    const { body } = await caller.post<PasskeyToMake>('/session/passkeys/challenge');
    expect(body).toMatchObject({
      rp: { id: 'localhost', name: 'Alongside' },
      user: { name: member.email, displayName: member.name },
      attestation: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    expect(Buffer.from(body.challenge, 'base64url')).toHaveLength(32);
    expect(Buffer.from(body.user.id, 'base64url')).toHaveLength(32);
  });

  it('open a session at the first sign-in, under a new token, with ten recovery codes', async () => {
    const member = await spec.factors.somebody();
    const first = await spec.factors.password(member.email);
    expect(first.body).toEqual({ secondStep: 'set_up', by: ['passkey', 'authenticator'] });
    const half = tokenIn(first);
    const answer = await spec.add(half);
    expect(answer.status).toBe(201);
    expect(answer.body.codes).toHaveLength(10);
    expect(answer.body.session.member.id).toBe(member.id);
    expect(tokenIn(answer)).not.toBe(half);
    expect((await api.withToken(half).get('/session')).status).toBe(401);
    expect(await security(tokenIn(answer))).toMatchObject({
      passkeys: [{ name: 'Passkey', lastUsedAt: null, isDoubtful: false }],
      passkeysWork: true,
      recoveryCodesLeft: 10,
    });
  });

  it('are the whole of signing in, with no password and under a new token', async () => {
    const { member, passkey, token } = await spec.withPasskey();
    const { visitor, asked } = await spec.visit();
    expect(asked).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [],
    });
    const answer = await spec.bring(visitor, passkey.use(asked), { token });
    expect(answer.status).toBe(201);
    expect(answer.body.member.id).toBe(member.id);
    expect(tokenIn(answer)).not.toBe(token);
    expect((await api.withToken(token).get('/session')).status).toBe(401);
    const view = await security(tokenIn(answer));
    expect(view.isProved).toBe(true);
    expect(view.passkeys[0]?.lastUsedAt).not.toBeNull();
  });

  it('are the second step too, or a recovery code in their place', async () => {
    const { member, passkey, codes } = await spec.withPasskey();
    const begun = await spec.factors.password(member.email);
    expect(begun.body).toEqual({ secondStep: 'factor', by: ['passkey'] });
    const half = tokenIn(begun);
    expect((await spec.challenge(half)).body.allowCredentials).toEqual([
      { id: passkey.id, type: 'public-key', transports: ['internal'] },
    ]);
    const answer = await spec.prove(half, passkey);
    expect(answer.status).toBe(200);
    expect(tokenIn(answer)).not.toBe(half);
    expect((await api.withToken(half).get('/session')).status).toBe(401);
    const other = await spec.factors.give(await spec.factors.half(member), codes[0] ?? '');
    expect(other.status).toBe(200);
  });

  it('do not help who has only the password to another first factor', async () => {
    const { member } = await spec.withPasskey();
    const caller = api.withToken(await spec.factors.half(member));
    expect((await caller.post('/session/passkeys/challenge')).status).toBe(403);
    expect((await caller.post('/session/authenticator')).status).toBe(403);
  });

  it('prove anew who it is, before another is added', async () => {
    const { token, passkey } = await spec.withPasskey();
    await stale(token);
    const refused = await api.withToken(token).post<Problem>('/session/passkeys/challenge');
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/proof-missing']);
    expect((await spec.prove(token, passkey)).status).toBe(200);
    const second = await spec.add(token);
    expect([second.status, second.body.codes]).toEqual([201, []]);
    expect((await security(token)).passkeys).toHaveLength(2);
  });

  it('stand beside an authenticator app', async () => {
    const { token, member, secret } = await spec.factors.withApp();
    const passkey = new SoftPasskey();
    expect((await spec.add(token, passkey)).body.codes).toEqual([]);
    expect((await spec.factors.password(member.email)).body).toEqual({
      secondStep: 'factor',
      by: ['passkey', 'authenticator'],
    });
    expect((await spec.signIn(passkey)).status).toBe(201);
    const half = await spec.factors.half(member);
    expect((await spec.factors.give(half, codeOf(secret))).status).toBe(200);
    expect((await api.withToken(token).delete('/me/authenticator')).status).toBe(204);
    const refused = await api
      .withToken(token)
      .delete<Problem>(`/me/passkeys/${(await security(token)).passkeys[0]?.id}`);
    expect(refused.body.refusals?.[0]?.code).toBe('last_factor');
    expect((await security(token)).recoveryCodesLeft).toBe(10);
  });

  it('keep one of two that are removed at once', async () => {
    const { token } = await spec.withPasskey();
    await spec.add(token);
    const { passkeys } = await security(token);
    await Promise.all(passkeys.map(({ id }) => api.withToken(token).delete(`/me/passkeys/${id}`)));
    expect((await security(token)).passkeys).toHaveLength(1);
  });

  it('have a name that their owner changes, and nobody else', async () => {
    const [mine, hers] = [await spec.withPasskey(), await spec.withPasskey()];
    const [passkey] = (await security(mine.token)).passkeys;
    const path = `/me/passkeys/${passkey?.id}`;
    const rename = (token: string, ifMatch: number, name = 'Work phone') =>
      api.withToken(token).patch<PasskeyView>(path, { name }, { ifMatch });
    expect((await rename(hers.token, 1)).status).toBe(404);
    expect((await rename(mine.token, 1, 'x'.repeat(61))).status).toBe(400);
    expect((await rename(mine.token, 1)).body).toMatchObject({ name: 'Work phone', version: 2 });
    expect((await rename(mine.token, 1, 'Other')).status).toBe(412);
    expect((await api.withToken(hers.token).delete(path)).status).toBe(404);
    expect((await api.withToken(mine.token).patch(path, { name: 'x' })).status).toBe(428);
  });

  it('are at most twenty', async () => {
    const { token, member } = await spec.withPasskey();
    await api.superuser.query(
      `insert into passkey (id, account_id, credential_id, public_key, counter, name)
       select gen_random_uuid(), account_id, id || '-' || n, '', 0, 'Spare'
       from member, generate_series(1, 19) n where id = $1`,
      [member.id],
    );
    const refused = await api.withToken(token).post<Problem>('/session/passkeys/challenge');
    expect(refused.body.refusals?.[0]?.code).toBe('too_many_passkeys');
  });

  it('tell their owner by mail when one is added or removed', async () => {
    const { member, token } = await spec.withPasskey();
    await spec.add(token);
    const [first] = (await security(token)).passkeys;
    await api.withToken(token).delete(`/me/passkeys/${first?.id}`);
    const { rows } = await api.superuser.query(
      `select template from mail_outbox where member_id = $1`,
      [member.id],
    );
    expect(rows).toEqual(Array.from({ length: 3 }, () => ({ template: 'sign_in_changed' })));
  });

  it('are read by no login role', async () => {
    const app = await api.asAppRole();
    for (const table of ['passkey', 'passkey_handle', 'passkey_challenge'])
      await expect(app.query(`select * from ${table}`)).rejects.toThrow(/permission denied/);
    await app.end();
  });

  it('can go in a demonstration, and the recovery codes go with the last factor', async () => {
    const demonstration = await api.organisation('Demonstration');
    const { practitioner } = demonstration;
    await spec.factors.setPassword(practitioner.email);
    await api.superuser.query(
      'update organisation set is_demonstration = true where organisation_id = $1',
      [demonstration.id],
    );
    const added = await spec.add(practitioner.token);
    expect(added.body.codes).toHaveLength(10);
    const [passkey] = (await security(practitioner.token)).passkeys;
    const removed = await api.as(practitioner).delete(`/me/passkeys/${passkey?.id}`);
    expect(removed.status).toBe(204);
    expect((await security(practitioner.token)).recoveryCodesLeft).toBe(0);
    const again = await spec.factors.password(practitioner.email);
    expect((again.body as unknown as SessionView).member.id).toBe(practitioner.id);
  });
});

describe('passkeys at an address in numbers', () => {
  it('are not offered, and are refused in words', async () => {
    const spec = await FactorSpec.start('http://127.0.0.1:3000');
    const { email } = await spec.somebody();
    const begun = await spec.password(email);
    expect(begun.body).toEqual({ secondStep: 'set_up', by: ['authenticator'] });
    for (const [caller, path] of [
      [spec.api.signedOut(), '/session/passkey/challenge'],
      [spec.api.withToken(tokenIn(begun)), '/session/passkeys/challenge'],
      [spec.api.withToken(tokenIn(begun)), '/session/factor/passkey/challenge'],
    ] as const) {
      const { status, body } = await caller.post<Problem>(path);
      expect([path, status, body.refusals?.[0]?.code]).toEqual([path, 409, 'passkeys_need_a_name']);
    }
    await spec.api.stop();
  });
});
