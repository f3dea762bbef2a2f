import {
  type Caller,
  type OrganisationBuilder,
  TestApi,
  type TestMember,
} from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { fillLibrary, isOfLibrary, type LibraryRecord, libraryRecord } from './library-record';
import { type OpenApi, type Operation, operationsOf, readDocument, sampleOf } from './openapi';

/** Who may meet an operation of the library: every member of the organisation, or its managers. */
type Terms = 'member' | 'manager';

/** Every operation of the library has its line here; one without fails the spec. */
const MATRIX: Readonly<Record<string, Terms>> = {
  'GET /policies': 'member',
  'POST /policies': 'manager',
  'GET /policies/{policyId}': 'member',
  'PUT /policies/{policyId}/draft': 'manager',
  'POST /policies/{policyId}/adoptions': 'manager',
  'POST /policies/{policyId}/withdrawal': 'manager',
  'GET /policy-gaps': 'member',
  'POST /policy-gaps': 'manager',
  'GET /policy-gaps/{gapId}': 'manager', // while it is open
  'POST /policy-gaps/{gapId}/answer': 'manager',
  'GET /policy-gap-choices': 'manager',
};
const ABSENT = '01890000-0000-7000-8000-00000000dead';

describe('the permission matrix of the policy library', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let document: OpenApi;
  let operations: readonly Operation[];
  let record: LibraryRecord;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    document = await readDocument(api);
    operations = operationsOf(document).filter(isOfLibrary);
    record = await libraryRecord(api, riverside);
  });
  afterAll(() => api.stop());

  const call = (caller: Caller, operation: Operation, ids: LibraryRecord) =>
    caller.call<Problem | undefined>(
      operation.method,
      fillLibrary(operation.path, ids),
      operation.body === undefined ? undefined : sampleOf(document, operation.body),
      { ifMatch: 1 },
    );

  it('has a line for every operation of the library, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('answers nobody who is signed out', async () => {
    for (const operation of operations) {
      const { status } = await call(api.signedOut(), operation, record);
      expect([operation.name, status]).toEqual([operation.name, 401]);
    }
  });

  it.each<[string, (own: OrganisationBuilder) => TestMember]>([
    ['practitioner', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
    ['safeguarding lead', (own) => own.lead],
    ['administrator', (own) => own.administrator],
  ])('lets a %s read, and do no more than if there were nothing', async (_who, pick) => {
    for (const operation of operations) {
      const { status } = await call(api.as(pick(riverside)), operation, record);
      const expected = MATRIX[operation.name] === 'member' ? 200 : 404;
      expect([operation.name, status]).toEqual([operation.name, expected]);
    }
  });

  it('opens everything to a manager', async () => {
    for (const operation of operations) {
      const fresh = await libraryRecord(api, riverside);
      const { status } = await call(api.as(riverside.manager), operation, fresh);
      expect([operation.name, status === 404]).toEqual([operation.name, false]);
    }
  });

  it('tells another organisation no more than if it did not exist', async () => {
    const absent = { policyId: ABSENT, gapId: ABSENT };
    for (const member of [hillside.manager, hillside.practitioner, hillside.administrator])
      for (const operation of operations.filter(({ path }) => path.includes('{'))) {
        const foreign = await call(api.as(member), operation, record);
        const missing = await call(api.as(member), operation, absent);
        expect([operation.name, foreign.status]).toEqual([operation.name, 404]);
        expect([operation.name, foreign.body]).toEqual([operation.name, missing.body]);
      }
  });
});
