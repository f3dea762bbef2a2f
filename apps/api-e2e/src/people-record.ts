import type { OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  ImportDone,
  InvitationMade,
  MemberDetail,
  SignInHelpAnswer,
  UnitsView,
} from '@alongside/contracts';

/** Something of everything that an administrator's address can name. */
export interface PeopleRecord {
  readonly memberId: string;
  readonly grantId: string;
  readonly requestId: string;
  readonly importId: string;
  readonly helpId: string;
  readonly invitationId: string;
  readonly serviceId: string;
  readonly teamId: string;
  /** Of settings: a word that every organisation has. */
  readonly subject: string;
}

/** Asked for, invited and imported by the administrator; once in an organisation. */
export async function peopleRecord(api: TestApi, own: OrganisationBuilder): Promise<PeopleRecord> {
  const ada = api.as(own.administrator);
  const path = `/organisation/people/${own.administrator.id}`;
  const asked = await ada.post<MemberDetail>(`${path}/roles`, { role: 'manager' }, { ifMatch: 1 });
  const colleague = await ada.get<MemberDetail>(`/organisation/people/${own.colleague.id}`);
  const invited = await ada.post<InvitationMade>('/organisation/invitations', {
    name: 'Nia Bowen',
    email: `nia.${own.id}@test.example`,
    roles: ['practitioner'],
  });
  const imported = await ada.post<ImportDone>('/organisation/people/imports', {
    text: `name,email,roles\nBen Price,ben.${own.id}@test.example,Practitioner`,
    makesUnits: false,
    onlyWhatIsFine: false,
  });
  const help = await ada.post<SignInHelpAnswer>(
    `/organisation/people/${own.manager.id}/sign-in-help`,
    {},
    { ifMatch: 1 },
  );
  const units = await ada.get<UnitsView>('/organisation/units');
  return {
    memberId: own.colleague.id,
    grantId: colleague.body.grants[0]?.id ?? '',
    requestId: asked.body.requests[0]?.id ?? '',
    importId: imported.body.importId,
    helpId: help.body.help.waiting?.id ?? '',
    invitationId: invited.body.invitation.id,
    serviceId: units.body.services[0]?.id ?? '',
    teamId: own.teamId,
    subject: 'zone',
  };
}
