import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { OpenSessionView } from '@alongside/contracts';
import { apiInterceptor } from '@alongside/web-platform';
import { SessionsCard } from './sessions-card';

const row = (id: string, browser: string, isThis: boolean): OpenSessionView => ({
  id,
  browser,
  isThis,
  since: '2026-11-23T08:00:00Z',
  lastUsedAt: '2026-11-23T09:00:00Z',
});

describe('where one is signed in', () => {
  let page: ComponentFixture<SessionsCard>;
  let element: HTMLElement;
  let api: HttpTestingController;

  const show = async (...items: OpenSessionView[]): Promise<void> => {
    TestBed.tick();
    api.expectOne('/api/v1/me/sessions').flush({ items });
    await page.whenStable();
  };
  const press = (words: string): void => {
    const button = [...element.querySelectorAll('button')].find((each) =>
      each.textContent.includes(words),
    );
    if (button === undefined) throw new Error(`There is no ${words}.`);
    button.click();
  };

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SessionsCard);
    element = page.nativeElement as HTMLElement;
  });

  it('offers to end the others, and not this one', async () => {
    await show(row('1', 'Firefox on Windows', true), row('2', '', false));

    const rows = [...element.querySelectorAll('li')];
    expect(rows.map((each) => each.querySelector('button') !== null)).toEqual([false, true]);
    expect(element.textContent).toContain('A browser');
  });

  it('ends one, says so and looks again', async () => {
    await show(row('1', 'Firefox on Windows', true), row('2', 'Chrome on Android', false));
    press('Sign out there');
    api.expectOne({ method: 'DELETE', url: '/api/v1/me/sessions/2' }).flush(null);
    await show(row('1', 'Firefox on Windows', true));

    expect(element.textContent).toContain('Chrome on Android is signed out.');
    expect(element.textContent).toContain('nowhere else');
  });

  it('ends all others at once', async () => {
    await show(row('1', 'Firefox on Windows', true), row('2', 'Chrome on Android', false));
    press('Sign out everywhere else');
    api.expectOne({ method: 'DELETE', url: '/api/v1/me/sessions' }).flush(null);
    await show(row('1', 'Firefox on Windows', true));

    expect(element.textContent).toContain('signed out everywhere else');
  });
});
