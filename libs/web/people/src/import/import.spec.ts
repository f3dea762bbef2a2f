import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { ImportChecked, ImportDone } from '@alongside/contracts';
import { IMPORT_PROBLEMS, type ImportProblem } from '@alongside/domain';
import { buttonIn, peopleProviders, settle } from '../testing-people';
import { problemInWords } from './import.text';
import { readFile } from './read-file';

const IMPORTS = '/api/v1/organisation/people/imports';

const fault = (changes: Partial<ImportProblem> = {}): ImportProblem => ({
  row: 3,
  column: 'roles',
  code: 'role_unknown',
  cell: 'Boss',
  otherRow: null,
  ...changes,
});
const FOUND: ImportChecked = {
  problems: [fault(), fault({ row: 5, column: 'email', code: 'email_twice', otherRow: 7 })],
  people: [
    {
      row: 2,
      name: 'Nia Bowen',
      email: 'nia@r.example',
      team: 'North',
      roles: ['practitioner'],
      supervisor: 'priya@r.example',
      deputy: null,
    },
  ],
  known: [9],
  waiting: [4],
  newServices: ['Housing'],
  newTeams: [{ name: 'West', service: 'Housing' }],
};
const DONE: ImportDone = {
  importId: 'i1',
  people: [{ name: 'Nia Bowen', email: 'nia@r.example', link: 'http://r.example/invitation#abc' }],
  lines: 1,
  isMailed: false,
  heldBack: 2,
  newServices: [],
  newTeams: [],
};

describe('importing a list of people', () => {
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/organisation/people/import');
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  });

  const paste = async (text: string): Promise<void> => {
    const field = page.querySelector<HTMLTextAreaElement>('#text');
    if (!field) throw new Error('There is no place for the list.');
    field.value = text;
    field.dispatchEvent(new Event('input'));
    await settle(harness);
  };
  const check = async (found: ImportChecked = FOUND): Promise<void> => {
    await paste('name,email,roles\nx');
    buttonIn(page, 'Check the list').click();
    const asked = api.expectOne(`${IMPORTS}/check`);
    expect(asked.request.body).toEqual({ text: 'name,email,roles\nx', makesUnits: false });
    asked.flush(found);
    await settle(harness);
  };
  const cells = (): readonly (readonly string[])[] =>
    [...page.querySelectorAll('table[aria-labelledby=faults] tbody tr')].map((row) =>
      [...row.querySelectorAll('th, td')].map((cell) =>
        cell.textContent.replace(/\s+/g, ' ').trim(),
      ),
    );

  it('shows every fault by row and column, with what to do', async () => {
    await check();
    expect(cells()).toEqual([
      [
        'Row 3',
        'Column Roles',
        'Wrong“Boss” is no role.',
        'To do Use Practitioner, Supervisor, Manager, Safeguarding lead or Administrator.',
      ],
      [
        'Row 5',
        'Column E-mail',
        'WrongRow 7 has the same address.',
        'To do Keep one of the two rows, or give each their own address.',
      ],
    ]);
    for (const words of [
      '2 faults in 2 rows: these are held back.',
      '1 row waits for the row of their supervisor or deputy: 4.',
      '1 person is here or invited already',
      '1 person would be invited.',
      'This makes the service Housing, the team West in Housing.',
    ])
      expect(page.textContent).toContain(words);
  });

  it('brings in those that are fine, shows each link, and takes it back', async () => {
    await check();
    buttonIn(page, 'Bring in the 1 that is fine').click();
    const bringing = api.expectOne(IMPORTS);
    expect(bringing.request.body).toMatchObject({ onlyWhatIsFine: true });
    bringing.flush(DONE);
    await settle(harness);
    expect(page.textContent).toContain('1 person is invited.');
    expect(page.textContent).toContain('2 rows are held back');
    expect(page.textContent).toContain('http://r.example/invitation#abc');
    buttonIn(page, 'Take it all back').click();
    const back = api.expectOne(`${IMPORTS}/i1`);
    expect(back.request.method).toBe('DELETE');
    back.flush({ withdrawn: 1 });
    await settle(harness);
    expect(page.textContent).toContain('1 invitation is withdrawn.');
    expect(page.textContent).not.toContain('http://r.example/invitation#abc');
  });

  it('forgets what was found once the list is changed', async () => {
    await check();
    await paste('name,email,roles\ny');
    expect(cells()).toEqual([]);
    expect(page.textContent).toContain('The list is checked again before anything happens.');
  });

  it('asks for a list first, and brings in nobody when nobody is fine', async () => {
    buttonIn(page, 'Check the list').click();
    await settle(harness);
    expect(page.textContent).toContain('Choose a file, or paste the list here.');
    await check({ ...FOUND, people: [] });
    expect(
      [...page.querySelectorAll('button')].map(({ textContent }) => textContent),
    ).not.toContain('Bring in');
  });

  it('has words for every fault there is', () => {
    for (const code of IMPORT_PROBLEMS) {
      const { what, todo } = problemInWords(fault({ code, otherRow: 7 }));
      expect(`${what} ${todo}`).not.toMatch(/[{}]|undefined/);
    }
  });

  it('reads a file in UTF-8, and says what to do with another', async () => {
    const fileOf = (bytes: readonly number[]) =>
      ({
        size: bytes.length,
        arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
      }) as File;
    expect(await readFile(fileOf([0x4e, 0x69, 0xc3, 0xa0]))).toEqual({ text: 'Nià' });
    expect(await readFile(fileOf([0x4e, 0xe0]))).toMatchObject({
      problem: expect.stringContaining('CSV UTF-8') as string,
    });
  });
});
