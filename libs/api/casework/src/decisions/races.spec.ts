import { type Answer, TestApi } from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import { agreedCase, checkedCase, GO_AHEAD, type Pair, pairOf, sharedCase } from '../spec-cases';

/** Rounds of each race; a release is tried with 500. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 8);
const RUNNERS = 20;

describe('twenty at once', () => {
  let api: TestApi;
  let pair: Pair;

  beforeAll(async () => {
    api = await TestApi.start();
    pair = pairOf(api, await api.organisation());
  });
  afterAll(() => api.stop());

  type Run = Answer<CaseView & Problem>;

  async function race(run: (turn: number) => Promise<Run>): Promise<Run[]> {
    return Promise.all(Array.from({ length: RUNNERS }, (_, turn) => run(turn)));
  }

  /** One wins; the others are told why. */
  function expectOneWinner(answers: readonly Run[]): void {
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    const losers = answers.filter(({ status }) => status !== 201);
    expect([...new Set(losers.map(({ status }) => status))]).toEqual([409]);
    expect(losers.every(({ body }) => (body.refusals ?? []).length > 0)).toBe(true);
  }

  it('sign once each', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, decisionId, version } = await sharedCase(pair);
      const path = `/cases/${id}/decisions/${decisionId}/signatures`;
      const answers = await race((turn) =>
        (turn % 2 === 0 ? pair.raiser : pair.supervisor).post(path, { kind: 'signed', version }),
      );
      expectOneWinner(answers.filter((_, turn) => turn % 2 === 0));
      expectOneWinner(answers.filter((_, turn) => turn % 2 === 1));
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body).toMatchObject({ stage: 'in_force', decisions: [{ state: 'signed_by_both' }] });
      expect(body.decisions[0]?.signatures).toHaveLength(2);
    }
  }, 3_600_000);

  it('decide once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await checkedCase(pair);
      const written = await race((turn) =>
        pair.supervisor.post(`/cases/${id}/decisions`, {
          ...GO_AHEAD,
          reasoning: `Reasoning of turn ${turn}.`,
        }),
      );
      expectOneWinner(written);
      const winner = written.find(({ status }) => status === 201);
      const decision = winner?.body.decisions[0];
      const shared = await race(() =>
        pair.supervisor.post(`/cases/${id}/decisions/${decision?.id}/sharing`),
      );
      expectOneWinner(shared);
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body.decisions).toHaveLength(1);
      expect(body.decisions[0]?.reasoning).toBe(decision?.reasoning);
    }
  }, 3_600_000);

  it('pause once, and the first report is kept', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await agreedCase(pair);
      const answers = await race((turn) =>
        (turn % 2 === 0 ? pair.raiser : pair.supervisor).post(`/cases/${id}/pauses`, {
          stopCondition: 'Asked to keep something out of the file',
          whatHappened: `Seen by ${turn}.`,
        }),
      );
      expectOneWinner(answers);
      const winner = answers.find(({ status }) => status === 201);
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body.pause).toEqual(winner?.body.pause);
    }
  }, 3_600_000);

  it('post once what is sent twenty times with the same key', async () => {
    const { id } = await checkedCase(pair);
    const answers = await race(() =>
      pair.raiser.post(
        `/cases/${id}/entries`,
        { text: 'Only once, please.', perspective: 'practitioner' },
        { idempotencyKey: 'the-same-key' },
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
    const said = body.timeline.items.filter(({ entry }) => entry?.text === 'Only once, please.');
    expect(said).toHaveLength(1);
  });

  it('lose no entry when twenty speak at once', async () => {
    const { id } = await checkedCase(pair);
    await race((turn) =>
      pair.raiser.post(`/cases/${id}/entries`, {
        text: `Voice ${turn}.`,
        perspective: 'practitioner',
      }),
    );
    const { body } = await pair.supervisor.get<CaseView>(`/cases/${id}`);
    const voices = body.timeline.items.flatMap(({ entry }) => entry?.text ?? []);
    expect(voices.filter((text) => text.startsWith('Voice')).sort()).toHaveLength(RUNNERS);
    expect(new Set(body.timeline.items.map(({ seq }) => seq)).size).toBe(
      body.timeline.items.length,
    );
  });
});
