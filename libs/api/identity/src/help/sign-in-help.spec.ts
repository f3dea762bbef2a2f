import { hashOf } from '@alongside/api-platform';
import type { TestApi, TestMember } from '@alongside/api-testing';
import type {
  MemberDetail,
  Problem,
  SecondStepView,
  SignInHelpAnswer,
  SignInHelpView,
} from '@alongside/contracts';
import { tokenIn } from '../factors/spec-factors';
import { SoftPasskey } from '../passkeys/spec-authenticator';
import { PasskeySpec, type WithPasskey } from '../passkeys/spec-passkeys';

describe('help with signing in', () => {
  let spec: PasskeySpec;
  let api: TestApi;
  let ada: TestMember;
  let ben: TestMember;

  beforeAll(async () => {
    spec = await PasskeySpec.start();
    api = spec.api;
    ada = spec.factors.riverside.administrator;
    ben = await spec.factors.riverside.member('Ben Moss', ['administrator']);
  });
  afterAll(() => api.stop());

  const pathOf = ({ id }: TestMember): string => `/organisation/people/${id}/sign-in-help`;
  const look = async (member: TestMember): Promise<SignInHelpView> =>
    (await api.as(ada).get<SignInHelpView>(pathOf(member))).body;
  const ask = async (member: TestMember, by = ada) =>
    api
      .as(by)
      .post<SignInHelpAnswer & Problem>(
        pathOf(member),
        {},
        { ifMatch: (await look(member)).version },
      );
  const answer = async (member: TestMember, by: TestMember, isConfirmed: boolean) => {
    const { waiting, version } = await look(member);
    return api
      .as(by)
      .post<SignInHelpAnswer & Problem>(
        `/organisation/sign-in-help/${waiting?.id}/answer`,
        { isConfirmed },
        { ifMatch: version },
      );
  };
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);
  const give = (half: string, code: string | null) =>
    api.withToken(half).post<SecondStepView & Problem>('/session/help', { code });
  const helped = async (): Promise<WithPasskey & { readonly code: string }> => {
    const somebody = await spec.withPasskey();
    return { ...somebody, code: (await ask(somebody.member)).body.code ?? '' };
  };

  it('takes away every session and factor, and lets nobody in by itself', async () => {
    const { member, passkey, token, codes: recovery } = await spec.withPasskey();
    const before = await spec.factors.half(member);
    const asked = await ask(member);
    expect([asked.status, asked.body.code]).toEqual([
      201,
      expect.stringMatching(/^(.{4}-){3}.{4}$/),
    ]);
    expect(asked.body.help.codeEndsAt).not.toBeNull();

    expect((await api.withToken(token).get('/session')).status).toBe(401);
    expect((await spec.factors.give(before, recovery[0] ?? '')).status).toBe(401);
    expect((await spec.signIn(passkey)).status).toBe(401);
    const begun = await spec.factors.password(member.email);
    expect(begun.body).toEqual({ secondStep: 'help', by: [] });
    const caller = api.withToken(tokenIn(begun));
    for (const path of ['/session/authenticator', '/session/passkeys/challenge'])
      expect([path, (await caller.post(path)).status]).toEqual([path, 403]);
    expect((await spec.factors.give(tokenIn(begun), recovery[0] ?? '')).status).toBe(400);
  });

  it('leads with password and code to a new factor, once', async () => {
    const { member, code } = await helped();
    const half = await spec.factors.half(member);
    expect((await give(half, 'aaaa-bbbb-cccc-dddd')).body.errors?.[0]?.field).toBe('code');
    const right = await give(half, ` ${code.toUpperCase()} `);
    expect(right.body).toEqual({ secondStep: 'set_up', by: ['passkey', 'authenticator'] });
    const other = await spec.factors.half(member);
    expect((await give(other, code)).status).toBe(200);

    const added = await spec.add(half);
    expect([added.status, added.body.codes.length]).toEqual([201, 10]);
    expect((await api.withToken(other).post('/session/passkeys/challenge')).status).toBe(403);
    const later = await spec.factors.password(member.email);
    expect(later.body).toEqual({ secondStep: 'factor', by: ['passkey'] });
    expect((await give(tokenIn(later), code)).status).toBe(400);
  });

  it('is over after 72 hours, and leaves the account closed until it is asked for anew', async () => {
    const { member, code } = await helped();
    const { rows } = await api.superuser.query<{ hours: number }>(
      `update sign_in_help set ends_at = ends_at - interval '72 hours' where member_id = $1
       returning extract(epoch from ends_at - started_at) / 3600 + 72 as hours`,
      [member.id],
    );
    expect(Number(rows[0]?.hours)).toBe(72);
    const half = await spec.factors.half(member);
    expect((await give(half, code)).status).toBe(400);
    expect((await api.withToken(half).post('/session/authenticator')).status).toBe(403);

    const again = await ask(member);
    const next = await spec.factors.half(member);
    expect((await give(next, code)).status).toBe(400);
    expect((await give(next, again.body.code)).status).toBe(200);
  });

  it('takes nobody else’s code, and few tries', async () => {
    const [mine, hers] = [await helped(), await helped()];
    const half = await spec.factors.half(mine.member);
    const tries = await Promise.all(Array.from({ length: 12 }, () => give(half, hers.code)));
    expect(tries.filter(({ status }) => status === 400)).toHaveLength(5);
    expect((await give(half, mine.code)).status).toBe(401);
  });

  it.each(['manager', 'safeguarding_lead', 'administrator'] as const)(
    'waits for a second administrator when it is for a %s',
    async (role) => {
      const member = await spec.factors.riverside.member('Rol Lee', [role]);
      const asked = await ask(member);
      expect([asked.status, asked.body.code]).toEqual([201, null]);
      expect(asked.body.help).toMatchObject({ needsSecond: true, waiting: { isMine: true } });
      expect((await api.as(member).get('/session')).status).toBe(200);
      expect(codes((await ask(member)).body)).toEqual(['help_asked_already']);
      expect(codes((await answer(member, ada, true)).body)).toEqual([
        'second_administrator_needed',
      ]);
      const agreed = await answer(member, ben, true);
      expect(agreed.body.code).not.toBeNull();
      expect((await api.as(member).get('/session')).status).toBe(401);
    },
  );

  it('may be declined, or taken back, and changes nothing then', async () => {
    const { manager } = spec.factors.riverside;
    for (const who of [ada, ben]) {
      await ask(manager);
      expect((await answer(manager, who, false)).body).toMatchObject({
        code: null,
        help: { waiting: null },
      });
    }
    expect((await api.as(manager).get('/session')).status).toBe(200);
  });

  it('is for nobody to give themselves, also not the second one', async () => {
    expect(codes((await ask(ada)).body)).toEqual(['help_for_yourself']);
    const own = await ask(ben);
    expect(own.body.help.waiting).not.toBeNull();
    expect(codes((await answer(ben, ben, true)).body)).toEqual(['help_for_yourself']);
    await answer(ben, ada, false);
  });

  it('asks the administrator for a fresh factor first', async () => {
    const stale = await spec.factors.riverside.session(ada.id);
    await api.superuser.query(
      `update session set proved_at = now() - interval '11 minutes' where token_hash = $1`,
      [hashOf(stale)],
    );
    const member = await spec.factors.somebody();
    const refused = await api.withToken(stale).post<Problem>(pathOf(member), {}, { ifMatch: 1 });
    expect([refused.status, refused.body.type]).toEqual([403, '/problems/proof-missing']);
  });

  it('cannot be started without the second one in the database either', async () => {
    const member = await spec.factors.riverside.member('Rol Lee', ['manager']);
    const asked = await ask(member);
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select context.open($1)', [hashOf(ada.token)]);
    await expect(
      client.query(`select context.start_sign_in_help($1, 'x')`, [asked.body.help.waiting?.id]),
    ).rejects.toThrow(/cannot be started/);
    await client.end();
  });

  it('is in the audit, and tells its owner by one mail', async () => {
    const { member, code } = await helped();
    const detail = await api.as(ada).get<MemberDetail>(`/organisation/people/${member.id}`);
    expect(detail.body.changes.map(({ what, by }) => [what, by.id])).toEqual([
      ['sign_in_help_started', ada.id],
    ]);
    const { rows } = await api.superuser.query<{ mails: number; text: string }>(
      `select (select count(*)::integer from mail_outbox o where o.member_id = $1
                and o.created_at > now() - interval '1 minute' and o.template = 'sign_in_changed') as mails,
         (select string_agg(code_hash, ' ') from sign_in_help) as text`,
      [member.id],
    );
    // One for the passkey that was made, one for the help.
    expect(rows[0]?.mails).toBe(2);
    expect(rows[0]?.text).not.toContain(code.replaceAll('-', ''));
  });

  it('answers a request that comes twice once, and stores no code for it', async () => {
    const member = await spec.factors.somebody();
    const twice = { ifMatch: 1, idempotencyKey: 'help-once' };
    const first = await api.as(ada).post<SignInHelpAnswer>(pathOf(member), {}, twice);
    const second = await api.as(ada).post<SignInHelpAnswer>(pathOf(member), {}, twice);
    expect(first.body.code).not.toBeNull();
    expect([second.status, second.body.code]).toEqual([201, null]);
    const half = await spec.factors.half(member);
    expect((await give(half, first.body.code)).status).toBe(200);
    expect((await spec.add(half, new SoftPasskey())).status).toBe(201);
  });
});
