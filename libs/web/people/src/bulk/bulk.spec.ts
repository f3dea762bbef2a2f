import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { BulkRow } from '@alongside/contracts';
import { amira, buttonIn, choose, peopleProviders, settle, UNITS } from '../testing-people';

const API = '/api/v1/organisation';
const row = (changes: Partial<BulkRow> = {}): BulkRow => ({
  id: 'amira',
  name: 'Amira Khan',
  version: 4,
  team: { id: 'south', name: 'South' },
  lines: 0,
  refusals: [],
  ...changes,
});
const BEN = { ...amira, id: 'ben', name: 'Ben Moss' };

describe('changing several people at once', () => {
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  const list = async (): Promise<void> => {
    for (const each of api.match(`${API}/people/search`))
      each.flush({
        items: [amira, BEN, { ...amira, id: 'gone', name: 'Gone', standing: 'left' }],
        next: null,
      });
    for (const each of api.match(`${API}/units`)) each.flush(UNITS);
    await settle(harness);
  };
  const pick = async (name: string): Promise<void> => {
    const label = [...page.querySelectorAll('label')].find((each) =>
      each.textContent.includes(`Choose ${name}`),
    );
    label?.querySelector('input')?.click();
    await settle(harness);
  };

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/organisation/people');
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
    await list();
    await pick('Amira Khan');
    await pick('Ben Moss');
  });

  it('lets choose those who work here', () => {
    expect(page.textContent).toContain('2 people chosen');
    expect(page.querySelectorAll('tbody input[type=checkbox]')).toHaveLength(2);
    buttonIn(page, 'Choose nobody').click();
    harness.fixture.detectChanges();
    expect(page.textContent).not.toContain('chosen');
  });

  it('shows what a move does, does it, and takes it back from the versions it was told', async () => {
    buttonIn(page, 'Move to a team').click();
    await settle(harness);
    choose(page, 'bulk-team', 'North');
    await settle(harness);
    buttonIn(page, 'Show what happens').click();
    const preview = api.expectOne(`${API}/people/moves/preview`);
    expect(preview.request.body).toEqual({ memberIds: ['amira', 'ben'], teamId: 'north' });
    const ben = row({ id: 'ben', name: 'Ben Moss', refusals: ['member_gone'] });
    preview.flush({ items: [row(), ben] });
    await settle(harness);
    expect(page.textContent).toContain('moves from South');
    expect(page.textContent).toContain('stays as they are: They do not work here any more.');
    buttonIn(page, 'Move 1').click();
    api.expectOne(`${API}/people/moves`).flush({ items: [row({ version: 5 }), ben] });
    await settle(harness);
    await list();
    expect(page.textContent).toContain('1 person is moved.');

    buttonIn(page, 'Take it back').click();
    const back = api.expectOne(`${API}/people/amira`);
    expect([back.request.body, back.request.headers.get('If-Match')]).toEqual([
      { teamId: 'south' },
      '"5"',
    ]);
    back.flush({}, { status: 412, statusText: 'Stale' });
    await settle(harness);
    expect(page.textContent).toContain('0 of 1 are taken back');
  });

  it('asks for the last day, and says which supervision stays to be handed over', async () => {
    buttonIn(page, 'End their access').click();
    await settle(harness);
    buttonIn(page, 'Show what happens').click();
    await settle(harness);
    expect(page.textContent).toContain('Write their last day.');
  });
});
