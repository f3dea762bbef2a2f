import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import { type Act, type Part, partsOf } from '@alongside/domain';
import { fill, fillAbsent, fullRecord, type FullRecord } from './full-record';
import { isOfLibrary } from './library-record';
import { type OpenApi, type Operation, operationsOf, readDocument, sampleOf } from './openapi';
import { isOfSupervision } from './pair-record';
import { isOfPeople } from './people-record';
import { isOfThemes } from './themes-record';

/** Who may meet an operation on a case: everybody in the record, or the parts of an act. */
type Terms = 'signed_out' | 'member' | 'in_record' | Act;

/** Every operation that is neither of supervision nor of the policy library has its line here; one without fails the spec. */
const MATRIX: Readonly<Record<string, Terms>> = {
  'POST /session': 'signed_out',
  'GET /session': 'member',
  'DELETE /session': 'signed_out',
  'POST /session/factor': 'member',
  'POST /session/help': 'member',
  'POST /session/password': 'member',
  'POST /session/authenticator': 'member',
  'PUT /session/authenticator': 'member',
  'POST /session/passkey/challenge': 'signed_out',
  'POST /session/passkey': 'signed_out',
  'POST /session/factor/passkey/challenge': 'member',
  'POST /session/factor/passkey': 'member',
  'POST /session/passkeys/challenge': 'member',
  'POST /session/passkeys': 'member',
  'PATCH /me/passkeys/{passkeyId}': 'member',
  'DELETE /me/passkeys/{passkeyId}': 'member',
  'POST /session/single-sign-on': 'signed_out',
  'GET /session/single-sign-on/return': 'signed_out',
  'GET /me/single-sign-on': 'member',
  'POST /me/single-sign-on': 'member',
  'DELETE /me/single-sign-on': 'member',
  'GET /me/security': 'member',
  'POST /me/recovery-codes': 'member',
  'DELETE /me/authenticator': 'member',
  'POST /me/password': 'member',
  'GET /me/notifications': 'member',
  'PUT /me/notifications': 'member',
  'GET /me/sessions': 'member',
  'DELETE /me/sessions': 'member',
  'DELETE /me/sessions/{sessionId}': 'member',
  'POST /password-resets': 'signed_out',
  'POST /password-resets/completion': 'signed_out',
  'POST /invitations/look': 'signed_out',
  'POST /invitations/acceptance': 'signed_out',
  'GET /events': 'member',
  'GET /me/home': 'member',
  'GET /me/actions': 'member',
  'GET /me/supervision': 'member',
  'GET /persons': 'member',
  'POST /persons': 'member',
  'GET /cases': 'member',
  'POST /cases': 'member',
  'GET /escalations': 'member',
  'GET /drafts/{scope}': 'member',
  'PUT /drafts/{scope}': 'member',
  'DELETE /drafts/{scope}': 'member',
  'GET /cases/{caseId}': 'in_record',
  'GET /cases/{caseId}/timeline': 'in_record',
  'GET /cases/{caseId}/looks': 'in_record',
  'GET /cases/{caseId}/private-note': 'in_record',
  'PUT /cases/{caseId}/private-note': 'write_private_note',
  'PUT /cases/{caseId}/read-mark': 'in_record',
  'GET /cases/{caseId}/second-view-candidates': 'in_record',
  'PATCH /cases/{caseId}/question': 'edit_question',
  'POST /cases/{caseId}/raising': 'raise',
  'POST /cases/{caseId}/withdrawal': 'withdraw',
  'POST /cases/{caseId}/escalation': 'escalate',
  'POST /cases/{caseId}/closure': 'close',
  'POST /cases/{caseId}/resumption': 'resume',
  'POST /cases/{caseId}/entries': 'post_entry',
  'PATCH /cases/{caseId}/entries/{seq}': 'edit_entry',
  'POST /cases/{caseId}/entries/{seq}/addenda': 'add_entry_addendum',
  'POST /cases/{caseId}/positions': 'place_position',
  'POST /cases/{caseId}/safety-checks': 'answer_check',
  'POST /cases/{caseId}/second-views': 'ask_second_view',
  'POST /cases/{caseId}/decisions': 'write_decision',
  'PATCH /cases/{caseId}/decisions/{decisionId}': 'revise_decision',
  'POST /cases/{caseId}/decisions/{decisionId}/sharing': 'share_decision',
  'POST /cases/{caseId}/decisions/{decisionId}/signatures': 'sign_decision',
  'POST /cases/{caseId}/decisions/{decisionId}/addenda': 'add_decision_addendum',
  'PUT /cases/{caseId}/decisions/{decisionId}/record-placement': 'place_in_record',
  'POST /cases/{caseId}/actions': 'add_action',
  'PATCH /cases/{caseId}/actions/{actionId}': 'update_action',
  'POST /cases/{caseId}/pauses': 'report_stop_condition',
  'POST /cases/{caseId}/reviews': 'hold_review',
  'POST /cases/{caseId}/reviews/{reviewId}/learning-answers': 'answer_learning_note',
  'POST /cases/{caseId}/routes': 'record_route',
  'GET /second-views/{secondViewId}': 'answer_second_view',
  'POST /second-views/{secondViewId}/answer': 'answer_second_view',
};

