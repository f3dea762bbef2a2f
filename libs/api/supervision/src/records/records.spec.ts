import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { Problem, RecordPage, RecordView } from '@alongside/contracts';
import { canonicalJson } from '@alongside/domain';
import { createHash } from 'node:crypto';
import {
  decideSomething,
  draftedRecord,
  heldSession,
  type RecordPair,
  recordPairOf,
  sharedRecord,
  signedRecord,
} from './spec-records';

type Run = RecordView & Problem;

describe('the record of a session', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let pair: RecordPair;
  let caseId: string;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    pair = recordPairOf(api, own);
    caseId = await decideSomething(pair);
  });
  afterAll(() => api.stop());

  const sign = (who: keyof RecordPair, id: string, body: object) =>
    pair[who].post<Run>(`/supervision/records/${id}/signatures`, body);
  const codes = (body: Problem): readonly string[] => (body.refusals ?? []).map(({ code }) => code);

  it('is drafted from what is there, once, whoever begins it', async () => {
    const sessionId = await heldSession(api, own);
    const [first, second] = await Promise.all([
      pair.supervisee.post<Run>(`/supervision/sessions/${sessionId}/record`),
      pair.supervisor.post<Run>(`/supervision/sessions/${sessionId}/record`),
    ]);
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body.id).toBe(first.body.id);
    expect(first.body).toMatchObject({ state: 'draft', readAs: 'supervisee', contentHash: null });
    expect(first.body.text.decisions).toMatchObject([{ caseId, outcome: 'not_this_way' }]);
  });

  it('has what was decided since the session before, and not what was decided earlier', async () => {
    const lineside = await api.organisation('Lineside');
    const two = recordPairOf(api, lineside);
    await decideSomething(two);
    const [first, second] = [await heldSession(api, lineside), await heldSession(api, lineside)];
    await api.superuser.query(
      `update supervision_session set ended_at = ended_at + interval '7 days' where id = $1`,
      [second],
    );
    const decisions = async (sessionId: string) =>
      (await two.supervisor.post<Run>(`/supervision/sessions/${sessionId}/record`)).body.text
        .decisions;
    expect(await decisions(first)).toHaveLength(1);
    expect(await decisions(second)).toEqual([]);
    const empty = await two.supervisor.get<Run>(`/supervision/sessions/${second}/record`);
    const shared = await two.supervisor.post<Run>(`/supervision/records/${empty.body.id}/sharing`);
    expect([shared.status, codes(shared.body)]).toEqual([409, ['record_empty']]);
  });

  it('names the date that came next, also when it is drafted after that one', async () => {
    const record = await draftedRecord(api, own, pair);
    expect(record.text.nextOn).toBeNull();
    await api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes, status)
       select $1, gen_random_uuid(), $2, now()::date + days, '10:00', now() + days * interval '1 day', 60, status
       from (values (7, 'held'), (14, 'scheduled')) as planned (days, status)`,
      [own.id, own.lineId],
    );
    const read = await pair.supervisor.get<RecordView>(`/supervision/records/${record.id}`);
    const inAWeek = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
    expect(read.body.text.nextOn).toBe(inAWeek);
  });

  it('is printed as a PDF that names nobody outside', async () => {
    const { id } = await signedRecord(api, own, pair);
    const { status, headers } = await pair.supervisee.get(`/supervision/records/${id}.pdf`);
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/pdf',
      'cache-control': 'no-store',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="supervision-record-[\d-]+\.pdf"$/,
      ) as string,
    });
  });

  it('waits until the session was held', async () => {
    const sessionId = await heldSession(api, own);
    await api.superuser.query(
      `update supervision_session set status = 'in_session', ended_at = null where id = $1`,
      [sessionId],
    );
    const { status, body } = await pair.supervisee.post<Run>(
      `/supervision/sessions/${sessionId}/record`,
    );
    expect([status, codes(body)]).toEqual([409, ['session_not_held']]);
  });

  it('is shared with its days and its hash, which anybody can work out again', async () => {
    const { body } = await pair.supervisee.get<Run>(
      `/supervision/records/${(await sharedRecord(api, own, pair)).id}`,
    );
    expect(body.state).toBe('shared');
    expect([body.readBackBy, body.settleBy]).toEqual([
      expect.stringMatching(/^\d{4}-/),
      expect.stringMatching(/^\d{4}-/),
    ]);
    const hash = createHash('sha256').update(canonicalJson(body.text)).digest('hex');
    expect(body.contentHash).toBe(hash);
  });

  it('is not shared twice, and not signed before', async () => {
    const { id, version } = await draftedRecord(api, own, pair);
    const early = await sign('supervisee', id, { kind: 'agreed', version });
    expect([early.status, codes(early.body)]).toEqual([409, ['record_not_shared']]);
    await pair.supervisor.post(`/supervision/records/${id}/sharing`);
    const twice = await pair.supervisor.post<Run>(`/supervision/records/${id}/sharing`);
    expect([twice.status, codes(twice.body)]).toEqual([409, ['record_already_shared']]);
  });

  it('is signed by both, with a difference in its own words', async () => {
    const { id, version } = await sharedRecord(api, own, pair);
    const first = await sign('supervisee', id, {
      kind: 'with_difference',
      text: 'I would have gone.',
      version,
    });
    expect(first.body.state).toBe('signed_by_one');
    const second = await sign('supervisor', id, { kind: 'agreed', version });
    expect(second.body).toMatchObject({ state: 'signed', draft: null, version });
    expect(second.body.signatures.map(({ part, kind, text }) => [part, kind, text])).toEqual([
      ['supervisee', 'with_difference', 'I would have gone.'],
      ['supervisor', 'agreed', null],
    ]);
  });

  it('is declined with a reason, and may still be signed by both', async () => {
    const { id, version } = await sharedRecord(api, own, pair);
    const bare = await sign('supervisee', id, { kind: 'declined', version });
    expect([bare.status, codes(bare.body)]).toEqual([409, ['reason_missing']]);
    const no = await sign('supervisee', id, {
      kind: 'declined',
      text: 'Not what we said.',
      version,
    });
    expect(no.body.state).toBe('declined');
    expect((await sign('supervisor', id, { kind: 'agreed', version })).body.state).toBe('declined');
    const yes = await sign('supervisee', id, { kind: 'agreed', version });
    expect(yes.body.state).toBe('signed');
    expect(yes.body.signatures).toHaveLength(3);
  });

  it('is signed only in the text that was read back', async () => {
    const { id, version } = await sharedRecord(api, own, pair);
    const path = `/supervision/records/${id}`;
    const changed = await pair.supervisor.patch<Run>(path, { checkIn: true }, { ifMatch: version });
    expect(changed.body.version).toBe(version + 1);
    const old = await sign('supervisee', id, { kind: 'agreed', version });
    expect(old.status).toBe(412);
    const stale = await pair.supervisor.patch<Run>(path, { checkIn: true }, { ifMatch: version });
    expect(stale.status).toBe(412);
    await sign('supervisee', id, { kind: 'agreed', version: version + 1 });
    const late = await pair.supervisor.patch<Run>(
      path,
      { checkIn: false },
      { ifMatch: version + 1 },
    );
    expect([late.status, codes(late.body)]).toEqual([409, ['record_frozen']]);
  });

  it('takes addenda from either once it is frozen', async () => {
    const shared = await sharedRecord(api, own, pair);
    const early = await pair.supervisee.post<Run>(`/supervision/records/${shared.id}/addenda`, {
      text: 'She rang.',
    });
    expect([early.status, codes(early.body)]).toEqual([409, ['record_not_frozen']]);
    const { id } = await signedRecord(api, own, pair);
    await pair.supervisee.post(`/supervision/records/${id}/addenda`, { text: 'She rang.' });
    const { body } = await pair.supervisor.post<Run>(`/supervision/records/${id}/addenda`, {
      text: 'So did he.',
    });
    expect(body.addenda.map(({ text, by }) => [text, by.id])).toEqual([
      ['She rang.', own.practitioner.id],
      ['So did he.', own.supervisor.id],
    ]);
  });

  it('is listed newest first, page by page', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const { body } = await pair.supervisee.get<RecordPage>(
        `/supervision/lines/${own.lineId}/records?limit=3&cursor=${cursor}`,
      );
      seen.push(...body.items.map(({ id }) => id));
      cursor = body.next ?? '';
    } while (cursor !== '');
    expect(seen.length).toBeGreaterThan(6);
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toEqual([...seen].sort().reverse());
  });

  it('is answered once to a request that is sent again', async () => {
    const { id, version } = await sharedRecord(api, own, pair);
    const path = `/supervision/records/${id}/signatures`;
    const again = () =>
      pair.supervisee.post<Run>(path, { kind: 'agreed', version }, { idempotencyKey: id });
    expect((await again()).body.signatures).toEqual((await again()).body.signatures);
  });

  it('stays with the supervisee when the line ends, and nothing is added', async () => {
    const lineside = await api.organisation('Lineside');
    const two = recordPairOf(api, lineside);
    await decideSomething(two);
    const { id } = await signedRecord(api, lineside, two);
    await lineside.endLine(lineside.lineId);
    const path = `/supervision/records/${id}`;
    expect((await two.supervisee.get(path)).status).toBe(200);
    expect((await two.supervisor.get(path)).status).toBe(404);
    const added = await two.supervisee.post<Run>(`${path}/addenda`, { text: 'Later.' });
    expect([added.status, codes(added.body)]).toEqual([409, ['line_ended']]);
    expect((await two.supervisor.get(`/supervision/lines/${lineside.lineId}/records`)).status).toBe(
      404,
    );
  });
});
