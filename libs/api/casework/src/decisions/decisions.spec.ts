import { TestApi } from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import {
  agreedCase,
  checkedCase,
  discussedCase,
  GO_AHEAD,
  inDays,
  type Pair,
  pairOf,
  sharedCase,
} from '../spec-cases';

describe('deciding together', () => {
  let api: TestApi;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    pair = pairOf(api, await api.organisation());
  });
  afterAll(() => api.stop());

  const codes = (body: Problem): string[] => (body.refusals ?? []).map(({ code }) => code);
  const write = (id: string, body: object, caller = pair.supervisor) =>
    caller.post<CaseView & Problem>(`/cases/${id}/decisions`, body);
  const sign = (
    caller: Pair['raiser'],
    at: { id: string; decisionId: string; version: number },
    more: object = {},
  ) =>
    caller.post<CaseView & Problem>(`/cases/${at.id}/decisions/${at.decisionId}/signatures`, {
      kind: 'signed',
      version: at.version,
      ...more,
    });

  it('is never done by the one who raised it', async () => {
    const { id } = await checkedCase(pair);
    expect(codes((await write(id, GO_AHEAD, pair.raiser)).body)).toEqual(
      expect.arrayContaining(['not_your_part', 'decided_alone']),
    );
  });

  it('keeps what is being written to the supervisor', async () => {
    const { id } = await checkedCase(pair);
    const written = await write(id, { outcome: 'go_ahead', reasoning: 'Still thinking.' });
    const mine = await pair.raiser.get<CaseView>(`/cases/${id}`);
    expect(written.body.decisions).toHaveLength(1);
    expect(mine.body.decisions).toEqual([]);
    expect(mine.body.timeline.items.map(({ kind }) => kind)).not.toContain('decision_written');
  });

  it('says what is missing before it is shared', async () => {
    const { id } = await checkedCase(pair);
    const written = await write(id, { outcome: 'go_ahead' });
    const decisionId = written.body.decisions[0]?.id ?? '';
    const shared = await pair.supervisor.post<Problem>(
      `/cases/${id}/decisions/${decisionId}/sharing`,
    );
    expect(codes(shared.body)).toEqual([
      'ending_missing',
      'stop_conditions_missing',
      'review_on_missing',
      'reasoning_missing',
    ]);
  });

  it.each([
    ['a review in 29 days', { reviewOn: inDays(29) }, 'review_on_too_late'],
    ['a review yesterday', { reviewOn: inDays(-1) }, 'review_on_in_the_past'],
  ])('does not share %s', async (_what, change, code) => {
    const { id } = await checkedCase(pair);
    const written = await write(id, { ...GO_AHEAD, ...change });
    const decisionId = written.body.decisions[0]?.id ?? '';
    const path = `/cases/${id}/decisions/${decisionId}/sharing`;
    expect(codes((await pair.supervisor.post<Problem>(path)).body)).toEqual([code]);
  });

  it('holds at once, with what is missing, what to say meanwhile, and a date', async () => {
    const { id } = await discussedCase(pair);
    const bare = await write(id, { outcome: 'hold' });
    expect(codes(bare.body)).toEqual(
      expect.arrayContaining(['missing_missing', 'interim_line_missing', 'decide_by_missing']),
    );
    const hold = {
      outcome: 'hold',
      reasoning: 'We do not know yet what she wants.',
      missing: 'What does she want from it?',
      interimLine: 'Good to hear from you. Can I ring on Thursday?',
    };
    const late = await write(id, { ...hold, decideBy: inDays(12) });
    const held = await write(id, { ...hold, decideBy: inDays(1) });
    expect(codes(late.body)).toEqual(['decide_by_too_late']);
    expect(held.body).toMatchObject({ stage: 'held', decisions: [{ outcome: 'hold' }] });

    const resumed = await pair.raiser.post<CaseView>(`/cases/${id}/resumption`, {
      reason: 'She told us what she wants.',
    });
    expect(resumed.body.stage).toBe('discussing');
  });

  it('leaves the pair when it is escalated', async () => {
    const { id } = await discussedCase(pair);
    const { body } = await write(id, { outcome: 'escalate', reasoning: 'This is bigger than us.' });
    expect(body.stage).toBe('escalated');
    expect(codes((await write(id, GO_AHEAD)).body)).toContain('not_at_this_stage');
  });

  it('comes into force when both have signed the same text', async () => {
    const shared = await sharedCase(pair);
    const one = await sign(pair.supervisor, shared);
    const both = await sign(pair.raiser, shared);
    expect(one.body.decisions[0]).toMatchObject({ state: 'signed_by_one' });
    expect(one.body.stage).toBe('decided');
    expect(both.body).toMatchObject({
      stage: 'in_force',
      decisions: [{ state: 'signed_by_both' }],
    });
  });

  it('records a difference of view beside the decision, and goes on', async () => {
    const shared = await sharedCase(pair);
    await sign(pair.supervisor, shared);
    const silent = await sign(pair.raiser, shared, { kind: 'signed_with_difference', text: ' ' });
    const said = await sign(pair.raiser, shared, {
      kind: 'signed_with_difference',
      text: 'I would have stayed longer.',
    });
    expect(codes(silent.body)).toEqual(['difference_missing']);
    expect(said.body).toMatchObject({
      stage: 'in_force',
      decisions: [{ state: 'signed_with_difference' }],
    });
  });

  it('goes back into discussion when the practitioner declines', async () => {
    const shared = await sharedCase(pair);
    const declined = await sign(pair.raiser, shared, {
      kind: 'declined',
      text: 'This is not what we agreed.',
    });
    expect(declined.body).toMatchObject({
      stage: 'discussing',
      decisions: [{ state: 'declined' }],
    });
  });

  it('asks for another look when the text changed after it was read', async () => {
    const shared = await sharedCase(pair);
    const path = `/cases/${shared.id}/decisions/${shared.decisionId}`;
    await pair.supervisor.patch(path, { ending: 'Two hours.' }, { ifMatch: shared.version });
    const stale = await sign(pair.raiser, shared);
    expect(stale.status).toBe(412);
    expect(JSON.stringify(stale.body.current)).toContain('Two hours.');
  });

  it('is frozen from the first signature on; what comes later is added', async () => {
    const shared = await sharedCase(pair);
    await sign(pair.raiser, shared);
    const path = `/cases/${shared.id}/decisions/${shared.decisionId}`;
    const edit = await pair.supervisor.patch<Problem>(
      path,
      { ending: 'Never.' },
      { ifMatch: shared.version },
    );
    const added = await pair.supervisor.post<CaseView>(`${path}/addenda`, {
      text: 'We also told the team.',
    });
    expect(codes(edit.body)).toContain('decision_frozen');
    expect(added.body.decisions[0]?.addenda).toMatchObject([{ text: 'We also told the team.' }]);
  });

  it('is superseded by a new decision, and stays readable', async () => {
    const { id } = await agreedCase(pair);
    const written = await write(id, { ...GO_AHEAD, reasoning: 'A shorter visit is enough.' });
    const decisionId = written.body.decisions.at(-1)?.id ?? '';
    const { body } = await pair.supervisor.post<CaseView>(
      `/cases/${id}/decisions/${decisionId}/sharing`,
    );
    expect(body.stage).toBe('decided');
    expect(body.decisions).toMatchObject([
      { state: 'superseded', supersededById: decisionId, signatures: [{}, {}] },
      { state: 'shared' },
    ]);
  });

  it('remembers where the paragraph stands in the person’s record', async () => {
    const { id, decisionId } = await agreedCase(pair);
    const placed = await pair.raiser.put<CaseView>(
      `/cases/${id}/decisions/${decisionId}/record-placement`,
      { reference: 'Mosaic 4711' },
    );
    expect(placed.body.decisions[0]?.recordPlacement).toMatchObject({
      reference: 'Mosaic 4711',
      by: { name: 'Amira Khan' },
    });
  });
});
