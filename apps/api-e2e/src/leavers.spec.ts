import { hashOf } from '@alongside/api-platform';
import { Caller, type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fullRecord } from './full-record';
import { fillPath } from './matrix/operation-call';
import { OpenPage, until } from './open-page';
import { operationsOf, readDocument } from './openapi';
import { pairRecord } from './pair-record';
import { themesRecord } from './themes-record';

/** Within this time an open page hears nothing more. Unit: milliseconds. Source: docs/security.md. */
const SOON = 5_000;

describe('a leaver', () => {
  let api: TestApi;
  let second: NestFastifyApplication;

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
    second = await api.another();
    await api.app.listen(0, '127.0.0.1');
    await second.listen(0, '127.0.0.1');
  });
  afterAll(async () => {
    await second.close();
    await api.stop();
  });

  const today = (): string =>
    new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
  const sql = (text: string, id: string) => api.superuser.query(text, [id]);
  const leave = (own: OrganisationBuilder, { id }: TestMember) =>
    api
      .as(own.administrator)
      .put(`/organisation/people/${id}/leaving`, { lastOn: today() }, { ifMatch: 1 });

  /** How access ends: by one process, or by the clock, which tells nobody. */
  const ENDS: Readonly<Record<string, (own: OrganisationBuilder) => Promise<unknown>>> = {
    'an administrator ends it': (own) => leave(own, own.supervisor),
    'it ends with that of others': (own) =>
      api.as(own.administrator).post('/organisation/people/departures', {
        memberIds: [own.supervisor.id, own.colleague.id],
        lastOn: today(),
      }),
    'the last day is over': (own) =>
      sql('update member set left_at = now() where id = $1', own.supervisor.id),
    'the organisation is disabled': (own) =>
      sql('update organisation set disabled_at = now() where organisation_id = $1', own.id),
    'they sign out': (own) => api.as(own.supervisor).delete('/session'),
    'twelve hours are over': (own) =>
      sql('update session set ends_at = now() where token_hash = $1', hashOf(own.supervisor.token)),
  };

  it('hears nothing more on any page, at any process, however access ends', async () => {
    const streams = await Promise.all(
      Object.entries(ENDS).map(async ([how, end]) => {
        const own = await api.organisation();
        const { caseId } = await fullRecord(api, own);
        const say = () =>
          api
            .as(own.practitioner)
            .post(`/cases/${caseId}/entries`, { text: 'And now?', perspective: 'practitioner' });
        const pages = [
          await OpenPage.of(api.app, own.supervisor),
          await OpenPage.of(second, own.supervisor),
        ];
        await say();
        const heardBefore = await until(() => pages.every(({ heard }) => heard.length > 0), 3_000);
        await end(own);
        const isOver = await until(() => pages.every(({ isOpen }) => !isOpen), SOON);
        const counts = pages.map(({ heard }) => heard.length);
        await say();
        await new Promise((resolve) => setTimeout(resolve, 300));
        const anew = [
          await OpenPage.of(api.app, own.supervisor),
          await OpenPage.of(second, own.supervisor),
        ];
        for (const page of [...pages, ...anew]) page.leave();
        const heardAfter = pages.some(({ heard }, at) => heard.length !== counts[at]);
        return [how, heardBefore, isOver, heardAfter, ...anew.map(({ status }) => status)];
      }),
    );
    expect(streams).toEqual(Object.keys(ENDS).map((how) => [how, true, true, false, 401, 401]));
  });

  it('gets no file from the moment in which access has ended, at any process', async () => {
    const own = await api.organisation();
    const ids = { ...(await pairRecord(api, own)), ...(await themesRecord(api, own)) };
    const files = operationsOf(await readDocument(api))
      .filter(({ path }) => /\.(pdf|csv|ics)$/.test(path) && !path.includes('{secret}'))
      .map(({ path }) => fillPath(path, ids));
    expect(files).toHaveLength(4);
    // The record and its dates are the supervisor's; the themes are for managers.
    await api.superuser.query(
      `insert into role_grant (organisation_id, id, member_id, role) values ($1, gen_random_uuid(), $2, 'manager')`,
      [own.id, own.supervisor.id],
    );
    const callers = [api.app, second].map((app) => new Caller(app, own.supervisor.token));
    const ask = async (path: string, caller: Caller) => {
      const begunAt = performance.now();
      return { path, begunAt, status: (await caller.get(path)).status };
    };
    const asked = [];
    let endedAt = Number.POSITIVE_INFINITY;
    const ended = new Promise<void>((resolve) => setTimeout(resolve, 50))
      .then(() => leave(own, own.supervisor))
      .then(({ status }) => {
        endedAt = performance.now();
        expect(status).toBe(200);
      });
    // Round after round, and one more that begins after the end.
    for (let isLast = false; !isLast;) {
      isLast = performance.now() > endedAt;
      asked.push(
        ...(await Promise.all(files.flatMap((path) => callers.map((each) => ask(path, each))))),
      );
    }
    await ended;

    expect(new Set(asked.map(({ status }) => status))).toEqual(new Set([200, 401]));
    expect(asked.filter(({ begunAt, status }) => begunAt > endedAt && status !== 401)).toEqual([]);
  });
});
