import { hashOf } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import { hashPassword } from '../password';

const PASSWORD = 'a long and private sentence';
const HERE = '198.51.100.4';

describe('guessing passwords', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hash: string;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    hash = await hashPassword(PASSWORD);
    await api.superuser.query('update organisation set is_demonstration = true');
  });
  beforeEach(() => api.superuser.query('truncate sign_in_pace'));
  afterAll(() => api.stop());

  const somebody = async (name = 'Amira Khan'): Promise<TestMember> => {
    const member = await riverside.member(name, ['practitioner']);
    await api.superuser.query('update account set password_hash = $1 where email = $2', [
      hash,
      member.email,
    ]);
    return member;
  };
  const signIn = (email: string, password: string, from = HERE, device?: string) =>
    api.signedOut().post(
      '/session',
      { email, password },
      {
        headers: {
          'x-forwarded-for': from,
          ...(device === undefined ? {} : { cookie: `alongside-device=${device}` }),
        },
      },
    );
  const deviceIn = (answer: { headers: Readonly<Record<string, unknown>> }): string =>
    /alongside-device=([^;]*)/.exec(String(answer.headers['set-cookie']))?.[1] ?? '';
  /** Wrong passwords, each from a place of its own, until strangers have to wait. */
  const attack = async (email: string): Promise<void> => {
    const tries = Array.from({ length: 30 }, (_, each) =>
      signIn(email, 'guess', `203.0.113.${each}`),
    );
    for (const { status } of await Promise.all(tries)) expect(status).toBe(401);
    expect((await signIn(email, 'guess', '203.0.113.99')).status).toBe(429);
  };
  /** As if this much time had gone by. Unit: seconds. */
  const pass = (seconds: number) =>
    api.superuser.query('update sign_in_pace set paid_at = paid_at - make_interval(secs => $1)', [
      seconds,
    ]);

  it('makes one address wait after ten, and nobody else', async () => {
    const { email } = await somebody();
    for (let tries = 0; tries < 10; tries += 1) await signIn(email, 'guess', '203.0.113.9');

    const guesser = await signIn(email, PASSWORD, '203.0.113.9');
    expect(guesser.status).toBe(429);
    expect(Number(guesser.headers['retry-after'])).toBeGreaterThan(0);
    expect(Number(guesser.headers['retry-after'])).toBeLessThanOrEqual(60);
    expect((await signIn(email, PASSWORD)).status).toBe(201);
  });

  it('makes strangers wait from wherever they come, while the owner’s browser signs in', async () => {
    const { email } = await somebody();
    const device = deviceIn(await signIn(email, PASSWORD));
    await attack(email);
    expect((await signIn(email, PASSWORD, '203.0.113.99', device)).status).toBe(201);
    expect((await signIn(email, PASSWORD, '203.0.113.99', device.slice(1))).status).toBe(429);
  });

  it('locks nothing for good: any browser signs in a minute after the attack', async () => {
    const { email } = await somebody();
    await attack(email);
    await pass(60);
    expect((await signIn(email, PASSWORD)).status).toBe(201);
  });

  it('lets no more through when all come at once', async () => {
    const { email } = await somebody();
    const answers = await Promise.all(
      Array.from({ length: 60 }, (_, each) => signIn(email, 'guess', `203.0.113.${each}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(30);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(30);
  });

  it('takes as much patience for an address that nobody signs in with', async () => {
    await attack('nobody@test.example');
  });

  it('counts tries at many accounts from one place together', async () => {
    await api.superuser.query(
      `insert into sign_in_pace values ('block 203.0.113.8', now() + interval '605 seconds')`,
    );
    expect((await signIn((await somebody()).email, PASSWORD, '203.0.113.8')).status).toBe(429);
    expect((await signIn((await somebody()).email, PASSWORD)).status).toBe(201);
  });

  it('slows all strangers down together when there are too many, and no owner’s browser', async () => {
    const { email } = await somebody();
    const device = deviceIn(await signIn(email, PASSWORD));
    await api.superuser.query(
      `insert into sign_in_pace values ('everybody', now() + interval '510 seconds')
       on conflict (key) do update set paid_at = excluded.paid_at`,
    );
    expect((await signIn(email, PASSWORD)).status).toBe(429);
    expect((await signIn(email, PASSWORD, HERE, device)).status).toBe(201);
  });

  it('believes an address only from a proxy, and not what came to the proxy with it', async () => {
    const { email } = await somebody();
    for (let tries = 0; tries < 10; tries += 1)
      await signIn(email, 'guess', `203.0.113.${tries}, 198.51.100.77`);
    expect((await signIn(email, PASSWORD, '198.51.100.77')).status).toBe(429);
    expect((await signIn(email, PASSWORD, '203.0.113.1')).status).toBe(201);
  });

  it('uses up nobody’s patience by right passwords, also of many behind one address', async () => {
    const { email } = await somebody();
    for (let each = 0; each < 12; each += 1)
      expect((await signIn(email, PASSWORD)).status).toBe(201);
  });

  it('slows down who has taken an owner’s browser as well', async () => {
    const { email } = await somebody();
    const device = deviceIn(await signIn(email, PASSWORD));
    for (let tries = 0; tries < 10; tries += 1)
      expect((await signIn(email, 'guess', HERE, device)).status).toBe(401);
    expect((await signIn(email, PASSWORD, HERE, device)).status).toBe(429);
  });

  describe('the cookie of a browser', () => {
    it('stands for the account that signed in with it, and for no other', async () => {
      const [amira, other] = [await somebody(), await somebody('Ben Price')];
      const device = deviceIn(await signIn(amira.email, PASSWORD));
      await attack(other.email);
      expect((await signIn(other.email, PASSWORD, '203.0.113.99', device)).status).toBe(429);
    });

    it('is new after each sign-in, and stands for all who share the browser', async () => {
      const [amira, ben] = [await somebody(), await somebody('Ben Price')];
      const first = deviceIn(await signIn(amira.email, PASSWORD));
      const second = deviceIn(await signIn(ben.email, PASSWORD, HERE, first));
      expect(second).not.toBe(first);
      for (const { email } of [amira, ben]) {
        await attack(email);
        expect((await signIn(email, PASSWORD, '203.0.113.99', first)).status).toBe(429);
        await api.superuser.query(`delete from sign_in_pace where key not like 'account %'`);
      }
      const third = deviceIn(await signIn(amira.email, PASSWORD, '203.0.113.99', second));
      expect((await signIn(ben.email, PASSWORD, '203.0.113.99', third)).status).toBe(201);
    });

    it('is kept as a hash, for half a year, for the latest twenty browsers', async () => {
      const { email } = await somebody();
      const device = deviceIn(await signIn(email, PASSWORD));
      for (let each = 0; each < 20; each += 1) await signIn(email, PASSWORD);
      const { rows } = await api.superuser.query<{ device_hash: string }>(
        `select device_hash from known_device d join account a on a.id = d.account_id where a.email = $1`,
        [email],
      );
      const hashes = rows.map(({ device_hash }) => device_hash);
      expect(hashes).toHaveLength(20);
      expect(hashes).not.toContain(hashOf(device));
    });

    it('is not given for a wrong password', async () => {
      const answer = await signIn((await somebody()).email, 'guess');
      expect(answer.headers['set-cookie']).toBeUndefined();
    });
  });
});
