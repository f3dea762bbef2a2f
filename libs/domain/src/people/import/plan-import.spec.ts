import fc from 'fast-check';
import { IMPORT_COLUMNS, IMPORT_ROWS, type ImportColumn, readImportTable } from './import-table';
import {
  type ImportPlan,
  type ImportSurroundings,
  type KnownPerson,
  planImport,
} from './plan-import';

type Cells = Partial<Record<ImportColumn, string>>;

const tableOf = (people: readonly Cells[]) =>
  readImportTable([
    { row: 1, cells: IMPORT_COLUMNS },
    ...people.map((cells, at) => ({
      row: at + 2,
      cells: IMPORT_COLUMNS.map((column) => cells[column] ?? ''),
    })),
  ]);

const priya: KnownPerson = {
  email: 'priya@r.example',
  standing: 'here',
  roles: ['supervisor'],
  isSelf: false,
};
const ada: KnownPerson = {
  email: 'ada@r.example',
  standing: 'here',
  roles: ['administrator'],
  isSelf: true,
};
const AROUND: ImportSurroundings = {
  people: [
    priya,
    ada,
    { ...priya, email: 'gone@r.example', standing: 'left' },
    { ...priya, email: 'soon@r.example', standing: 'invited' },
    { ...priya, email: 'col@r.example', roles: ['practitioner'] },
  ],
  services: ['Family support'],
  teams: [{ name: 'North', service: 'Family support' }],
  makesUnits: false,
};

const NIA: Cells = {
  name: 'Nia Bowen',
  email: 'nia@r.example',
  service: 'Family support',
  team: 'North',
  roles: 'Practitioner',
  supervisor: 'priya@r.example',
};
const plan = (people: readonly Cells[], changes: Partial<ImportSurroundings> = {}): ImportPlan =>
  planImport(tableOf(people), { ...AROUND, ...changes });
const told = ({ problems }: ImportPlan): readonly string[] =>
  problems.map(({ row, column, code }) => `${row} ${column ?? 'row'} ${code}`);

