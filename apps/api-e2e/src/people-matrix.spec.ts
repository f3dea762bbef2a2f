import { ROLE_PAGES, type RolePage, ROLES } from '@alongside/domain';
import { AnswerChecker } from './answer-checker';
import { Matrix, type Pick } from './matrix/matrix';
import { ABSENT } from './matrix/operation-call';
import { PEOPLE_LINES } from './matrix/people-lines';
import { type PeopleRecord, peopleRecord } from './people-record';

describe('the permission matrix of people and units', () => {
  let matrix: Matrix<'administrator'>;
  let record: PeopleRecord;

  beforeAll(async () => {
    matrix = await Matrix.start(PEOPLE_LINES);
    record = await peopleRecord(matrix.api, matrix.riverside);
  });
  afterAll(() => matrix.stop());

  it.each<[string, Pick]>([
    ['a practitioner', (own) => own.practitioner],
    ['a supervisor', (own) => own.supervisor],
    ['a manager', (own) => own.manager],
    ['a safeguarding lead', (own) => own.lead],
  ])('is not there for %s', async (_who, pick) => {
    await matrix.answers(404, matrix.as(pick), record);
  });

  it('tells an administrator of another organisation no more than if it did not exist', async () => {
    const stranger = matrix.as((_own, other) => other.administrator);
    // A subject is a word that every organisation has; everything else names something of one.
    await matrix.tellsNothing(stranger, { ...record, subject: ABSENT }, matrix.named);
  });

  it('keeps the promise of the document for an administrator', async () => {
    const checker = new AnswerChecker(matrix.document);
    const administrator = matrix.as((own) => own.administrator);
    for (const operation of matrix.operations) {
      const answer = await matrix.call(administrator, operation, record);
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
      const holder = matrix.api.as(await matrix.riverside.member('Rol Lee', [role]));
      for (const page of Object.keys(addresses) as RolePage[]) {
        const { status } = await holder.get(addresses[page]);
        expect([role, page, status]).toEqual([role, page, ROLE_PAGES[page] === role ? 200 : 404]);
      }
    }
  });

  it('ends the moment the role ends', async () => {
    const { api } = matrix;
    const own = await api.organisation('Lineside');
    const theirs = await peopleRecord(api, own);
    await api.superuser.query(`update role_grant set ends_at = now() where member_id = $1`, [
      own.administrator.id,
    ]);
    await matrix.answers(404, api.as(own.administrator), theirs);
  });
});
