import { hashOf, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { SessionRow, SupervisionLineView, SupervisionSessionView } from '@alongside/contracts';
import * as Y from 'yjs';

const inDays = (days: number): string =>
  new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('what goes along', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let amira: Caller;
  let priya: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    amira = api.as(own.practitioner);
    priya = api.as(own.supervisor);
  });

  const sessionOn = async (onDate: string): Promise<string> => {
    const body = { onDate, atTime: '10:00', lengthMinutes: 60, place: '' };
    const added = await priya.post<SessionRow>(`/supervision/lines/${own.lineId}/sessions`, body);
    return added.body.id;
  };
  const at = (id: string): string => `/supervision/sessions/${id}`;
  const read = async (who: Caller, id: string): Promise<SupervisionSessionView> =>
    (await who.get<SupervisionSessionView>(at(id))).body;
  const move = async (who: Caller, id: string, onDate: string): Promise<string> => {
    const body = { kind: 'moved', reason: 'Training day.', onDate, atTime: '10:00' };
    return (await who.post<SessionRow>(`${at(id)}/moves`, body)).body.id;
  };
  const writeAlone = (who: Caller, id: string, text: string) =>
    who.put(`${at(id)}/private-note`, { text }, { ifMatch: 0 });
  const take = (who: Caller, id: string, ownerId: string) =>
    who.post(`${at(id)}/actions`, { what: 'Find cover', ownerId, dueOn: '2099-01-01' });

  it('with a session that moves: what was taken on, and each private note for its writer alone', async () => {
    const id = await sessionOn(inDays(3));
    await writeAlone(amira, id, 'Ask about my hours.');
    await writeAlone(priya, id, 'Praise the report.');
    await take(amira, id, own.practitioner.id);
    const later = await move(priya, id, inDays(9));

    const [hers, mine] = [await read(amira, later), await read(priya, later)];
    expect([hers.privateNote.text, mine.privateNote.text]).toEqual([
      'Ask about my hours.',
      'Praise the report.',
    ]);
    expect(hers.actions).toMatchObject([{ what: 'Find cover', isNew: true }]);
    expect((await read(amira, id)).privateNote.text).toBe('');
    const late = await writeAlone(amira, id, 'On a page that is still open.');
    expect([late.status, late.body]).toMatchObject([409, { refusals: [{ code: 'session_over' }] }]);
    expect((await read(amira, id)).actions).toMatchObject([{ isNew: false }]);
    const again = await amira.put(`${at(later)}/private-note`, { text: 'More.' }, { ifMatch: 1 });
    expect(again.status).toBe(200);
  });

  it('twice, and only once with a request that comes twice', async () => {
    const id = await sessionOn(inDays(3));
    await writeAlone(amira, id, 'Ask about my hours.');
    const body = { kind: 'moved', reason: 'Ill.', onDate: inDays(5), atTime: '10:00' };
    const key = { idempotencyKey: newId() };
    const first = await priya.post<SessionRow>(`${at(id)}/moves`, body, key);
    const twin = await priya.post<SessionRow>(`${at(id)}/moves`, body, key);
    expect(twin.body.id).toBe(first.body.id);
    const last = await move(amira, first.body.id, inDays(8));
    expect((await read(amira, last)).privateNote.text).toBe('Ask about my hours.');
  });

  it('with dates for which another rhythm has no place, beneath what is there already', async () => {
    const plan = (cadence: string, version: number) =>
      priya.put<SupervisionLineView>(
        `/supervision/lines/${own.lineId}/schedule`,
        { startsOn: inDays(2), atTime: '10:00', cadence, reason: 'Less often.' },
        { ifMatch: version },
      );
    const before = (await plan('every_four_weeks', 0)).body.ahead;
    const last = before.at(-1)?.id ?? '';
    await writeAlone(amira, last, 'For the last one.');
    await take(priya, last, own.supervisor.id);
    const after = (await plan('six_weekly', 1)).body.ahead;
    expect(after.length).toBeLessThan(before.length);
    const kept = await read(amira, after.at(-1)?.id ?? '');
    expect(kept.privateNote.text).toBe('For the last one.');
    expect(kept.actions).toMatchObject([{ isNew: true }]);
  });

  it('not to a session that did not take its place, whoever asks', async () => {
    const [one, other] = [await sessionOn(inDays(3)), await sessionOn(inDays(4))];
    await writeAlone(amira, one, 'Ask about my hours.');
    for (const member of [own.supervisor, own.practitioner, own.administrator, own.manager]) {
      const client = await api.asAppRole();
      await client.query('begin');
      await client.query('select context.open($1)', [hashOf(member.token)]);
      const taking = client.query('select context.take_private_notes($1, $2)', [one, other]);
      await expect(taking).rejects.toThrow('go along with a session that has moved');
      await client.end();
    }
    expect((await read(amira, one)).privateNote.text).toBe('Ask about my hours.');
  });

  it('with an item that is carried over: where it was, and what the two wrote there', async () => {
    const [one, next] = [await sessionOn(inDays(3)), await sessionOn(inDays(10))];
    const added = await amira.post<SupervisionSessionView>(`${at(one)}/agenda-items`, {
      title: 'The late rota',
    });
    const item = added.body.items.find(({ title }) => title === 'The late rota');
    const document = new Y.Doc();
    document.getText('note').insert(0, 'Nobody is free on Fridays.');
    const update = Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64');
    await amira.post(`/supervision/agenda-items/${item?.id ?? ''}/note`, { update });
    await priya.post(`${at(one)}/beginning`);
    await priya.post(`/supervision/agenda-items/${item?.id ?? ''}/carrying-over`, {
      reason: 'No time left.',
    });
    for (const who of [amira, priya]) {
      const carried = (await read(who, next)).items.find(({ title }) => title === 'The late rota');
      expect(carried).toMatchObject({
        note: '',
        before: { sessionId: one, onDate: inDays(3), note: 'Nobody is free on Fridays.' },
      });
    }
    expect((await read(amira, one)).items.every(({ before }) => before === null)).toBe(true);
  });
});