/** Open to everybody, and answered as signed out when what is brought is wrong. */
const SIGNS_IN: readonly string[] = ['POST /session', 'POST /session/passkey'];

describe('the permission matrix', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let document: OpenApi;
  let operations: readonly Operation[];

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    document = await readDocument(api);
    operations = operationsOf(document).filter(
      (each) =>
        !isOfSupervision(each) && !isOfLibrary(each) && !isOfPeople(each) && !isOfThemes(each),
    );
  });
  afterAll(() => api.stop());

  const call = (caller: Caller, operation: Operation, path: string) =>
    caller.call<Problem | undefined>(
      operation.method,
      path,
      operation.body === undefined ? undefined : sampleOf(document, operation.body),
      { ifMatch: 1 },
    );
  const onRecords = (): readonly Operation[] =>
    operations.filter(({ path }) => /\{(caseId|secondViewId)\}/.test(path));

  it('has a line for every operation of the document, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('answers nobody who is signed out', async () => {
    const record = await fullRecord(api, riverside);
    for (const operation of operations) {
      const answer = await call(api.signedOut(), operation, fill(operation.path, record));
      const isOpen = MATRIX[operation.name] === 'signed_out';
      expect([operation.name, answer.status === 401]).toEqual([
        operation.name,
        !isOpen || SIGNS_IN.includes(operation.name),
      ]);
    }
  });

  it.each<[string, (own: OrganisationBuilder, other: OrganisationBuilder) => TestMember]>([
    ['a colleague of the same team', (own) => own.colleague],
    ['a practitioner of another team', (own) => own.stranger],
    ['another supervisor', (own) => own.deputy],
    ['the former supervisor', (own) => own.formerSupervisor],
    ['a manager', (own) => own.manager],
    ['the safeguarding lead, of what is not escalated', (own) => own.lead],
    ['an administrator', (own) => own.administrator],
    ['a practitioner of another organisation', (_own, other) => other.practitioner],
    ['a supervisor of another organisation', (_own, other) => other.supervisor],
    ['a safeguarding lead of another organisation', (_own, other) => other.lead],
    ['an administrator of another organisation', (_own, other) => other.administrator],
  ])('tells %s no more than if the case did not exist', async (_who, pick) => {
    const record = await fullRecord(api, riverside);
    const outsider = api.as(pick(riverside, hillside));
    for (const operation of onRecords()) {
      const forbidden = await call(outsider, operation, fill(operation.path, record));
      const absent = await call(outsider, operation, fillAbsent(operation.path, record));
      expect([operation.name, forbidden.status]).toEqual([operation.name, 404]);
      expect([operation.name, forbidden.body]).toEqual([operation.name, absent.body]);
    }
  });

  it('gives the second viewer the one page, and nothing of the record', async () => {
    const record = await fullRecord(api, riverside);
    const viewer = api.as(riverside.secondSupervisor);
    for (const operation of onRecords()) {
      const answer = await call(viewer, operation, fill(operation.path, record));
      const isTheirs = MATRIX[operation.name] === 'answer_second_view';
      expect([operation.name, answer.status === 404]).toEqual([operation.name, !isTheirs]);
    }
    const page = await viewer.get(`/second-views/${record.secondViewId}`);
    expect(page.status).toBe(404);
  });

  it.each<[Part, (own: OrganisationBuilder) => TestMember]>([
    ['raiser', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
  ])('lets the %s do what belongs to that part only', async (part, pick) => {
    for (const operation of onRecords()) {
      const terms = MATRIX[operation.name];
      if (terms === undefined || terms === 'answer_second_view') continue;
      const record = await fullRecord(api, riverside);
      const answer = await call(api.as(pick(riverside)), operation, fill(operation.path, record));
      const mayEver = terms === 'in_record' || partsOf(terms as Act).includes(part);
      const isTheirs = !(answer.body?.refusals ?? []).some(({ code }) => code === 'not_your_part');
      if (isDecisionDraft(operation, part)) continue;
      expect([operation.name, answer.status === 404]).toEqual([operation.name, false]);
      expect([operation.name, isTheirs]).toEqual([operation.name, mayEver]);
    }
  });

  /** A decision that is still being written is the supervisor's alone: for the raiser it is not there. */
  const isDecisionDraft = (operation: Operation, part: Part): boolean =>
    part === 'raiser' && operation.path.includes('{decisionId}');

  it('shows an escalated case to the lead, and a sealed one to nobody else but its raiser', async () => {
    const escalated = await fullRecord(api, riverside);
    await api.as(riverside.practitioner).post(`/cases/${escalated.caseId}/escalation`, {
      reason: 'I am worried about something else at home.',
    });
    const sealed = await fullRecord(api, riverside);
    await api.as(riverside.practitioner).post(`/cases/${sealed.caseId}/safety-checks`, {
      check: 'S4_allegation_about_worker',
      answer: 'yes',
      reason: 'Something was said about a colleague.',
    });

    expect(await seenBy(escalated)).toEqual({
      raiser: 200,
      supervisor: 200,
      lead: 200,
      manager: 404,
    });
    expect(await seenBy(sealed)).toEqual({ raiser: 200, supervisor: 404, lead: 200, manager: 404 });
  });

  async function seenBy({ caseId }: FullRecord) {
    const status = async (member: TestMember): Promise<number> =>
      (await api.as(member).get<CaseView>(`/cases/${caseId}`)).status;
    return {
      raiser: await status(riverside.practitioner),
      supervisor: await status(riverside.supervisor),
      lead: await status(riverside.lead),
      manager: await status(riverside.manager),
    };
  }

  it('ends access the moment the supervision line ends', async () => {
    const own = await api.organisation('Lineside');
    const record = await fullRecord(api, own);
    expect((await api.as(own.supervisor).get(`/cases/${record.caseId}`)).status).toBe(200);

    await own.endLine(own.lineId);

    for (const operation of onRecords()) {
      const answer = await call(api.as(own.supervisor), operation, fill(operation.path, record));
      expect([operation.name, answer.status]).toEqual([operation.name, 404]);
    }
  });

  it('opens nothing without a transaction that knows the session', async () => {
    const ended = await riverside.session(riverside.practitioner.id);
    await api.withToken(ended).delete('/session');
    const record = await fullRecord(api, riverside);
    for (const operation of operations) {
      if (MATRIX[operation.name] === 'signed_out') continue;
      const answer = await call(api.withToken(ended), operation, fill(operation.path, record));
      expect([operation.name, answer.status]).toEqual([operation.name, 401]);
    }
  });
});
