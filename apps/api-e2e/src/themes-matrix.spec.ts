import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { type Operation, operationsOf, readDocument } from './openapi';
import { fillThemes, isOfThemes, type ThemesRecord, themesRecord } from './themes-record';

/** Every operation of themes has its line here; one without fails the spec. */
const MATRIX: Readonly<Record<string, 'member' | 'manager'>> = {
  'GET /themes': 'manager',
  'GET /themes/views': 'member',
  'GET /themes/{quarter}/units/{unitId}': 'manager',
  'GET /themes/{quarter}/units/{unitId}.csv': 'manager',
  'GET /themes/{quarter}/units/{unitId}.pdf': 'manager',
};
const ABSENT = { quarter: '1999-Q1', unitId: '01890000-0000-7000-8000-00000000dead' };

describe('the permission matrix of team themes', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let operations: readonly Operation[];
  let record: ThemesRecord;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    operations = operationsOf(await readDocument(api)).filter(isOfThemes);
    record = await themesRecord(api, riverside);
  });
  afterAll(() => api.stop());

  const ask = (member: TestMember, { path }: Operation, at: ThemesRecord = record) =>
    api.as(member).get<Problem | undefined>(fillThemes(path, at));

  it('has a line for every operation of themes, and no other', () => {
    expect(Object.keys(MATRIX).sort()).toEqual(operations.map(({ name }) => name).sort());
  });

  it('answers nobody who is signed out', async () => {
    for (const { name, path } of operations) {
      const { status } = await api.signedOut().get(fillThemes(path, record));
      expect([name, status]).toEqual([name, 401]);
    }
  });

  it.each<[string, (own: OrganisationBuilder) => TestMember]>([
    ['practitioner', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
    ['former supervisor', (own) => own.formerSupervisor],
    ['safeguarding lead', (own) => own.lead],
    ['administrator', (own) => own.administrator],
  ])('tells a %s who looked, and nothing else', async (_who, pick) => {
    for (const operation of operations) {
      const { status } = await ask(pick(riverside), operation);
      const expected = MATRIX[operation.name] === 'member' ? 200 : 404;
      expect([operation.name, status]).toEqual([operation.name, expected]);
    }
  });

  it('opens everything to a manager', async () => {
    for (const operation of operations) {
      const { status } = await ask(riverside.manager, operation);
      expect([operation.name, status]).toEqual([operation.name, 200]);
    }
  });

  it('tells another organisation no more than if nothing had been published', async () => {
    for (const member of [hillside.manager, hillside.practitioner])
      for (const operation of operations.filter(({ path }) => path.includes('{'))) {
        const foreign = await ask(member, operation);
        const missing = await ask(member, operation, ABSENT);
        expect([operation.name, foreign.status]).toEqual([operation.name, 404]);
        expect([operation.name, foreign.body]).toEqual([operation.name, missing.body]);
      }
  });
});
