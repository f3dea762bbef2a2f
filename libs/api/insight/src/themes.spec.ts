import { type OrganisationBuilder, TestApi, type TestMember } from '@alongside/api-testing';
import type { ThemesOverview, ThemeViewsPage, UnitThemes } from '@alongside/contracts';
import { FAMILY_TEXT } from '@alongside/contracts/words';
import type { ThemeFigure } from '@alongside/domain';
import { createHash } from 'node:crypto';
import { PublishThemes } from './publishing/publish-themes';
import { asked, closed, sixOf } from './spec-quarters';

describe('team themes', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let six: readonly string[];

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    six = await sixOf(api, own, own.teamId);
  });

  const publish = (): Promise<void> => api.app.get(PublishThemes).publishIn(own.id);
  const overview = async (): Promise<ThemesOverview> =>
    (await api.as(own.manager).get<ThemesOverview>('/themes')).body;
  const address = (unitId: string, before = 0): string =>
    `/themes/${closed(before)}/units/${unitId}`;
  const unit = async (unitId: string, who: TestMember = own.manager): Promise<UnitThemes> =>
    (await api.as(who).get<UnitThemes>(address(unitId))).body;
  const family = ({ figures }: UnitThemes, category: string): ThemeFigure | undefined =>
    figures.find(
      (each) => each.period === 'quarter' && each.table === 'family' && each.category === category,
    );
  const snapshots = async (): Promise<readonly Record<string, string>[]> =>
    (
      await api.superuser.query<Record<string, string>>(
        'select quarter, content, content_hash from theme_snapshot where organisation_id = $1 order by quarter',
        [own.id],
      )
    ).rows;
  const inTheTeam = (questions: number, changes: object = {}) =>
    asked(api, own, {
      quarter: closed(),
      teamId: own.teamId,
      practitioners: six,
      questions,
      ...changes,
    });

  it('show what a team keeps asking, rounded, and not a word of it', async () => {
    await inTheTeam(42);
    await inTheTeam(23, { type: 'money' });
    await publish();
    expect((await overview()).quarters).toEqual([closed()]);
    const themes = await unit(own.teamId);
    expect(themes).toMatchObject({ mayShow: true, before: null, unit: { name: 'North' } });
    expect(family(themes, 'time_and_place')?.shown).toBe(40);
    expect(family(themes, 'giving_and_money')?.shown).toBe(25);
    expect(JSON.stringify(themes)).not.toMatch(/secret|Heron|Ann/);
  });

  it('say that a small team is part of its service, and show nothing of it', async () => {
    await inTheTeam(30);
    await asked(api, own, {
      quarter: closed(),
      teamId: own.otherTeamId,
      practitioners: [own.stranger.id],
      questions: 20,
    });
    await publish();
    const small = await unit(own.otherTeamId);
    expect(small.mayShow).toBe(false);
    expect(new Set(small.figures.map(({ shown }) => shown))).toEqual(new Set([null]));
  });

  it('look the same for nothing at all and for too few', async () => {
    await inTheTeam(30);
    await inTheTeam(2, { type: 'touch' });
    await publish();
    const themes = await unit(own.teamId);
    expect(family(themes, 'self_and_body')).toEqual({
      ...family(themes, 'other'),
      category: 'self_and_body',
    });
  });

  it('leave a sealed question out, and every question of another organisation', async () => {
    await inTheTeam(30);
    await inTheTeam(15, { type: 'money' });
    await inTheTeam(20, { sealed: true });
    const other = await api.organisation('Hillside');
    await asked(api, other, {
      quarter: closed(),
      teamId: other.teamId,
      practitioners: await sixOf(api, other, other.teamId),
      questions: 40,
    });
    await publish();
    expect(family(await unit(own.teamId), 'time_and_place')?.shown).toBe(30);
    const { rows } = await api.superuser.query<{ n: number }>(
      `select count(*)::integer as n from theme_fact where organisation_id = $1 and base = 'raised'`,
      [own.id],
    );
    expect(rows[0]?.n).toBe(45);
  });

  it('are frozen: later changes of cases change no byte, for no manager', async () => {
    const [first] = await inTheTeam(30);
    await publish();
    const before = await snapshots();
    const page = await unit(own.teamId);
    await api.superuser.query(`update "case" set type = 'money' where organisation_id = $1`, [
      own.id,
    ]);
    await api.superuser.query(`update "case" set sealed = true where id = $1`, [first]);
    await publish();
    expect(await snapshots()).toEqual(before);
    const another = await own.member('Mia Stone', ['manager']);
    expect(await unit(own.teamId, another)).toEqual(page);
    for (const { content, content_hash } of before)
      expect(
        createHash('sha256')
          .update(content ?? '')
          .digest('hex'),
      ).toBe(content_hash);
  });

  it('keep to what the organisation raised, from the next quarter that is published on', async () => {
    await inTheTeam(30);
    await publish();
    const before = await snapshots();
    expect((await unit(own.teamId)).mayShow).toBe(true);
    const set = (thresholds: object, ifMatch: number) =>
      api
        .as(own.administrator)
        .put('/organisation/settings/thresholds', { thresholds }, { ifMatch });
    const raised = { cases: 5, practitioners: 3, persons: 3, activePractitioners: 20 };
    expect((await set({ ...raised, cases: 4 }, 0)).status).toBe(409);
    expect((await set(raised, 0)).status).toBe(200);
    await publish();
    expect(await snapshots()).toEqual(before);
    for (const table of ['theme_view', 'theme_unit', 'theme_fact', 'theme_snapshot'])
      await api.superuser.query(`delete from ${table} where organisation_id = $1`, [own.id]);
    await publish();
    expect((await unit(own.teamId)).mayShow).toBe(false);
  });

  it('count what becomes known late in the next quarter, and nothing twice', async () => {
    await inTheTeam(30, { quarter: closed(1) });
    await inTheTeam(12);
    await publish();
    const quarters = async (): Promise<readonly string[]> =>
      (
        await api.superuser.query<{ each: string }>(
          `select quarter || ' ' || count(*) as each from theme_fact
           where organisation_id = $1 and base = 'raised' group by quarter order by quarter`,
          [own.id],
        )
      ).rows.map(({ each }) => each);
    expect(await quarters()).toEqual([`${closed(1)} 30`, `${closed()} 12`]);
    await inTheTeam(5, { quarter: closed(1) });
    await publish();
    expect(await quarters()).toEqual([`${closed(1)} 30`, `${closed()} 12`]);
  });

  it('are published once when two processes do it at once', async () => {
    await inTheTeam(20, { quarter: closed(2) });
    const another = await api.another();
    await Promise.all([
      publish(),
      another.get(PublishThemes).publishIn(own.id),
      another.get(PublishThemes).publishIn(own.id),
      publish(),
    ]);
    await another.close();
    expect((await snapshots()).map(({ quarter }) => quarter)).toEqual([
      closed(2),
      closed(1),
      closed(),
    ]);
  });

  it('are there for managers only; for everybody else they do not exist', async () => {
    await inTheTeam(30);
    await publish();
    for (const who of [own.practitioner, own.supervisor, own.lead, own.administrator]) {
      for (const path of ['/themes', address(own.teamId), `${address(own.teamId)}.csv`])
        expect([who.roles, path, (await api.as(who).get(path)).status]).toEqual([
          who.roles,
          path,
          404,
        ]);
    }
    expect((await api.as(own.manager).get('/themes/2026-Q9/units/' + own.teamId)).status).toBe(404);
    const stranger = (await api.organisation('Hillside')).manager;
    expect((await api.as(stranger).get(address(own.teamId))).status).toBe(404);
  });

  it('tell everybody who looked, once a day for the same figures', async () => {
    await inTheTeam(30);
    await publish();
    await unit(own.teamId);
    await unit(own.teamId);
    await api.as(own.manager).get(`${address(own.teamId)}.csv`);
    const { items } = (await api.as(own.practitioner).get<ThemeViewsPage>('/themes/views')).body;
    expect(items.map(({ by, unitName, how }) => [by.name, unitName, how])).toEqual([
      ['Mo Price', 'North', 'csv'],
      ['Mo Price', 'North', 'page'],
    ]);
    const first = (await api.as(own.practitioner).get<ThemeViewsPage>('/themes/views?limit=1'))
      .body;
    const path = `/themes/views?limit=1&cursor=${first.next ?? ''}`;
    const second = (await api.as(own.practitioner).get<ThemeViewsPage>(path)).body;
    expect([...first.items, ...second.items]).toEqual(items);
    expect(second.next).toBeNull();
  });

  it('leave as a table and as a PDF with the same figures, from 10 on', async () => {
    await inTheTeam(42);
    await inTheTeam(17, { type: 'money' });
    await inTheTeam(6, { type: 'touch' });
    await publish();
    const themes = await unit(own.teamId);
    const csv = await api.as(own.manager).get<string>(`${address(own.teamId)}.csv`);
    const lines = csv.body.split('\r\n');
    for (const [category, label] of Object.entries(FAMILY_TEXT)) {
      const shown = family(themes, category)?.shown ?? 0;
      const words = shown < 10 ? 'fewer than 10, or held back' : String(shown);
      expect(lines.find((line) => line.includes(`"${label}"`))).toContain(`"${words}"`);
    }
    expect(family(themes, 'time_and_place')?.shown).toBe(40);
    const pdf = await api.as(own.manager).get(`${address(own.teamId)}.pdf`);
    expect(pdf.status).toBe(200);
  });

  it('are read in one statement', async () => {
    await inTheTeam(30);
    await publish();
    const { headers } = await api.as(own.manager).get(address(own.teamId));
    // The context, the figures, the look, the commit.
    expect(Number(headers['x-queries'])).toBe(4);
  });

  it('keep their facts from the role that serves requests, and resist it', async () => {
    await inTheTeam(30);
    await publish();
    const role = await api.asAppRole();
    for (const sql of [
      'select * from theme_fact',
      'select * from theme_snapshot',
      'select * from case_fact',
      'select * from session_fact',
      `update theme_unit set figures = '[]'`,
      'delete from theme_unit',
      'delete from theme_view',
      `insert into theme_unit select * from theme_unit`,
    ])
      await expect(role.query(sql)).rejects.toThrow(/permission denied/);
    expect((await role.query('select * from theme_unit')).rowCount).toBe(0);
    await role.end();
  });
});
