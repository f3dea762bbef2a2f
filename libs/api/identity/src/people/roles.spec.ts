import { hashOf, newId } from '@alongside/api-platform';
import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { MemberDetail, Problem, SessionView } from '@alongside/contracts';

const PEOPLE = '/organisation/people';

describe('roles', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let second: TestMember;
  let ada: Caller;
  let ben: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    second = await own.member('Ben Moss', ['administrator']);
    [ada, ben] = [api.as(own.administrator), api.as(second)];
  });

  const detail = async (member: TestMember): Promise<MemberDetail> =>
    (await ada.get<MemberDetail>(`${PEOPLE}/${member.id}`)).body;
  const give = async (who: Caller, member: TestMember, body: object) =>
    who.post<MemberDetail & Problem>(`${PEOPLE}/${member.id}/roles`, body, {
      ifMatch: (await detail(member)).version,
    });
  const grantOf = ({ grants }: MemberDetail, role: string): string =>
    grants.find((grant) => grant.role === role)?.id ?? '';
  const codes = ({ refusals = [] }: Problem): readonly string[] => refusals.map(({ code }) => code);
  const rolesOf = async (member: TestMember): Promise<readonly string[]> =>
    (await api.as(member).get<SessionView>('/session')).body.roles;

  it('are given and ended, and hold from the next request on', async () => {
    const given = await give(ada, own.colleague, { role: 'supervisor' });
    expect(given.status).toBe(201);
    expect(await rolesOf(own.colleague)).toEqual(['practitioner', 'supervisor']);
    const ended = await ada.post<MemberDetail>(
      `${PEOPLE}/${own.colleague.id}/roles/${grantOf(given.body, 'supervisor')}/ending`,
      {},
      { ifMatch: given.body.version },
    );
    expect(ended.body.roles).toEqual(['practitioner']);
    expect(await rolesOf(own.colleague)).toEqual(['practitioner']);
    expect(ended.body.changes.map(({ what, role }) => [what, role])).toEqual([
      ['role_ended', 'supervisor'],
      ['role_given', 'supervisor'],
    ]);
  });

  it('hold from the first to the last day, where the organisation is', async () => {
    const given = await give(ada, own.colleague, {
      role: 'manager',
      startsOn: '2099-07-01',
      endsOn: '2099-07-31',
    });
    expect(given.body.roles).toEqual(['practitioner']);
    expect(given.body.grants.find(({ role }) => role === 'manager')).toMatchObject({
      startsAt: '2099-06-30T23:00:00.000Z',
      endsAt: '2099-07-31T23:00:00.000Z',
    });
    expect(codes((await give(ada, own.colleague, { role: 'manager' })).body)).toEqual([
      'role_held_already',
    ]);
    const cancelled = await ada.post<MemberDetail>(
      `${PEOPLE}/${own.colleague.id}/roles/${grantOf(given.body, 'manager')}/ending`,
      {},
      { ifMatch: given.body.version },
    );
    const { startsAt, endsAt } = cancelled.body.grants.find(({ role }) => role === 'manager') ?? {};
    expect(endsAt).toBe(startsAt);
  });

  it('that read content wait for a second administrator when they are for oneself', async () => {
    const asked = await give(ada, own.administrator, { role: 'supervisor' });
    expect(asked.body.roles).toEqual(['administrator']);
    const [request] = asked.body.requests;
    const answer = (who: Caller, isConfirmed: boolean, version: number) =>
      who.post<MemberDetail & Problem>(
        `/organisation/role-requests/${request?.id}/answer`,
        { isConfirmed },
        { ifMatch: version },
      );
    const alone = await answer(ada, true, asked.body.version);
    expect(codes(alone.body)).toEqual(['second_administrator_needed']);
    expect(await rolesOf(own.administrator)).toEqual(['administrator']);
    const both = await answer(ben, true, asked.body.version);
    expect(both.body.roles).toEqual(['administrator', 'supervisor']);
    expect(codes((await answer(ben, true, both.body.version)).body)).toEqual([
      'role_request_settled',
    ]);
  });

  it('that were asked for are taken back by the one who asked, or declined', async () => {
    const asked = await give(ada, own.administrator, { role: 'manager' });
    const path = `/organisation/role-requests/${asked.body.requests[0]?.id}/answer`;
    const back = await ada.post<MemberDetail>(
      path,
      { isConfirmed: false },
      { ifMatch: asked.body.version },
    );
    expect(back.body).toMatchObject({ requests: [], roles: ['administrator'] });
  });

  it('cannot be given to oneself in the database either', async () => {
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select context.open($1)', [hashOf(own.administrator.token)]);
    await expect(
      client.query(
        `insert into role_grant (organisation_id, id, member_id, role) values ($1, $2, $3, 'supervisor')`,
        [own.id, newId(), own.administrator.id],
      ),
    ).rejects.toThrow(/row-level security/);
    await client.end();
  });

  describe('of the last administrator', () => {
    it('stay, whether they would end, end later or leave', async () => {
      const alone = await api.organisation();
      const only = api.as(alone.administrator);
      const path = `${PEOPLE}/${alone.administrator.id}`;
      const { body } = await only.get<MemberDetail>(path);
      const ending = `${path}/roles/${grantOf(body, 'administrator')}/ending`;
      const version = { ifMatch: body.version };
      const tries = [
        await only.post<Problem>(ending, {}, version),
        await only.post<Problem>(ending, { endsOn: '2099-01-01' }, version),
        await only.put<Problem>(`${path}/leaving`, { lastOn: '2099-01-01' }, version),
      ];
      expect(tries.map((each) => codes(each.body))).toEqual(
        tries.map(() => ['last_administrator']),
      );
    });
  });
});
