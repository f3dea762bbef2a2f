import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { type OpenApi, type Operation, operationsOf, readDocument, sampleOf } from './openapi';
import {
  fillAbsentPair,
  fillPair,
  isOfSupervision,
  type PairRecord,
  pairRecord,
} from './pair-record';

/**
 * Who may meet an operation of supervision: one of the pair and nobody else, any member for what is their own,
 * an administrator, a manager, or whoever has the secret address.
 */
type Terms = 'pair' | 'own' | 'administrator' | 'manager' | 'secret';

/** Every operation of supervision has its line here; one without fails the spec. */
const MATRIX: Readonly<Record<string, Terms>> = {
  'GET /me/calendar': 'own',
  'POST /me/calendar': 'own',
  'DELETE /me/calendar': 'own',
  'GET /calendar/{secret}.ics': 'secret',
  'GET /supervision/sessions/{sessionId}.ics': 'pair',
  'GET /today': 'own',
  'POST /today': 'own',
  'GET /today/{requestId}': 'pair',
  'POST /today/{requestId}/acknowledgement': 'pair',
  'POST /today/{requestId}/answer': 'pair',
  'POST /today/{requestId}/confirmation': 'pair',
  'GET /organisation/today-route': 'administrator',
  'PUT /organisation/today-route': 'administrator',
  'GET /supervision/lines/{lineId}/figures': 'pair',
  'GET /supervision-due': 'manager',
  'GET /organisation/lines': 'administrator',
  'POST /supervision/lines': 'administrator',
  'GET /supervision/lines/{lineId}/sharing': 'pair',
  'POST /supervision/lines/{lineId}/sharing': 'pair',
  'GET /supervision': 'own',
  'GET /supervision/lines/{lineId}': 'pair',
  'PUT /supervision/lines/{lineId}/schedule': 'pair',
  'POST /supervision/lines/{lineId}/sessions': 'pair',
  'POST /supervision/sessions/{sessionId}/moves': 'pair',
  'GET /supervision/sessions/{sessionId}': 'pair',
  'POST /supervision/sessions/{sessionId}/beginning': 'pair',
  'POST /supervision/sessions/{sessionId}/ending': 'pair',
  'PUT /supervision/sessions/{sessionId}/private-note': 'pair',
  'POST /supervision/sessions/{sessionId}/agenda-items': 'pair',
  'PUT /supervision/sessions/{sessionId}/agenda-order': 'pair',
  'PATCH /supervision/agenda-items/{itemId}': 'pair',
  'DELETE /supervision/agenda-items/{itemId}': 'pair',
  'POST /supervision/agenda-items/{itemId}/carrying-over': 'pair',
  'GET /supervision/agenda-items/{itemId}/note': 'pair',
  'POST /supervision/agenda-items/{itemId}/note': 'pair',
  'POST /supervision/sessions/{sessionId}/actions': 'pair',
  'PATCH /supervision/actions/{actionId}': 'pair',
  'GET /supervision/lines/{lineId}/agreement': 'pair',
  'PUT /supervision/lines/{lineId}/agreement': 'pair',
  'POST /supervision/lines/{lineId}/agreement/signatures': 'pair',
  'GET /me/unsettled-records': 'own',
  'GET /supervision/lines/{lineId}/records': 'pair',
  'GET /supervision/sessions/{sessionId}/record': 'pair',
  'POST /supervision/sessions/{sessionId}/record': 'pair',
  'GET /supervision/records/{recordId}': 'pair',
  'GET /supervision/records/{recordId}.pdf': 'pair',
  'PATCH /supervision/records/{recordId}': 'pair',
  'POST /supervision/records/{recordId}/sharing': 'pair',
  'POST /supervision/records/{recordId}/signatures': 'pair',
  'POST /supervision/records/{recordId}/addenda': 'pair',
  'POST /supervision/records/{recordId}/views': 'pair',
};

