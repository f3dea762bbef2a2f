import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, EscalationsPage, Problem } from '@alongside/contracts';
import { checkedCase, discussedCase, type Pair, pairOf } from '../spec-cases';

const REASON = 'We talked it through together.';

describe('safety checks', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const answer = (id: string, check: string, given: string | null, reason = REASON) =>
    pair.raiser.post<CaseView & Problem>(`/cases/${id}/safety-checks`, {
      check,
      answer: given,
      reason,
    });
  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);

  it('keeps the answer with its sentence, who gave it and when', async () => {
    const { id } = await discussedCase(pair);
    const { body } = await answer(id, 'S9_person_asked', 'yes', 'She was asked at the table.');
    expect(body.safetyChecks).toMatchObject([
      {
        check: 'S9_person_asked',
        answer: 'yes',
        reason: 'She was asked at the table.',
        answeredBy: { name: 'Amira Khan' },
        wording: 1,
      },
    ]);
  });

  it.each([
    ['a bare tick', 'S9_person_asked', 'yes', 'ok', 'reason_missing'],
    ['an answer that is not one', 'S9_person_asked', 'maybe', REASON, 'unknown_answer'],
    ['leaving out what is always asked', 'S1_immediate_danger', null, REASON, 'cannot_be_left_out'],
    [
      'an answer to what is worked out',
      'S19_pattern_same_person',
      'fewer_than_three',
      REASON,
      'computed',
    ],
  ])('does not take %s', async (_what, check, given, reason, code) => {
    const { id } = await discussedCase(pair);
    expect(codes((await answer(id, check, given, reason)).body)).toContain(code);
  });

  it('lets the latest answer stand and keeps the one before', async () => {
    const { id } = await discussedCase(pair);
    await answer(id, 'S9_person_asked', 'no');
    const { body } = await answer(id, 'S9_person_asked', 'yes');
    expect(body.safetyChecks.map((check) => check.answer)).toEqual(['yes']);
    const { rows } = await api.superuser.query(
      'select answer from safety_check where case_id = $1 order by answered_at',
      [id],
    );
    expect(rows).toEqual([{ answer: 'no' }, { answer: 'yes' }]);
  });

  it('hands the case to the safeguarding lead at once when somebody may be in danger', async () => {
    const { id } = await discussedCase(pair);
    const { body } = await answer(id, 'S1_immediate_danger', 'unsure');
    expect(body).toMatchObject({ stage: 'escalated', sealed: false });
    const list = await api.as(riverside.lead).get<EscalationsPage>('/escalations');
    expect(list.body.items.find((row) => row.caseId === id)).toMatchObject({
      because: ['S1_immediate_danger'],
      routes: 0,
    });
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(200);
  });

  it('seals the case at once when a worker may have harmed', async () => {
    const { id } = await discussedCase(pair);
    await pair.raiser.post(`/cases/${id}/entries`, {
      text: 'My words.',
      perspective: 'practitioner',
    });
    const { body } = await answer(id, 'S4_allegation_about_worker', 'yes');

    expect(body).toMatchObject({ stage: 'escalated', sealed: true });
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
    const mine = (await pair.raiser.get<CaseView>(`/cases/${id}`)).body;
    const words = mine.timeline.items.flatMap(({ entry }) => entry?.text ?? []);
    expect(words).toEqual(['My words.']);
    expect([mine.safetyChecks, mine.decisions, mine.positions]).toEqual([[], [], []]);
    const whole = (await api.as(riverside.lead).get<CaseView>(`/cases/${id}`)).body;
    expect(whole.timeline.items.flatMap(({ entry }) => entry?.text ?? [])).toHaveLength(2);
  });

  it('leaves the supervisor with nothing in hand after their own answer sealed the case', async () => {
    const { id } = await discussedCase(pair);
    const sealed = await pair.supervisor.post<CaseView>(`/cases/${id}/safety-checks`, {
      check: 'S5_sexual_or_exploitative',
      answer: 'unsure',
      reason: REASON,
    });
    expect(sealed.status).toBe(201);
    expect(sealed.body).toMatchObject({
      sealed: true,
      question: { story: null },
      safetyChecks: [],
    });
    expect(sealed.body.timeline.items).toEqual([]);
    expect((await pair.supervisor.get(`/cases/${id}`)).status).toBe(404);
  });

  it('freezes a sealed thread', async () => {
    const { id } = await discussedCase(pair);
    await answer(id, 'S4_allegation_about_worker', 'yes');
    const after = await pair.raiser.post<Problem>(`/cases/${id}/entries`, {
      text: 'One more thing.',
      perspective: 'practitioner',
    });
    expect(codes(after.body)).toContain('sealed');
  });

  it('counts the third question about the same person in 90 days', async () => {
    const first = await discussedCase(pair);
    const again = async () => {
      const begun = await pair.raiser.post<CaseView>('/cases', {
        personId: first.person.id,
        question: { story: 'Again.', act: 'Again a meal.', urgency: 'next_session' },
      });
      return (await pair.raiser.post<CaseView>(`/cases/${begun.body.id}/raising`)).body;
    };
    expect((await again()).crossingsIn90Days).toBe(2);
    expect((await again()).crossingsIn90Days).toBe(3);
    await api.superuser.query(
      `update "case" set raised_at = raised_at - interval '91 days' where id = $1`,
      [first.id],
    );
    expect((await pair.raiser.get<CaseView>(`/cases/${first.id}`)).body.crossingsIn90Days).toBe(2);
  });

  it('holds to the stricter rules of an organisation, and tells them to the page', async () => {
    const strict = await checkedCase(pair);
    const rules = { S18_worker_state: { steady: 'block' } };
    const set = (own: object) =>
      api.superuser.query(
        `update organisation set tightened_rules = $1
         where organisation_id = (select organisation_id from "case" where id = $2)`,
        [own, strict.id],
      );
    await set(rules);
    const seen = (await pair.raiser.get<CaseView>(`/cases/${strict.id}`)).body;
    expect(seen.tightenedRules).toEqual(rules);
    const leftOut = await pair.raiser.post<Problem>(`/cases/${strict.id}/safety-checks`, {
      check: 'S18_worker_state',
      answer: null,
      reason: REASON,
    });
    expect(codes(leftOut.body)).toEqual(['answer_it_anew']);
    await set({});
  });

  it('lets a go-ahead through only when every check lets it', async () => {
    const blocked = await checkedCase(pair, { S7_needs_secrecy: 'yes' });
    const open = await checkedCase(pair);
    const share = async (id: string) => {
      const written = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, {
        outcome: 'go_ahead',
        reasoning: 'It lets the family welcome us.',
        ending: 'One hour.',
        stopConditions: ['Asked to keep something out of the file'],
        reviewOn: new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10),
      });
      const decisionId = written.body.decisions[0]?.id ?? '';
      return pair.supervisor.post<CaseView & Problem>(
        `/cases/${id}/decisions/${decisionId}/sharing`,
      );
    };
    expect(codes((await share(blocked.id)).body)).toEqual(['outcome_not_available']);
    expect((await share(open.id)).body.stage).toBe('decided');
  });
});
