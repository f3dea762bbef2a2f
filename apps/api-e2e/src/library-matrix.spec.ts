import { type LibraryRecord, libraryRecord } from './library-record';
import { LIBRARY_LINES, type LibraryTerms } from './matrix/library-lines';
import { Matrix, type Pick } from './matrix/matrix';

describe('the permission matrix of the policy library', () => {
  let matrix: Matrix<LibraryTerms>;
  let record: LibraryRecord;

  beforeAll(async () => {
    matrix = await Matrix.start(LIBRARY_LINES);
    record = await libraryRecord(matrix.api, matrix.riverside);
  });
  afterAll(() => matrix.stop());

  it.each<[string, Pick]>([
    ['practitioner', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
    ['safeguarding lead', (own) => own.lead],
    ['administrator', (own) => own.administrator],
  ])('lets a %s read, and do no more than if there were nothing', async (_who, pick) => {
    await matrix.answers(200, matrix.as(pick), record, matrix.withTerms('member'));
    await matrix.answers(404, matrix.as(pick), record, matrix.withTerms('manager'));
  });

  it('opens everything to a manager', async () => {
    for (const operation of matrix.operations) {
      const fresh = await libraryRecord(matrix.api, matrix.riverside);
      const { status } = await matrix.call(
        matrix.as((own) => own.manager),
        operation,
        fresh,
      );
      expect([operation.name, status === 404]).toEqual([operation.name, false]);
    }
  });

  it.each<[string, Pick]>([
    ['manager', (_own, other) => other.manager],
    ['practitioner', (_own, other) => other.practitioner],
    ['administrator', (_own, other) => other.administrator],
  ])('tells a %s of another organisation no more than if it did not exist', async (_who, pick) => {
    await matrix.tellsNothing(matrix.as(pick), record, matrix.named);
  });
});
