import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  AnswerGap,
  GapChoices,
  GapPage,
  GapView,
  PolicyView,
  Problem,
} from '@alongside/contracts';
import { addDays } from '@alongside/domain';
import { adopt, adopted, gapOf, opened, POLICY, TODAY, withFive } from '../spec-policy';

const codesOf = ({ refusals }: Problem): readonly string[] =>
  (refusals ?? []).map(({ code }) => code);

const KEEP: AnswerGap = {
  kind: 'keep',
  reasons: 'The insurer covers nobody else in the car.',
  until: null,
  policyId: null,
  policyNumber: null,
  policyTitle: null,
};

describe('a policy gap', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let manager: Caller;
  let practitioner: Caller;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    await withFive(own);
    [manager, practitioner] = [api.as(own.manager), api.as(own.practitioner)];
  });

  const answer = (who: Caller, { id }: GapView, changes: Partial<AnswerGap> = {}) =>
    who.post<GapView & Problem>(`/policy-gaps/${id}/answer`, { ...KEEP, ...changes });
  const list = (who: Caller, state: string) => who.get<GapPage>(`/policy-gaps?state=${state}`);

  it('is opened from a figure, and is for managers until it is answered', async () => {
    const gap = await opened(manager, own);
    expect(gap).toMatchObject({
      state: 'open',
      unit: { kind: 'organisation', name: 'Riverside' },
      owner: { name: 'Mo Price' },
      answer: null,
      mayAnswer: true,
    });
    expect((await list(manager, 'open')).body.items).toHaveLength(1);
    for (const member of [own.practitioner, own.supervisor, own.lead, own.administrator]) {
      const other = api.as(member);
      expect((await other.get(`/policy-gaps/${gap.id}`)).status).toBe(404);
      expect((await list(other, 'open')).status).toBe(404);
      expect((await list(other, 'answered')).body.items).toEqual([]);
      expect((await other.post('/policy-gaps', gapOf(own))).status).toBe(404);
      expect((await other.get('/policy-gap-choices')).status).toBe(404);
    }
  });

  it('offers managers as owners, and the units that themes know', async () => {
    const { body } = await manager.get<GapChoices>('/policy-gap-choices');
    expect(body.owners.map(({ name }) => name)).toEqual(['Mo Price']);
    expect(body.units.map(({ name }) => name)).toEqual(['Riverside', 'Service', 'North', 'South']);
  });

  it('holds to the small numbers of the themes', async () => {
    const { figure } = gapOf(own);
    const refusedFor = async (changes: object): Promise<readonly string[]> => {
      const body = { ...gapOf(own), figure: { ...figure, ...changes } };
      return codesOf((await manager.post<Problem>('/policy-gaps', body)).body);
    };
    expect(await refusedFor({ unitId: own.teamId })).toEqual(['gap_unit_too_small']);
    expect(await refusedFor({ unitId: own.manager.id })).toEqual(['gap_unit_unknown']);
    expect(await refusedFor({ quarter: '2099-Q1' })).toEqual(['gap_quarter_not_closed']);
    expect(await refusedFor({ table: 'story' })).toEqual(['gap_figure_unknown']);
    const own1 = await manager.post<Problem>(
      '/policy-gaps',
      gapOf(own, { ownerId: own.practitioner.id, question: 'Why?', replyBy: addDays(TODAY, -1) }),
    );
    expect(codesOf(own1.body)).toEqual([
      'gap_question_missing',
      'gap_owner_not_eligible',
      'gap_reply_by_in_the_past',
    ]);
  });

  it('is told to every member once it is answered, and answered once', async () => {
    const gap = await opened(manager, own);
    expect((await answer(manager, gap)).status).toBe(201);
    for (const member of [own.practitioner, own.supervisor, own.lead, own.administrator]) {
      const { body } = await list(api.as(member), 'answered');
      expect(body.items).toMatchObject([
        { id: gap.id, mayAnswer: false, answer: { kind: 'keep', policy: null } },
      ]);
    }
    expect(codesOf((await answer(manager, gap)).body)).toEqual(['gap_answered']);
    expect((await list(manager, 'open')).body.items).toEqual([]);
  });

  it('is answered by its owner, or by any manager once the owner is none any more', async () => {
    const second = await own.member('Ann Lee', ['manager']);
    const gap = await opened(manager, own, { ownerId: second.id });
    expect(gap.mayAnswer).toBe(false);
    expect(codesOf((await answer(manager, gap)).body)).toEqual(['gap_not_yours_to_answer']);
    expect((await answer(practitioner, gap)).status).toBe(404);
    await api.superuser.query(`update role_grant set ends_at = now() where member_id = $1`, [
      second.id,
    ]);
    expect((await answer(api.as(second), gap)).status).toBe(404);
    expect((await answer(manager, gap)).status).toBe(201);
  });

  it('begins the next version of the policy that changes, and says which question it answers', async () => {
    const policy = await adopted(manager);
    const gap = await opened(manager, own);
    const changed = await answer(manager, gap, { kind: 'change', policyId: policy.id });
    expect(changed.body.answer?.policy).toEqual({
      id: policy.id,
      title: POLICY.title,
      number: 2,
      adoptedOn: null,
    });
    const { body: written } = await manager.get<PolicyView>(`/policies/${policy.id}`);
    expect(written.draft?.text).toEqual({ ...POLICY, reviewOn: null });
    const told = await practitioner.get<GapView>(`/policy-gaps/${gap.id}`);
    expect(told.body.answer?.policy).toMatchObject({ title: '', adoptedOn: null });

    const text = { ...POLICY, text: 'We pay for the insurance.' };
    const ifMatch = { ifMatch: written.version };
    const draft = await manager.put<PolicyView>(`/policies/${policy.id}/draft`, text, ifMatch);
    await adopt(manager, draft.body);
    const { body } = await practitioner.get<PolicyView>(`/policies/${policy.id}`);
    expect(body.inForce?.because).toEqual([{ gapId: gap.id, question: gap.question }]);
    const after = await practitioner.get<GapView>(`/policy-gaps/${gap.id}`);
    expect(after.body.answer?.policy).toMatchObject({ title: POLICY.title, adoptedOn: TODAY });
  });

  it('begins a new policy to try, until a day', async () => {
    const gap = await opened(manager, own);
    const until = addDays(TODAY, 90);
    const missing = await answer(manager, gap, { kind: 'try', policyTitle: 'Pool car' });
    expect(codesOf(missing.body)).toEqual(['gap_until_missing']);
    expect(codesOf((await answer(manager, gap, { kind: 'try', until })).body)).toEqual([
      'gap_answer_policy_missing',
    ]);
    const tried = await answer(manager, gap, { kind: 'try', until, policyTitle: 'Pool car' });
    expect(tried.body.answer).toMatchObject({ until, policy: { title: 'Pool car', number: 1 } });
    const id = tried.body.answer?.policy?.id ?? '';
    const { body } = await manager.get<PolicyView>(`/policies/${id}`);
    expect(body.draft?.text).toMatchObject({ title: 'Pool car', triedUntil: until });
  });

  it('points to a version that was adopted already, and to no other', async () => {
    const policy = await adopted(manager);
    const gap = await opened(manager, own);
    const link = { kind: 'change', policyId: policy.id } as const;
    expect(codesOf((await answer(manager, gap, { ...link, policyNumber: 2 })).body)).toEqual([
      'gap_answer_policy_unknown',
    ]);
    const linked = await answer(manager, gap, { ...link, policyNumber: 1 });
    expect(linked.body.answer?.policy).toMatchObject({ number: 1, adoptedOn: TODAY });
    const gone = await answer(manager, await opened(manager, own), { ...link, policyId: own.id });
    expect(codesOf(gone.body)).toEqual(['gap_answer_policy_unknown']);
  });

  it('is answered once, when it is sent ten times at the same moment', async () => {
    const policy = await adopted(manager);
    for (let round = 0; round < 5; round += 1) {
      const gap = await opened(manager, own);
      const answers = await Promise.all(
        Array.from({ length: 10 }, () =>
          answer(manager, gap, { kind: 'change', policyId: policy.id }),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(9);
    }
  });

  it('is listed by the day of reply while open, and latest first when answered', async () => {
    const days = [30, 10, 20];
    const gaps: GapView[] = [];
    for (const ahead of days)
      gaps.push(await opened(manager, own, { replyBy: addDays(TODAY, ahead) }));
    const first = await manager.get<GapPage>('/policy-gaps?state=open&limit=2');
    expect(first.body.items.map(({ id }) => id)).toEqual([gaps[1]?.id, gaps[2]?.id]);
    const rest = await manager.get<GapPage>(
      `/policy-gaps?state=open&limit=2&cursor=${first.body.next ?? ''}`,
    );
    expect(rest.body.items.map(({ id }) => id)).toEqual([gaps[0]?.id]);

    for (const gap of gaps) await answer(manager, gap);
    const answered = await practitioner.get<GapPage>('/policy-gaps?limit=2');
    const more = await practitioner.get<GapPage>(
      `/policy-gaps?limit=2&cursor=${answered.body.next ?? ''}`,
    );
    const told = [...answered.body.items, ...more.body.items].map(({ id }) => id);
    expect(told).toEqual(gaps.map(({ id }) => id).reverse());
  });

  it('is not there for another organisation, and names none of its people', async () => {
    const gap = await opened(manager, own);
    await answer(manager, gap);
    const hillside = await api.organisation('Hillside');
    await withFive(hillside);
    const other = api.as(hillside.manager);
    expect((await other.get(`/policy-gaps/${gap.id}`)).status).toBe(404);
    expect((await answer(other, gap)).status).toBe(404);
    const { figure } = gapOf(own);
    const foreign = await other.post<Problem>('/policy-gaps', gapOf(hillside, { figure }));
    expect(codesOf(foreign.body)).toEqual(['gap_unit_unknown']);
    const owned = await other.post<Problem>(
      '/policy-gaps',
      gapOf(hillside, { ownerId: own.manager.id }),
    );
    expect(codesOf(owned.body)).toEqual(['gap_owner_not_eligible']);
  });
});
