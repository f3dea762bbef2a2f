import { TestApi } from '@alongside/api-testing';
import { QUESTION_FAMILIES, type QuestionType } from '@alongside/domain';
import { asked, closed, sixOf } from '../spec-quarters';
import { PublishThemes } from './publish-themes';

describe('what team themes count', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());

  it('has every type of question in its family, and no type any more', async () => {
    const own = await api.organisation();
    const practitioners = await sixOf(api, own, own.teamId);
    const familyOf = Object.entries<readonly QuestionType[]>(QUESTION_FAMILIES).flatMap(
      ([family, types]) => types.map((type) => ({ family, type })),
    );
    const where = { quarter: closed(), teamId: own.teamId, practitioners, questions: 1 };
    const expected = new Map<string, string>();
    for (const { family, type } of familyOf) {
      const [id = ''] = await asked(api, own, { ...where, type });
      expected.set(id, family);
    }
    await api.app.get(PublishThemes).publishIn(own.id);
    const { rows } = await api.superuser.query<{ id: string; codes: Record<string, string> }>(
      `select fact_id as id, codes from theme_fact where organisation_id = $1 and base = 'raised'`,
      [own.id],
    );
    expect(new Map(rows.map(({ id, codes }) => [id, codes['family']]))).toEqual(expected);
    expect(rows.some(({ codes }) => 'type' in codes)).toBe(false);
  });
});
