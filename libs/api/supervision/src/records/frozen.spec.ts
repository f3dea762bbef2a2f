import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { RecordView } from '@alongside/contracts';
import type pg from 'pg';
import { decideSomething, recordPairOf, sharedRecord, signedRecord } from './spec-records';

/** What role `alongside_app` itself, with the context of one of the two, cannot do to a signed record. */
describe('a signed record', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let signed: RecordView;
  let shared: RecordView;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    const pair = recordPairOf(api, own);
    await decideSomething(pair);
    signed = await signedRecord(api, own, pair);
    shared = await sharedRecord(api, own, pair);
    await pair.supervisor.post(`/supervision/records/${signed.id}/addenda`, { text: 'She rang.' });
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
    [`update supervision_record set text = '{}' where id = $1`, 'a signed record is frozen'],
    [
      `update supervision_record set content_hash = repeat('0', 64) where id = $1`,
      'a signed record is frozen',
    ],
    [`update supervision_record set choices = '{}' where id = $1`, 'a signed record is frozen'],
    [
      `update supervision_record set version = version + 1 where id = $1`,
      'a signed record is frozen',
    ],
    [
      `update supervision_record set state = 'shared' where id = $1`,
      'the state of a record is frozen',
    ],
    [
      `update supervision_record set state = 'declined' where id = $1`,
      'the state of a record is frozen',
    ],
    [
      `update supervision_record set shared_at = now() where id = $1`,
      'where a record comes from is frozen',
    ],
    [
      `update supervision_record set next_manager_id = drafted_by_id where id = $1`,
      'permission denied',
    ],
    [`update supervision_record set held_on = now() where id = $1`, 'permission denied'],
    [`delete from supervision_record where id = $1`, 'permission denied'],
    [`update record_signature set text = 'Other.' where record_id = $1`, 'permission denied'],
    [`delete from record_signature where record_id = $1`, 'permission denied'],
    [`update record_addendum set text = 'Other.' where record_id = $1`, 'permission denied'],
    [`delete from record_addendum where record_id = $1`, 'permission denied'],
    [`update record_manager_view set text = 'Other.' where record_id = $1`, 'permission denied'],
    ['alter table supervision_record disable trigger keep_signed_record', 'must be owner'],
    ['truncate supervision_record cascade', 'permission denied'],
  ])('resists: %s', async (sql, message) => {
    const values = sql.includes('$1') ? [signed.id] : [];
    expect(await tried(own.supervisor, sql, values)).toContain(message);
  });

  const SIGN = `insert into record_signature (organisation_id, id, line_id, record_id, part, kind, content_hash, member_id, signed_at)
    values ($1, $2, $3, $4, $5, 'agreed', $6, $7, now())`;
  const signing = (
    { id, contentHash }: RecordView,
    part: string,
    memberId: string,
    hash = contentHash,
  ): unknown[] => [own.id, newId(), own.lineId, id, part, hash, memberId];

  it('takes no further signature', async () => {
    const values = signing(signed, 'supervisor', own.supervisor.id);
    expect(await tried(own.supervisor, SIGN, values)).toContain('does not wait for signatures');
  });

  it('is signed for oneself, in the text that is there, and by no one else', async () => {
    const { supervisor, practitioner, manager } = own;
    const forTheOther = signing(shared, 'supervisee', practitioner.id);
    expect(await tried(supervisor, SIGN, forTheOther)).toContain('row-level security');
    const asTheOther = signing(shared, 'supervisee', supervisor.id);
    expect(await tried(supervisor, SIGN, asTheOther)).toContain('given for oneself');
    const otherText = signing(shared, 'supervisor', supervisor.id, '0'.repeat(64));
    expect(await tried(supervisor, SIGN, otherText)).toContain('another text');
    const outsider = signing(shared, 'supervisor', manager.id);
    expect(await tried(manager, SIGN, outsider)).toContain('does not wait');
    const own1 = signing(shared, 'supervisor', supervisor.id);
    expect(await tried(supervisor, SIGN, own1)).toBe('1 rows');
  });

  it('becomes signed by signatures only', async () => {
    const jump = `update supervision_record set state = 'signed_by_one' where id = $1`;
    expect(await tried(own.supervisor, jump, [shared.id])).toContain('signed by signatures');
  });

  it.each(['supervision_record', 'record_signature', 'record_addendum', 'record_manager_view'])(
    'is nothing to anybody else in %s',
    async (table) => {
      for (const other of [
        own.deputy,
        own.formerSupervisor,
        own.colleague,
        own.manager,
        own.lead,
        own.administrator,
      ])
        expect(await tried(other, `select * from ${table}`)).toBe('0 rows');
    },
  );

  it('is changed by nobody else', async () => {
    const change = `update supervision_record set version = version + 1 where id = $1`;
    for (const other of [own.deputy, own.manager, own.administrator])
      expect(await tried(other, change, [shared.id])).toBe('0 rows');
  });
});