describe('a list of people', () => {
  it('brings in a row without fault', () => {
    expect(plan([{ ...NIA, team: ' north ', roles: 'supervisor and Safeguarding-Lead' }])).toEqual({
      problems: [],
      people: [
        {
          row: 2,
          name: 'Nia Bowen',
          email: 'nia@r.example',
          team: 'North',
          roles: ['supervisor', 'safeguarding_lead'],
          supervisor: 'priya@r.example',
          deputy: null,
        },
      ],
      known: [],
      waiting: [],
      newServices: [],
      newTeams: [],
    });
  });

  it.each<[string, Cells]>([
    ['2 name name_missing', { name: ' ' }],
    ['2 name name_unfit', { name: 'N'.repeat(201) }],
    ['2 name name_unfit', { name: '=HYPERLINK("http://evil.example")' }],
    ['2 name name_unfit', { name: '@SUM(A1)' }],
    ['2 email email_missing', { email: '' }],
    ['2 email email_malformed', { email: 'nia at r.example' }],
    ['2 email email_left', { email: 'Gone@r.example' }],
    ['2 service service_unfit', { service: '+cmd' }],
    ['2 service service_without_team', { team: '' }],
    ['2 team team_unknown', { team: 'Nroth' }],
    ['2 team team_unfit', { team: '-1+1' }],
    ['2 team team_of_another_service', { service: 'Housing' }],
    ['2 roles role_missing', { roles: '' }],
    ['2 roles role_unknown', { roles: 'Practitioner, Team leader' }],
    ['2 roles role_unknown', { roles: 'constructor' }],
    ['2 supervisor supervisor_malformed', { supervisor: 'Priya Nair' }],
    ['2 supervisor supervisor_unknown', { supervisor: 'pria@r.example' }],
    ['2 supervisor supervisor_left', { supervisor: 'gone@r.example' }],
    ['2 supervisor supervisor_self', { supervisor: 'NIA@r.example' }],
    ['2 supervisor supervisor_without_role', { supervisor: 'col@r.example' }],
    ['2 deputy deputy_malformed', { deputy: 'Dee' }],
    ['2 deputy deputy_unknown', { deputy: 'dee@r.example' }],
    ['2 deputy deputy_left', { deputy: 'gone@r.example' }],
    ['2 deputy deputy_self', { deputy: 'nia@r.example' }],
    ['2 deputy deputy_is_supervisor', { deputy: 'priya@r.example' }],
    ['2 deputy deputy_without_role', { deputy: 'col@r.example' }],
    ['2 deputy deputy_without_supervisor', { supervisor: '', deputy: 'priya@r.example' }],
  ])('says %s', (problem, changes) => {
    const made = plan([{ ...NIA, ...changes }]);
    expect([told(made), made.people]).toEqual([[problem], []]);
  });

  it('lists every fault of every row, in the order in which one reads', () => {
    expect(
      told(
        plan([
          { ...NIA, roles: 'Boss', name: '', email: 'x' },
          { ...NIA, supervisor: 'x' },
        ]),
      ),
    ).toEqual([
      '2 name name_missing',
      '2 email email_malformed',
      '2 roles role_unknown',
      '3 supervisor supervisor_malformed',
    ]);
  });

  it('names both rows that share an address, and takes neither', () => {
    const made = plan([NIA, { ...NIA, name: 'Nia B.', email: 'NIA@r.example' }]);
    expect(made.problems.map(({ row, code, otherRow }) => [row, code, otherRow])).toEqual([
      [2, 'email_twice', 3],
      [3, 'email_twice', 2],
    ]);
    expect(made.people).toEqual([]);
  });

  it('finds rings of supervisors, and nobody else beside them', () => {
    const ring = ['a', 'b', 'c'].map((name, at) => ({
      ...NIA,
      name,
      roles: 'Supervisor',
      email: `${name}@r.example`,
      supervisor: `${'bca'[at] ?? ''}@r.example`,
    }));
    const made = plan([...ring, { ...NIA, supervisor: 'a@r.example' }]);
    expect(told(made)).toEqual([2, 3, 4].map((row) => `${row} supervisor supervisor_loop`));
    expect(made.waiting).toEqual([5]);
  });

  it('lets wait who depends on a row with a fault, however far away', () => {
    const made = plan([
      { ...NIA, email: 'c@r.example', supervisor: 'b@r.example' },
      { ...NIA, email: 'b@r.example', supervisor: 'a@r.example', roles: 'Supervisor' },
      { ...NIA, email: 'a@r.example', name: '', roles: 'Supervisor' },
      { ...NIA, deputy: 'c@r.example' },
      { ...NIA, email: 'd@r.example' },
    ]);
    expect(made.waiting).toEqual([2, 3]);
    expect(told(made)).toEqual(['4 name name_missing', '5 deputy deputy_without_role']);
    expect(made.people.map(({ row }) => row)).toEqual([6]);
  });

  it('leaves alone who is here or invited, whatever their row says', () => {
    const made = plan([
      { ...NIA, email: 'soon@r.example', team: 'Nowhere' },
      { ...NIA, email: 'PRIYA@r.example', roles: 'Boss' },
    ]);
    expect([told(made), made.known, made.people]).toEqual([[], [2, 3], []]);
  });

  it('gives the administrator who imports no role that needs a second one', () => {
    const self = { ...NIA, email: 'ada@r.example' };
    expect(told(plan([{ ...self, roles: 'Administrator, Manager' }]))).toEqual([
      '2 roles role_for_yourself',
    ]);
    expect(plan([{ ...self, roles: 'Administrator' }]).known).toEqual([2]);
  });

  it('makes services and teams when it is asked to, each once', () => {
    const made = plan(
      [
        { ...NIA, service: 'housing', team: 'South' },
        { ...NIA, email: 'b@r.example', service: 'Housing', team: 'SOUTH' },
        { ...NIA, email: 'c@r.example', service: '', team: 'South' },
        { ...NIA, email: 'd@r.example', service: 'FAMILY SUPPORT', team: 'West' },
        { ...NIA, email: 'e@r.example', service: '', team: 'Nowhere' },
        { ...NIA, email: 'f@r.example', service: 'Family support', team: 'South' },
      ],
      { makesUnits: true },
    );
    expect(told(made)).toEqual(['6 team team_without_service', '7 team team_of_another_service']);
    expect(made.newServices).toEqual(['housing']);
    expect(made.newTeams).toEqual([
      { name: 'South', service: 'housing' },
      { name: 'West', service: 'Family support' },
    ]);
    expect(told(plan([{ ...NIA, service: 'Housing', team: 'South' }]))).toEqual([
      '2 service service_unknown',
      '2 team team_unknown',
    ]);
  });

  it.each<[string, readonly (readonly string[])[]]>([
    ['1 row file_empty', []],
    ['1 row file_empty', [['name', 'email', 'roles']]],
    [
      '1 roles column_missing',
      [
        ['Name', 'E-mail'],
        ['Nia', 'nia@r.example'],
      ],
    ],
    [
      '1 email column_twice',
      [
        ['Name', 'E-mail', 'email', 'Roles'],
        ['Nia', '', '', ''],
      ],
    ],
  ])('says of the table: %s', (problem, lines) => {
    const table = readImportTable(lines.map((cells, at) => ({ row: at + 1, cells })));
    expect(told(planImport(table, AROUND))).toEqual([problem]);
  });

  it('finds columns in any order, with headings of one’s own, and leaves others out', () => {
    const table = readImportTable([
      { row: 1, cells: [''] },
      { row: 2, cells: ['Pay number', 'Work e-mail address', 'ROLE', 'Full name'] },
      { row: 4, cells: ['77', 'nia@r.example', 'practitioner', ' Nia\u00a0 Bowen '] },
    ]);
    expect(planImport(table, AROUND).people).toMatchObject([
      { row: 4, name: 'Nia Bowen', team: null },
    ]);
  });

  it(`takes ${IMPORT_ROWS} rows, and not one more`, () => {
    const many = Array.from({ length: IMPORT_ROWS + 1 }, (_, at) => ({
      ...NIA,
      email: `n${at}@r.example`,
    }));
    expect(plan(many.slice(1)).people).toHaveLength(IMPORT_ROWS);
    expect(told(plan(many))).toEqual([`${IMPORT_ROWS + 2} row too_many_rows`]);
  });
});

