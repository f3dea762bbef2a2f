import { TestApi } from '@alongside/api-testing';
import fc from 'fast-check';
import { AnswerChecker } from './answer-checker';
import { arbitraryBody } from './arbitrary-body';
import { fullRecord } from './full-record';
import { matricesOf } from './matrix/matrices';
import { fillPath } from './matrix/operation-call';
import { type Operation, operationsOf, readDocument } from './openapi';
import { peopleRecord } from './people-record';
import { themesRecord } from './themes-record';

/** How many requests in all; a run in the small still covers every operation. */
const REQUESTS = Number(process.env['FUZZ_REQUESTS'] ?? 10_000);
const SEED = Number(process.env['FUZZ_SEED'] ?? 20_261_123);

const STREAMING = new Set(['GET /events']);

describe('generated requests, valid and not', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await TestApi.start({ publicUrl: 'https://alongside.test' });
  });
  afterAll(() => api.stop());

  it('never meets an error of ours, nor an answer that breaks the document', async () => {
    const riverside = await api.organisation();
    const document = await readDocument(api);
    const operations = operationsOf(document).filter(({ name }) => !STREAMING.has(name));
    const checker = new AnswerChecker(document);
    const callers = [
      riverside.practitioner,
      riverside.supervisor,
      riverside.secondSupervisor,
      riverside.lead,
      riverside.manager,
    ].map((member) => api.as(member));
    const rounds = Math.ceil(REQUESTS / operations.length);
    const complaints = new Set<string>();
    /** Of what can be made once only in an organisation. */
    const made = new Map<unknown, object>();
    let sent = 0;

    for (const [at, operation] of operations.entries()) {
      let record = await recordFor(operation);
      const cases = fc.sample(requestOf(operation), { numRuns: rounds, seed: SEED + at });
      for (const [turn, { body, ifMatch, query, who }] of cases.entries()) {
        if (turn % 25 === 24) record = await recordFor(operation);
        // Signing out would end the session that the next requests need.
        const caller =
          operation.name === 'DELETE /session'
            ? api.withToken(await riverside.session(riverside.practitioner.id))
            : (callers[who % callers.length] ?? api.signedOut());
        const answer = await caller.call(
          operation.method,
          `${record(operation.path)}${query}`,
          operation.body === undefined ? undefined : body,
          ifMatch === null ? {} : { headers: { 'if-match': ifMatch } },
        );
        sent += 1;
        if (answer.status >= 500) complaints.add(`${operation.name} answers ${answer.status}`);
        const given = answer.headers['content-type'];
        const type = typeof given === 'string' ? given : '';
        for (const each of checker.complaints(operation, answer.status, type, answer.body))
          complaints.add(each);
      }
    }

    expect([...complaints]).toEqual([]);
    expect(sent).toBeGreaterThan(REQUESTS * 0.9);

    /** A record of its own for this operation, or one that is made once: how an address looks with its ids. */
    async function recordFor(operation: Operation): Promise<(path: string) => string> {
      const [matrix] = matricesOf(operation);
      const { record } = matrix ?? { record: fullRecord };
      const known = made.get(record);
      const ids = known ?? (await record(api, riverside));
      if (record === peopleRecord || record === themesRecord) made.set(record, ids);
      return (path) => fillPath(path, ids);
    }

    function requestOf(operation: Operation) {
      return fc.record({
        body:
          operation.body === undefined
            ? fc.constant(null)
            : arbitraryBody(document, operation.body),
        ifMatch: fc.constantFrom(null, '"1"', '"2"', '"3"', '4', '"x"', '*'),
        query: fc.constantFrom(
          '',
          '',
          '?limit=5',
          '?limit=-1',
          '?cursor=x',
          '?before=2',
          '?sort=;--',
          '?state=all',
        ),
        who: fc.nat({ max: 4 }),
      });
    }
  }, 600_000);
});
