import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import { firstDayOf, quarterAfter, QUESTION_FAMILIES, type QuestionType } from '@alongside/domain';
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

  /** Which teams of the quarter that closed last have enough practitioners to be shown. */
  const largeTeams = async (own: OrganisationBuilder): Promise<readonly string[]> => {
    await api.app.get(PublishThemes).publishIn(own.id);
    const { rows } = await api.superuser.query<{ name: string }>(
      `select name from theme_unit
       where organisation_id = $1 and quarter = $2 and kind = 'team' and may_show order by name`,
      [own.id, closed()],
    );
    return rows.map(({ name }) => name);
  };
  const oneQuestion = async (own: OrganisationBuilder, raiser: string): Promise<void> => {
    const where = { quarter: closed(), teamId: own.teamId, practitioners: [raiser] };
    await asked(api, own, { ...where, questions: 1 });
  };

  it.each([
    ['a minute before the quarter ended', '-1 minute', ['South']],
    ['at the moment at which it ended', '0', ['North']],
    ['since it ended', '1 day', ['North']],
  ])('counts who changed teams %s where they stood at its end', async (_when, after, expected) => {
    const own = await api.organisation();
    const six = await sixOf(api, own, own.teamId);
    await oneQuestion(own, own.practitioner.id);
    // Half of them were elsewhere for a while before, which counts for nothing.
    for (const [team, since, members] of [
      [own.otherTeamId, '-60 days', six.slice(3)],
      [own.teamId, '-50 days', six.slice(3)],
      [own.otherTeamId, after, six],
    ] as const)
      await api.superuser.query(
        `insert into team_membership (organisation_id, member_id, since, team_id)
         select $1, member, $2::timestamp at time zone 'Europe/London' + $3::interval, $4
         from unnest($5::uuid[]) member`,
        [own.id, firstDayOf(quarterAfter(closed())), since, team, members],
      );
    expect(await largeTeams(own)).toEqual(expected);
  });

  it('counts who is moved today where they stood then', async () => {
    const own = await api.organisation();
    const six = await sixOf(api, own, own.teamId);
    await oneQuestion(own, own.practitioner.id);
    for (const id of six) {
      const path = `/organisation/people/${id}`;
      const body = { teamId: own.otherTeamId };
      const moved = await api.as(own.administrator).patch(path, body, { ifMatch: 1 });
      expect(moved.status).toBe(200);
    }
    expect(await largeTeams(own)).toEqual(['North']);
  });

  it('counts nobody in a team they came to later', async () => {
    const own = await api.organisation();
    await sixOf(api, own, own.teamId);
    await oneQuestion(own, own.practitioner.id);
    await api.superuser.query(
      'update team_membership set since = now() where organisation_id = $1',
      [own.id],
    );
    expect(await largeTeams(own)).toEqual([]);
  });
});
