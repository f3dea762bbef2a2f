import { hashOf, newId, newSessionToken } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type {
  InvitationMade,
  OwnSingleSignOn,
  Problem,
  SessionView,
  SingleSignOnSettings,
  SingleSignOnStart,
  SingleSignOnTrial,
} from '@alongside/contracts';
import type { JWTPayload } from 'jose';
import { type Bend, CLIENT, SpecProvider } from './spec-provider';

interface Begun {
  readonly address: string;
  readonly browser: string;
}

describe('signing in through the organisation', () => {
  let api: TestApi;
  let provider: SpecProvider;
  let riverside: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start({ reachesPrivateProviders: true });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    provider = await SpecProvider.start();
    riverside = await api.organisation(`Riverside ${newId()}`);
    await api.superuser.query('update organisation set is_demonstration = true');
    await setUp(riverside, provider, 'riverside.example');
  });
  afterEach(() => provider.stop());

  async function setUp(
    own: OrganisationBuilder,
    at: SpecProvider,
    domain: string,
    changes: object = {},
  ): Promise<void> {
    const administrator = api.as(own.administrator);
    const before = await administrator.get<SingleSignOnSettings>('/organisation/single-sign-on');
    const answer = await administrator.put<SingleSignOnSettings & Problem>(
      '/organisation/single-sign-on',
      {
        issuer: at.issuer,
        clientId: CLIENT.id,
        clientSecret: CLIENT.secret,
        asksSecondFactor: false,
        isOn: true,
        signsOut: false,
        domains: [domain],
        ...changes,
      },
      { ifMatch: before.body.version },
    );
    expect(answer).toMatchObject({ status: 200 });
    await api.superuser.query(
      'delete from sign_in_domain where domain = $1 and organisation_id <> $2',
      [domain, own.id],
    );
    await api.superuser.query('update sign_in_domain set confirmed_at = now()');
  }

  const cookieIn = (headers: Readonly<Record<string, unknown>>, name: string): string =>
    new RegExp(`(?:^|,)${name}=([^;]*)`).exec(String(headers['set-cookie']))?.[1] ?? '';

  async function begin(email = 'anybody@riverside.example'): Promise<Begun> {
    const { body, headers } = await api
      .signedOut()
      .post<SingleSignOnStart>('/session/single-sign-on', { email });
    return { address: body.address ?? '', browser: cookieIn(headers, 'alongside-sign-on') };
  }

  async function arrive(query: URLSearchParams, browser: string, former?: string, more = {}) {
    const cookies = [
      `alongside-sign-on=${browser}`,
      ...(former === undefined ? [] : [`alongside=${former}`]),
    ];
    const answer = await api.signedOut().get(`/session/single-sign-on/return?${query.toString()}`, {
      headers: { cookie: cookies.join('; '), ...more },
    });
    return {
      place: String(answer.headers['location']),
      token: cookieIn(answer.headers, 'alongside'),
      provider: cookieIn(answer.headers, 'alongside-provider'),
    };
  }

  async function signIn(claims: JWTPayload & { sub: string }, bend?: Bend) {
    const { address, browser } = await begin();
    return arrive(provider.signIn(address, claims, bend), browser);
  }

  async function linked(member: TestMember, sub: string): Promise<void> {
    await api.superuser.query(
      `insert into external_identity (issuer, subject, account_id)
       select $1, $2, account_id from member where id = $3`,
      [provider.issuer, sub, member.id],
    );
  }

  async function invite(email: string): Promise<void> {
    const invited = { name: 'Ada Moss', email, teamId: riverside.teamId, roles: ['practitioner'] };
    await api
      .as(riverside.administrator)
      .post<InvitationMade>('/organisation/invitations', invited);
  }

  const whoIs = async (token: string): Promise<string | undefined> =>
    ((await api.withToken(token).get<SessionView>('/session')).body as Partial<SessionView>).member
      ?.name;

  it('is offered by the domain alone, whoever it is', async () => {
    const of = async (email: string) =>
      (await api.signedOut().post<SingleSignOnStart>('/session/single-sign-on', { email })).body
        .address;
    expect(await of('nobody@elsewhere.example')).toBeNull();
    expect(await of('no address')).toBeNull();
    for (const email of [riverside.practitioner.email, 'nobody@RIVERSIDE.example']) {
      const address = new URL((await of(email.replace(/@.*/, '@riverside.example'))) ?? '');
      expect(address.origin).toBe(provider.issuer);
      expect(Object.fromEntries(address.searchParams)).toMatchObject({
        code_challenge_method: 'S256',
        redirect_uri: 'http://alongside.test/api/v1/session/single-sign-on/return',
      });
    }
  });

  it('lets in whoever the provider knows by the subject, under a new token', async () => {
    await linked(riverside.practitioner, 'subject-1');
    const { address, browser } = await begin();
    const former = riverside.colleague.token;
    const { place, token } = await arrive(
      provider.signIn(address, { sub: 'subject-1' }),
      browser,
      former,
    );
    expect(place).toBe('/');
    expect(await whoIs(token)).toBe(riverside.practitioner.name);
    expect(await whoIs(former)).toBeUndefined();
  });

  it('lets in an invited person by the address that the provider vouches for, once', async () => {
    await invite('ada@riverside.example');
    const claims = { sub: 'ada', email: 'Ada@riverside.example', email_verified: true };
    const { token } = await signIn(claims);
    expect(await whoIs(token)).toBe('Ada Moss');
    expect((await signIn({ sub: 'ada' })).place).toBe('/');
    expect((await signIn({ ...claims, sub: 'another' })).place).toMatch(/^\/sign-in#not-let-in-/);
  });

  it.each<[string, JWTPayload & { sub: string }]>([
    [
      'an address that the provider has not confirmed',
      { sub: 'x', email: 'ada@riverside.example' },
    ],
    ['no address', { sub: 'x' }],
    [
      'somebody who was not invited',
      { sub: 'x', email: 'eve@riverside.example', email_verified: true },
    ],
  ])('does not let in %s', async (_, claims) => {
    await invite('ada@riverside.example');
    expect(await signIn(claims)).toMatchObject({ place: notLetIn, token: '' });
  });

  it('never takes over an account by its address, at this provider or another', async () => {
    const { email } = riverside.practitioner;
    expect(await signIn({ sub: 'x', email, email_verified: true })).toMatchObject({
      place: notLetIn,
    });
    await linked(riverside.practitioner, 'subject-1');
    const other = await SpecProvider.start();
    await setUp(riverside, other, 'riverside.example');
    const { address, browser } = await begin();
    const query = other.signIn(address, { sub: 'subject-1', email, email_verified: true });
    expect(await arrive(query, browser)).toMatchObject({ place: notLetIn, token: '' });
    await other.stop();
  });

  const notLetIn: unknown = expect.stringMatching(/^\/sign-in#not-let-in-[0-9a-f]{8}$/);
  const past = Math.floor(Date.now() / 1000) - 3600;

  it.each<[string, Bend]>([
    ['unsigned', { signature: 'none' }],
    ['signed by another key', { signature: 'foreign' }],
    ['for another audience', { claims: { aud: 'somebody-else' } }],
    ['for several, and given to another', { claims: { aud: [CLIENT.id, 'b'], azp: 'b' } }],
    ['by another issuer', { claims: { iss: 'https://elsewhere.example' } }],
    ['over', { claims: { iat: past, exp: past + 60 } }],
    ['without the nonce', { claims: { nonce: undefined } }],
    ['with another nonce', { claims: { nonce: 'another' } }],
    ['without a subject', { claims: { sub: undefined } }],
    ['brought with the name of another issuer', { iss: 'https://elsewhere.example' }],
  ])('does not accept a token that is %s', async (_, bend) => {
    await linked(riverside.practitioner, 'subject-1');
    expect((await signIn({ sub: 'subject-1' })).place).toBe('/');
    expect(await signIn({ sub: 'subject-1' }, bend)).toMatchObject({ place: notLetIn, token: '' });
  });

  it('does not accept what another browser began, or what was brought already, by one or twenty at once', async () => {
    await linked(riverside.practitioner, 'subject-1');
    const { address, browser } = await begin();
    const query = provider.signIn(address, { sub: 'subject-1' });
    expect((await arrive(query, newSessionToken())).place).toEqual(notLetIn);
    const many = await Promise.all(Array.from({ length: 20 }, () => arrive(query, browser)));
    expect(many.filter(({ place }) => place === '/')).toHaveLength(1);
    expect((await arrive(query, browser)).place).toEqual(notLetIn);
  });

  it('does not accept an attempt whose time is over', async () => {
    await linked(riverside.practitioner, 'subject-1');
    const { address, browser } = await begin();
    await api.superuser.query(
      `update single_sign_on_attempt set ends_at = now() - interval '1 second'`,
    );
    const query = provider.signIn(address, { sub: 'subject-1' });
    expect((await arrive(query, browser)).place).toEqual(notLetIn);
  });

  it('does not ask a request where it lives', async () => {
    await linked(riverside.practitioner, 'subject-1');
    const { address } = (
      await api
        .signedOut()
        .post<SingleSignOnStart>(
          '/session/single-sign-on',
          { email: 'a@riverside.example' },
          { headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' } },
        )
    ).body;
    expect(address).not.toContain('evil');
    const begun = await begin();
    const query = provider.signIn(begun.address, { sub: 'subject-1' });
    const poisoned = await arrive(query, begun.browser, undefined, { host: 'evil.example' });
    expect(poisoned.place).toBe('/');
  });

  it.each<[string, string]>([
    ['has left', `update member set left_at = now() where id = $1`],
    [
      'works in a disabled organisation',
      `update organisation set disabled_at = now() where organisation_id = (select organisation_id from member where id = $1)`,
    ],
  ])('does not let in somebody who %s', async (_, sql) => {
    await linked(riverside.practitioner, 'subject-1');
    const { address, browser } = await begin();
    await api.superuser.query(sql, [riverside.practitioner.id]);
    const query = provider.signIn(address, { sub: 'subject-1' });
    expect(await arrive(query, browser)).toMatchObject({ place: notLetIn, token: '' });
  });

  it('does not let in who is known to the same provider in another organisation', async () => {
    const hillside = await api.organisation(`Hillside ${newId()}`);
    await linked(hillside.practitioner, 'subject-9');
    expect(await signIn({ sub: 'subject-9' })).toMatchObject({ place: notLetIn });
  });

  it('asks for Alongside’s own second factor, unless the provider asks for one and says so', async () => {
    await api.superuser.query('update organisation set is_demonstration = false');
    await linked(riverside.practitioner, 'subject-1');
    expect((await signIn({ sub: 'subject-1' })).place).toMatch(/^\/sign-in#set_up\./);
    await api.superuser.query('update organisation set is_demonstration = true');
    await setUp(riverside, provider, 'riverside.example', { asksSecondFactor: true });
    await api.superuser.query('update organisation set is_demonstration = false');
    expect((await signIn({ sub: 'subject-1', amr: ['pwd'] })).place).toMatch(/^\/sign-in#set_up\./);
    const { place, token } = await signIn({ sub: 'subject-1', amr: ['pwd', 'mfa'] });
    expect(place).toBe('/');
    expect(await whoIs(token)).toBe(riverside.practitioner.name);
    await api.superuser.query('update organisation set is_demonstration = true');
  });

  it('is linked by who is signed in and has just proved it, and by nobody else', async () => {
    const { token } = riverside.practitioner;
    const caller = api.withToken(token);
    const start = await caller.post<SingleSignOnStart>('/me/single-sign-on');
    const query = provider.signIn(start.body.address ?? '', { sub: 'subject-1' });
    const { place } = await arrive(query, cookieIn(start.headers, 'alongside-sign-on'), token);
    expect(place).toBe('/me/security#linked');
    const own = await caller.get<OwnSingleSignOn>('/me/single-sign-on');
    expect(own.body).toMatchObject({ isOffered: true, linkedAt: expect.any(String) as unknown });

    const another = api.as(riverside.colleague);
    const second = await another.post<SingleSignOnStart>('/me/single-sign-on');
    const taken = provider.signIn(second.body.address ?? '', { sub: 'subject-1' });
    const refused = await arrive(taken, cookieIn(second.headers, 'alongside-sign-on'));
    expect(refused.place).toEqual(notLetIn);

    await api.superuser.query(
      `update session set proved_at = now() - interval '11 minutes' where token_hash = $1`,
      [hashOf(token)],
    );
    expect((await caller.post('/me/single-sign-on')).status).toBe(403);
    expect((await caller.delete('/me/single-sign-on')).status).toBe(403);
    await api.superuser.query('update session set proved_at = now()');
    expect((await caller.delete('/me/single-sign-on')).status).toBe(204);
    expect(await signIn({ sub: 'subject-1' })).toMatchObject({ place: notLetIn });
  });

  it('is set by administrators, who never read the secret again', async () => {
    const path = '/organisation/single-sign-on';
    const administrator = api.as(riverside.administrator);
    const { body } = await administrator.get<SingleSignOnSettings>(path);
    expect(body).toMatchObject({ issuer: provider.issuer, hasSecret: true, isOn: true });
    expect(JSON.stringify(body)).not.toContain(CLIENT.secret);
    expect((await api.as(riverside.manager).get(path)).status).toBe(404);
    const { version, hasSecret, returnAddress, signedOutAddress, domains, ...same } = body;
    expect([hasSecret, domains.length]).toEqual([true, 1]);
    expect([returnAddress, signedOutAddress]).toEqual([expect.any(String), expect.any(String)]);
    const kept = { ...same, domains: ['riverside.example', 'New.example'] };
    const changed = await administrator.put<SingleSignOnSettings>(path, kept, { ifMatch: version });
    expect(changed.body.domains).toEqual([
      { domain: 'new.example', isConfirmed: false },
      { domain: 'riverside.example', isConfirmed: true },
    ]);
    expect((await administrator.put(path, kept, { ifMatch: version })).status).toBe(412);
    const elsewhere = { ...kept, issuer: 'https://elsewhere.example' };
    const refused = await administrator.put<Problem>(path, elsewhere, { ifMatch: version + 1 });
    expect(refused.body.errors?.map(({ field }) => field)).toEqual(['clientSecret']);
  });

  it('says whether the provider answers, before anybody relies on it', async () => {
    const trial = async () =>
      (
        await api
          .as(riverside.administrator)
          .post<SingleSignOnTrial>('/organisation/single-sign-on/trial')
      ).body.problem;
    expect(await trial()).toBeNull();
    await setUp(riverside, provider, 'riverside.example', { clientId: 'not asked for before' });
    provider.isDown = true;
    expect(await trial()).toBe('no_answer');
    const email = 'a@riverside.example';
    const off = await api.signedOut().post<Problem>('/session/single-sign-on', { email });
    expect(off.body.refusals?.map(({ code }) => code)).toEqual(['provider_not_reached']);
  });
});
