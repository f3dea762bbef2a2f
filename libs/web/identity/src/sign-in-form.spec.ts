import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { apiInterceptor } from '@alongside/web-platform';
import { SignInForm } from './sign-in-form';
import { problemSentence } from './sign-in.text';

const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('signing in', () => {
  let page: ComponentFixture<SignInForm>;
  let element: HTMLElement;
  let api: HttpTestingController;
  let isIn: boolean;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SignInForm);
    element = page.nativeElement as HTMLElement;
    isIn = false;
    page.componentInstance.signedIn.subscribe(() => (isIn = true));
    await page.whenStable();
  });

  const field = (id: string): HTMLInputElement => {
    const found = element.querySelector<HTMLInputElement>(`#${id}`);
    if (found === null) throw new Error(`There is no field ${id}.`);
    return found;
  };
  const write = (id: string, text: string): void => {
    field(id).value = text;
    field(id).dispatchEvent(new Event('input'));
  };
  const send = async (): Promise<void> => {
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.whenStable();
  };
  const answer = async (status: number, body: object): Promise<void> => {
    api.expectOne('/api/v1/session').flush(body, { status, statusText: 'x' });
    await settle();
    await page.whenStable();
  };

  it('asks for what is missing before it asks the API', async () => {
    await send();

    api.expectNone('/api/v1/session');
    expect(element.querySelectorAll('.error-summary li')).toHaveLength(2);
  });

  it('sends the email without spaces around it, and says when it is done', async () => {
    write('email', ' amira@riverside.example ');
    write('password', ' with spaces ');
    await send();
    const { request } = api.expectOne('/api/v1/session');

    expect(request.body).toEqual({ email: 'amira@riverside.example', password: ' with spaces ' });
    expect(isIn).toBe(false);
  });

  it('keeps the email and empties the password when they do not go together', async () => {
    write('email', 'amira@riverside.example');
    write('password', 'wrong');
    await send();
    await answer(401, { type: 'x', title: 'Please sign in.', status: 401 });

    expect(element.querySelector('.error-summary')?.textContent).toContain('do not go together');
    expect(field('email').value).toBe('amira@riverside.example');
    expect(field('password').value).toBe('');
  });

  it('does not send twice while it waits', async () => {
    write('email', 'amira@riverside.example');
    write('password', 'right');
    await send();
    await send();

    expect(api.match('/api/v1/session')).toHaveLength(1);
  });
});

describe('what is said when signing in did not work', () => {
  const now = new Date(2026, 10, 23, 9, 0, 0);

  it('names the time after which one can try again', () => {
    const problem = { type: 'x', title: 'Too many', status: 429, retryAfter: 60 };

    expect(problemSentence(problem, now)).toContain('try again at 09:01');
  });

  it('says what happened when there is no connection', () => {
    const problem = { type: 'x', title: 'There is no connection just now.', status: 0 };

    expect(problemSentence(problem, now)).toBe('There is no connection just now.');
  });
});
