import { hashOf } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { OpenSessions, SecondStepView } from '@alongside/contracts';
import { hashPassword } from '../password';

const PASSWORD = 'a long and private sentence';
const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; rv:140.0) Gecko/20100101 Firefox/140.0';

describe('open sessions', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
  });
  afterAll(() => api.stop());

  const listOf = (token: string) => api.withToken(token).get<OpenSessions>('/me/sessions');
  const isIn = async (token: string): Promise<boolean> =>
    (await api.withToken(token).get('/session')).status === 200;

  it('are listed for the person alone, this one first, without those that are over', async () => {
    const me = await riverside.member('Ses Ion', ['practitioner']);
    const [second, over] = [await riverside.session(me.id), await riverside.session(me.id)];
    await api.withToken(over).delete('/session');

    const { body } = await listOf(second);

    expect(body.items).toHaveLength(2);
    expect(body.items.map(({ isThis }) => isThis)).toEqual([true, false]);
    expect((await listOf(over)).status).toBe(401);
  });

  it('say the browser in a few words, and no address', async () => {
    const { email } = riverside.colleague;
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      await hashPassword(PASSWORD),
      email,
    ]);
    await api.superuser.query('update organisation set is_demonstration = true');
    const answer = await api
      .signedOut()
      .post(
        '/session',
        { email, password: PASSWORD },
        { headers: { 'user-agent': FIREFOX, 'x-forwarded-for': '192.0.2.55' } },
      );
    await api.superuser.query('update organisation set is_demonstration = false');
    const token = /alongside=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';

    expect((await listOf(token)).body.items[0]?.browser).toBe('Firefox on Windows');
    const { rows } = await api.superuser.query<{ row: string }>(
      'select row_to_json(s)::text as row from session s where token_hash = $1',
      [hashOf(token)],
    );
    expect(rows[0]?.row).not.toContain('192.0.2.55');
    expect(rows[0]?.row).not.toContain('140.0');
  });

  it('end one by one, at the next request', async () => {
    const me = await riverside.member('One Byone', ['practitioner']);
    const lost = await riverside.session(me.id);
    const { body } = await listOf(me.token);
    const other = body.items.find(({ isThis }) => !isThis)?.id ?? '';

    expect((await api.as(me).delete(`/me/sessions/${other}`)).status).toBe(204);
    expect([await isIn(lost), await isIn(me.token)]).toEqual([false, true]);
    expect((await api.as(me).delete(`/me/sessions/${other}`)).status).toBe(404);
  });

  it('are nobody else’s to end, and no administrator’s', async () => {
    const me = await riverside.member('Not Yours', ['practitioner']);
    const mine = (await listOf(me.token)).body.items[0]?.id ?? '';
    for (const other of [riverside.colleague, riverside.manager, riverside.administrator])
      expect((await api.as(other).delete(`/me/sessions/${mine}`)).status).toBe(404);
    expect(await isIn(me.token)).toBe(true);
  });

  it('end everywhere else at once, half ones too, and nobody else’s', async () => {
    const me = await riverside.member('Every Where', ['practitioner']);
    const others = [await riverside.session(me.id), await riverside.session(me.id)];
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      await hashPassword(PASSWORD),
      me.email,
    ]);
    const half = await api
      .signedOut()
      .post<SecondStepView>('/session', { email: me.email, password: PASSWORD });
    expect(half.body.secondStep).toBe('set_up');

    expect((await api.as(me).delete('/me/sessions')).status).toBe(204);

    expect(await Promise.all(others.map(isIn))).toEqual([false, false]);
    expect([await isIn(me.token), await isIn(riverside.manager.token)]).toEqual([true, true]);
    const token = /alongside=([^;]*)/.exec(String(half.headers['set-cookie']))?.[1] ?? '';
    expect((await api.withToken(token).post('/session/authenticator')).status).toBe(401);
  });

  it('are not alive for open streams once they ended', async () => {
    const me = await riverside.member('Stre Am', ['practitioner']);
    const other = await riverside.session(me.id);
    await api.as(me).delete('/me/sessions');
    const { rows } = await api.superuser.query<{ hash: string }>(
      'select hash from context.alive_sessions($1::text[]) as hash',
      [[hashOf(me.token), hashOf(other)]],
    );
    expect(rows.map(({ hash }) => hash)).toEqual([hashOf(me.token)]);
  });
});
