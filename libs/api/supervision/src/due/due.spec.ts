import { hashOf, newId } from '@alongside/api-platform';
import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { SupervisionDuePage, SupervisionDueRow } from '@alongside/contracts';
import { addDays, localDate } from '@alongside/domain';
import { agree } from '../agreements/spec-agreement';

const SECRET = 'A parent shouted at me on the telephone.';
const today = localDate(new Date());

describe('whose supervision is due', () => {
  let api: TestApi;
  let own: OrganisationBuilder;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
  });

  const list = async (member: TestMember, query = ''): Promise<SupervisionDuePage> =>
    (await api.as(member).get<SupervisionDuePage>(`/supervision-due${query}`)).body;
  const namesOf = ({ items }: SupervisionDuePage): string[] =>
    items.map(({ supervisee }) => supervisee.name).sort();
  const ofAmira = async (): Promise<SupervisionDueRow | undefined> =>
    (await list(own.manager)).items.find(({ lineId }) => lineId === own.lineId);
  const agreeTogether = (changes: object = {}) =>
    agree([api.as(own.practitioner), api.as(own.supervisor)], own.lineId, changes);

  async function session(days: number, status: string, movedToId: string | null = null) {
    const id = newId();
    await api.superuser.query(
      `insert into supervision_session (organisation_id, id, line_id, on_date, at_time, starts_at, length_minutes,
         place, status, reason, moved_to_id)
       values ($1, $2, $3, now()::date + $4::integer, '10:00', now() + $4 * interval '1 day', 60, $7, $5, $6, $8)`,
      [own.id, id, own.lineId, days, status, movedToId && SECRET, SECRET, movedToId],
    );
    return id;
  }

  it('says how often, when last, when next, and since when it is overdue', async () => {
    expect(await ofAmira()).toMatchObject({ cadence: null, dueOn: null, lastHeldOn: null });
    await agreeTogether({ frequency: 'fortnightly' });
    await session(-25, 'held');
    const dueOn = (await ofAmira())?.dueOn ?? '';
    expect([addDays(today, -11), addDays(today, -10)]).toContain(dueOn);
    expect(await ofAmira()).toMatchObject({
      cadence: 'fortnightly',
      lastHeldOn: addDays(today, -25),
      nextOn: null,
      moved: 0,
    });
    expect((await ofAmira())?.overdueDays).toBeGreaterThan(9);
  });

  it('says that a date moved, and not a word of why', async () => {
    await agreeTogether();
    await session(-60, 'held');
    const later = await session(3, 'scheduled');
    await session(-2, 'moved', later);
    const row = await ofAmira();
    expect(row).toMatchObject({ moved: 1, nextOn: addDays(today, 3) });
    expect(Object.keys(row ?? {}).sort()).toEqual(
      'cadence dueOn lastHeldOn lineId moved nextOn overdueDays supervisee supervisor'.split(' '),
    );
    expect(JSON.stringify(await list(own.manager))).not.toContain(SECRET);
  });

  it('shows a manager their team, one of no team everybody, and whoever is named the pair', async () => {
    expect(namesOf(await list(own.manager))).toEqual(['Amira Khan', 'Col Hart', 'Stan Wye']);
    const south = await own.member('Sue Vale', ['manager'], own.otherTeamId);
    expect(namesOf(await list(south))).toEqual(['Stan Wye']);
    await agreeTogether({ nextManagerId: south.id });
    expect(namesOf(await list(south))).toEqual(['Amira Khan', 'Stan Wye']);
    await api.superuser.query('update member set team_id = null where id = $1', [south.id]);
    expect(namesOf(await list(south))).toEqual(['Amira Khan', 'Col Hart', 'Stan Wye']);
    await own.endLine(own.lineId);
    expect(namesOf(await list(south))).toEqual(['Col Hart', 'Stan Wye']);
    const neighbour = await api.organisation('Hillside');
    expect((await list(neighbour.manager)).items).toHaveLength(3);
  });

  it('comes in pages, whoever waited longest first, each pair once', async () => {
    await agreeTogether({ frequency: 'weekly' });
    await session(-90, 'held');
    const all = (await list(own.manager)).items;
    expect(all[0]?.supervisee.name).toBe('Amira Khan');
    const seen: SupervisionDueRow[] = [];
    let next: string | null = '';
    while (next !== null) {
      const page: SupervisionDuePage = await list(own.manager, `?limit=1&cursor=${next}`);
      seen.push(...page.items);
      next = page.next;
    }
    expect(seen).toEqual(all);
  });

  it('opens no table to a manager, and nothing to anybody else', async () => {
    await agreeTogether();
    await session(3, 'scheduled');
    const counts = async (member: TestMember): Promise<readonly number[]> => {
      const client = await api.asAppRole();
      await client.query('begin');
      await client.query('select * from context.open($1)', [hashOf(member.token)]);
      const { rows } = await client.query<Record<'due' | 'sessions' | 'agreements', number>>(
        `select (select count(*)::integer from context.supervision_due(now()::date, null, null, 100)) as due,
           (select count(*)::integer from supervision_session) as sessions,
           (select count(*)::integer from supervision_agreement) as agreements`,
      );
      await client.end();
      return rows.flatMap(({ due, sessions, agreements }) => [due, sessions, agreements]);
    };
    expect(await counts(own.manager)).toEqual([3, 0, 0]);
    expect(await counts(own.supervisor)).toEqual([0, 1, 1]);
    for (const other of [own.deputy, own.lead, own.administrator, own.colleague])
      expect(await counts(other)).toEqual([0, 0, 0]);
    const client = await api.asAppRole();
    await client.query('begin');
    await client.query('select * from context.open($1)', [hashOf(own.manager.token)]);
    await expect(client.query('select * from context.overseen_lines()')).rejects.toThrow(
      'permission denied',
    );
    await client.end();
  });
});
