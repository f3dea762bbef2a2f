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

  describe('when a second factor is asked', () => {
    const show = async (): Promise<void> => {
      for (let turn = 0; turn < 10; turn++) {
        await new Promise((resolve) => setTimeout(resolve));
        await page.whenStable();
      }
    };
    const toSecondStep = async (secondStep: string, by = ['authenticator']): Promise<void> => {
      write('email', 'amira@riverside.example');
      write('password', 'right');
      await send();
      await answer(201, { secondStep, by });
      await show();
    };

    it('asks for the code, and is in only once that is right', async () => {
      await toSecondStep('factor');
      expect(isIn).toBe(false);
      write('code', ' 123456 ');
      await send();
      const { request } = api.expectOne('/api/v1/session/factor');
      expect(request.body).toEqual({ code: '123456' });
    });

    it('empties a wrong code, and says so', async () => {
      await toSecondStep('factor');
      write('code', '000000');
      await send();
      api.expectOne('/api/v1/session/factor').flush(
        {
          type: 'x',
          title: 'x',
          status: 400,
          errors: [{ field: 'code', message: 'Not right.' }],
        },
        { status: 400, statusText: 'x' },
      );
      await show();
      expect(field('code').value).toBe('');
      expect(element.textContent).toContain('Not right.');
    });

    it('begins again with the password when the half session is over', async () => {
      await toSecondStep('factor');
      write('code', '000000');
      await send();
      api
        .expectOne('/api/v1/session/factor')
        .flush({ type: 'x', title: 'x', status: 401 }, { status: 401, statusText: 'x' });
      await show();
      expect(field('email').value).toBe('amira@riverside.example');
      expect(element.textContent).toContain('begin again with your password');
    });

    it('leads to an app where there is none yet', async () => {
      await toSecondStep('set_up');
      api
        .expectOne('/api/v1/session/authenticator')
        .flush({ secret: 'ABCDEFGH', uri: 'otpauth://totp/Alongside:a?secret=ABCDEFGH' });
      await show();
      expect(element.querySelector('svg path')?.getAttribute('d')).toMatch(/^M4 4h1v1h-1z/);
      expect(element.textContent).toContain('ABCD EFGH');
    });
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
