import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { MATRICES, matricesOf } from './matrix/matrices';
import { OPEN_LINES } from './matrix/open-lines';
import { callOperation } from './matrix/operation-call';
import { type OpenApi, type Operation, operationsOf, readDocument } from './openapi';

describe('every operation of the API', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let document: OpenApi;
  let operations: readonly Operation[];

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
    own = await api.organisation();
    document = await readDocument(api);
    operations = operationsOf(document);
  });
  afterAll(() => api.stop());

  const isOpen = ({ name }: Operation): boolean => Object.hasOwn(OPEN_LINES, name);

  it('stands in one matrix of permissions, or among what is open to everybody', () => {
    const homes = operations.map((operation): readonly string[] => [
      operation.name,
      ...matricesOf(operation).map(({ name }) => name),
      ...(isOpen(operation) ? ['open'] : []),
    ]);
    expect(homes.filter(({ length }) => length !== 2)).toEqual([]);
  });

  it('is there for every line', () => {
    const known = new Set(operations.map(({ name }) => name));
    const lines = [OPEN_LINES, ...MATRICES.map((each) => each.lines)].flatMap(Object.keys);
    expect(lines.filter((name) => !known.has(name))).toEqual([]);
  });

  it('answers nobody who is signed out, also about what is there', async () => {
    for (const { record, lines } of MATRICES) {
      const ids = await record(api, own);
      for (const operation of operations.filter(({ name }) => Object.hasOwn(lines, name))) {
        const { status } = await callOperation(document, api.signedOut(), operation, ids);
        expect([operation.name, status]).toEqual([operation.name, 401]);
      }
    }
  });

  describe('that is open', () => {
    it('tells nothing of anybody to who comes without its key, signed in or not', async () => {
      for (const operation of operations.filter(isOpen))
        for (const caller of [api.signedOut(), api.withToken(await aSession())]) {
          const { status, body } = await callOperation(document, caller, operation);
          expect([operation.name, status]).toEqual([
            operation.name,
            OPEN_LINES[operation.name]?.answers,
          ]);
          expect(namesIn(JSON.stringify(body ?? null))).toEqual([]);
        }
    });

    it('gives no session to who comes without its key', async () => {
      for (const operation of operations.filter(isOpen)) {
        const { headers } = await callOperation(document, api.signedOut(), operation);
        const token = /alongside=([^;]*)/.exec(String(headers['set-cookie']))?.[1] ?? '';
        const { status } = await api.withToken(token).get('/session');
        expect([operation.name, status]).toEqual([operation.name, 401]);
      }
    });

    const aSession = (): Promise<string> => own.session(own.practitioner.id);

    /** Names, addresses and ids of the organisation that stand in a text. */
    const namesIn = (text: string): readonly string[] =>
      [own.practitioner, own.supervisor, own.administrator]
        .flatMap(({ id, name, email }) => [id, name, email])
        .concat(own.id, 'Riverside')
        .filter((each) => text.includes(each));
  });
});
