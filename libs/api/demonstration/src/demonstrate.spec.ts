import { CASEWORK_ENTITIES, CaseworkModule } from '@alongside/api-casework';
import { GUIDANCE_ENTITIES, GuidanceModule } from '@alongside/api-guidance';
import { IdentityModule } from '@alongside/api-identity';
import { InsightModule } from '@alongside/api-insight';
import { SUPERVISION_ENTITIES, SupervisionModule } from '@alongside/api-supervision';
import { createApi, hashOf, newId, newSessionToken } from '@alongside/api-platform';
import { Caller, TestApi } from '@alongside/api-testing';
import schemas from '@alongside/contract-schemas';
import type { CasePage, CaseView, HomeView, ThemesOverview } from '@alongside/contracts';
import { checkStates, effectsInForce, outcomeAvailability } from '@alongside/domain';
import { demonstrate, DEMONSTRATION_PASSWORD } from './demonstrate';
import { promiseLibrary } from './spec-library';
import { promiseSupervision } from './spec-supervision';
import { PLACINGS } from './stories/riverside-stories';
import { WORKED_CASES, type WorkedCase } from './stories/worked-case';
import { WORKED_TEXTS } from './stories/worked';

const parts = {
  modules: [IdentityModule, GuidanceModule, CaseworkModule, SupervisionModule, InsightModule],
  entities: [...GUIDANCE_ENTITIES, ...CASEWORK_ENTITIES, ...SUPERVISION_ENTITIES],
  schemas,
};
let api: TestApi;
const said: string[] = [];

async function tellIt(): Promise<void> {
  const adminUrl = new URL(process.env['TEST_ADMIN_DATABASE_URL'] ?? '');
  adminUrl.pathname = new URL(api.settings.appUrl).pathname;
  await demonstrate({
    adminUrl: adminUrl.toString(),
    platform: api.settings,
    parts,
    everydayCases: 34,
    retoldCases: 40,
    tell: (line) => said.push(line),
  });
}

beforeAll(async () => {
  api = await TestApi.start();
  await tellIt();
}, 180_000);
afterAll(() => api.stop());

/** Somebody of the demonstration, signed in. */
async function as(email: string): Promise<Caller> {
  const token = newSessionToken();
  await api.superuser.query(
    `insert into session (organisation_id, id, member_id, token_hash, ends_at)
     select m.organisation_id, $1, m.id, $2, now() + interval '1 hour'
     from member m join account a on a.id = m.account_id where a.email = $3`,
    [newId(), hashOf(token), email],
  );
  return api.withToken(token);
}

const count = async (table: string): Promise<number> => {
  const { rows } = await api.superuser.query<{ n: number }>(
    `select count(*)::integer as n from ${table}`,
  );
  return rows[0]?.n ?? 0;
};

interface FoundCase {
  readonly id: string;
  readonly email: string;
}

