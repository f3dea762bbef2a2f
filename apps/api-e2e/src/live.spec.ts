import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { CaseView } from '@alongside/contracts';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { fullRecord } from './full-record';
import { OpenPage, until } from './open-page';

describe('open pages', () => {
  let api: TestApi;
  let second: NestFastifyApplication;
  let riverside: OrganisationBuilder;
  const pages: OpenPage[] = [];

  beforeAll(async () => {
    api = await TestApi.start();
    second = await api.another();
    await api.app.listen(0, '127.0.0.1');
    await second.listen(0, '127.0.0.1');
    riverside = await api.organisation();
  });
  afterAll(async () => {
    for (const page of pages) page.leave();
    await second.close();
    await api.stop();
  });

  const openPage = async (app: NestFastifyApplication, member: TestMember): Promise<OpenPage> => {
    const page = await OpenPage.of(app, member);
    pages.push(page);
    return page;
  };
  const post = (caseId: string) =>
    api.as(riverside.supervisor).post(`/cases/${caseId}/entries`, {
      text: 'Shall we ask her on Friday?',
      perspective: 'supervisor',
    });

  it('hear of what is new in their cases, whichever process it came from', async () => {
    const { caseId } = await fullRecord(api, riverside);
    const page = await openPage(second, riverside.practitioner);

    await post(caseId);

    expect(await until(() => page.heard.length > 0, 3_000)).toBe(true);
    expect(page.heard[0]).toMatchObject({ subject: 'case', id: caseId });
    expect(Object.keys(page.heard[0] ?? {})).toEqual(['subject', 'id', 'seq']);
  });

  it('hear nothing of the cases of others', async () => {
    const { caseId } = await fullRecord(api, riverside);
    const colleague = await openPage(second, riverside.colleague);
    const former = await openPage(second, riverside.formerSupervisor);
    const mine = await openPage(second, riverside.practitioner);

    await post(caseId);

    expect(await until(() => mine.heard.length > 0, 3_000)).toBe(true);
    expect([colleague.heard, former.heard]).toEqual([[], []]);
  });

  it('hear nothing more once the supervision line has ended', async () => {
    const lineside = await api.organisation('Lineside');
    const { caseId } = await fullRecord(api, lineside);
    const hers = await openPage(second, lineside.supervisor);
    const mine = await openPage(second, lineside.practitioner);
    await lineside.endLine(lineside.lineId);

    const { body } = await api
      .as(lineside.practitioner)
      .post<CaseView>(`/cases/${caseId}/entries`, {
        text: 'Who is with me now?',
        perspective: 'practitioner',
      });
    const newest = body.timeline.items.at(-1)?.seq;
    const knows = (page: OpenPage): boolean => page.heard.some(({ seq }) => seq === newest);

    expect(await until(() => knows(mine), 3_000)).toBe(true);
    expect(knows(hers)).toBe(false);
  });

  it('end within five seconds for whoever has left, in every tab and process, and stay ended', async () => {
    const own = await api.organisation('Left behind');
    const otherTab = await own.session(own.practitioner.id);
    const open = [
      await openPage(api.app, own.practitioner),
      await openPage(second, own.practitioner),
      await openPage(second, { ...own.practitioner, token: otherTab }),
    ];
    const left = await api
      .as(own.administrator)
      .put(
        `/organisation/people/${own.practitioner.id}/leaving`,
        { lastOn: new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format() },
        { ifMatch: 1 },
      );
    expect(left.status).toBe(200);
    expect(await until(() => open.every(({ isOpen }) => !isOpen), 5_000)).toBe(true);
    for (const token of [own.practitioner.token, otherTab])
      expect((await api.withToken(token).get('/cases')).status).toBe(401);
  });

  it('end within five seconds for whoever supervised before a handover, in every process', async () => {
    const own = await api.organisation('Handed over');
    const { caseId } = await fullRecord(api, own);
    const [here, there] = [
      await openPage(api.app, own.supervisor),
      await openPage(second, own.supervisor),
    ];
    const mine = await openPage(second, own.practitioner);
    const begun = await api.as(own.administrator).post('/supervision/lines', {
      superviseeId: own.practitioner.id,
      supervisorId: own.secondSupervisor.id,
    });
    expect(begun.status).toBe(201);
    expect(await until(() => !here.isOpen && !there.isOpen, 5_000)).toBe(true);
    expect(mine.isOpen).toBe(true);

    const anew = await openPage(second, own.supervisor);
    const next = await openPage(second, own.secondSupervisor);
    const said = { text: 'Who is with me now?', perspective: 'practitioner' };
    await api.as(own.practitioner).post(`/cases/${caseId}/entries`, said);
    expect(await until(() => next.heard.some(({ id }) => id === caseId), 3_000)).toBe(true);
    expect(anew.heard).toEqual([]);
  });

  it('end within five seconds of their session, in every process', async () => {
    const token = await riverside.session(riverside.practitioner.id);
    const member = { ...riverside.practitioner, token };
    const here = await openPage(api.app, member);
    const there = await openPage(second, member);

    await api.withToken(token).delete('/session');

    expect(await until(() => !here.isOpen && !there.isOpen, 5_000)).toBe(true);
  });

  it('end within five seconds when their member signs out everywhere else', async () => {
    const token = await riverside.session(riverside.practitioner.id);
    const there = await openPage(second, { ...riverside.practitioner, token });

    await api.as(riverside.practitioner).delete('/me/sessions');

    expect(await until(() => !there.isOpen, 5_000)).toBe(true);
  });

  it('do not open for somebody who is signed out', async () => {
    const answer = await fetch(`${await second.getUrl()}/api/v1/events`);
    expect(answer.status).toBe(401);
  });
});
