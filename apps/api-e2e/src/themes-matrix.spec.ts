import { type LibraryTerms, THEME_LINES } from './matrix/library-lines';
import { Matrix, type Pick } from './matrix/matrix';
import { type ThemesRecord, themesRecord } from './themes-record';

describe('the permission matrix of team themes', () => {
  let matrix: Matrix<LibraryTerms>;
  let record: ThemesRecord;

  beforeAll(async () => {
    matrix = await Matrix.start(THEME_LINES);
    record = await themesRecord(matrix.api, matrix.riverside);
  });
  afterAll(() => matrix.stop());

  it.each<[string, Pick]>([
    ['practitioner', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
    ['former supervisor', (own) => own.formerSupervisor],
    ['safeguarding lead', (own) => own.lead],
    ['administrator', (own) => own.administrator],
  ])('tells a %s who looked, and nothing else', async (_who, pick) => {
    await matrix.answers(200, matrix.as(pick), record, matrix.withTerms('member'));
    await matrix.answers(404, matrix.as(pick), record, matrix.withTerms('manager'));
  });

  it('opens everything to a manager', async () => {
    await matrix.answers(
      200,
      matrix.as((own) => own.manager),
      record,
    );
  });

  it.each<[string, Pick]>([
    ['manager', (_own, other) => other.manager],
    ['practitioner', (_own, other) => other.practitioner],
  ])(
    'tells a %s of another organisation no more than if nothing were published',
    async (_who, pick) => {
      await matrix.tellsNothing(matrix.as(pick), record, matrix.named);
    },
  );
});
