import { newId } from '@alongside/api-platform';
import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { BulkView, MemberDetail, PeopleChangesPage, Problem } from '@alongside/contracts';

const PATH = '/organisation/people';

describe('changing several people at once', () => {
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

  const move = (members: readonly TestMember[], teamId: string | null, where = 'moves') =>
    ada.post<BulkView & Problem>(`${PATH}/${where}`, {
      memberIds: members.map(({ id }) => id),
      teamId,
    });
  const letGo = (members: readonly TestMember[], lastOn: string, where = 'departures') =>
    ada.post<BulkView & Problem>(`${PATH}/${where}`, {
      memberIds: members.map(({ id }) => id),
      lastOn,
    });
  const detail = async ({ id }: TestMember): Promise<MemberDetail> =>
    (await ada.get<MemberDetail>(`${PATH}/${id}`)).body;
  const day = (ahead: number): string =>
    new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
  const told = ({ items }: BulkView) => items.map(({ name, refusals }) => [name, ...refusals]);

  it('moves them to a team, says where they were, and takes each back from the version it tells', async () => {
    const people = [own.practitioner, own.colleague];
    const before = await move(people, own.otherTeamId, 'moves/preview');
    expect([before.status, told(before.body)]).toEqual([200, [['Amira Khan'], ['Col Hart']]]);
    expect((await detail(own.colleague)).team?.id).toBe(own.teamId);
    const { status, body } = await move(people, own.otherTeamId);
    expect([status, body.items.map(({ team }) => team?.id)]).toEqual([
      201,
      [own.teamId, own.teamId],
    ]);
    for (const member of people) expect((await detail(member)).team?.id).toBe(own.otherTeamId);
    const [first] = body.items;
    const back = await ada.patch<MemberDetail>(
      `${PATH}/${first?.id}`,
      { teamId: own.teamId },
      { ifMatch: first?.version ?? 0 },
    );
    expect(back.body.team?.id).toBe(own.teamId);
    const { items } = (await ada.get<PeopleChangesPage>(`${PATH}/changes`)).body;
    expect(items.filter(({ what }) => what === 'member_moved')).toHaveLength(3);
  });

  it('ends the access of several today, and takes it back for a day', async () => {
    const people = [own.colleague, own.stranger];
    const { body } = await letGo(people, day(0));
    for (const member of people) expect((await api.as(member).get('/session')).status).toBe(401);
    expect(told(body)).toEqual([['Col Hart'], ['Stan Wye']]);
    const [first] = body.items;
    const back = await ada.delete<MemberDetail>(`${PATH}/${first?.id}/leaving`, {
      ifMatch: first?.version ?? 0,
    });
    expect(back.body.standing).toBe('here');
  });

  it('lets them stay until a day ahead, and says whose supervision is open', async () => {
    const preview = await letGo([own.secondSupervisor], day(5), 'departures/preview');
    expect(preview.body.items).toMatchObject([{ name: 'Tom Reed', lines: 2, refusals: [] }]);
    await letGo([own.secondSupervisor], day(5));
    expect((await api.as(own.secondSupervisor).get('/session')).status).toBe(200);
    expect(await detail(own.secondSupervisor)).toMatchObject({
      standing: 'leaving',
      lastOn: day(5),
    });
  });

  it('keeps the last administrator, also when all are named, and lets the others go', async () => {
    const second = await own.member('Zoe Ash', ['administrator']);
    const all = [own.administrator, second, own.colleague];
    expect(told((await letGo(all, day(1), 'departures/preview')).body)).toEqual([
      ['Ada Moss'],
      ['Col Hart'],
      ['Zoe Ash', 'last_administrator'],
    ]);
    await letGo(all, day(1));
    expect((await detail(second)).standing).toBe('here');
    expect((await detail(own.colleague)).standing).toBe('leaving');
  });

  it('does nothing at all when one of them is not there, or the team is not', async () => {
    const other = await api.organisation('Hillside');
    expect((await move([own.colleague, other.colleague], own.otherTeamId)).status).toBe(404);
    const unknown = await move([own.colleague], other.teamId);
    expect(unknown.body.refusals).toMatchObject([{ code: 'team_not_known' }]);
    expect((await detail(own.colleague)).team?.id).toBe(own.teamId);
  });

  it('takes up to a hundred, each once', async () => {
    const ids = (count: number) => Array.from({ length: count }, () => newId());
    for (const memberIds of [[], ids(101), [own.colleague.id, own.colleague.id]])
      expect((await ada.post(`${PATH}/moves`, { memberIds, teamId: null })).status).toBe(400);
  });
});
