import { hashOf, newId } from '@alongside/api-platform';
import { type Caller, type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type {
  ImportChecked,
  ImportDone,
  ImportTakenBack,
  InvitationsView,
  OrganisationLines,
  PeopleChangesPage,
  Problem,
  UnitsView,
} from '@alongside/contracts';
import pg from 'pg';

const PATH = '/organisation/people/imports';
const PASSWORD = 'cold-tea-in-the-staff-room';
const HEADINGS = 'Name,E-mail,Service,Team,Roles,Supervisor,Deputy';

describe('importing people', () => {
  let api: TestApi;
  let own: OrganisationBuilder;
  let ada: Caller;
  let number = 0;

  beforeAll(async () => {
    api = await TestApi.start();
  });
  afterAll(() => api.stop());
  beforeEach(async () => {
    own = await api.organisation();
    ada = api.as(own.administrator);
    number += 1;
  });

  const at = (name: string): string => `${name}${number}@import.example`;
  const listOf = (...lines: readonly string[]): string => [HEADINGS, ...lines].join('\n');
  const check = (text: string, makesUnits = true) =>
    ada.post<ImportChecked>(`${PATH}/check`, { text, makesUnits });
  const bringIn = (text: string, changes: object = {}, key?: string) =>
    ada.post<ImportDone & Problem>(
      PATH,
      { text, makesUnits: true, onlyWhatIsFine: false, ...changes },
      key === undefined ? {} : { idempotencyKey: key },
    );
  const accept = async (done: ImportDone, name: string): Promise<number> => {
    const link = done.people.find(({ email }) => email === at(name))?.link ?? '';
    const { status } = await api.signedOut().post('/invitations/acceptance', {
      token: link.split('#')[1],
      name,
      password: PASSWORD,
    });
    return status;
  };
  const lines = async (): Promise<readonly (readonly (string | undefined)[])[]> => {
    const { body } = await ada.get<OrganisationLines>('/organisation/lines');
    return body.items.map((line) => [
      line.supervisee.name,
      line.supervisor.name,
      line.deputy?.name,
    ]);
  };
  const linesOf = async (...names: readonly string[]) =>
    (await lines()).filter(([supervisee]) => names.includes(supervisee ?? ''));
  const count = async (sql: string): Promise<number> => {
    const { rows } = await api.superuser.query<{ n: number }>(
      `select count(*)::integer as n from ${sql} where organisation_id = $1`,
      [own.id],
    );
    return rows[0]?.n ?? 0;
  };

  it.each<[string, (text: string) => string]>([
    ['commas', (text) => text],
    [
      'a byte order mark and the line ends of Windows',
      (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}\r\n`,
    ],
    ['semicolons', (text) => text.replaceAll(',', ';')],
    ['tabs, as a spreadsheet pastes', (text) => text.replaceAll(',', '\t')],
    ['quotes', (text) => text.replaceAll(/[^,\n]+/g, (cell) => `"${cell}"`)],
  ])('reads a list with %s', async (_how, write) => {
    const text = write(
      listOf(`Nia Bowen,${at('nia')},Service,North,Practitioner,${own.supervisor.email},`),
    );
    const { body } = await check(text, false);
    expect(body).toEqual({
      problems: [],
      people: [
        {
          row: 2,
          name: 'Nia Bowen',
          email: at('nia'),
          team: 'North',
          roles: ['practitioner'],
          supervisor: own.supervisor.email,
          deputy: null,
        },
      ],
      known: [],
      waiting: [],
      newServices: [],
      newTeams: [],
    });
  });

  it('says which row cannot be read', async () => {
    const { body } = await check(
      listOf(`Nia,${at('nia')},,,Practitioner,,`, `"Ben,${at('ben')},,,x,,`),
    );
    expect(body.problems).toMatchObject([{ row: 3, column: null, code: 'file_unreadable' }]);
    expect((await bringIn('"')).status).toBe(409);
  });

  it('changes nothing when it is checked', async () => {
    await check(listOf(`Nia,${at('nia')},Housing,West,Practitioner,,`));
    expect([await count('invitation'), await count('service'), await count('team')]).toEqual([
      0, 1, 2,
    ]);
  });

  it('brings in forty people, with services, teams and changes, in few queries', async () => {
    const people = Array.from(
      { length: 40 },
      (_, each) =>
        `Person ${each},${at(`p${each}-`)},Housing,Team ${each % 3},"Practitioner, Supervisor",${each === 0 ? '' : at('p0-')},`,
    );
    const { status, body, queries } = await bringIn(listOf(...people));
    expect([status, body.people.length, body.lines, body.heldBack]).toEqual([201, 40, 39, 0]);
    expect(queries).toBeLessThanOrEqual(16);
    expect(new Set(body.people.map(({ link }) => link)).size).toBe(40);
    expect(body).toMatchObject({ newServices: ['Housing'], isMailed: false });
    const units = await ada.get<UnitsView>('/organisation/units');
    expect(units.body.services.find(({ name }) => name === 'Housing')?.teams).toHaveLength(3);
    const changes = await ada.get<PeopleChangesPage>('/organisation/people/changes');
    expect(changes.body.items.map(({ what }) => what)).toContain('people_imported');
    expect(await count(`(select * from people_change where what = 'invited') as c`)).toBe(40);
    expect(await accept(body, 'p0-')).toBe(201);
  });

  it('holds back rows with faults, and brings in the rest with the corrected list', async () => {
    const wrong = listOf(
      `Nia,${at('nia')},,North,Practitioner,${at('sam')},`,
      `Sam,${at('sam')},,North,Supervsor,,`,
      `Ben,${at('ben')},,North,Practitioner,${own.supervisor.email},`,
    );
    expect((await bringIn(wrong)).body.refusals).toMatchObject([{ code: 'import_not_clean' }]);
    expect(await count('invitation')).toBe(0);
    const first = await bringIn(wrong, { onlyWhatIsFine: true });
    expect(first.body.people.map(({ name }) => name)).toEqual(['Ben']);
    expect(first.body.heldBack).toBe(2);
    const right = wrong.replace('Supervsor', 'Supervisor');
    expect((await check(right)).body).toMatchObject({ problems: [], known: [4] });
    const second = await bringIn(right);
    expect(second.body.people.map(({ name }) => name)).toEqual(['Nia', 'Sam']);
    expect((await bringIn(right)).body.refusals).toMatchObject([{ code: 'import_nothing_new' }]);
    expect(await count('invitation')).toBe(3);
  });

  it('does it once, however often the same request comes, and keeps no link', async () => {
    const text = listOf(`Nia,${at('nia')},,North,Practitioner,,`);
    const key = newId();
    const answers = await Promise.all([bringIn(text, {}, key), bringIn(text, {}, key)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(new Set(answers.map(({ body }) => body.importId)).size).toBe(1);
    const told = answers.map(({ body }) => body.people[0]?.link).filter((link) => link !== null);
    expect(told).toHaveLength(1);
    const { rows } = await api.superuser.query<{ all: string }>(
      `select (select string_agg(i::text, '') from invitation i)
         || (select string_agg(k::text, '') from idempotency_key k) as all`,
    );
    expect(rows[0]?.all).not.toContain(told[0]?.split('#')[1]);
  });

  it('queues a mail for each when there is a mail server', async () => {
    const server = {
      host: 'localhost',
      port: 1,
      isSecure: false,
      demandsTls: false,
      user: null,
      password: null,
    };
    const other = await api.another({ mail: { server, from: 'a@b.example' } });
    const answer = await other.inject({
      method: 'POST',
      url: `/api/v1${PATH}`,
      headers: { cookie: `alongside=${own.administrator.token}` },
      payload: {
        text: listOf(`Nia,${at('nia')},,North,Practitioner,,`),
        makesUnits: false,
        onlyWhatIsFine: false,
      },
    });
    expect(answer.json()).toMatchObject({ isMailed: true, people: [{ link: null }] });
    await other.close();
    expect(
      await count(`(select o.* from mail_outbox o join invitation i on i.id = o.about_id) as q`),
    ).toBe(1);
  });

  it('begins each line in the moment in which both are here, with the deputy when they come', async () => {
    const { body } = await bringIn(
      listOf(
        `nia,${at('nia')},,North,Practitioner,${at('sam')},${at('dee')}`,
        `sam,${at('sam')},,North,Supervisor,${own.manager.email},`,
        `dee,${at('dee')},,North,Supervisor,,`,
      ),
    );
    const before = (await lines()).length;
    await accept(body, 'nia');
    expect(await lines()).toHaveLength(before);
    await accept(body, 'sam');
    expect(await linesOf('nia', 'sam')).toEqual([
      ['nia', 'sam', undefined],
      ['sam', own.manager.name, undefined],
    ]);
    await accept(body, 'dee');
    expect(await linesOf('nia')).toEqual([['nia', 'sam', 'dee']]);
    expect((await lines()).length).toBe(before + 2);
  });

  it('begins the line once also when all accept in the same moment', async () => {
    const people = Array.from({ length: 8 }, (_, each) => `n${each}`);
    const { body } = await bringIn(
      listOf(
        ...people.map((name) => `${name},${at(name)},,North,Practitioner,${at('sam')},`),
        `sam,${at('sam')},,North,Supervisor,,`,
      ),
    );
    const before = (await lines()).length;
    await Promise.all([...people, 'sam'].map((name) => accept(body, name)));
    expect(await lines()).toHaveLength(before + 8);
  });

  it('begins the line also when who came first ends last', async () => {
    const { body } = await bringIn(
      listOf(
        `slow,${at('slow')},,North,Practitioner,${at('fast')},`,
        `fast,${at('fast')},,North,Supervisor,,`,
      ),
    );
    const before = (await lines()).length;
    const link = body.people.find(({ email }) => email === at('slow'))?.link ?? '';
    const client = new pg.Client({ connectionString: api.settings.authUrl });
    await client.connect();
    await client.query('begin');
    await client.query('select now()');
    expect(await accept(body, 'fast')).toBe(201);
    await client.query('select context.accept_invitation($1, $2, $3, $4::uuid[])', [
      hashOf(link.split('#')[1] ?? ''),
      'slow',
      'none',
      [newId(), newId(), newId()],
    ]);
    await client.query('commit');
    await client.end();
    expect(await lines()).toHaveLength(before + 1);
  });

  it('begins no line with somebody who may not supervise any more', async () => {
    const { body } = await bringIn(
      listOf(`nia,${at('nia')},,North,Practitioner,${own.deputy.email},`),
    );
    await api.superuser.query('update role_grant set ends_at = now() where member_id = $1', [
      own.deputy.id,
    ]);
    const before = (await lines()).length;
    expect(await accept(body, 'nia')).toBe(201);
    expect(await lines()).toHaveLength(before);
  });

  it('is taken back while nobody has accepted, with the lines that were planned', async () => {
    const text = listOf(`nia,${at('nia')},,North,Practitioner,${own.supervisor.email},`);
    const first = await bringIn(text);
    const path = `${PATH}/${first.body.importId}`;
    const back = await ada.delete<ImportTakenBack>(path);
    expect([back.status, back.body.withdrawn]).toEqual([200, 1]);
    expect((await ada.get<InvitationsView>('/organisation/invitations')).body.items).toEqual([]);
    expect(await accept(first.body, 'nia')).toBe(409);
    expect((await ada.delete(path)).status).toBe(404);
    const again = await bringIn(text);
    expect(await accept(again.body, 'nia')).toBe(201);
    const late = await ada.delete<Problem>(`${PATH}/${again.body.importId}`);
    expect(late.body.refusals).toMatchObject([{ code: 'import_accepted_already' }]);
    expect(await linesOf('nia')).toHaveLength(1);
  });

  it('says nothing of who has an account in another organisation', async () => {
    const other = await api.organisation('Hillside');
    const { body } = await check(
      listOf(
        `Nia,${other.practitioner.email},,North,Practitioner,,`,
        `Ben,${at('ben')},,North,Practitioner,${other.supervisor.email},`,
      ),
    );
    expect(body.problems).toMatchObject([{ row: 3, code: 'supervisor_unknown' }]);
    expect(body.people).toHaveLength(1);
  });

  it('reads two thousand rows in good time, and no larger body', async () => {
    const people = Array.from(
      { length: 2_000 },
      (_, each) =>
        `Somebody with a long name ${each},somebody.with.a.long.name.${each}@a-long-organisation.example,Service of the whole county,Team of the whole county,Practitioner,${own.supervisor.email},${own.deputy.email}`,
    );
    const begunAt = Date.now();
    const { status, body } = await check(listOf(...people));
    expect([status, body.people.length, body.problems]).toEqual([200, 2_000, []]);
    expect(Date.now() - begunAt).toBeLessThan(4_000);
    expect((await check('a'.repeat(500_001))).status).toBe(400);
    expect((await check('a'.repeat(1_300_000))).status).toBe(413);
    expect((await ada.post('/organisation/services', { name: 'a'.repeat(300_000) })).status).toBe(
      413,
    );
  });
});
