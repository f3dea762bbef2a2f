import { Matrix, type Pick } from './matrix/matrix';
import { SUPERVISION_LINES, type SupervisionTerms } from './matrix/supervision-lines';
import { type PairRecord, pairRecord } from './pair-record';

describe('the permission matrix of supervision', () => {
  let matrix: Matrix<SupervisionTerms>;
  let record: PairRecord;

  beforeAll(async () => {
    matrix = await Matrix.start(SUPERVISION_LINES);
    record = await pairRecord(matrix.api, matrix.riverside);
  });
  afterAll(() => matrix.stop());

  it.each<[string, Pick]>([
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
    await matrix.tellsNothing(matrix.as(pick), record, matrix.withTerms('pair'));
  });

  it.each<[string, Pick]>([
    ['supervisor', (own) => own.supervisor],
    ['supervisee', (own) => own.practitioner],
  ])('opens everything of the pair to its %s', async (_who, pick) => {
    for (const operation of matrix.withTerms('pair')) {
      const fresh = await pairRecord(matrix.api, matrix.riverside);
      const answer = await matrix.call(matrix.as(pick), operation, fresh);
      expect([operation.name, answer.status === 404]).toEqual([operation.name, false]);
    }
  });

  it.each<[string, Pick]>([
    ['practitioner', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
    ['deputy', (own) => own.deputy],
    ['manager', (own) => own.manager],
    ['safeguarding lead', (own) => own.lead],
    ['administrator', (own) => own.administrator],
  ])('leaves a %s what belongs to their role only', async (who, pick) => {
    for (const terms of ['administrator', 'manager'] as const)
      for (const operation of matrix.withTerms(terms)) {
        const { status } = await matrix.call(matrix.as(pick), operation, record);
        expect([operation.name, status === 404]).toEqual([operation.name, who !== terms]);
      }
  });

  it('ends the supervisor’s access the moment the line ends', async () => {
    const own = await matrix.api.organisation('Lineside');
    const ended = await pairRecord(matrix.api, own);
    await own.endLine(own.lineId);
    await matrix.answers(404, matrix.api.as(own.supervisor), ended, matrix.withTerms('pair'));
  });
});
