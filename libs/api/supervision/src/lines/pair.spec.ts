import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';

const count = `select count(*)::integer as n from supervision_session`;

describe('the wall around a pair', () => {
  let api: TestApi;
  let own: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
    own = await api.organisation();
    await api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes)
       values ($1, $2, $3, '2026-12-01', '10:00', '2026-12-01T10:00:00Z', 60)`,
      [own.id, newId(), own.lineId],
    );
  });
  afterAll(() => api.stop());

  /** What role `alongside_app` sees with the context of this member. */
  const seenBy = async (member: TestMember): Promise<number> => {
    const hash = hashOf(member.token);
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select * from context.open($1)', [hash]);
    const { rows } = await client.query<{ n: number }>(count);
    await client.end();
    return rows[0]?.n ?? -1;
  };

  it('shows the rows to the two, and to nobody else, whatever their role', async () => {
    expect(await seenBy(own.practitioner)).toBe(1);
    expect(await seenBy(own.supervisor)).toBe(1);
    for (const other of [
      own.deputy,
      own.formerSupervisor,
      own.colleague,
      own.manager,
      own.lead,
      own.administrator,
    ])
      expect(await seenBy(other)).toBe(0);
  });
});
