import { hashOf, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { InvitationMade, InvitationsView, MemberDetail, Problem } from '@alongside/contracts';

const PEOPLE = '/organisation/people';
const INVITATIONS = '/organisation/invitations';

describe('an administrator who has not proved for a while who they are', () => {
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

  const provedMinutesAgo = (minutes: number) =>
    api.superuser.query(
      `update session set proved_at = now() - make_interval(mins => $1) where token_hash = $2`,
      [minutes, hashOf(own.administrator.token)],
    );
  const detail = async (): Promise<MemberDetail> =>
    (await ada.get<MemberDetail>(`${PEOPLE}/${own.colleague.id}`)).body;
  const invitation = () => ({
    name: 'Nia Bowen',
    email: `nia.${newId()}@test.example`,
    teamId: own.teamId,
    roles: ['supervisor'],
  });

  it('changes no role, invites nobody and brings nobody in', async () => {
    const { grants, version } = await detail();
    const { body } = await ada.post<InvitationMade>(INVITATIONS, invitation());
    await provedMinutesAgo(11);
    const grantId = grants[0]?.id ?? '';
    const person = `${PEOPLE}/${own.colleague.id}`;
    const renewal = `${INVITATIONS}/${body.invitation.id}/renewal`;
    for (const [path, sent, ifMatch] of [
      [`${person}/roles`, { role: 'safeguarding_lead' }, version],
      [`${person}/roles/${grantId}/ending`, {}, version],
      [`/organisation/role-requests/${newId()}/answer`, { confirmed: true }, 1],
      [INVITATIONS, invitation(), undefined],
      [renewal, {}, body.invitation.version],
      [`${PEOPLE}/imports`, { text: 'name,email' }, undefined],
    ] as const) {
      const answer = await ada.post<Problem>(
        path,
        sent,
        ifMatch === undefined ? undefined : { ifMatch },
      );
      expect([path, answer.status, answer.body.type]).toEqual([
        path,
        403,
        '/problems/proof-missing',
      ]);
    }
    expect((await detail()).grants).toEqual(grants);
    expect((await ada.get<InvitationsView>(INVITATIONS)).body.items).toHaveLength(1);
  });

  it('goes on with the same command once they have', async () => {
    const { version } = await detail();
    const give = (): ReturnType<typeof ada.post<MemberDetail>> =>
      ada.post<MemberDetail>(
        `${PEOPLE}/${own.colleague.id}/roles`,
        { role: 'supervisor' },
        { ifMatch: version },
      );
    await provedMinutesAgo(11);
    expect((await give()).status).toBe(403);
    await provedMinutesAgo(9);
    const given = await give();
    expect([given.status, given.body.roles]).toEqual([201, ['practitioner', 'supervisor']]);
  });

  it('still ends the access of somebody else at once', async () => {
    const { version } = await detail();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
    await provedMinutesAgo(11);
    const ended = await ada.put<MemberDetail>(
      `${PEOPLE}/${own.colleague.id}/leaving`,
      { lastOn: today },
      { ifMatch: version },
    );
    expect([ended.status, ended.body.standing]).toEqual([200, 'left']);
  });
});
