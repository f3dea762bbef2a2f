import { hashOf } from '@alongside/api-platform';
import type { TestApi } from '@alongside/api-testing';
import type { PasskeyToMake, SecurityView } from '@alongside/contracts';
import { tokenIn } from '../factors/spec-factors';
import { SoftPasskey, type Wrong } from './spec-authenticator';
import { PasskeySpec } from './spec-passkeys';

const WRONG: readonly [string, Wrong][] = [
  ['from another origin', { origin: 'https://alongside.evil.example' }],
  ['from another port of the same host', { origin: 'http://localhost:3001' }],
  ['for another address', { rpId: 'evil.example' }],
  ['without the person verified', { isVerified: false }],
  ['without anybody there', { isPresent: false, isVerified: false }],
  ['inside a page of somebody else', { crossOrigin: true }],
  ['to a challenge that nobody gave', { challenge: 'bm9ib2R5IGdhdmUgdGhpcyBjaGFsbGVuZ2U' }],
  ['without a challenge', { challenge: '' }],
];

describe('a passkey is refused as any failed sign-in is', () => {
  let spec: PasskeySpec;
  let api: TestApi;
  let failed: unknown;

  beforeAll(async () => {
    spec = await PasskeySpec.start();
    api = spec.api;
    const answer = await api
      .signedOut()
      .post('/session', { email: 'nobody@test.example', password: 'not it' });
    failed = [answer.status, answer.body];
  });
  afterAll(() => api.stop());

  const failures = async (credentialId: string): Promise<number> => {
    const { rows } = await api.superuser.query<{ count: number }>(
      `select ceil(extract(epoch from paid_at - now()) / 30)::integer as count from sign_in_pace where key = $1`,
      [`account ${hashOf(`passkey ${credentialId}`)}`],
    );
    return rows[0]?.count ?? 0;
  };

  describe('when it comes', () => {
    it.each<[string, Wrong]>([
      ...WRONG,
      ['signed by another key', { isForged: true }],
      ['as one that is made', { type: 'webauthn.create' }],
      ['as somebody else’s', { userHandle: 'a'.repeat(43) }],
      ['as nobody’s', { userHandle: null }],
    ])('%s', async (_how, wrong) => {
      const { passkey } = await spec.withPasskey();
      const answer = await spec.signIn(passkey, wrong);
      expect([answer.status, answer.body]).toEqual(failed);
      expect(tokenIn(answer)).toBe('');
      expect(await failures(passkey.id)).toBe(1);
      expect((await spec.signIn(passkey)).status).toBe(201);
    });

    it('from nowhere: a passkey that is not known', async () => {
      const stranger = new SoftPasskey();
      const answer = await spec.signIn(stranger);
      expect([answer.status, answer.body]).toEqual(failed);
      expect(await failures(stranger.id)).toBe(1);
    });
  });

  it('when the challenge was used already, right or wrong', async () => {
    const { passkey } = await spec.withPasskey();
    for (const wrong of [{}, { isForged: true }]) {
      const { visitor, asked } = await spec.visit();
      await spec.bring(visitor, passkey.use(asked, wrong));
      const again = await spec.bring(visitor, passkey.use(asked));
      expect([again.status, again.body]).toEqual(failed);
    }
  });

  it('when five minutes have passed', async () => {
    const { passkey } = await spec.withPasskey();
    const { visitor, asked } = await spec.visit();
    const { rows } = await api.superuser.query<{ seconds: number }>(
      `select extract(epoch from ends_at - now())::integer as seconds from passkey_challenge where bearer = $1`,
      [hashOf(visitor)],
    );
    expect(rows[0]?.seconds).toBeGreaterThan(290);
    expect(rows[0]?.seconds).toBeLessThanOrEqual(300);
    await api.superuser.query(
      `update passkey_challenge set ends_at = ends_at - interval '5 minutes' where bearer = $1`,
      [hashOf(visitor)],
    );
    expect((await spec.bring(visitor, passkey.use(asked))).status).toBe(401);
  });

  it('when the challenge was given to another browser, which can still use it', async () => {
    const { passkey } = await spec.withPasskey();
    const [mine, hers] = [await spec.visit(), await spec.visit()];
    expect((await spec.bring(mine.visitor, passkey.use(hers.asked))).status).toBe(401);
    expect((await spec.bring('', passkey.use(hers.asked))).status).toBe(401);
    expect((await spec.bring(hers.visitor, passkey.use(hers.asked))).status).toBe(201);
  });

  it('all but once, when it comes twenty times at once', async () => {
    const { passkey } = await spec.withPasskey();
    const { visitor, asked } = await spec.visit();
    const answer = passkey.use(asked);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        spec.bring(visitor, answer, { address: `198.51.100.${at}` }),
      ),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(19);
  });

  it('when it was removed', async () => {
    const { passkey, token } = await spec.withPasskey();
    await spec.add(token);
    const { body } = await api.withToken(token).get<SecurityView>('/me/security');
    await api.withToken(token).delete(`/me/passkeys/${body.passkeys[0]?.id}`);
    const answer = await spec.signIn(passkey);
    expect([answer.status, answer.body]).toEqual(failed);
  });

  it.each([
    ['its owner has left', 'update member set left_at = now() where id = $1'],
    [
      'the organisation is disabled',
      `update organisation set disabled_at = now()
       where organisation_id = (select organisation_id from member where id = $1)`,
    ],
  ])('when %s', async (_why, change) => {
    const { passkey, member } = await spec.withPasskey();
    await api.superuser.query(change, [member.id]);
    const answer = await spec.signIn(passkey);
    expect([answer.status, answer.body]).toEqual(failed);
    expect(tokenIn(answer)).toBe('');
    await api.superuser.query('update organisation set disabled_at = null');
  });

  it.each([
    ['the same again', 5],
    ['lower', 3],
    ['none any more', 0],
  ])('when its counter is %s, and then for good: there are two of it', async (_how, counter) => {
    const { passkey, member, codes } = await spec.withPasskey(4);
    expect((await spec.signIn(passkey)).status).toBe(201);
    expect((await spec.signIn(passkey, { counter })).status).toBe(401);
    expect((await spec.signIn(passkey, { counter: 99 })).status).toBe(401);

    const begun = await spec.factors.password(member.email);
    expect(begun.body).toEqual({ secondStep: 'factor', by: [] });
    const answer = await spec.factors.give(tokenIn(begun), codes[0] ?? '');
    const view = await api.withToken(tokenIn(answer)).get<SecurityView>('/me/security');
    expect(view.body.passkeys).toMatchObject([{ isDoubtful: true }]);
  });

  it('and makes a guessing address wait, while the owner signs in from their own', async () => {
    const { passkey } = await spec.withPasskey();
    const from = { address: '203.0.113.9' };
    for (let each = 0; each < 10; each += 1) await spec.signIn(passkey, { isForged: true }, from);
    expect((await spec.signIn(passkey, {}, from)).status).toBe(429);
    expect((await spec.signIn(passkey)).status).toBe(201);
  });

  describe('as the second step', () => {
    it.each<[string, Wrong]>([
      ...WRONG,
      ['signed by another key', { isForged: true }],
      ['as somebody else’s', { userHandle: 'a'.repeat(43) }],
    ])('%s', async (_how, wrong) => {
      const { passkey, member } = await spec.withPasskey();
      const half = await spec.factors.half(member);
      const answer = await spec.prove(half, passkey, wrong);
      expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, 'passkey']);
      expect(tokenIn(answer)).toBe('');
      expect((await spec.prove(half, passkey)).status).toBe(200);
    });

    it('of another member', async () => {
      const [mine, hers] = [await spec.withPasskey(), await spec.withPasskey()];
      const half = await spec.factors.half(mine.member);
      expect((await spec.prove(half, hers.passkey)).status).toBe(400);
      expect((await spec.prove(half, hers.passkey, { userHandle: null })).status).toBe(400);
    });

    it('to a challenge of another session, or one to sign in', async () => {
      const { passkey, member } = await spec.withPasskey();
      const [one, other] = [await spec.factors.half(member), await spec.factors.half(member)];
      const { body } = await spec.challenge(one);
      expect((await spec.give(other, passkey.use(body))).status).toBe(400);
      const { asked, visitor } = await spec.visit();
      expect((await spec.give(one, passkey.use(asked))).status).toBe(400);
      const proof = (await spec.challenge(one)).body;
      expect((await spec.bring(visitor, passkey.use(proof))).status).toBe(401);
      expect((await spec.give(one, passkey.use(proof))).status).toBe(200);
    });

    it('after five wrong ones, also at once', async () => {
      const { passkey, member } = await spec.withPasskey();
      const half = await spec.factors.half(member);
      const { body } = await spec.challenge(half);
      const answers = await Promise.all(
        Array.from({ length: 12 }, () => spec.give(half, passkey.use(body, { isForged: true }))),
      );
      expect(answers.filter(({ status }) => status === 400)).toHaveLength(5);
      expect((await spec.give(half, passkey.use(body))).status).toBe(401);
    });
  });

  describe('when it is made', () => {
    it.each(WRONG)('%s', async (_how, wrong) => {
      const half = await spec.factors.half(await spec.factors.somebody());
      const answer = await spec.add(half, new SoftPasskey(), wrong);
      expect([answer.status, answer.body.errors?.[0]?.field]).toEqual([400, 'passkey']);
      expect((await api.withToken(half).get('/session')).status).toBe(401);
    });

    it('with the id of somebody else’s', async () => {
      const hers = await spec.withPasskey();
      const half = await spec.factors.half(await spec.factors.somebody());
      expect((await spec.add(half, hers.passkey)).status).toBe(403);
    });

    it('twice at once as the first one: one is kept', async () => {
      const half = await spec.factors.half(await spec.factors.somebody());
      const asked = await api.withToken(half).post<PasskeyToMake>('/session/passkeys/challenge');
      const answers = await Promise.all(
        [new SoftPasskey(), new SoftPasskey()].map((each) =>
          api.withToken(half).post('/session/passkeys', each.make(asked.body)),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    });
  });
});
