import type { TestMember } from '@alongside/api-testing';
import type { CaseView } from '@alongside/contracts';
import { type Act, type Part, partsOf } from '@alongside/domain';
import { fullRecord, type FullRecord } from './full-record';
import { CASE_LINES, type CaseTerms } from './matrix/case-lines';
import { Matrix, type Pick } from './matrix/matrix';
import { ABSENT } from './matrix/operation-call';
import type { Operation } from './openapi';

describe('the permission matrix', () => {
  let matrix: Matrix<CaseTerms>;
  let onRecords: readonly Operation[];

  beforeAll(async () => {
    matrix = await Matrix.start(CASE_LINES, { publicUrl: 'https://alongside.test' });
    onRecords = matrix.operations.filter(({ path }) => /\{(caseId|secondViewId)\}/.test(path));
  });
  afterAll(() => matrix.stop());

  const aRecord = (): Promise<FullRecord> => fullRecord(matrix.api, matrix.riverside);

  it.each<[string, Pick]>([
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
    const record = await aRecord();
    const absent = { ...record, caseId: ABSENT, secondViewId: ABSENT };
    await matrix.tellsNothing(matrix.as(pick), record, onRecords, absent);
  });

  it('gives the second viewer the one page, and nothing of the record', async () => {
    const record = await aRecord();
    const viewer = matrix.as((own) => own.secondSupervisor);
    for (const operation of onRecords) {
      const answer = await matrix.call(viewer, operation, record);
      const isTheirs = matrix.termsOf(operation) === 'answer_second_view';
      expect([operation.name, answer.status === 404]).toEqual([operation.name, !isTheirs]);
    }
    const page = await viewer.get(`/second-views/${record.secondViewId}`);
    expect(page.status).toBe(404);
  });

  it.each<[Part, Pick]>([
    ['raiser', (own) => own.practitioner],
    ['supervisor', (own) => own.supervisor],
  ])('lets the %s do what belongs to that part only', async (part, pick) => {
    for (const operation of onRecords) {
      const terms = matrix.termsOf(operation);
      if (terms === undefined || terms === 'answer_second_view') continue;
      const record = await aRecord();
      const answer = await matrix.call(matrix.as(pick), operation, record);
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
    const escalated = await aRecord();
    await matrix
      .as((own) => own.practitioner)
      .post(`/cases/${escalated.caseId}/escalation`, {
        reason: 'I am worried about something else at home.',
      });
    const sealed = await aRecord();
    await matrix
      .as((own) => own.practitioner)
      .post(`/cases/${sealed.caseId}/safety-checks`, {
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
    const { api, riverside } = matrix;
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
    const { api } = matrix;
    const own = await api.organisation('Lineside');
    const record = await fullRecord(api, own);
    expect((await api.as(own.supervisor).get(`/cases/${record.caseId}`)).status).toBe(200);

    await own.endLine(own.lineId);

    await matrix.answers(404, api.as(own.supervisor), record, onRecords);
  });
});
