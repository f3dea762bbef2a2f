import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SupervisionDuePage, SupervisionDueRow } from '@alongside/contracts';
import { buttonIn, lineProviders, settle } from '../lines/testing-lines';

const row = (lineId: string, changes: Partial<SupervisionDueRow> = {}): SupervisionDueRow => ({
  lineId,
  supervisor: { id: 'priya', name: 'Priya Nair' },
  supervisee: { id: 'amira', name: 'Amira Khan' },
  cadence: 'fortnightly',
  lastHeldOn: '2026-10-30',
  nextOn: '2026-11-27',
  dueOn: '2026-11-13',
  overdueDays: 10,
  moved: 1,
  ...changes,
});
const PAGE: SupervisionDuePage = {
  items: [
    row('l1'),
    row('l2', {
      cadence: null,
      lastHeldOn: null,
      nextOn: null,
      dueOn: null,
      overdueDays: null,
      moved: 0,
    }),
  ],
  next: 'further',
};

describe('DuePage', () => {
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: lineProviders() });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/supervision/due');
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    api.expectOne('/api/v1/supervision-due').flush(PAGE);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  });

  const rows = (): string[] =>
    [...page.querySelectorAll('tbody tr')].map(({ textContent }) =>
      textContent.replaceAll(/\s+/g, ' ').trim(),
    );

  it('says who is late, and what is not agreed yet', () => {
    expect(rows()).toHaveLength(2);
    expect(rows()[0]).toContain('Every two weeks');
    expect(rows()[0]).toContain('Moved once');
    expect(rows()[0]).toContain('10 days overdue');
    expect(rows()[1]).toContain('Not agreed yet');
    expect(rows()[1]).toContain('Never yet');
    expect(rows()[1]).not.toContain('Moved');
  });

  it('adds the next page beneath', async () => {
    buttonIn(page, 'Show more pairs').click();
    api
      .expectOne('/api/v1/supervision-due?cursor=further')
      .flush({ items: [row('l3', { moved: 2 })], next: null });
    await settle(harness);
    expect(rows()).toHaveLength(3);
    expect(rows()[2]).toContain('Moved 2 times');
    expect(page.textContent).not.toContain('Show more pairs');
  });
});
