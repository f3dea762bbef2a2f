import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import {
  checkedCase,
  discussedCase,
  GO_AHEAD,
  inDays,
  type Pair,
  pairOf,
  sharedCase,
} from '../spec-cases';

describe('a decision that is overtaken', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    pair = pairOf(api, riverside);
  });
  afterAll(() => api.stop());

  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);
  const HOLD = {
    outcome: 'hold',
    reasoning: 'We do not know yet what she wants.',
    missing: 'What does she want from it?',
    interimLine: 'Good to hear from you. Can I ring on Thursday?',
    decideBy: inDays(1),
  };
  const answer = (id: string, check: string, value: string) =>
    pair.raiser.post<CaseView>(`/cases/${id}/safety-checks`, {
      check,
      answer: value,
      reason: 'We have just heard about it.',
    });

  it.each([
    ['forbids it', 'S6_legal_restriction', 'yes'],
    ['asks for a second view', 'S8_worker_gain', 'yes'],
  ])(
    'goes back into discussion when an answer %s before both have signed',
    async (_what, check, value) => {
      const shared = await sharedCase(pair);
      const path = `/cases/${shared.id}/decisions/${shared.decisionId}/signatures`;
      await pair.raiser.post(path, { kind: 'signed', version: shared.version });

      const answered = await answer(shared.id, check, value);
      expect(answered.body).toMatchObject({
        stage: 'discussing',
        decisions: [{ state: 'superseded', signatures: [{ part: 'raiser' }] }],
      });
      const late = await pair.supervisor.post<Problem>(path, {
        kind: 'signed',
        version: shared.version,
      });
      expect(late.status).toBe(409);
    },
  );

  it('waits on when the answer changes nothing for it', async () => {
    const { id } = await sharedCase(pair);
    expect((await answer(id, 'S6_legal_restriction', 'no')).body).toMatchObject({
      stage: 'decided',
      decisions: [{ state: 'shared' }],
    });
  });

  it('stays escalated when the answer escalates', async () => {
    const { id } = await sharedCase(pair);
    expect((await answer(id, 'S1_immediate_danger', 'yes')).body.stage).toBe('escalated');
  });

  it('never shows the raiser a draft that a hold took the place of', async () => {
    const { id } = await discussedCase(pair);
    await pair.supervisor.post(`/cases/${id}/decisions`, {
      outcome: 'go_ahead',
      reasoning: 'Not ready to be read.',
    });
    const held = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, HOLD);
    const mine = await pair.raiser.get<CaseView>(`/cases/${id}`);
    expect(held.body.decisions).toHaveLength(2);
    expect(mine.body.decisions).toMatchObject([{ outcome: 'hold' }]);
  });

  it('is recorded anew, not written over, once it holds', async () => {
    const { id } = await discussedCase(pair);
    const held = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, HOLD);
    const { id: decisionId, version } = held.body.decisions[0] ?? { id: '', version: 0 };
    const rewritten = await pair.supervisor.patch<Problem>(
      `/cases/${id}/decisions/${decisionId}`,
      { decideBy: inDays(3) },
      { ifMatch: version },
    );
    const again = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, {
      ...HOLD,
      missing: 'Her brother’s view is missing too.',
    });
    expect(codes(rewritten.body)).toEqual(['decision_settled']);
    expect(again.body.decisions).toMatchObject([{ state: 'superseded' }, { state: 'shared' }]);
  });

  it('does not turn into a hold or an escalation by being revised', async () => {
    for (const outcome of ['hold', 'escalate']) {
      const { id } = await checkedCase(pair);
      const written = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, GO_AHEAD);
      const { id: decisionId, version } = written.body.decisions[0] ?? { id: '', version: 0 };
      const revised = await pair.supervisor.patch<Problem>(
        `/cases/${id}/decisions/${decisionId}`,
        { outcome },
        { ifMatch: version },
      );
      expect(revised.status).toBe(409);
    }
  });

  it('has no place in the person’s record while it is being written', async () => {
    const { id } = await discussedCase(pair);
    const held = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, HOLD);
    const written = await pair.supervisor.post<CaseView>(`/cases/${id}/decisions`, GO_AHEAD);
    const place = (decisionId: string | undefined) =>
      pair.supervisor.put<Problem>(`/cases/${id}/decisions/${decisionId}/record-placement`, {
        reference: 'Mosaic 4711',
      });
    expect(codes((await place(written.body.decisions[1]?.id)).body)).toEqual([
      'decision_not_shared',
    ]);
    expect((await place(held.body.decisions[0]?.id)).status).toBe(200);
  });
});
