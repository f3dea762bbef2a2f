import { hashOf, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  InvitationLook,
  InvitationMade,
  InvitationsView,
  PeoplePage,
  Problem,
  SessionView,
} from '@alongside/contracts';

const PASSWORD = 'a long and private sentence';
const PATH = '/organisation/invitations';

describe('an invitation', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let ada: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    ada = api.as(own.administrator);
  });

  const bodyFor = (email: string) => ({
    name: 'Nia Bowen',
    email,
    teamId: own.teamId,
    roles: ['practitioner'],
  });
  const fresh = (): string => `nia.${newId()}@test.example`;
  const tokenOf = (link: string | null): string => link?.split('#')[1] ?? '';
  const invite = async (email = fresh()) => {
    const { status, body } = await ada.post<InvitationMade & Problem>(PATH, bodyFor(email));
    return { status, body, email, token: tokenOf(body.link) };
  };
  const accept = (token: string, changes: object = {}) =>
    api.signedOut().post<{ email: string } & Problem>('/invitations/acceptance', {
      token,
      name: 'Nia Bowen',
      password: PASSWORD,
      ...changes,
    });
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);

  it('makes an account with the team and roles that were set, and lets its owner sign in', async () => {
    const { body, email, token } = await invite();
    expect(body.invitation).toMatchObject({ email, roles: ['practitioner'], isOver: false });
    const look = await api.signedOut().post<InvitationLook>('/invitations/look', { token });
    expect(look.body).toMatchObject({ organisation: 'Riverside', name: 'Nia Bowen', email });
    expect((await accept(token, { name: 'Nia B. Bowen' })).body).toEqual({ email });
    const session = await api
      .signedOut()
      .post<SessionView>('/session', { email, password: PASSWORD });
    expect(session.status).toBe(201);
    const found = await ada.post<PeoplePage>('/organisation/people/search', { search: email });
    expect(found.body.items).toMatchObject([
      { name: 'Nia B. Bowen', team: { name: 'North' }, roles: ['practitioner'] },
    ]);
    expect((await ada.get<InvitationsView>(PATH)).body.items).toEqual([]);
  });

  it('is used once, also by fifty at once', async () => {
    const { email, token } = await invite();
    const answers = await Promise.all(Array.from({ length: 50 }, () => accept(token)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const { rows } = await api.superuser.query('select 1 from account where email = $1', [email]);
    expect(rows).toHaveLength(1);
    expect(codes((await accept(token)).body)).toEqual(['invitation_over']);
  });

  it('keeps no token, neither in its row nor in a stored answer', async () => {
    const key = newId();
    const body = bodyFor(fresh());
    const once = await ada.post<InvitationMade>(PATH, body, { idempotencyKey: key });
    const twice = await ada.post<InvitationMade>(PATH, body, { idempotencyKey: key });
    expect([twice.body.invitation.id, twice.body.link]).toEqual([once.body.invitation.id, null]);
    const token = tokenOf(once.body.link);
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const { rows } = await api.superuser.query<{ all: string }>(
      `select (select string_agg(i::text, '') from invitation i)
         || (select string_agg(k::text, '') from idempotency_key k) as all`,
    );
    expect(rows[0]?.all).not.toContain(token);
    expect(rows[0]?.all).toContain(hashOf(token));
  });

  it.each([
    ['is older than 72 hours', `ends_at = now()`],
    ['was withdrawn', 'withdrawn_at = now()'],
  ])('is over when it %s', async (_when, change) => {
    const { token } = await invite();
    await api.superuser.query(`update invitation set ${change} where token_hash = $1`, [
      hashOf(token),
    ]);
    for (const answer of [
      await api.signedOut().post<Problem>('/invitations/look', { token }),
      await accept(token),
      await accept('nothing-that-was-ever-told'),
    ])
      expect([answer.status, codes(answer.body)]).toEqual([409, ['invitation_over']]);
  });

  it('has a new link when it is renewed, and none when it is withdrawn', async () => {
    const { body, token } = await invite();
    const path = `${PATH}/${body.invitation.id}`;
    const renewed = await ada.post<InvitationMade>(`${path}/renewal`, {}, { ifMatch: 1 });
    expect((await accept(token)).status).toBe(409);
    expect((await ada.delete(path, { ifMatch: 1 })).status).toBe(412);
    const list = await ada.delete<InvitationsView>(path, { ifMatch: 2 });
    expect(list.body.items).toEqual([]);
    expect((await accept(tokenOf(renewed.body.link))).status).toBe(409);
    expect((await ada.delete(path, { ifMatch: 3 })).status).toBe(404);
  });

  it('answers alike whether an address is known in another organisation or nowhere', async () => {
    const other = await api.organisation('Hillside');
    const [known, unknown] = [await invite(other.practitioner.email), await invite()];
    expect([known.status, unknown.status]).toEqual([201, 201]);
    expect(Object.keys(known.body)).toEqual(Object.keys(unknown.body));
    expect(codes((await accept(known.token)).body)).toEqual(['invitation_over']);
    const twice = await ada.post<Problem>(PATH, bodyFor(unknown.email.toUpperCase()));
    expect(codes(twice.body)).toEqual(['invited_already']);
    const member = await ada.post<Problem>(PATH, bodyFor(own.colleague.email));
    expect(codes(member.body)).toEqual(['member_already']);
  });

  it('leads to where Alongside is, whatever the request calls its host', async () => {
    const { body } = await ada.post<InvitationMade>(PATH, bodyFor(fresh()), {
      headers: { host: 'evil.example', 'x-forwarded-host': 'evil.example' },
    });
    expect(body.link).toMatch(/^http:\/\/alongside\.test\/invitation#[\w-]{43}$/);
  });

  it.each([
    ['elevenchars', 'password_too_short'],
    ['password123456', 'password_too_common'],
    ['NiaBowen1990!', 'password_names_you'],
  ])('does not take %s as a password, and can be used afterwards', async (password, code) => {
    const { token } = await invite();
    expect(codes((await accept(token, { password })).body)).toEqual([code]);
    expect((await accept(token)).status).toBe(201);
  });

  it('does nothing when its link is fetched', async () => {
    const { token } = await invite();
    for (const path of ['/invitations/acceptance', '/invitations/look'])
      expect((await api.signedOut().get(`${path}?token=${token}`)).status).toBe(404);
    expect((await accept(token)).status).toBe(201);
  });
});
