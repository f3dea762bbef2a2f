import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { CasePage } from '@alongside/contracts';
import { partOf, type Stage, STAGES, URGENCIES, type Urgency } from '@alongside/domain';
import { type Pair, pairOf, raisedCase } from './spec-cases';

/** The rule stands twice, as a function and as SQL: the two must agree on every case there can be. */
describe('who sees a case', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  interface Situation {
    readonly stage: Stage;
    readonly sealed: boolean;
    readonly urgency: Urgency;
    readonly lineIsCurrent: boolean;
    readonly supervisorImplicated: boolean;
  }

  const both = [true, false];
  const situations: Situation[] = STAGES.flatMap((stage) =>
    both.flatMap((sealed) =>
      both.flatMap((lineIsCurrent) =>
        both.flatMap((supervisorImplicated) =>
          URGENCIES.map((urgency) => ({
            stage,
            sealed,
            urgency,
            lineIsCurrent,
            supervisorImplicated,
          })),
        ),
      ),
    ),
  );

  async function arrange(id: string, situation: Situation): Promise<void> {
    await api.superuser.query(
      `update "case" set stage = $2, sealed = $3, urgency = $4, supervisor_implicated = $5,
         supervisor_id = $6, deputy_id = $7 where id = $1`,
      [
        id,
        situation.stage,
        situation.sealed,
        situation.urgency,
        situation.supervisorImplicated,
        riverside.supervisor.id,
        riverside.deputy.id,
      ],
    );
    await api.superuser.query(
      `update supervision_line set ends_at = case when $2 then null else now() end where id = $1`,
      [riverside.lineId, situation.lineIsCurrent],
    );
  }

  const expectedOf = (situation: Situation, looker: TestMember): string | undefined =>
    partOf(
      {
        ...situation,
        raisedById: riverside.practitioner.id,
        supervisorId: riverside.supervisor.id,
        deputyId: riverside.deputy.id,
        secondViewWaitingForIds: [],
      },
      { memberId: looker.id, roles: looker.roles },
    );

  it('is the same by the rule and by the database, for everybody and every situation', async () => {
    const { id } = await raisedCase(pair);
    const lookers = [
      riverside.practitioner,
      riverside.supervisor,
      riverside.deputy,
      riverside.lead,
      riverside.manager,
      riverside.formerSupervisor,
      riverside.colleague,
    ];
    const disagreements: unknown[] = [];
    for (const situation of situations) {
      await arrange(id, situation);
      for (const looker of lookers) {
        const answer = await api.as(looker).get<{ myPart?: string }>(`/cases/${id}`);
        const seen = answer.status === 200 ? answer.body.myPart : undefined;
        const expected = expectedOf(situation, looker);
        if (seen !== expected)
          disagreements.push({ ...situation, who: looker.name, seen, expected });
      }
    }
    expect(disagreements).toEqual([]);
  }, 180_000);

  it('lists no case that cannot be opened', async () => {
    await api.superuser.query('update supervision_line set ends_at = null where id = $1', [
      riverside.lineId,
    ]);
    const { id } = await raisedCase(pair, { urgency: 'today' });
    let listed = 0;
    for (const situation of situations) {
      await arrange(id, situation);
      for (const looker of [riverside.supervisor, riverside.deputy, riverside.practitioner]) {
        const list = await api.as(looker).get<CasePage>('/cases?state=all&limit=100');
        const isListed = list.body.items.some((row) => row.id === id);
        if (isListed) listed += 1;
        const opens = (await api.as(looker).get(`/cases/${id}`)).status === 200;
        if (isListed)
          expect([situation, looker.name, opens]).toEqual([situation, looker.name, true]);
      }
    }
    expect(listed).toBeGreaterThan(situations.length);
  }, 180_000);
});
