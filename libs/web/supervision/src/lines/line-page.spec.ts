import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { SupervisionLineView } from '@alongside/contracts';
import { aLine, aSession, buttonIn, lineProviders, settle, writeIn } from './testing-lines';

describe('LinePage', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  let page: HTMLElement;

  async function open(line: SupervisionLineView = aLine): Promise<void> {
    TestBed.configureTestingModule({ providers: lineProviders() });
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/supervision/l1');
    api = TestBed.inject(HttpTestingController);
    api.expectOne('/api/v1/supervision/lines/l1').flush(line);
    await settle(harness);
    api.expectOne('/api/v1/me/calendar').flush({ madeAt: null });
    api
      .match(({ url }) => url.includes('/records'))
      .forEach((each) => each.flush({ items: [], next: null }));
    page = harness.fixture.nativeElement as HTMLElement;
    await settle(harness);
  }

  it('has the next session first, with the way to prepare it', async () => {
    await open();
    expect(page.querySelector('h1')?.textContent).toBe('Supervision with Priya Nair');
    const next = page.querySelector('[aria-labelledby=next]');
    expect(next?.textContent).toContain('Friday 27 November at 10:00');
    expect(next?.textContent).toContain('60 minutes · The small room');
    expect(next?.querySelector('a')?.getAttribute('href')).toBe('/supervision/sessions/s1');
    expect(page.textContent).toContain('Ready for you to sign');
    expect(page.textContent).toContain(
      'You meet every two weeks at 10:00 for 60 minutes, The small room.',
    );
    expect(page.textContent).toContain('Dee Okafor stands in when Priya is away.');
  });

  it('says that supervision is overdue', async () => {
    await open({ ...aLine, next: null, ahead: [], due: { dueOn: '2026-11-20', overdueDays: 3 } });
    expect(page.textContent).toContain('Supervision is 3 days overdue');
    expect(page.textContent).toContain('There are no dates yet.');
  });

  it('moves a session only with a reason and a new date', async () => {
    await open();
    buttonIn(page, 'Move or cancel').click();
    await settle(harness);
    buttonIn(page, 'Move it').click();
    await settle(harness);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Say why, in a sentence.');

    buttonIn(page, 'A week later').click();
    writeIn(page, 'reason', 'I am on a course.');
    await settle(harness);
    buttonIn(page, 'Move it').click();
    const sent = api.expectOne('/api/v1/supervision/sessions/s1/moves');
    expect(sent.request.body).toEqual({
      kind: 'moved',
      reason: 'I am on a course.',
      onDate: '2026-12-04',
      atTime: '10:00',
    });
    sent.flush({ ...aSession, id: 's2', onDate: '2026-12-04' });
    await settle(harness);
    api.expectOne('/api/v1/supervision/lines/l1').flush(aLine);
  });

  it('shows the calendar address once', async () => {
    await open();
    buttonIn(page, 'Make a calendar address').click();
    api
      .expectOne({ method: 'POST', url: '/api/v1/me/calendar' })
      .flush({ madeAt: '2026-11-23T09:00:00Z', address: 'https://alongside.test/x.ics' });
    await settle(harness);
    expect(page.querySelector<HTMLInputElement>('#calendar-address')?.value).toBe(
      'https://alongside.test/x.ics',
    );
    buttonIn(page, 'Stop this address').click();
    api.expectOne({ method: 'DELETE', url: '/api/v1/me/calendar' }).flush(null);
    await settle(harness);
    expect(page.querySelector('#calendar-address')).toBeNull();
  });

  it('takes nothing more once the line has ended', async () => {
    await open({ ...aLine, pair: { ...aLine.pair, isCurrent: false } });
    expect(page.textContent).toContain('This supervision has ended.');
    expect(
      [...page.querySelectorAll('button')].map(({ textContent }) => textContent.trim()),
    ).toEqual(['Make a calendar address']);
  });
});
