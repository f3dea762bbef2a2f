import { type Answer, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { Problem, RecordView } from '@alongside/contracts';
import { decideSomething, type RecordPair, recordPairOf, sharedRecord } from './spec-records';

/** Rounds of each race; a release is tried with 500. */
const ROUNDS = Number(process.env['RACE_ROUNDS'] ?? 30);

describe('two at once', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let pair: RecordPair;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    pair = recordPairOf(api, own);
    await decideSomething(pair);
  });
  afterAll(() => api.stop());

  type Run = Answer<RecordView & Problem>;
  const sign = (
    who: keyof RecordPair,
    id: string,
    version: number,
    kind = 'agreed',
  ): Promise<Run> =>
    pair[who].post(`/supervision/records/${id}/signatures`, {
      kind,
      text: 'As I see it.',
      version,
    });
  const read = async (id: string): Promise<RecordView> =>
    (await pair.supervisee.get<RecordView>(`/supervision/records/${id}`)).body;

  it('sign, and it is signed by both', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await sharedRecord(api, own, pair);
      const answers = await Promise.all([
        sign('supervisor', id, version),
        sign('supervisee', id, version, 'with_difference'),
      ]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      const { state, signatures } = await read(id);
      expect([state, signatures.length]).toEqual(['signed', 2]);
      expect(answers.filter(({ body }) => body.state === 'signed')).toHaveLength(1);
    }
  }, 3_600_000);

  it('sign ten times each, and each has signed once', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await sharedRecord(api, own, pair);
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, turn) =>
          sign(turn % 2 === 0 ? 'supervisor' : 'supervisee', id, version),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(2);
      expect(answers.filter(({ status }) => status === 409)).toHaveLength(18);
      const { state, signatures } = await read(id);
      expect([state, signatures.length]).toEqual(['signed', 2]);
    }
  }, 3_600_000);

  it('sign and change, and nobody has signed a text that they did not read back', async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { id, version } = await sharedRecord(api, own, pair);
      const [signed, changed] = await Promise.all([
        sign('supervisee', id, version),
        pair.supervisor.patch<RecordView & Problem>(
          `/supervision/records/${id}`,
          { checkIn: true },
          { ifMatch: version },
        ),
      ]);
      expect([
        [201, 409],
        [412, 200],
      ]).toContainEqual([signed.status, changed.status]);
      const record = await read(id);
      expect(record.version).toBe(signed.status === 201 ? version : version + 1);
      expect(record.signatures).toHaveLength(signed.status === 201 ? 1 : 0);
    }
  }, 3_600_000);
});
