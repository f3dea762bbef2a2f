import { type Answer, TestApi } from '@alongside/api-testing';
import type { CaseView, Problem } from '@alongside/contracts';
import { discussedCase, type Pair, pairOf } from '../spec-cases';

/** Rounds of each race; a release is tried with 500. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 30);
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

  /** A no waits for no check, so that a round is prepared in a few requests. */
  const NO = {
    outcome: 'not_this_way',
    reasoning: 'It would be read as a promise.',
    instead: 'We visit together on the next day.',
    whoTellsPerson: 'Their worker, tomorrow.',
  };
  const write = (id: string, body: object = NO): Promise<Run> =>
    pair.supervisor.post(`/cases/${id}/decisions`, body);
  const share = (id: string, decisionId: string | undefined): Promise<Run> =>
    pair.supervisor.post(`/cases/${id}/decisions/${decisionId}/sharing`);

  async function sharedNo(): Promise<{ id: string; decisionId: string; version: number }> {
    const { id } = await discussedCase(pair);
    const decisionId = (await write(id)).body.decisions[0]?.id ?? '';
    const { body } = await share(id, decisionId);
    return { id, decisionId, version: body.decisions[0]?.version ?? 0 };
  }

  async function agreedNo(): Promise<{ id: string; decisionId: string }> {
    const { id, decisionId, version } = await sharedNo();
    for (const caller of [pair.supervisor, pair.raiser])
      await caller.post(`/cases/${id}/decisions/${decisionId}/signatures`, {
        kind: 'signed',
        version,
      });
    return { id, decisionId };
  }

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
      const { id, decisionId, version } = await sharedNo();
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
      const { id } = await discussedCase(pair);
      const written = await race((turn) =>
        write(id, { ...NO, reasoning: `Reasoning of turn ${turn}.` }),
      );
      expectOneWinner(written);
      const winner = written.find(({ status }) => status === 201);
      const decision = winner?.body.decisions[0];
      expectOneWinner(await race(() => share(id, decision?.id)));
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body.decisions).toHaveLength(1);
      expect(body.decisions[0]?.reasoning).toBe(decision?.reasoning);
    }
  }, 3_600_000);

  it('supersede once, and the former keeps its signatures', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, decisionId: former } = await agreedNo();
      const next = (await write(id)).body.decisions.at(-1)?.id;
      expectOneWinner(await race(() => share(id, next)));
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body.decisions).toMatchObject([
        { id: former, state: 'superseded', supersededById: next, signatures: [{}, {}] },
        { id: next, state: 'shared', signatures: [] },
      ]);
      const kinds = body.timeline.items.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === 'decision_superseded')).toHaveLength(1);
    }
  }, 3_600_000);

  it('sign what they have read, or are told that it changed', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, decisionId, version } = await sharedNo();
      const path = `/cases/${id}/decisions/${decisionId}`;
      const answers = await race((turn) =>
        turn % 2 === 0
          ? pair.raiser.post(`${path}/signatures`, { kind: 'signed', version })
          : pair.supervisor.patch(path, { instead: `Instead ${turn}.` }, { ifMatch: version }),
      );
      const winners = answers.flatMap(({ status }, turn) => (status < 400 ? [turn] : []));
      expect(winners).toHaveLength(1);
      for (const { status, body } of answers.filter((each) => each.status >= 400)) {
        expect([409, 412]).toContain(status);
        expect(body.refusals ?? body.current).toBeTruthy();
      }
      const [winner = 0] = winners;
      const { body } = await pair.raiser.get<CaseView>(`/cases/${id}`);
      expect(body.decisions[0]).toMatchObject(
        winner % 2 === 0
          ? { version, instead: NO.instead, signatures: [{ part: 'raiser' }] }
          : { version: version + 1, instead: `Instead ${winner}.`, signatures: [] },
      );
    }
  }, 3_600_000);

  it('pause once, and the first report is kept', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id } = await agreedNo();
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
    const { id } = await discussedCase(pair);
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

  it('sign once what is sent twenty times with the same key, and all are told the same', async () => {
    const { id, decisionId, version } = await sharedNo();
    const answers = await race(() =>
      pair.raiser.post(
        `/cases/${id}/decisions/${decisionId}/signatures`,
        { kind: 'signed', version },
        { idempotencyKey: 'the-same-signature' },
      ),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    for (const { body } of answers) expect(body).toEqual(answers[0]?.body);
    expect(answers[0]?.body.decisions[0]?.signatures).toHaveLength(1);
  });

  it('lose no entry when twenty speak at once', async () => {
    const { id } = await discussedCase(pair);
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