describe('the permission matrix of supervision', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let document: OpenApi;
  let operations: readonly Operation[];
  let record: PairRecord;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    document = await readDocument(api);
    operations = operationsOf(document).filter(isOfSupervision);
    record = await pairRecord(api, riverside);
  });
  afterAll(() => api.stop());

  const call = (caller: Caller, operation: Operation, path: string) =>
    caller.call<Problem | undefined>(
      operation.method,
      path,
      operation.body === undefined ? undefined : sampleOf(document, operation.body),
      { ifMatch: 1 },
    );
  const withTerms = (terms: Terms): readonly Operation[] =>
    operations.filter(({ name }) => MATRIX[name] === terms);

  it('has a line for every operation of supervision, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('answers nobody who is signed out', async () => {
    for (const operation of operations) {
      if (MATRIX[operation.name] === 'secret') continue;
      const answer = await call(api.signedOut(), operation, fillPair(operation.path, record));
      expect([operation.name, answer.status]).toEqual([operation.name, 401]);
    }
  });

  it.each<[string, (own: OrganisationBuilder, other: OrganisationBuilder) => TestMember]>([
    ['a colleague of the same team', (own) => own.colleague],
    ['another supervisor', (own) => own.secondSupervisor],
    ['the deputy', (own) => own.deputy],
    ['the former supervisor', (own) => own.formerSupervisor],
    ['a manager', (own) => own.manager],
    ['the safeguarding lead', (own) => own.lead],
    ['an administrator', (own) => own.administrator],
    ['a practitioner of another organisation', (_own, other) => other.practitioner],
    ['a supervisor of another organisation', (_own, other) => other.supervisor],
    ['an administrator of another organisation', (_own, other) => other.administrator],
  ])('tells %s no more than if the supervision did not exist', async (_who, pick) => {
    const outsider = api.as(pick(riverside, hillside));
    for (const operation of withTerms('pair')) {
      const forbidden = await call(outsider, operation, fillPair(operation.path, record));
      const absent = await call(outsider, operation, fillAbsentPair(operation.path));
      expect([operation.name, forbidden.status]).toEqual([operation.name, 404]);
      expect([operation.name, forbidden.body]).toEqual([operation.name, absent.body]);
    }
  });

  it.each<[string, (own: OrganisationBuilder) => TestMember]>([
    ['supervisor', (own) => own.supervisor],
    ['supervisee', (own) => own.practitioner],
  ])('opens everything of the pair to its %s', async (_who, pick) => {
    for (const operation of withTerms('pair')) {
      const fresh = await pairRecord(api, riverside);
      const answer = await call(
        api.as(pick(riverside)),
        operation,
        fillPair(operation.path, fresh),
      );
      expect([operation.name, answer.status === 404]).toEqual([operation.name, false]);
    }
  });

  it('leaves what only an administrator does to administrators', async () => {
    for (const operation of withTerms('administrator')) {
      for (const member of [riverside.practitioner, riverside.supervisor, riverside.manager]) {
        const answer = await call(api.as(member), operation, fillPair(operation.path, record));
        expect([operation.name, answer.status]).toEqual([operation.name, 404]);
      }
    }
  });

  it('leaves what only a manager sees to managers', async () => {
    for (const operation of withTerms('manager'))
      for (const member of [
        riverside.practitioner,
        riverside.supervisor,
        riverside.deputy,
        riverside.lead,
        riverside.administrator,
      ]) {
        const answer = await call(api.as(member), operation, operation.path);
        expect([operation.name, answer.status]).toEqual([operation.name, 404]);
      }
  });

  it('ends the supervisor’s access the moment the line ends', async () => {
    const own = await api.organisation('Lineside');
    const ended = await pairRecord(api, own);
    await own.endLine(own.lineId);
    for (const operation of withTerms('pair')) {
      const answer = await call(api.as(own.supervisor), operation, fillPair(operation.path, ended));
      expect([operation.name, answer.status]).toEqual([operation.name, 404]);
    }
  });
});
