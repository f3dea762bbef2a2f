import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type {
  ImportDone,
  InvitationMade,
  MemberDetail,
  Problem,
  SignInHelpAnswer,
  UnitsView,
} from '@alongside/contracts';
import { ROLE_PAGES, type RolePage, ROLES } from '@alongside/domain';
import { AnswerChecker } from './answer-checker';
import { type OpenApi, type Operation, operationsOf, readDocument, sampleOf } from './openapi';
import { isOfPeople } from './people-record';

const ABSENT = '01890000-0000-7000-8000-00000000dead';

describe('the permission matrix of people and units', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let document: OpenApi;
  let operations: readonly Operation[];
  let ids: Readonly<Record<string, string>>;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    document = await readDocument(api);
    operations = operationsOf(document).filter(isOfPeople);
    ids = await idsOf(riverside);
  });
  afterAll(() => api.stop());

  /** Something of everything that an address can name. */
  async function idsOf(own: OrganisationBuilder): Promise<Readonly<Record<string, string>>> {
    const ada = api.as(own.administrator);
    const path = `/organisation/people/${own.administrator.id}`;
    const asked = await ada.post<MemberDetail>(
      `${path}/roles`,
      { role: 'manager' },
      { ifMatch: 1 },
    );
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

  const call = (caller: Caller, operation: Operation, named = ids) =>
    caller.call<Problem | undefined>(
      operation.method,
      operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => named[name] ?? ABSENT),
      operation.body === undefined ? undefined : sampleOf(document, operation.body),
      { ifMatch: 1 },
    );

  it('covers what there is', () => {
    expect(operations.length).toBeGreaterThan(12);
  });

  it('answers nobody who is signed out', async () => {
    for (const operation of operations)
      expect([operation.name, (await call(api.signedOut(), operation)).status]).toEqual([
        operation.name,
        401,
      ]);
  });

  it.each<[string, (own: OrganisationBuilder) => TestMember]>([
    ['a practitioner', (own) => own.practitioner],
    ['a supervisor', (own) => own.supervisor],
    ['a manager', (own) => own.manager],
    ['a safeguarding lead', (own) => own.lead],
  ])('is not there for %s', async (_who, pick) => {
    for (const operation of operations) {
      const answer = await call(api.as(pick(riverside)), operation);
      expect([operation.name, answer.status]).toEqual([operation.name, 404]);
    }
  });

  it('tells an administrator of another organisation no more than if it did not exist', async () => {
    const stranger = api.as(hillside.administrator);
    for (const operation of operations.filter(({ path }) => path.includes('{'))) {
      // A subject is a word that every organisation has; everything else names something of one.
      const theirs = await call(stranger, operation, { ...ids, subject: ABSENT });
      const absent = await call(stranger, operation, {});
      expect([operation.name, theirs.status, theirs.body]).toEqual([
        operation.name,
        404,
        absent.body,
      ]);
    }
  });

  it('keeps the promise of the document for an administrator', async () => {
    const checker = new AnswerChecker(document);
    for (const operation of operations) {
      const answer = await call(api.as(riverside.administrator), operation);
      const given = answer.headers['content-type'];
      const type = typeof given === 'string' ? given : '';
      expect(answer.status).toBeLessThan(500);
      expect(checker.complaints(operation, answer.status, type, answer.body)).toEqual([]);
    }
  });

  it('shows the pages of a role to that role alone, as the page about roles says', async () => {
    const addresses: Readonly<Record<RolePage, string>> = {
      people_and_units: '/organisation/units',
      settings: '/organisation/settings',
      supervision_lines: '/organisation/lines',
      supervision_due: '/supervision-due',
      escalated_questions: '/escalations',
    };
    for (const role of ROLES) {
      const holder = api.as(await riverside.member('Rol Lee', [role]));
      for (const page of Object.keys(addresses) as RolePage[]) {
        const { status } = await holder.get(addresses[page]);
        expect([role, page, status]).toEqual([role, page, ROLE_PAGES[page] === role ? 200 : 404]);
      }
    }
  });

  it('ends the moment the role ends', async () => {
    const own = await api.organisation('Lineside');
    await api.superuser.query(`update role_grant set ends_at = now() where member_id = $1`, [
      own.administrator.id,
    ]);
    for (const operation of operations)
      expect([operation.name, (await call(api.as(own.administrator), operation)).status]).toEqual([
        operation.name,
        404,
      ]);
  });
});
