import { hashOf } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import { agree } from '../agreements/spec-agreement';

/** Tables with a `line_id` that are not the pair's: whom they are for is the case's to say. */
const OF_CASES = ['case', 'case_access'];

describe('the wall around what a pair agreed', () => {
  let api: TestApi;
  let own: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    const both = [api.as(own.practitioner), api.as(own.supervisor)] as const;
    await agree(both, own.lineId);
    const schedule = { startsOn: '2099-01-05', atTime: '10:00' };
    await both[0].put(`/supervision/lines/${own.lineId}/schedule`, schedule, { ifMatch: 0 });
    await both[0].post('/me/calendar');
  });
  afterAll(() => api.stop());

  /** What role `alongside_app` sees of this table with the context of this member. */
  const seenBy = async (member: TestMember, table: string): Promise<number> => {
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select * from context.open($1)', [hashOf(member.token)]);
    const { rows } = await client.query<{ n: number }>(
      `select count(*)::integer as n from ${table}`,
    );
    await client.end();
    return rows[0]?.n ?? -1;
  };

  it.each([
    'supervision_agreement',
    'agreement_signature',
    'supervision_schedule',
    'supervision_session',
  ])('shows %s to the two, and to nobody else, whatever their role', async (table) => {
    for (const one of [own.practitioner, own.supervisor])
      expect(await seenBy(one, table)).toBeGreaterThan(0);
    for (const other of [
      own.deputy,
      own.formerSupervisor,
      own.secondSupervisor,
      own.colleague,
      own.manager,
      own.lead,
      own.administrator,
    ])
      expect(await seenBy(other, table)).toBe(0);
  });

  it('shows the address of a calendar to its owner alone', async () => {
    expect(await seenBy(own.practitioner, 'calendar_feed')).toBe(1);
    expect(await seenBy(own.supervisor, 'calendar_feed')).toBe(0);
  });

  it('stands in every table of a supervision line: being of the organisation is never enough', async () => {
    const { rows } = await api.superuser.query<{ name: string }>(
      `select c.relname as name from pg_class c
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'line_id'
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> all ($1::text[])
         and not exists (select from pg_policies p
           where p.tablename = c.relname and p.permissive = 'RESTRICTIVE' and p.cmd in ('ALL', 'SELECT'))`,
      [OF_CASES],
    );
    expect(rows).toEqual([]);
  });

  it('gives the role of sign-in the dates behind an address, and no table', async () => {
    const { rows } = await api.superuser.query<{ name: string }>(
      `select table_name as name from information_schema.role_table_grants where grantee = 'alongside_auth'`,
    );
    expect(rows).toEqual([]);
  });
});
