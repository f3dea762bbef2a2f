import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { GapView, PolicyView } from '@alongside/contracts';
import type pg from 'pg';
import { adopted, drafted, opened, TODAY, withFive } from './spec-policy';

/** What role `alongside_app` itself, with a manager's context, cannot do to what was adopted, asked and answered. */
describe('the library by direct SQL', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let held: PolicyView;
  let draft: PolicyView;
  let gap: GapView;
  let openGap: GapView;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    hillside = await api.organisation('Hillside');
    await withFive(own);
    const manager = api.as(own.manager);
    held = await adopted(manager);
    draft = await drafted(manager);
    gap = await opened(manager, own);
    openGap = await opened(manager, own);
    const answer = { kind: 'keep', reasons: 'The insurer covers nobody else.' };
    const nothing = { until: null, policyId: null, policyNumber: null, policyTitle: null };
    await manager.post(`/policy-gaps/${gap.id}/answer`, { ...answer, ...nothing });
  });
  afterAll(() => api.stop());

  /** The outcome of one statement in a transaction of its own: how many rows, or what it was refused with. */
  async function tried(who: TestMember, sql: string, values: unknown[] = []): Promise<string> {
    const client: pg.Client = await api.asAppRole();
    await client.query('begin');
    await client.query('select * from context.open($1)', [hashOf(who.token)]);
    const outcome = await client.query(sql, values).then(
      ({ rowCount }) => `${rowCount ?? 0} rows`,
      (error: unknown) => (error as Error).message,
    );
    await client.query('rollback');
    await client.end();
    return outcome;
  }

  it.each<[string, string]>([
    [`update policy_version set text = 'Other.' where policy_id = $1`, 'adopted version is frozen'],
    [`update policy_version set inside = '{}' where policy_id = $1`, 'adopted version is frozen'],
    [`update policy_version set adopted_on = '2020-01-01' where policy_id = $1`, 'is frozen'],
    [`update policy_version set adopted_at = null where policy_id = $1`, 'is frozen'],
    [`update policy_version set number = 9 where policy_id = $1`, 'permission denied'],
    [`delete from policy_version where policy_id = $1`, 'permission denied'],
    [`delete from policy where id = $1`, 'permission denied'],
    [`update policy set begun_at = now() where id = $1`, 'permission denied'],
    [`update policy set in_force = null, version = version + 1 where id = $1`, 'adopted version'],
    [`update policy set listed_on = now() where id = $1`, 'another version'],
    [`update policy_gap set question = 'Other?'`, 'permission denied'],
    [`delete from policy_gap`, 'permission denied'],
    [`update gap_answer set reasons = 'Other.'`, 'permission denied'],
    [`delete from gap_answer`, 'permission denied'],
    ['alter table policy_version disable trigger keep_adopted_version', 'must be owner'],
    ['truncate policy_version cascade', 'permission denied'],
  ])('resists: %s', async (sql, message) => {
    const values = sql.includes('$1') ? [held.id] : [];
    expect(await tried(own.manager, sql, values)).toContain(message);
  });

  it('adopts what was written, and nothing else in the same breath', async () => {
    const adoption = `update policy_version set text = 'Other.', adopted_by_id = $2, adopted_at = now(),
      adopted_on = current_date where policy_id = $1`;
    expect(await tried(own.manager, adoption, [draft.id, own.manager.id])).toContain(
      'what is adopted is what was written',
    );
    const jump = 'update policy set in_force = 1, version = version + 1 where id = $1';
    expect(await tried(own.manager, jump, [draft.id])).toContain('only an adopted version');
  });

  const VERSION = `insert into policy_version (organisation_id, policy_id, number, title, text, types, inside,
      outside, written_by_id, written_at)
    values ($1, $2, 9, 'Own', '', '{}', '{}', '{}', $3, now())`;
  const GAP = `insert into policy_gap (organisation_id, id, unit_id, quarter, period, theme_table, categories,
      question, owner_id, reply_by, opened_by_id, opened_at)
    values ($1, $2, $1, '2026-Q1', 'quarter', 'policy', '{silent}', 'Why so?', $3, $4, $3, now())`;
  const ANSWER = `insert into gap_answer (organisation_id, gap_id, kind, reasons, answered_by_id, answered_at)
    values ($1, $2, 'keep', 'Because.', $3, now())`;

  it('is written by managers, in their own name', async () => {
    const { practitioner, administrator, manager } = own;
    for (const who of [practitioner, administrator]) {
      const { id } = who;
      expect(await tried(who, VERSION, [own.id, held.id, id])).toContain('row-level security');
      expect(await tried(who, GAP, [own.id, newId(), id, TODAY])).toContain('row-level security');
      expect(await tried(who, ANSWER, [own.id, openGap.id, id])).toContain('row-level security');
      const change = `update policy_version set title = 'Own' where policy_id = $1`;
      expect(await tried(who, change, [draft.id])).toBe('0 rows');
      expect(await tried(who, 'update policy set version = version + 1')).toBe('0 rows');
    }
    const forOther = [own.id, held.id, practitioner.id];
    expect(await tried(manager, VERSION, forOther)).toContain('row-level security');
    expect(await tried(manager, VERSION, [own.id, held.id, manager.id])).toBe('1 rows');
    expect(await tried(manager, ANSWER, [own.id, openGap.id, manager.id])).toBe('1 rows');
    expect(await tried(manager, ANSWER, [own.id, gap.id, manager.id])).toContain('duplicate key');
  });

  it('keeps drafts and open gaps for managers', async () => {
    const rows = async (who: TestMember, table: string): Promise<string> =>
      tried(who, `select * from ${table}`);
    expect(await rows(own.manager, 'policy_version')).toBe('2 rows');
    expect(await rows(own.practitioner, 'policy_version')).toBe('1 rows');
    expect(await rows(own.manager, 'policy_gap')).toBe('2 rows');
    expect(await rows(own.practitioner, 'policy_gap')).toBe('1 rows');
  });

  it.each(['policy', 'policy_version', 'policy_gap', 'gap_answer'])(
    'shows another organisation nothing of %s',
    async (table) => {
      expect(await tried(hillside.manager, `select * from ${table}`)).toBe('0 rows');
      const insert = await tried(hillside.manager, VERSION, [own.id, held.id, hillside.manager.id]);
      expect(insert).toContain('row-level security');
    },
  );
});
