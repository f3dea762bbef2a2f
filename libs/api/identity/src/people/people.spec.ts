import { LiveNotices } from '@alongside/api-platform';
import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type {
  MemberDetail,
  PeopleChangesPage,
  PeoplePage,
  Problem,
  UnitsView,
} from '@alongside/contracts';

const PEOPLE = '/organisation/people';

describe('people, for administrators', () => {
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

  const find = async (body: object): Promise<PeoplePage> =>
    (await ada.post<PeoplePage>(`${PEOPLE}/search`, body)).body;
  const namesOf = ({ items }: PeoplePage): readonly string[] => items.map(({ name }) => name);
  const read = async (member: TestMember, who = ada): Promise<MemberDetail> =>
    (await who.get<MemberDetail>(`${PEOPLE}/${member.id}`)).body;
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);

  it('are found by the beginnings of words of their name or address', async () => {
    expect(namesOf(await find({ search: 'ami' }))).toEqual(['Amira Khan']);
    expect(namesOf(await find({ search: 'KHAN am' }))).toEqual(['Amira Khan']);
    expect(namesOf(await find({ search: own.manager.email }))).toEqual(['Mo Price']);
    expect(namesOf(await find({ search: 'mira' }))).toEqual([]);
    expect(namesOf(await find({ search: "%_'" }))).toHaveLength(10);
    expect((await find({ search: 'amira' })).items[0]).toMatchObject({
      email: own.practitioner.email,
      team: { id: own.teamId, name: 'North' },
      roles: ['practitioner'],
      standing: 'here',
    });
  });

  it('are filtered by team, role and whether they have left', async () => {
    await api.superuser.query('update member set left_at = now() where id = $1', [
      own.colleague.id,
    ]);
    expect(namesOf(await find({ role: 'practitioner' }))).toEqual(['Amira Khan', 'Stan Wye']);
    expect(namesOf(await find({ teamId: own.otherTeamId }))).toEqual(['Stan Wye']);
    expect(namesOf(await find({ standing: 'left' }))).toEqual(['Col Hart']);
    expect(namesOf(await find({ standing: 'all', role: 'practitioner' }))).toHaveLength(3);
  });

  it('come in pages by name, each of them once', async () => {
    for (let at = 0; at < 55; at += 1) await own.member(`Page ${String(at).padStart(3, '0')}`, []);
    const first = await find({ search: 'page' });
    const rest = await find({ search: 'page', cursor: first.next });
    expect([first.items.length, rest.items.length, rest.next]).toEqual([50, 5, null]);
    expect(new Set([...namesOf(first), ...namesOf(rest)]).size).toBe(55);
  });

  it('are renamed and moved to another team, with the version that was read', async () => {
    const { version } = await read(own.colleague);
    const path = `${PEOPLE}/${own.colleague.id}`;
    expect((await ada.patch(path, { name: 'Cole Hart' })).status).toBe(428);
    const body = { name: 'Cole Hart', teamId: own.otherTeamId };
    const moved = await ada.patch<MemberDetail>(path, body, { ifMatch: version });
    expect(moved.body).toMatchObject({
      name: 'Cole Hart',
      team: { name: 'South' },
      version: version + 1,
    });
    const late = await ada.patch<Problem>(path, { name: 'Someone' }, { ifMatch: version });
    expect(late.status).toBe(412);
    expect(late.body.current).toMatchObject({ name: 'Cole Hart' });
    expect(namesOf(await find({ search: 'cole' }))).toEqual(['Cole Hart']);
    expect(moved.body.changes.map(({ what }) => what)).toEqual(['member_moved', 'member_renamed']);
  });

  it.each([
    [{ name: '' }, 'name'],
    [{ name: 'two\nlines' }, 'name'],
    [{ name: 'x'.repeat(201) }, 'name'],
    [{ teamId: 'north' }, 'teamId'],
    [{ email: 'a@b.example' }, 'email'],
  ])('say which field of %j is wrong', async (body, field) => {
    const path = `${PEOPLE}/${own.colleague.id}`;
    const answer = await ada.patch<Problem>(path, body, { ifMatch: 1 });
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((each) => each.field)).toEqual([field]);
  });

  it('lose everything at the next request when they have left, and their open pages end', async () => {
    const told: string[] = [];
    api.app.get(LiveNotices).arrived.subscribe(({ memberIds, endsStreams }) => {
      if (endsStreams === true) told.push(...memberIds);
    });
    const { version, openWork } = await read(own.supervisor);
    expect(openWork.supervises.map(({ name }) => name)).toEqual(['Amira Khan']);
    const leaving = `${PEOPLE}/${own.supervisor.id}/leaving`;
    const left = await ada.put<MemberDetail>(leaving, { lastOn: today() }, { ifMatch: version });
    expect(left.body).toMatchObject({ standing: 'left', lastOn: today(), canReturn: true });
    expect(left.body.openWork.supervises).toHaveLength(1);
    expect((await api.as(own.supervisor).get('/session')).status).toBe(401);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(told).toContain(own.supervisor.id);

    const back = await ada.delete<MemberDetail>(leaving, { ifMatch: left.body.version });
    expect(back.body).toMatchObject({ standing: 'here', lastOn: null });
    expect((await api.as(own.supervisor).get('/session')).status).toBe(401);
    const again = await own.session(own.supervisor.id);
    expect((await api.withToken(again).get('/session')).status).toBe(200);
  });

  it('stay until the end of a last day that lies ahead, and cannot come back after a day', async () => {
    const leaving = `${PEOPLE}/${own.colleague.id}/leaving`;
    const ahead = await ada.put<MemberDetail>(leaving, { lastOn: '2099-07-01' }, { ifMatch: 1 });
    expect(ahead.body).toMatchObject({ standing: 'leaving', leftAt: '2099-07-01T23:00:00.000Z' });
    expect((await api.as(own.colleague).get('/session')).status).toBe(200);
    await api.superuser.query(
      `update member set left_at = now() - interval '25 hours' where id = $1`,
      [own.colleague.id],
    );
    const late = await ada.delete<Problem>(leaving, { ifMatch: 2 });
    expect(codes(late.body)).toEqual(['return_too_late']);
  });

  it('leave what was changed as rows that nobody rewrites, without a word of anything', async () => {
    await ada.put(`${PEOPLE}/${own.colleague.id}/leaving`, { lastOn: today() }, { ifMatch: 1 });
    const { body } = await ada.get<PeopleChangesPage>(`${PEOPLE}/changes`);
    expect(body.items[0]).toMatchObject({
      what: 'leaving_set',
      member: { id: own.colleague.id },
      by: { id: own.administrator.id },
    });
    const client = await api.asAppRole();
    for (const statement of ['update people_change set role = null', 'delete from people_change'])
      await expect(client.query(statement)).rejects.toThrow(/permission denied/);
    await client.end();
  });

  it('are nobody else’s to keep, in the database either', async () => {
    const client = await api.asAppRole();
    const { hashOf } = await import('@alongside/api-platform');
    await client.query('begin');
    await client.query('select context.open($1)', [hashOf(own.manager.token)]);
    const changed = await client.query(`update member set name = 'Other'`);
    expect(changed.rowCount).toBe(0);
    await expect(
      client.query(`select * from context.find_people('{}', null, null, 'all', null, 10)`),
    ).rejects.toThrow('only an administrator lists people');
    await client.end();
  });

  it('have services and teams whose names differ', async () => {
    const added = await ada.post<UnitsView>('/organisation/services', { name: 'Housing' });
    const housing = added.body.services.find(({ name }) => name === 'Housing');
    expect(housing).toMatchObject({ version: 1, teams: [] });
    const twice = await ada.post<Problem>('/organisation/services', { name: 'HOUSING' });
    expect(codes(twice.body)).toEqual(['unit_name_taken']);
    const team = { name: 'East', serviceId: housing?.id };
    const both = await Promise.all([1, 2].map(() => ada.post('/organisation/teams', team)));
    expect(both.map(({ status }) => status).sort()).toEqual([201, 409]);
    const renamed = await ada.patch<UnitsView>(
      `/organisation/teams/${own.teamId}`,
      { name: 'Northern', serviceId: housing?.id },
      { ifMatch: 1 },
    );
    expect(renamed.body.services.find(({ name }) => name === 'Housing')?.teams).toMatchObject([
      { name: 'East', members: 0 },
      { name: 'Northern', members: 9 },
    ]);
    const stale = await ada.patch(
      `/organisation/services/${housing?.id}`,
      { name: 'Homes' },
      { ifMatch: 7 },
    );
    expect(stale.status).toBe(412);
  });
});

const today = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format(new Date());
