import { newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { SignedOut, SingleSignOnSettings, SingleSignOnStart } from '@alongside/contracts';
import { hashPassword } from '../password';
import { CLIENT, SpecProvider } from './spec-provider';

const PASSWORD = 'a long and private sentence';

describe('signing out at the organisation’s provider', () => {
  let api: TestApi;
  let provider: SpecProvider;
  let riverside: OrganisationBuilder;
  let domain: string;

  beforeAll(async () => {
    api = await TestApi.start({ reachesPrivateProviders: true });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    provider = await SpecProvider.start();
    riverside = await api.organisation(`Riverside ${newId()}`);
    domain = `${newId()}.example`;
    await api.superuser.query('update organisation set is_demonstration = true');
  });
  afterEach(() => provider.stop());

  const cookieIn = (headers: Readonly<Record<string, unknown>>, name: string): string | undefined =>
    new RegExp(`(?:^|,)${name}=([^;]*)`).exec(String(headers['set-cookie']))?.[1];

  /** The practitioner comes in through the provider: what their browser then sends along. */
  async function comeIn(signsOut: boolean): Promise<string> {
    const set = { issuer: provider.issuer, clientId: CLIENT.id, clientSecret: CLIENT.secret };
    const settings = await api
      .as(riverside.administrator)
      .put<SingleSignOnSettings>(
        '/organisation/single-sign-on',
        { ...set, asksSecondFactor: false, isOn: true, signsOut, domains: [domain] },
        { ifMatch: 0 },
      );
    expect(settings.body.signedOutAddress).toMatch(/\/sign-in\?because=signed_out$/);
    await api.superuser.query('update sign_in_domain set confirmed_at = now()');
    await api.superuser.query(
      `insert into external_identity (issuer, subject, account_id)
       select $1, 'amira', account_id from member where id = $2`,
      [provider.issuer, riverside.practitioner.id],
    );
    const { body, headers } = await api
      .signedOut()
      .post<SingleSignOnStart>('/session/single-sign-on', { email: `amira@${domain}` });
    const query = provider.signIn(body.address ?? '', { sub: 'amira' });
    const arrived = await api
      .signedOut()
      .get(`/session/single-sign-on/return?${query.toString()}`, {
        headers: { cookie: `alongside-sign-on=${cookieIn(headers, 'alongside-sign-on') ?? ''}` },
      });
    return ['alongside', 'alongside-provider']
      .map((name) => `${name}=${cookieIn(arrived.headers, name) ?? ''}`)
      .join('; ');
  }

  const signOut = (cookie: string) =>
    api.signedOut().delete<SignedOut>('/session', { headers: { cookie } });
  const isIn = async (cookie: string): Promise<boolean> =>
    (await api.signedOut().get('/session', { headers: { cookie } })).status === 200;

  it('ends the session here, and leads on to where the provider asks', async () => {
    const cookie = await comeIn(true);
    expect(await isIn(cookie)).toBe(true);
    const { body, headers } = await signOut(cookie);
    const address = new URL(body.address ?? '');
    expect(address.origin + address.pathname).toBe(`${provider.issuer}/end`);
    expect(Object.fromEntries(address.searchParams)).toEqual({
      client_id: CLIENT.id,
      post_logout_redirect_uri: new URL('/sign-in?because=signed_out', api.settings.publicUrl).href,
    });
    expect(await isIn(cookie)).toBe(false);
    expect(cookieIn(headers, 'alongside-provider')).toBe('');
  });

  it('is left out where its administrators did not ask for it', async () => {
    const cookie = await comeIn(false);
    expect((await signOut(cookie)).body).toEqual({ address: null });
    expect(await isIn(cookie)).toBe(false);
  });

  it('is left out where the provider has no such thing', async () => {
    provider.hasSignOut = false;
    expect((await signOut(await comeIn(true))).body).toEqual({ address: null });
  });

  it('never stands in the way of signing out here', async () => {
    const cookie = await comeIn(true);
    await api.superuser.query(
      `update identity_provider set issuer = 'http://127.0.0.1:1' where organisation_id = $1`,
      [riverside.id],
    );
    const answer = await signOut(cookie);
    expect([answer.status, answer.body]).toEqual([200, { address: null }]);
    expect(await isIn(cookie)).toBe(false);
  });

  it('is for who came in through the provider, in this browser, and nobody else', async () => {
    await api.superuser.query(
      'update account set password_hash = $1 where id = (select account_id from member where id = $2)',
      [await hashPassword(PASSWORD), riverside.practitioner.id],
    );
    const cookie = await comeIn(true);
    const byPassword = await api
      .signedOut()
      .post(
        '/session',
        { email: riverside.practitioner.email, password: PASSWORD },
        { headers: { cookie } },
      );
    expect(cookieIn(byPassword.headers, 'alongside-provider')).toBe('');
    const [own] = cookie.split('; ');
    for (const made of ['', '; alongside-provider=', `; alongside-provider=${riverside.id}`])
      expect((await signOut(`${own ?? ''}${made}`)).body).toEqual({ address: null });
  });
});
