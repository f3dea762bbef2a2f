import { newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { InvitationMade } from '@alongside/contracts';
import { KeepTeamMemberships1760000180000 } from '../migrations/1760000180000-keep-team-memberships';

interface Row {
  readonly since: Date;
  readonly team_id: string | null;
}

describe('who stood in which team', () => {
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

  /** Of each member, first to last. */
  const rowsOf = (...members: readonly string[]): Promise<readonly (readonly Row[])[]> =>
    Promise.all(
      members.map(async (id) => {
        const { rows } = await api.superuser.query<Row>(
          'select since, team_id from team_membership where member_id = $1 order by since',
          [id],
        );
        return rows;
      }),
    );
  const teamsOf = async (memberId: string): Promise<readonly (string | null)[]> =>
    (await rowsOf(memberId)).flat().map(({ team_id }) => team_id);
  const change = async (memberId: string, version: number, body: object): Promise<void> => {
    const { status } = await ada.patch(`/organisation/people/${memberId}`, body, {
      ifMatch: version,
    });
    expect(status).toBe(200);
  };
  const invited = async (): Promise<string> => {
    const email = `nia.${newId()}@test.example`;
    const { body } = await ada.post<InvitationMade>('/organisation/invitations', {
      name: 'Nia Bowen',
      email,
      teamId: own.teamId,
      roles: ['practitioner'],
    });
    await api.signedOut().post('/invitations/acceptance', {
      token: body.link?.split('#')[1],
      name: 'Nia Bowen',
      password: 'a long and private sentence',
    });
    const { rows } = await api.superuser.query<{ id: string }>(
      'select m.id from member m join account a on a.id = m.account_id where a.email = $1',
      [email],
    );
    return rows[0]?.id ?? '';
  };

  it('is kept from the invitation on, through every move, and out of every team', async () => {
    const id = await invited();
    expect(await teamsOf(id)).toEqual([own.teamId]);
    await change(id, 1, { teamId: own.otherTeamId });
    await change(id, 2, { name: 'Nia B. Bowen' });
    await change(id, 3, { teamId: own.otherTeamId });
    await change(id, 4, { teamId: null });
    await change(id, 5, { teamId: own.teamId });
    expect(await teamsOf(id)).toEqual([own.teamId, own.otherTeamId, null, own.teamId]);
  });

  it('is dated by the same moment as the change that administrators read', async () => {
    await change(own.colleague.id, 1, { teamId: own.otherTeamId });
    const { rows } = await api.superuser.query(
      `select 1 from team_membership t join people_change c on c.member_id = t.member_id
         and c.at = date_trunc('milliseconds', t.since)
       where t.member_id = $1 and c.what = 'member_moved' and c.team_id = t.team_id`,
      [own.colleague.id],
    );
    expect(rows).toHaveLength(1);
  });

  it('ends with the team of today, also when two moves crossed each other', async () => {
    const [early, late] = [await api.superuser.connect(), await api.superuser.connect()];
    const move = 'update member set team_id = $2 where id = $1';
    await early.query('begin');
    await early.query('select now()');
    await late.query(move, [own.colleague.id, own.otherTeamId]);
    await early.query(move, [own.colleague.id, null]);
    await early.query(move, [own.colleague.id, own.teamId]);
    await early.query('commit');
    for (const client of [early, late]) client.release();
    expect(await teamsOf(own.colleague.id)).toEqual([
      own.teamId,
      own.otherTeamId,
      null,
      own.teamId,
    ]);
  });

  it('is kept of everybody who is moved at once', async () => {
    const memberIds = [own.practitioner.id, own.colleague.id];
    const body = { memberIds, teamId: own.otherTeamId };
    const { status } = await ada.post('/organisation/people/moves', body);
    expect(status).toBe(201);
    for (const id of memberIds) expect(await teamsOf(id)).toEqual([own.teamId, own.otherTeamId]);
  });

  it('is not kept of a move that is refused', async () => {
    const { status } = await ada.patch(
      `/organisation/people/${own.colleague.id}`,
      { teamId: newId() },
      { ifMatch: 1 },
    );
    expect(status).toBe(409);
    expect(await teamsOf(own.colleague.id)).toEqual([own.teamId]);
  });

  it('is nothing that serving a request reads, and nothing that anybody rewrites', async () => {
    const app = await api.asAppRole();
    for (const sql of [
      'select * from team_membership',
      'insert into team_membership select * from team_membership',
      'update team_membership set team_id = null',
      'delete from team_membership',
    ])
      await expect(app.query(sql)).rejects.toThrow(/permission denied/);
    await app.end();
    const { rows } = await api.superuser.query(
      `select 1 where has_table_privilege('alongside_worker', 'team_membership', 'insert, update, delete')`,
    );
    expect(rows).toEqual([]);
  });

  it('is told of the time before it was kept, as far as it is known', async () => {
    const [stayed, movedOnce] = [own.practitioner, own.colleague];
    const movedSinceInvited = await invited();
    await change(movedOnce.id, 1, { teamId: own.otherTeamId });
    await change(movedOnce.id, 2, { teamId: null });
    await change(movedSinceInvited, 1, { teamId: own.otherTeamId });
    const before = await rowsOf(stayed.id, movedOnce.id, movedSinceInvited);
    await keptAnew();
    const [ofStayed, ofMoved = [], ofInvited] = before;
    // Where somebody without an invitation began is not known once they were moved.
    expect(await rowsOf(stayed.id, movedOnce.id, movedSinceInvited)).toEqual([
      ofStayed,
      ofMoved.slice(1),
      ofInvited,
    ]);
    expect(ofMoved).toHaveLength(3);
  });

  /** As in a database in which people were kept before their teams were. */
  async function keptAnew(): Promise<void> {
    const client = await api.superuser.connect();
    try {
      await client.query('set role alongside_owner');
      const migration = new KeepTeamMemberships1760000180000();
      await migration.down(client);
      await migration.up(client);
    } finally {
      await client.query('reset role');
      client.release();
    }
  }
});
