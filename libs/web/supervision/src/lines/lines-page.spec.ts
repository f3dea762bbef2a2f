import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SupervisionLineRow } from '@alongside/contracts';
import { aLine, lineProviders, settle } from './testing-lines';

describe('LinesPage', () => {
  let page: HTMLElement;

  async function open(...items: readonly SupervisionLineRow[]): Promise<void> {
    TestBed.configureTestingModule({ providers: lineProviders() });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/supervision');
    const api = TestBed.inject(HttpTestingController);
    const asked = api.expectOne('/api/v1/supervision');
    await settle(harness);
    api.match('/api/v1/me/unsettled-records').forEach((each) => {
      each.flush({ items: [] });
    });
    asked.flush({ items });
    await settle(harness);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  }

  const theirs: SupervisionLineRow = {
    ...aLine,
    pair: { ...aLine.pair, lineId: 'l2', myPart: 'supervisor' },
    due: { dueOn: '2026-11-20', overdueDays: 1 },
    agreement: 'none',
  };

  it('leads a supervisee with one pair straight to it', async () => {
    const navigate = jest.spyOn(Router.prototype, 'navigate');
    await open(aLine);
    expect(navigate).toHaveBeenCalledWith(['/supervision', 'l1'], { replaceUrl: true });
    navigate.mockRestore();
  });

  it('lists the pairs with what each needs', async () => {
    await open(aLine, theirs);
    const rows = [...page.querySelectorAll('.row-list li')].map(({ textContent }) => textContent);
    expect(rows[0]).toContain('With Priya Nair');
    expect(rows[0]).toContain('Next: Friday 27 November at 10:00');
    expect(rows[1]).toContain('Amira Khan');
    expect(rows[1]).toContain('Supervision is 1 day overdue');
    expect(rows[1]).toContain('Agreement: Not written yet');
  });

  it('keeps what has ended apart', async () => {
    await open(theirs, { ...aLine, pair: { ...aLine.pair, isCurrent: false }, due: null });
    expect(page.querySelector('[aria-labelledby=earlier]')?.textContent).toContain(
      'This supervision has ended. What was written stays yours.',
    );
  });

  it('says what comes first when there is nothing yet', async () => {
    await open();
    expect(page.textContent).toContain('You have no supervision here yet.');
  });
});
