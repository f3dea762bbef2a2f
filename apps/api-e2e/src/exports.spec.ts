import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type { Problem } from '@alongside/contracts';
import { type Operation, operationsOf, readDocument } from './openapi';

/** One moment of a supervision, for its own calendar: no words of anybody leave with it. */
const NO_COPY = ['text/calendar'];
const COPIES = ['application/pdf', 'text/csv'];

const mediaOf = ({ responses }: Operation): readonly string[] =>
  Object.values(responses)
    .flatMap(({ content }) => Object.keys(content ?? {}))
    .filter((media) => !media.includes('json'));

describe('copies that leave the house', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let files: readonly Operation[];

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation();
    files = operationsOf(await readDocument(api)).filter((each) => mediaOf(each).length > 0);
  });
  afterAll(() => api.stop());

  it('are every file that the API makes, but for a moment in a calendar', () => {
    const media = new Set(files.flatMap(mediaOf));
    expect([...media].filter((each) => !NO_COPY.includes(each)).sort()).toEqual(COPIES);
  });

  it('are made for who has just proved who they are, and nobody else', async () => {
    const copies = files.filter((each) => mediaOf(each).some((media) => COPIES.includes(media)));
    expect(copies.length).toBeGreaterThan(2);
    for (const { name, path } of copies) {
      const at = path.replace('{quarter}', '2026-Q1').replace(/\{[^}]+\}/g, newId());
      expect([name, await typeOf(at, 9)]).toEqual([name, '/problems/not-found']);
      expect([name, await typeOf(at, 11)]).toEqual([name, '/problems/proof-missing']);
    }
  });

  async function typeOf(path: string, provedMinutesAgo: number): Promise<string> {
    await api.superuser.query(
      `update session set proved_at = now() - make_interval(mins => $1) where token_hash = $2`,
      [provedMinutesAgo, hashOf(riverside.manager.token)],
    );
    return (await api.as(riverside.manager).get<Problem>(path)).body.type;
  }
});
