import type { Caller, TestApi } from '@alongside/api-testing';
import type {
  AgreementView,
  RecordPage,
  RecordView,
  SupervisionDuePage,
  SupervisionLineView,
  SupervisionOverview,
  SupervisionSessionView,
  UnsettledRecords,
} from '@alongside/contracts';

/** What the demonstration promises of one-to-one supervision. */
export function promiseSupervision(
  as: (email: string) => Promise<Caller>,
  api: () => TestApi,
): void {
  it('has half a year of supervision for the two, and a session within the week', async () => {
    const two = [
      await as('practitioner@riverside.example'),
      await as('supervisor@riverside.example'),
    ] as const;
    const { items } = (await two[0].get<SupervisionOverview>('/supervision')).body;
    const path = `/supervision/lines/${items[0]?.pair.lineId ?? ''}`;
    for (const who of two) {
      const line = (await who.get<SupervisionLineView>(path)).body;
      expect(line).toMatchObject({ agreement: 'in_force', due: { overdueDays: null } });
      expect(Date.parse(line.next?.startsAt ?? '') - Date.now()).toBeLessThan(8 * 86_400_000);
      expect(line.before.filter(({ status }) => status === 'held')).toHaveLength(6);
      expect(line.before.find(({ status }) => status === 'moved')?.reason).toContain('court');
      expect(
        (await who.get<AgreementView>(`${path}/agreement`)).body.inForce?.signatures,
      ).toHaveLength(2);
      const next = `/supervision/sessions/${line.next?.id ?? ''}`;
      const session = (await who.get<SupervisionSessionView>(next)).body;
      const titles = session.items.map(({ title }) => title);
      expect(titles).toEqual(
        expect.arrayContaining(['Handing over before my leave', 'Evening visits in winter']),
      );
      expect(session.actions.filter(({ state }) => state === 'open')).toHaveLength(2);
    }
    const records = (await two[1].get<RecordPage>(`${path}/records`)).body.items;
    expect(records.map(({ state }) => state)).toEqual(Array(6).fill('signed'));
    const read = ({ id }: { id: string }) => two[1].get<RecordView>(`/supervision/records/${id}`);
    const texts = (await Promise.all(records.map(read))).map(({ body }) => body);
    expect(texts.filter(({ views }) => views.length > 0)).toHaveLength(1);
    expect(texts.filter(({ text }) => text.decisions.length > 0).length).toBeGreaterThan(0);
    const manager = await as('manager@riverside.example');
    expect((await manager.get(path)).status).toBe(404);
  });

  it('has a record that two could not settle with the manager, and no other', async () => {
    const manager = await as('manager@riverside.example');
    const { items } = (await manager.get<UnsettledRecords>('/me/unsettled-records')).body;
    expect(items).toMatchObject([{ supervisee: { name: 'Callum Baird' }, viewed: false }]);
  });

  it('has dates of two years that were held, moved or missed, in every team', async () => {
    const { rows } = await api().superuser.query<
      Record<'held' | 'moved' | 'missed' | 'since', number>
    >(
      `select count(*) filter (where s.status = 'held')::integer as held,
         count(*) filter (where s.status in ('moved', 'cancelled'))::integer as moved,
         count(*) filter (where s.status = 'scheduled' and s.starts_at < now())::integer as missed,
         (current_date - min(s.on_date)) as since
       from supervision_session s join supervision_line l on l.id = s.line_id
         join member m on m.id = l.supervisee_id join team t on t.id = m.team_id
         join organisation o on o.organisation_id = s.organisation_id
       where o.name = 'Riverside' group by t.id`,
    );
    expect(rows).toHaveLength(8);
    for (const { held, moved, missed, since } of rows) {
      expect(held).toBeGreaterThan(50);
      expect(Math.min(moved, missed)).toBeGreaterThan(0);
      expect(since).toBeGreaterThan(600);
    }
  });

  it('tells the manager whose supervision is due, in days', async () => {
    const manager = await as('manager@riverside.example');
    const { items } = (await manager.get<SupervisionDuePage>('/supervision-due?limit=100')).body;
    expect(items.length).toBeGreaterThan(40);
    expect(items.some(({ overdueDays }) => overdueDays !== null)).toBe(true);
    expect(items.some(({ cadence }) => cadence === null)).toBe(true);
    const supervisor = await as('second-supervisor@riverside.example');
    expect((await supervisor.get('/supervision-due')).status).toBe(404);
  });
}
