import { newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  Problem,
  SessionRow,
  SetSchedule,
  SupervisionLineView,
  SupervisionOverview,
} from '@alongside/contracts';
import { agree } from '../agreements/spec-agreement';
import { LayOutDates } from './lay-out-dates';

const codesOf = ({ refusals }: Problem): readonly string[] =>
  (refusals ?? []).map(({ code }) => code);

describe('the dates of a pair', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let supervisee: Caller;
  let supervisor: Caller;
  let line: string;
  let now = new Date('2026-11-23T09:00:00Z');

  beforeAll(async () => {
    api = await TestApi.start();
    Object.assign(api.settings, { clock: () => now });
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    now = new Date('2026-11-23T09:00:00Z');
    own = await api.organisation();
    [supervisee, supervisor] = [api.as(own.practitioner), api.as(own.supervisor)];
    line = `/supervision/lines/${own.lineId}`;
  });

  const FORTNIGHTLY: SetSchedule = {
    startsOn: '2026-11-27',
    atTime: '10:00',
    cadence: 'fortnightly',
  };
  const set = (schedule: SetSchedule, version = 0) =>
    supervisor.put<SupervisionLineView>(`${line}/schedule`, schedule, { ifMatch: version });
  const view = async (): Promise<SupervisionLineView> =>
    (await supervisee.get<SupervisionLineView>(line)).body;
  const days = ({ ahead }: SupervisionLineView): readonly string[] =>
    ahead.map(({ onDate }) => onDate);

  const addItem = async (sessionId: string | undefined): Promise<string> => {
    const id = newId();
    await api.superuser.query(
      `insert into agenda_item (organisation_id, id, line_id, session_id, kind, title, position, author_id)
       values ($1, $2, $3, $4, 'other_work', 'My hours', 1, $5)`,
      [own.id, id, own.lineId, sessionId, own.practitioner.id],
    );
    return id;
  };
  const sessionOf = async (itemId: string): Promise<string | undefined> => {
    const { rows } = await api.superuser.query<{ session_id: string }>(
      'select session_id from agenda_item where id = $1',
      [itemId],
    );
    return rows[0]?.session_id;
  };

  it('are laid out three months ahead, round Christmas, at the same time on the wall', async () => {
    const { status, body } = await set(FORTNIGHTLY);
    expect(status).toBe(200);
    expect(days(body)).toEqual([
      '2026-11-27',
      '2026-12-11',
      '2026-12-29',
      '2027-01-08',
      '2027-01-22',
      '2027-02-05',
      '2027-02-19',
    ]);
    expect(body.next).toMatchObject({ startsAt: '2026-11-27T10:00:00.000Z', lengthMinutes: 60 });
    expect(body.schedule).toMatchObject({ version: 1, cadence: 'fortnightly' });
  });

  it('follow the agreement unless the two say otherwise', async () => {
    await agree([supervisee, supervisor], own.lineId, {
      frequency: 'six_weekly',
      lengthMinutes: 90,
    });
    const { body } = await set({ startsOn: '2026-11-24', atTime: '14:30' });
    expect(days(body)).toEqual(['2026-11-24', '2027-01-05', '2027-02-16']);
    expect(body.next).toMatchObject({ lengthMinutes: 90, place: 'The small room' });
  });

  it('grow by the day, once, and never come back after a move', async () => {
    const { body } = await set({ ...FORTNIGHTLY, cadence: 'weekly' });
    const moved = await supervisee.post<SessionRow>(
      `/supervision/sessions/${body.ahead[1]?.id ?? ''}/moves`,
      {
        kind: 'moved',
        reason: 'I am on a course.',
        onDate: '2026-12-03',
        atTime: '09:15',
      },
    );
    expect(moved.body).toMatchObject({
      onDate: '2026-12-03',
      atTime: '09:15',
      status: 'scheduled',
    });
    now = new Date('2026-11-30T09:00:00Z');
    await Promise.all([1, 2].map(() => api.app.get(LayOutDates).layOutAll()));
    const later = await view();
    expect(days(later).slice(0, 3)).toEqual(['2026-12-03', '2026-12-11', '2026-12-18']);
    expect(days(later).at(-1)).toBe('2027-02-26');
    expect(new Set(days(later)).size).toBe(later.ahead.length);
  });

  it('keep why and to when a session went, and where it came from', async () => {
    const first = (await set(FORTNIGHTLY)).body.ahead[0];
    const path = `/supervision/sessions/${first?.id ?? ''}/moves`;
    const move = { kind: 'cancelled', reason: 'Snow.', onDate: '2026-12-01', atTime: '10:00' };
    const { status, body } = await supervisor.post<SessionRow>(path, move);
    expect(status).toBe(201);
    const page = await view();
    expect(page.next?.id).toBe(body.id);
    const again = await supervisor.post<Problem>(path, move);
    expect([again.status, codesOf(again.body)]).toEqual([409, ['session_not_ahead']]);
    const { rows } = await api.superuser.query(
      'select status, reason, moved_to_id from supervision_session where id = $1',
      [first?.id],
    );
    expect(rows).toEqual([{ status: 'cancelled', reason: 'Snow.', moved_to_id: body.id }]);
  });

  it.each([
    [{ reason: '…' }, ['reason_missing']],
    [{ onDate: '2026-11-20' }, ['session_in_the_past']],
    [{ onDate: '2026-11-27' }, ['session_not_moved']],
  ])('do not move with %j', async (changes, codes) => {
    const first = (await set(FORTNIGHTLY)).body.ahead[0];
    const move = {
      kind: 'moved',
      reason: 'Ill.',
      onDate: '2026-12-01',
      atTime: '10:00',
      ...changes,
    };
    const path = `/supervision/sessions/${first?.id ?? ''}/moves`;
    expect(codesOf((await supervisee.post<Problem>(path, move)).body)).toEqual(codes);
  });

  it('go once when both move the same session at the same moment', async () => {
    const first = (await set(FORTNIGHTLY)).body.ahead[0];
    const path = `/supervision/sessions/${first?.id ?? ''}/moves`;
    const move = { kind: 'moved', reason: 'Ill.', onDate: '2026-12-01', atTime: '10:00' };
    const answers = await Promise.all([supervisee, supervisor].map((who) => who.post(path, move)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
  });

  it('stay the same sessions in a new rhythm, which takes a reason', async () => {
    const before = (await set({ ...FORTNIGHTLY, cadence: 'weekly' })).body;
    const next: SetSchedule = { startsOn: '2026-12-02', atTime: '15:00', cadence: 'monthly' };
    const refused = await supervisor.put<Problem>(`${line}/schedule`, next, { ifMatch: 1 });
    expect(codesOf(refused.body)).toEqual(['reason_missing']);
    const { body } = await set({ ...next, reason: 'Amira changes her hours.' }, 1);
    expect(days(body)).toEqual(['2026-12-02', '2027-01-06', '2027-02-03']);
    expect(body.ahead.map(({ id }) => id)).toEqual(before.ahead.slice(0, 3).map(({ id }) => id));
    const gone = body.before.filter(({ status }) => status === 'cancelled');
    expect(gone).toHaveLength(before.ahead.length - 3);
    expect(gone[0]).toMatchObject({
      reason: 'Amira changes her hours.',
      movedToId: body.ahead[2]?.id,
    });
    expect((await set({ ...next, reason: 'Again.' }, 1)).status).toBe(412);
  });

  it('are laid out once when both set a rhythm at the same moment', async () => {
    const answers = await Promise.all([set(FORTNIGHTLY), set({ ...FORTNIGHTLY, atTime: '11:00' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const page = await view();
    expect(page.ahead).toHaveLength(7);
    expect(new Set(page.ahead.map(({ atTime }) => atTime)).size).toBe(1);
  });

  it('are laid out once when another process works at the same moment', async () => {
    await set({ ...FORTNIGHTLY, cadence: 'weekly' });
    now = new Date('2027-02-01T09:00:00Z');
    const other = await api.another();
    await Promise.all([
      api.app.get(LayOutDates).layOutAll(),
      other.get(LayOutDates).layOutAll(),
      set({ startsOn: '2027-02-02', atTime: '12:00', cadence: 'weekly', reason: 'Anew.' }, 1),
    ]);
    await other.close();
    const page = await view();
    const dates = days(page);
    expect(new Set(dates).size).toBe(dates.length);
    expect(new Set(page.ahead.map(({ atTime }) => atTime))).toEqual(new Set(['12:00']));
  });

  it('take along what the two wrote on the agenda, wherever a session goes', async () => {
    const { ahead } = (await set({ ...FORTNIGHTLY, cadence: 'weekly' })).body;
    const item = await addItem(ahead[1]?.id);
    const lateItem = await addItem(ahead.at(-1)?.id);
    const moved = await supervisee.post<SessionRow>(
      `/supervision/sessions/${ahead[1]?.id ?? ''}/moves`,
      { kind: 'moved', reason: 'Ill.', onDate: '2026-12-03', atTime: '10:00' },
    );
    expect(await sessionOf(item)).toBe(moved.body.id);
    const { body } = await set({ ...FORTNIGHTLY, cadence: 'monthly', reason: 'Less often.' }, 1);
    expect(await sessionOf(lateItem)).toBe(body.ahead.at(-1)?.id);
    expect(await sessionOf(item)).toBe(moved.body.id);
  });

  it('take one more date besides the rhythm', async () => {
    const extra = {
      onDate: '2026-11-24',
      atTime: '16:00',
      lengthMinutes: 30,
      place: 'By telephone',
    };
    const { status, body } = await supervisee.post<SessionRow>(`${line}/sessions`, extra);
    expect([status, body]).toEqual([201, expect.objectContaining(extra)]);
    expect((await view()).next?.id).toBe(body.id);
  });

  it('say when supervision is due, for both and for nobody else', async () => {
    await agree([supervisee, supervisor], own.lineId);
    now = new Date('2026-12-10T09:00:00Z');
    const overview = async (who: Caller) =>
      (await who.get<SupervisionOverview>('/supervision')).body;
    for (const who of [supervisee, supervisor]) {
      const row = (await overview(who)).items.find(({ pair }) => pair.lineId === own.lineId);
      expect(row).toMatchObject({
        agreement: 'in_force',
        next: null,
        due: { dueOn: '2026-12-07', overdueDays: 3 },
      });
    }
    for (const who of [own.manager, own.administrator, own.deputy])
      expect((await overview(api.as(who))).items).toEqual([]);
  });
});
