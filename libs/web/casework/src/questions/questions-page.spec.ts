import { HttpTestingController, type TestRequest } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseRow } from '@alongside/contracts';
import { buttonIn, pageProviders } from '../testing';
import { QuestionsPage } from './questions-page';

const row: CaseRow = {
  id: 'c1',
  title: 'Birthday hoodie',
  personLabel: 'Heron 14',
  stage: 'held',
  sealed: false,
  myPart: 'raiser',
  type: 'gift_given',
  timing: 'before',
  urgency: 'this_week',
  with: { id: 'priya', name: 'Priya Nair' },
  raisedAt: '2026-11-20T09:00:00Z',
  lastActivityAt: '2026-11-22T09:00:00Z',
  unread: 2,
  openActions: 0,
  needs: 'post_entry',
  needsBecause: 'something_missing',
  needsBy: '2099-01-01',
};

describe('QuestionsPage', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;
  const asked = (): TestRequest => api.expectOne((request) => request.url === '/api/v1/cases');

  /** Lets what is under way go on; `whenStable` would wait for requests that the spec answers. */
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    harness.fixture.detectChanges();
  };

  async function open(address: string): Promise<TestRequest> {
    TestBed.configureTestingModule({ providers: pageProviders() });
    harness = await RouterTestingHarness.create();
    api = TestBed.inject(HttpTestingController);
    await harness.navigateByUrl(address, QuestionsPage);
    return asked();
  }

  it('asks for what the address says, and shows why each is here', async () => {
    const request = await open('/questions?state=all&stage=held&sort=raised');
    expect(request.request.params.toString()).toBe('state=all&stage=held&sort=raised');
    request.flush({ items: [row], next: null });
    await settle();

    expect(page().textContent).toContain('A decision waits for something that is missing.');
    expect(page().textContent).toContain(', 2 new');
    expect(page().querySelector('a[href="/questions/c1"]')).not.toBeNull();
  });

  it('opens a draft where it is written', async () => {
    const request = await open('/questions');
    request.flush({ items: [{ ...row, stage: 'draft' }], next: null });
    await settle();
    expect(page().querySelector('a[href="/questions/c1/raise"]')).not.toBeNull();
  });

  it('puts the filter into the address and begins the list anew', async () => {
    const request = await open('/questions');
    request.flush({ items: [row], next: 'later' });
    await settle();

    const select = page().querySelector<HTMLSelectElement>('#state');
    if (!select) throw new Error('There is no filter.');
    select.value = 'closed';
    select.dispatchEvent(new Event('change'));
    await settle();

    expect(TestBed.inject(Router).url).toBe('/questions?state=closed');
    asked().flush({ items: [], next: null });
    await settle();
    expect(page().textContent).toContain('No question is like that.');
  });

  it('adds the next page beneath', async () => {
    const request = await open('/questions');
    request.flush({ items: [row], next: 'later' });
    await settle();
    buttonIn(page(), 'Load more').click();

    const more = asked();
    expect(more.request.params.get('cursor')).toBe('later');
    more.flush({ items: [{ ...row, id: 'c2', title: 'A lift home' }], next: null });
    await settle();

    expect(page().querySelectorAll('.row-list > li')).toHaveLength(2);
    expect(page().textContent).toContain('1 more question below');
  });

  it('keeps what is there when no more could be loaded', async () => {
    const request = await open('/questions');
    request.flush({ items: [row], next: 'later' });
    await settle();
    buttonIn(page(), 'Load more').click();
    asked().flush(null, { status: 500, statusText: 'Server Error' });
    await settle();

    expect(page().textContent).toContain('No more could be loaded.');
    expect(page().textContent).toContain('Birthday hoodie');
  });
});
