import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { apiInterceptor } from '@alongside/web-platform';
import { forgotPasswordRoutes, resetPasswordRoutes } from '../identity.routes';

const ASK = '/api/v1/password-resets';
const FINISH = `${ASK}/completion`;
const TOKEN = 'x'.repeat(43);

describe('a forgotten password', () => {
  let harness: RouterTestingHarness;
  let page: HTMLElement;
  let api: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'forgot-password', children: forgotPasswordRoutes },
          { path: 'reset-password', children: resetPasswordRoutes },
        ]),
      ],
    });
  });
  const open = async (address: string): Promise<void> => {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    api = TestBed.inject(HttpTestingController);
    await settle();
    page = harness.fixture.nativeElement as HTMLElement;
  };
  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn += 1) {
      await new Promise((resolve) => setTimeout(resolve));
      await harness.fixture.whenStable();
    }
  };
  const send = async (id: string, text: string): Promise<void> => {
    const field = page.querySelector<HTMLInputElement>(`#${id}`);
    if (field === null) throw new Error(`There is no field ${id}.`);
    field.value = text;
    field.dispatchEvent(new Event('input'));
    page.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await settle();
  };

  it('is asked for, and the page does not say whether the address is known', async () => {
    await open('/forgot-password');
    await send('email', 'nobody');
    expect(page.textContent).toContain('Write the email address you sign in with.');
    api.expectNone(ASK);
    await send('email', ' amira@riverside.example ');
    const sent = api.expectOne(ASK);
    expect(sent.request.body).toEqual({ email: 'amira@riverside.example' });
    sent.flush(null, { status: 204, statusText: 'x' });
    await settle();
    expect(page.querySelector('[role=status]')?.textContent).toMatch(
      /If\s+amira@riverside\.example\s+signs in here/,
    );
  });

  it('is replaced by a link whose secret stands in no address', async () => {
    await open(`/reset-password#${TOKEN}`);
    await send('password', 'short');
    api.expectNone(FINISH);
    expect(page.textContent).toContain('Write at least 12 characters.');
    await send('password', 'seven quiet herons at dusk');
    const sent = api.expectOne(FINISH);
    expect(sent.request.urlWithParams).not.toContain(TOKEN);
    expect(sent.request.body).toEqual({ token: TOKEN, password: 'seven quiet herons at dusk' });
    sent.flush(null, { status: 204, statusText: 'x' });
    await settle();
    expect(page.textContent).toContain('signed out everywhere');
    expect(page.querySelector('form')).toBeNull();
  });

  it('is not replaced by a link that is over, and the page says what to do', async () => {
    await open(`/reset-password#${TOKEN}`);
    await send('password', 'seven quiet herons at dusk');
    api.expectOne(FINISH).flush(
      {
        type: 'x',
        title: 'x',
        status: 409,
        refusals: [{ code: 'reset_over', message: 'This link does not work any more.' }],
      },
      { status: 409, statusText: 'x' },
    );
    await settle();
    expect(page.querySelector('.error-summary')?.textContent).toContain('does not work any more');
    expect(page.querySelector<HTMLAnchorElement>('a[href="/forgot-password"]')).not.toBeNull();
  });

  it('needs a link', async () => {
    await open('/reset-password');
    expect(page.querySelector('form')).toBeNull();
  });
});