describe('any list of people', () => {
  const address = fc.constantFrom(
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'priya',
    'soon',
    'gone',
    'ada',
    'x y',
  );
  const cells = fc.record({
    name: fc.constantFrom('Nia', '', '=1'),
    email: address.map((name) => `${name}@r.example`),
    service: fc.constantFrom('', 'Family support', 'Housing'),
    team: fc.constantFrom('', 'North', 'South', 'West'),
    roles: fc.constantFrom('Practitioner', 'Supervisor', 'Manager', 'Boss', ''),
    supervisor: fc.oneof(
      fc.constant(''),
      address.map((name) => `${name}@r.example`),
    ),
    deputy: fc.oneof(
      { weight: 3, arbitrary: fc.constant('') },
      address.map((name) => `${name}@r.example`),
    ),
  });
  const file = fc.array(cells, { minLength: 1, maxLength: 12 });
  const after = (made: ImportPlan, makesUnits: boolean): ImportSurroundings => ({
    ...AROUND,
    makesUnits,
    services: [...AROUND.services, ...made.newServices],
    teams: [...AROUND.teams, ...made.newTeams],
    people: [
      ...AROUND.people,
      ...made.people.map(({ email, roles }) => ({
        email,
        roles,
        standing: 'invited' as const,
        isSelf: false,
      })),
    ],
  });

  it('has every row in one heap: comes in, is there, waits, or has a fault', () => {
    fc.assert(
      fc.property(file, fc.boolean(), (people, makesUnits) => {
        const made = plan(people, { makesUnits });
        const rows = [
          ...made.people.map(({ row }) => row),
          ...made.known,
          ...made.waiting,
          ...new Set(made.problems.map(({ row }) => row)),
        ];
        expect(rows.sort((one, other) => one - other)).toEqual(people.map((_, at) => at + 2));
      }),
    );
  });

  it('brings in nobody whose supervisor or deputy is not there or does not come in as well', () => {
    fc.assert(
      fc.property(file, fc.boolean(), (people, makesUnits) => {
        const made = plan(people, { makesUnits });
        const { people: all, teams } = after(made, makesUnits);
        const may = all.filter(
          ({ standing, roles }) =>
            standing !== 'left' && (roles.includes('supervisor') || roles.includes('manager')),
        );
        const addresses = new Set([null, ...may.map(({ email }) => email)]);
        const emails = made.people.map(({ email }) => email);
        expect(new Set(emails).size).toBe(emails.length);
        for (const { email, supervisor, deputy, team } of made.people) {
          expect([addresses.has(supervisor), addresses.has(deputy)]).toEqual([true, true]);
          expect([supervisor === email, deputy === email]).toEqual([false, false]);
          expect(team === null || teams.some(({ name }) => name === team)).toBe(true);
        }
      }),
    );
  });

  it('brings in nobody in a ring', () => {
    fc.assert(
      fc.property(file, (people) => {
        const above = new Map(
          plan(people, { makesUnits: true }).people.map(({ email, supervisor }) => [
            email,
            supervisor,
          ]),
        );
        for (const begin of above.keys()) {
          let at: string | null | undefined = above.get(begin);
          for (let steps = 0; at !== null && at !== undefined && steps <= above.size; steps += 1) {
            expect(at).not.toBe(begin);
            at = above.get(at);
          }
        }
      }),
    );
  });

  it('changes nothing when it is brought in a second time', () => {
    fc.assert(
      fc.property(file, fc.boolean(), (people, makesUnits) => {
        const first = plan(people, { makesUnits });
        const second = planImport(tableOf(people), after(first, makesUnits));
        expect([second.people, second.newServices, second.newTeams]).toEqual([[], [], []]);
        expect(second.known).toEqual(
          [...first.known, ...first.people.map(({ row }) => row)].sort((one, other) => one - other),
        );
      }),
    );
  });
});