/** The case that tells this worked case, by the act that is asked about. */
async function found(worked: WorkedCase): Promise<FoundCase> {
  const { rows } = await api.superuser.query<FoundCase>(
    `select c.id, a.email from "case" c
       join member m on m.organisation_id = c.organisation_id and m.id = c.raised_by_id
       join account a on a.id = m.account_id
     where c.act = $1`,
    [WORKED_TEXTS[worked.id]?.act],
  );
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

async function viewOf(worked: WorkedCase): Promise<CaseView> {
  const { id, email } = await found(worked);
  const caller = await as(email);
  return (await caller.get<CaseView>(`/cases/${id}`)).body;
}

describe('the demonstration', () => {
  it.each(WORKED_CASES.map((worked) => [worked.id, worked] as const))(
    'has %s at its stage, with an outcome that its checks allow',
    async (id, worked) => {
      const view = await viewOf(worked);
      const until = PLACINGS[id]?.until;
      expect(view.stage).toBe(until);
      const decision = view.decisions.at(-1);
      if (until === 'draft' || until === 'discussing') {
        expect(decision).toBeUndefined();
        return;
      }
      expect(decision?.outcome).toBe(worked.outcome);
      const states = checkStates(view.question, view.safetyChecks, {
        now: decision?.writtenAt ?? '',
        factsChangedAt: view.factsChangedAt,
        crossingsIn90Days: view.crossingsIn90Days,
        tightened: view.tightenedRules,
      });
      const effects = effectsInForce(view.question, states).map(({ effect }) => effect);
      expect(effects).not.toContain('escalate');
      const availability = outcomeAvailability({
        facts: view.question,
        states,
        factsChangedAt: view.factsChangedAt,
        secondViews: view.secondViews,
        actions: [],
      });
      expect(availability.find(({ outcome }) => outcome === worked.outcome)).toMatchObject({
        available: true,
        obstacles: [],
      });
    },
  );

  it('gives the practitioner a home with something of everything', async () => {
    const home = (await (await as('practitioner@riverside.example')).get<HomeView>('/me/home'))
      .body;
    expect(home.waitingForMe.map(({ needs }) => needs)).toEqual(
      expect.arrayContaining(['sign_decision', 'hold_review']),
    );
    expect(home.drafts).toHaveLength(1);
    expect(home.newSinceLastLook).toHaveLength(1);
    expect(home.actions.length).toBeGreaterThan(0);
  });

  it('gives the supervisor a home with something of everything', async () => {
    const home = (await (await as('supervisor@riverside.example')).get<HomeView>('/me/home')).body;
    expect(home.waitingForMe.map(({ needs }) => needs)).toEqual(
      expect.arrayContaining(['sign_decision', 'resume', 'close', 'post_entry']),
    );
    expect(home.secondViews).toHaveLength(1);
    expect(home.newSinceLastLook.length).toBeGreaterThan(0);
  });

  it('shows the safeguarding lead what left the pair', async () => {
    const lead = await as('safeguarding@riverside.example');
    const { items } = (await lead.get<{ items: { sealed: boolean }[] }>('/escalations')).body;
    expect(items.map(({ sealed }) => sealed).sort()).toEqual([false, true]);
  });

  promiseSupervision(as, () => api);
  promiseLibrary(as);

  it('has earlier questions of other pairs, each of them whole', async () => {
    const { rows } = await api.superuser.query<FoundCase>(
      `select c.id, a.email from "case" c
         join member m on m.organisation_id = c.organisation_id and m.id = c.raised_by_id
         join account a on a.id = m.account_id
       where c.id::text like '________-____-8%'`,
    );
    expect(rows).toHaveLength(40);
    const [retold] = rows;
    if (!retold) throw new Error('Nothing was told again');
    const { body } = await (await as(retold.email)).get<CaseView>(`/cases/${retold.id}`);
    expect(body).toMatchObject({ stage: 'closed', myPart: 'raiser' });
    expect(body.decisions.at(-1)?.signatures).toHaveLength(2);
    expect(body.reviews).toHaveLength(1);
    expect(body.timeline.items.length).toBeGreaterThan(5);
  });

  it('has published every quarter that has closed', async () => {
    const manager = await as('manager@riverside.example');
    const { quarters, units } = (await manager.get<ThemesOverview>('/themes')).body;
    expect(quarters.length).toBeGreaterThan(5);
    expect(units.filter(({ kind }) => kind === 'service')).toHaveLength(3);
  });

  it('writes no mail to anybody about what was told of the past', async () => {
    expect(await count('member_notice')).toBe(0);
    expect(await count('mail_outbox')).toBe(0);
  });

  it('opens its accounts with the one password', async () => {
    // Passport keeps one strategy for the whole process: the one of the API that was made last.
    const later = await createApi(api.settings, { ...parts, logger: false });
    await later.init();
    await later.getHttpAdapter().getInstance().ready();
    const answer = await new Caller(later, null).post('/session', {
      email: 'practitioner@hillside.example',
      password: DEMONSTRATION_PASSWORD,
    });
    await later.close();
    expect(answer.status).toBe(201);
  });

  it('changes nothing when it is told again', async () => {
    const before = [await count('"case"'), await count('event'), await count('member')];
    await tellIt();
    expect([await count('"case"'), await count('event'), await count('member')]).toEqual(before);
    expect(said.at(-1)).toBe('There is an organisation already: nothing to demonstrate.');
  });

  it('keeps Riverside from Hillside', async () => {
    const neighbour = await as('practitioner@hillside.example');
    const own = (await neighbour.get<CasePage>('/cases?state=all&limit=100')).body.items;
    expect(own).toHaveLength(4);
    const theirs = await found(WORKED_CASES[0]!);
    expect((await neighbour.get(`/cases/${theirs.id}`)).status).toBe(404);
  });

  it('begins again after it was interrupted', async () => {
    await api.superuser.query(
      `update organisation set name = name || ' (being prepared)'; update account set password_hash = 'none'`,
    );
    const cases = await count('"case"');
    await tellIt();
    expect(await count('"case"')).toBe(cases);
    expect(await count('organisation')).toBe(2);
  }, 180_000);
});
