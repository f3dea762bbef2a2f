import { AuthDatabase, hashOf, mailToken, newId } from '@alongside/api-platform';
import type { TestMember } from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { codeOf, FactorSpec, PASSWORD, tokenIn } from '../factors/spec-factors';

const NEXT = 'seven quiet herons at dusk';

describe('a new password by mail', () => {
  let spec: FactorSpec;
  let network = 0;

  beforeAll(async () => {
    spec = await FactorSpec.start();
  });
  afterAll(() => spec.api.stop());

  /** From another address of the network each time, so that one spec does not use up another's patience. */
  const elsewhere = (): string => `198.51.${++network >> 8}.${network & 255}`;
  const ask = (email: string, address = elsewhere(), more: Record<string, string> = {}) =>
    spec.api
      .signedOut()
      .post<Problem>(
        '/password-resets',
        { email },
        { headers: { 'x-forwarded-for': address, ...more } },
      );
  const mailsTo = async (member: TestMember, template = 'password_reset') =>
    (
      await spec.api.superuser.query<{ id: string }>(
        'select id from mail_outbox where member_id = $1 and template = $2 order by id',
        [member.id, template],
      )
    ).rows.map(({ id }) => id);
  /** As it stands in the mail. */
  const linkFor = async (member: TestMember): Promise<string> => {
    await ask(member.email);
    return mailToken(spec.api.settings.secret, (await mailsTo(member)).at(-1) ?? '');
  };
  const finish = (token: string, password = NEXT) =>
    spec.api.signedOut().post<Problem>('/password-resets/completion', { token, password });
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);
  const enter = (email: string, password: string) =>
    spec.api.signedOut().post('/session', { email, password });

  it('ends every session, asks for the second factor as before, and tells the owner', async () => {
    const { member, secret, token } = await spec.withApp();
    const half = await spec.half(member);
    const told = (await mailsTo(member, 'sign_in_changed')).length;
    expect((await finish(await linkFor(member))).status).toBe(204);
    for (const caller of [spec.api.withToken(token), spec.api.as(member)])
      expect((await caller.get('/session')).status).toBe(401);
    expect((await spec.give(half, codeOf(secret))).status).toBe(401);
    expect((await spec.password(member.email)).status).toBe(401);
    const again = await enter(member.email, NEXT);
    expect(again.body).toMatchObject({ secondStep: 'factor' });
    expect((await spec.api.withToken(tokenIn(again)).get('/me/home')).status).toBe(401);
    expect((await spec.give(tokenIn(again), codeOf(secret))).status).toBe(200);
    expect(await mailsTo(member, 'sign_in_changed')).toHaveLength(told + 1);
  });

  it('is set once, also by fifty at once with two links', async () => {
    const member = await spec.somebody();
    const links = [await linkFor(member), await linkFor(member)];
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) => finish(links[index % 2] ?? '', `${NEXT} ${index}`)),
    );
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    const won = answers.findIndex(({ status }) => status === 204);
    expect((await enter(member.email, `${NEXT} ${won}`)).status).toBe(201);
    expect(await mailsTo(member, 'sign_in_changed')).toHaveLength(1);
    for (const link of links) expect(codes((await finish(link)).body)).toEqual(['reset_over']);
  });

  it('is set once where it counts, without hashing that spreads them out', async () => {
    const member = await spec.somebody();
    const links = [await linkFor(member), await linkFor(member)].map(hashOf);
    const database = spec.api.app.get(AuthDatabase);
    const connected = Array.from({ length: 6 }, () => database.query('select pg_sleep(0.2)', []));
    await Promise.all(connected);
    const answers = await Promise.all(
      Array.from({ length: 50 }, (_, index) =>
        database.query<{ done: boolean }>('select context.finish_password_reset($1, $2) as done', [
          links[index % 2],
          spec.passwordHash,
        ]),
      ),
    );
    expect(answers.flat().filter(({ done }) => done)).toHaveLength(1);
  });

  it.each([
    ['an hour has passed', 'update password_reset set ends_at = now() where token_hash = $1'],
    [
      'they have left',
      `update member set left_at = now() from password_reset r
       where r.token_hash = $1 and member.account_id = r.account_id`,
    ],
  ])('is not set once %s', async (_when, change) => {
    const member = await spec.somebody();
    const link = await linkFor(member);
    await spec.api.superuser.query(change, [hashOf(link)]);
    expect(codes((await finish(link)).body)).toEqual(['reset_over']);
    expect(codes((await finish('never-told-to-anybody')).body)).toEqual(['reset_over']);
  });

  it.each([
    ['short', 'password_too_short'],
    ['Password123456', 'password_too_common'],
  ])('cannot be %j, and the link can be used afterwards', async (password, code) => {
    const link = await linkFor(await spec.somebody());
    expect(codes((await finish(link, password)).body)).toEqual([code]);
    expect((await finish(link)).status).toBe(204);
  });

  it('is not set by fetching, and no link is kept', async () => {
    const member = await spec.somebody();
    const link = await linkFor(member);
    const path = `/password-resets/completion?token=${link}`;
    expect((await spec.api.signedOut().get(path)).status).toBe(404);
    const { rows } = await spec.api.superuser.query<{ all: string }>(
      `select (select string_agg(r::text, '') from password_reset r)
         || (select string_agg(o::text, '') from mail_outbox o) as all`,
    );
    expect(rows[0]?.all).toContain(hashOf(link));
    expect(rows[0]?.all).not.toContain(link);
    expect((await enter(member.email, PASSWORD)).status).toBe(201);
  });

  it('fills nobody’s inbox: five links an hour, however many ask from wherever', async () => {
    const member = await spec.somebody();
    await Promise.all(Array.from({ length: 12 }, () => ask(member.email)));
    expect((await mailsTo(member)).length).toBeLessThanOrEqual(6);
    const link = mailToken(spec.api.settings.secret, (await mailsTo(member))[0] ?? '');
    expect((await finish(link)).status).toBe(204);
  });

  it('waits with whoever asks often from one place, whether the address is known or not', async () => {
    for (const email of [(await spec.somebody()).email, `nobody.${newId()}@test.example`]) {
      const from = elsewhere();
      const statuses: number[] = [];
      for (let tries = 0; tries < 11; tries += 1) statuses.push((await ask(email, from)).status);
      expect(statuses).toEqual([...Array.from({ length: 10 }, () => 204), 429]);
    }
  });

  it('says the same, after the same time, for addresses that are known and not', async () => {
    const member = await spec.somebody();
    const times: { known: boolean; taken: number }[] = [];
    const bodies = new Set<string>();
    for (let round = 0; round < 25; round += 1) {
      await spec.api.superuser.query('truncate sign_in_pace');
      await Promise.all(
        Array.from({ length: 12 }, async (_, index) => {
          const known = index % 2 === 0;
          const begun = performance.now();
          const answer = await ask(known ? member.email : `nobody.${newId()}@test.example`);
          times.push({ known, taken: performance.now() - begun });
          const headers = Object.keys(answer.headers).sort();
          bodies.add(JSON.stringify([answer.status, answer.body, headers]));
        }),
      );
    }
    expect(bodies.size).toBe(1);
    expect(Math.abs(areaUnderCurve(times) - 0.5)).toBeLessThan(0.12);
  }, 60_000);

  it('makes the browser known, so that strangers who guess meanwhile do not keep the owner out', async () => {
    const member = await spec.somebody();
    const answer = await finish(await linkFor(member));
    const cookie = /alongside-device=[^;]*/.exec(String(answer.headers['set-cookie']))?.[0] ?? '';
    await spec.api.superuser.query(
      `insert into sign_in_pace values ($1, now() + interval '1 hour')`,
      [`account ${hashOf(member.email)}`],
    );
    const enterWith = (headers: Record<string, string>) =>
      spec.api.signedOut().post('/session', { email: member.email, password: NEXT }, { headers });
    expect((await enterWith({})).status).toBe(429);
    expect((await enterWith({ cookie })).status).toBe(201);
  });

  it('leads nowhere else, whatever the request calls its host', async () => {
    const member = await spec.somebody();
    const headers = { host: 'evil.example', 'x-forwarded-host': 'evil.example' };
    expect((await ask(member.email, elsewhere(), headers)).status).toBe(204);
    const { rows } = await spec.api.superuser.query<{ all: string }>(
      'select string_agg(o::text, chr(10)) as all from mail_outbox o',
    );
    expect(rows[0]?.all).not.toContain('evil');
  });
});

/** How often a known address took longer than an unknown one: a half when nothing can be told. */
function areaUnderCurve(times: readonly { known: boolean; taken: number }[]): number {
  const [known, unknown] = [true, false].map((which) =>
    times.filter((each) => each.known === which).map(({ taken }) => taken),
  ) as [number[], number[]];
  const wins = known.flatMap((one) =>
    unknown.map((other): number => (one > other ? 1 : one === other ? 0.5 : 0)),
  );
  return wins.reduce((sum, each) => sum + each, 0) / wins.length;
}
