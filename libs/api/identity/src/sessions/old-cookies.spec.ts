import { hashOf, mailToken, newSessionToken } from '@alongside/api-platform';
import type { TestMember } from '@alongside/api-testing';
import type { MemberDetail, SecurityView } from '@alongside/contracts';
import { codeOf, PASSWORD, tokenIn } from '../factors/spec-factors';
import { OrganisationsDesk } from '../opening/organisations-desk';
import { PasskeySpec } from '../passkeys/spec-passkeys';

/** Somebody in two browsers, and on the way in with a third, when something changes. */
interface Scene {
  readonly member: TestMember;
  /** Of the authenticator app, and what stands for it. */
  readonly secret: string;
  readonly codes: readonly string[];
  /** In the browser of before, in the one where the change is made, and between password and factor. */
  readonly tokens: { readonly old: string; readonly here: string; readonly half: string };
}

type Holder = keyof Scene['tokens'];
type Change = (scene: Scene) => Promise<{ readonly status: number }>;

/** Of a change that is made without the API. */
const DONE = { status: 204 };
const NEXT = 'seven quiet herons at dusk';

describe('a cookie of before', () => {
  let spec: PasskeySpec;
  let desk: OrganisationsDesk;

  beforeAll(async () => {
    spec = await PasskeySpec.start();
    const { appUrl, secret, publicUrl } = spec.api.settings;
    const adminUrl = new URL(process.env['TEST_ADMIN_DATABASE_URL'] ?? '');
    adminUrl.pathname = new URL(appUrl).pathname;
    desk = await OrganisationsDesk.open({
      adminUrl: adminUrl.toString(),
      secret,
      publicUrl,
      sendsMail: false,
    });
  });
  afterAll(async () => {
    await desk.close();
    await spec.api.stop();
  });

  async function scene(): Promise<Scene> {
    const { member, secret, codes, token } = await spec.factors.withApp();
    const old = await spec.factors.riverside.session(member.id);
    const half = await spec.factors.half(member);
    return { member, secret, codes, tokens: { old, here: token, half } };
  }
  const sql = (text: string, values: readonly unknown[]) =>
    spec.api.superuser.query(text, [...values]);
  const as = (token: string) => spec.api.withToken(token);
  const administrator = () => spec.api.as(spec.factors.riverside.administrator);
  const pathOf = ({ id }: TestMember): string => `/organisation/people/${id}`;
  const detail = async (member: TestMember): Promise<MemberDetail> =>
    (await administrator().get<MemberDetail>(pathOf(member))).body;
  const aPasskey = async ({ tokens, member }: Scene): Promise<string> => {
    await spec.add(tokens.here);
    const half = await spec.factors.half(member);
    const { body } = await as(tokens.here).get<SecurityView>('/me/security');
    Object.assign(tokens, { half });
    return body.passkeys[0]?.id ?? '';
  };
  const ofOld =
    (change: string): Change =>
    async ({ tokens }) => {
      const text = `update session set ${change} where token_hash = $1`;
      await sql(text, [hashOf(tokens.old)]);
      return DONE;
    };
  const leave = async ({ member }: Scene) =>
    administrator().put<MemberDetail>(
      `${pathOf(member)}/leaving`,
      { lastOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format() },
      { ifMatch: (await detail(member)).version },
    );
  const help: Change = async ({ member }) =>
    administrator().post(
      `${pathOf(member)}/sign-in-help`,
      {},
      { ifMatch: (await detail(member)).version },
    );
  const reset: Change = async ({ member }) => {
    await spec.api.signedOut().post('/password-resets', { email: member.email });
    const { rows } = await sql(
      `select id from mail_outbox where member_id = $1 and template = 'password_reset'`,
      [member.id],
    );
    const [mail] = rows as { id: string }[];
    const token = mailToken(spec.api.settings.secret, mail?.id ?? '');
    return spec.api.signedOut().post('/password-resets/completion', { token, password: NEXT });
  };
  const setRole = async ({ member }: Scene, isGiven: boolean) => {
    const { version, grants } = await detail(member);
    const roles = `${pathOf(member)}/roles`;
    return isGiven
      ? administrator().post(roles, { role: 'manager' }, { ifMatch: version })
      : administrator().post(`${roles}/${grants[0]?.id}/ending`, {}, { ifMatch: version });
  };
  /** Who of the three still gets on after the change: docs/security.md, “Which cookie still works”. */
  const TABLE: readonly (readonly [what: string, change: Change, works: readonly Holder[]])[] = [
    [
      'when somebody signs in again in that browser',
      async ({ member, tokens, secret }) => {
        const half = tokenIn(await spec.factors.password(member.email, tokens.old));
        return spec.factors.give(half, codeOf(secret));
      },
      ['here', 'half'],
    ],
    [
      'when the second step is done: not the half one either',
      ({ tokens, secret }) => spec.factors.give(tokens.half, codeOf(secret)),
      ['old', 'here'],
    ],
    ['when it is signed out', ({ tokens }) => as(tokens.old).delete('/session'), ['here', 'half']],
    [
      'when somebody signs out everywhere else',
      ({ tokens }) => as(tokens.here).delete('/me/sessions'),
      ['here'],
    ],
    [
      'when the password changes',
      ({ tokens }) =>
        as(tokens.here).post('/me/password', { oldPassword: PASSWORD, newPassword: NEXT }),
      ['here'],
    ],
    ['when the password is set anew by mail', reset, []],
    ['when a passkey is added', ({ tokens }) => spec.add(tokens.here), ['old', 'here', 'half']],
    [
      'when a passkey is removed',
      async (given) => as(given.tokens.here).delete(`/me/passkeys/${await aPasskey(given)}`),
      ['here'],
    ],
    [
      'when another app is set up',
      async ({ tokens }) => {
        const { body } = await as(tokens.here).post<{ secret: string }>('/session/authenticator');
        return as(tokens.here).put('/session/authenticator', { code: codeOf(body.secret) });
      },
      ['here'],
    ],
    [
      'when the app is removed',
      async (given) => {
        await aPasskey(given);
        return as(given.tokens.here).delete('/me/authenticator');
      },
      ['here'],
    ],
    [
      'when recovery codes are made anew',
      ({ tokens }) => as(tokens.here).post('/me/recovery-codes'),
      ['old', 'here', 'half'],
    ],
    [
      'when somebody proves anew who they are',
      ({ tokens, secret }) => spec.factors.give(tokens.here, codeOf(secret)),
      ['old', 'here', 'half'],
    ],
    ['when an administrator helps with lost factors', help, []],
    ['when a role is given', (given) => setRole(given, true), ['old', 'here', 'half']],
    ['when a role is taken', (given) => setRole(given, false), ['old', 'here', 'half']],
    ['when access ends', leave, []],
    [
      'when access ends, and that is taken back: they sign in again',
      async (given) => {
        const { body } = await leave(given);
        return administrator().delete(`${pathOf(given.member)}/leaving`, { ifMatch: body.version });
      },
      ['half'],
    ],
    [
      'when the organisation is disabled',
      () => desk.disable(spec.factors.riverside.id).then(() => DONE),
      [],
    ],
    [
      'after half an hour without use',
      ofOld(`last_used_at = now() - interval '30 minutes'`),
      ['here', 'half'],
    ],
    ['after twelve hours', ofOld('ends_at = now()'), ['here', 'half']],
  ];

  it.each(TABLE)('%s', async (_what, change, works) => {
    const given = await scene();
    expect((await change(given)).status).toBeLessThan(300);
    const { old, here, half } = given.tokens;
    const working = {
      old: (await as(old).get('/me/home')).status === 200,
      here: (await as(here).get('/me/home')).status === 200,
      half: (await spec.factors.give(half, '000000')).status === 400,
    };
    await desk.enable(spec.factors.riverside.id);
    expect(Object.entries(working).flatMap(([who, isIn]) => (isIn ? [who] : []))).toEqual(works);
  });

  it('that somebody else put into the browser lets nobody in as who signs in there', async () => {
    const [victim, attacker] = [await scene(), await scene()];
    const planted = [attacker.tokens.old, attacker.tokens.half, newSessionToken()];
    for (const [turn, token] of planted.entries()) {
      const half = tokenIn(await spec.factors.password(victim.member.email, token));
      const next = tokenIn(await spec.factors.give(half, victim.codes[turn] ?? ''));
      expect((await as(next).get('/me/home')).status).toBe(200);
      for (const before of [token, half]) {
        expect(before).not.toBe(next);
        expect((await as(before).get('/session')).status).toBe(401);
        expect((await spec.factors.give(before, codeOf(victim.secret))).status).toBe(401);
      }
    }
  });
});
