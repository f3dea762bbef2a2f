import { type Answer, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  CasePage,
  CaseView,
  HomeView,
  MyActionsPage,
  SecondViewPage,
} from '@alongside/contracts';
import { CHECK_ANSWERS, CHECK_IDS } from '@alongside/domain';
import { inDays, MEAL, type Pair, pairOf, WEIGHED } from './spec-cases';

/** One question, lived through by everybody in it: each step is a request, and each is told what comes next. */
describe('from “I don’t know if I may” to what was learned', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;
  let id = '';

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  type Who = keyof Pair;
  const done = async (request: Promise<Answer<CaseView>>): Promise<CaseView> => {
    const { status, body } = await request;
    if (status >= 300) throw new Error(`${status}: ${JSON.stringify(body)}`);
    return body;
  };
  const post = (who: Who, path: string, body: object = {}): Promise<CaseView> =>
    done(pair[who].post<CaseView>(`/cases/${id}${path}`, body));
  const view = (who: Who): Promise<CaseView> => done(pair[who].get<CaseView>(`/cases/${id}`));
  const turn = async (who: Who): Promise<string | null | undefined> =>
    (await pair[who].get<CasePage>('/cases?state=all')).body.items.find((row) => row.id === id)
      ?.needs;
  const turns = async (): Promise<readonly unknown[]> => [
    await turn('raiser'),
    await turn('supervisor'),
  ];

  it('begins as a draft that is the practitioner’s alone', async () => {
    const begun = await done(pair.raiser.post<CaseView>('/cases', { question: MEAL }));
    id = begun.id;
    const home = await pair.raiser.get<HomeView>('/me/home');
    expect(home.body.drafts.map(({ caseId }) => caseId)).toEqual([id]);
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
  });

  it('is raised, and waits for the supervisor', async () => {
    const raised = await post('raiser', '/raising');
    expect(raised.stage).toBe('raised');
    const home = await pair.supervisor.get<HomeView>('/me/home');
    expect(home.body.waitingForMe.map((row) => row.id)).toEqual([id]);
  });

  it('is placed on the line by both, blind to each other', async () => {
    const first = await post('raiser', '/positions', { position: 'guarded' });
    expect(first.positions[0]).toMatchObject({ mine: 'guarded', supervisor: null });
    expect((await view('supervisor')).positions[0]).toMatchObject({ raiser: null });
    const both = await post('supervisor', '/positions', { position: 'warm' });
    expect(both.positions[0]).toMatchObject({ raiser: 'guarded', supervisor: 'warm' });
    expect(both.stage).toBe('discussing');
  });

  it('is talked over, weighed and checked', async () => {
    await post('supervisor', '/entries', {
      text: 'What would refusing say to them?',
      perspective: 'supervisor',
      mentions: [riverside.practitioner.id],
    });
    const { version } = await view('raiser');
    await done(
      pair.raiser.patch<CaseView>(
        `/cases/${id}/question`,
        { weighing: WEIGHED },
        { ifMatch: version },
      ),
    );
    expect(await turns()).toEqual(['answer_check', 'answer_check']);
    for (const check of CHECK_IDS.filter((each) => each !== 'S19_pattern_same_person')) {
      const answers = Object.entries<string | undefined>(CHECK_ANSWERS[check]);
      const harmless = answers.find(([, effect]) => effect === undefined)?.[0];
      await post('raiser', '/safety-checks', {
        check,
        answer: check === 'S8_worker_gain' ? 'yes' : harmless,
        reason: 'We talked it through together.',
      });
    }
  });

  it('is seen by somebody outside the two, who then no longer sees it', async () => {
    expect(await turn('supervisor')).toBe('ask_second_view');
    const asked = await post('supervisor', '/second-views', {
      memberId: riverside.secondSupervisor.id,
    });
    const viewer = api.as(riverside.secondSupervisor);
    const path = `/second-views/${asked.secondViews[0]?.id}`;
    expect((await viewer.get<SecondViewPage>(path)).status).toBe(200);
    const answered = await viewer.post(`${path}/answer`, {
      view: 'support_with_changes',
      reasoning: 'Say beforehand that it is this once.',
    });
    expect(answered.status).toBe(204);
    expect((await viewer.get(path)).status).toBe(404);
    expect((await view('raiser')).secondViews[0]?.view).toBe('support_with_changes');
  });

  it('is decided, shared, and signed by both', async () => {
    expect(await turn('supervisor')).toBe('write_decision');
    const written = await post('supervisor', '/decisions', {
      outcome: 'go_ahead_with_conditions',
      reasoning: 'It lets the family welcome us, and we know how to stop.',
      conditions: ['Say beforehand that it is this once'],
      stopConditions: ['Asked to keep something out of the file'],
      ending: 'One hour, noted in the diary.',
      reviewOn: inDays(7),
      forThePersonsRecord: 'We ate together at Eid because you asked us to.',
    });
    const decisionId = written.decisions[0]?.id;
    expect((await view('raiser')).decisions).toEqual([]);
    const shared = await post('supervisor', `/decisions/${decisionId}/sharing`);
    expect([shared.stage, await turns()]).toEqual(['decided', ['sign_decision', 'sign_decision']]);
    const version = shared.decisions[0]?.version;
    await post('supervisor', `/decisions/${decisionId}/signatures`, { kind: 'signed', version });
    const agreed = await post('raiser', `/decisions/${decisionId}/signatures`, {
      kind: 'signed_with_difference',
      text: 'I would have stayed for the whole evening.',
      version,
    });
    expect(agreed).toMatchObject({
      stage: 'in_force',
      decisions: [{ state: 'signed_with_difference', signatures: [{}, {}] }],
    });
    await done(
      pair.raiser.put<CaseView>(`/cases/${id}/decisions/${decisionId}/record-placement`, {
        reference: 'Mosaic 4711',
      }),
    );
  });

  it('is acted on by those who agreed to', async () => {
    await post('supervisor', '/actions', {
      what: 'Ask how they would like the day to go',
      ownerId: riverside.practitioner.id,
      kind: 'ask',
      dueOn: inDays(3),
    });
    const mine = await pair.raiser.get<MyActionsPage>('/me/actions');
    expect(mine.body.items).toMatchObject([{ caseId: id, status: 'agreed' }]);
  });

  it('pauses when a stop condition is met, and goes on when the supervisor says so', async () => {
    await post('raiser', '/pauses', {
      stopCondition: 'Asked to keep something out of the file',
      whatHappened: 'The father asked me not to write it down.',
    });
    expect(await turns()).toEqual([null, 'resume']);
    const resumed = await post('supervisor', '/resumption', { reason: 'We spoke with him.' });
    expect(resumed.stage).toBe('in_force');
  });

  it('is reviewed, and not closed while an action is open', async () => {
    const reviewed = await post('raiser', '/reviews', {
      happenedAsAgreed: 'partly',
      whatHappened: 'We ate, and stayed two hours.',
      helped: 'yes',
      personSaid: 'You came with hunger.',
      howAsked: 'At the next visit',
      learning: 'Custom was never policy.',
    });
    expect([reviewed.stage, await turns()]).toEqual(['reviewed', [null, 'update_action']]);
    const closing = { reason: 'Custom was never policy.' };
    const early = await pair.supervisor.post(`/cases/${id}/closure`, closing);
    expect(early.status).toBe(409);
    const action = reviewed.actions[0];
    await done(
      pair.raiser.patch<CaseView>(
        `/cases/${id}/actions/${action?.id}`,
        { status: 'done', shownBy: 'Their words are in the record.', personTold: true },
        { ifMatch: action?.version ?? 0 },
      ),
    );
    expect(await turn('supervisor')).toBe('close');
    expect((await post('supervisor', '/closure', closing)).stage).toBe('closed');
  });

  it('can be read from its beginning to its end by both, and changed by nobody', async () => {
    expect(await turns()).toEqual([null, null]);
    const { timeline } = await view('supervisor');
    const kinds = timeline.items.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind !== 'safety_check_recorded')).toEqual([
      'case_begun',
      'case_raised',
      'position_placed',
      'position_placed',
      'positions_revealed',
      'entry_posted',
      'question_changed',
      'second_view_asked',
      'second_view_answered',
      'decision_written',
      'decision_shared',
      'decision_signed',
      'decision_signed',
      'decision_in_force',
      'decision_placed_in_record',
      'action_agreed',
      'stop_condition_reported',
      'agreement_resumed',
      'review_held',
      'action_changed',
      'case_closed',
    ]);
    expect(timeline.items.at(-1)?.reason).toBe('Custom was never policy.');
    expect(timeline.items.map(({ seq }) => seq)).toEqual(kinds.map((_, at) => at + 1));
    const late = await pair.raiser.post(`/cases/${id}/entries`, {
      text: 'One more thing.',
      perspective: 'practitioner',
    });
    expect(late.status).toBe(409);
  });
});
