import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@alongside/contracts';
import { firstValueFrom } from 'rxjs';
import { Session } from '../session/session';
import { apiInterceptor } from './api-interceptor';
import { ProblemError } from './problem-error';

const SOON = new Date(Date.now() + 30 * 60_000).toISOString();
const amira: SessionView = {
  member: { id: 'm1', name: 'Amira Khan' },
  roles: ['practitioner'],
  organisation: {
    id: 'o1',
    name: 'Riverside',
    timeZone: 'Europe/London',
    helpLines: [],
    rhythms: { offered: [], usual: 'monthly' },
  },
  idleEndsAt: SOON,
  endsAt: SOON,
  demonstration: false,
};
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('requests to the API', () => {
  let http: HttpClient;
  let api: HttpTestingController;
  let session: Session;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    http = TestBed.inject(HttpClient);
    api = TestBed.inject(HttpTestingController);
    session = TestBed.inject(Session);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const signIn = (): void => {
    session.load().subscribe();
    api.expectOne('/api/v1/session').flush(amira);
  };
  const post = (): Promise<unknown> =>
    firstValueFrom(http.post('/api/v1/cases', { question: 1 })).catch((error: unknown) => error);
  const sent = () => api.expectOne('/api/v1/cases');

  it('gives a command one key, also when its answer got lost and it is sent again', () => {
    void post();
    const first = sent();
    first.error(new ProgressEvent('error'));
    jest.advanceTimersByTime(400);

    const second = sent();

    const key = first.request.headers.get('Idempotency-Key');
    expect(key).toMatch(/^[0-9a-f-]{36}$/);
    expect(second.request.headers.get('Idempotency-Key')).toBe(key);
  });

  it('uses the same key when the member tries again after every attempt got lost', async () => {
    const outcome = post();
    const first = sent();
    first.error(new ProgressEvent('error'));
    jest.advanceTimersByTime(400);
    sent().error(new ProgressEvent('error'));
    jest.advanceTimersByTime(1500);
    sent().error(new ProgressEvent('error'));
    expect(await outcome).toMatchObject({ problem: { status: 0 } });

    void post();

    expect(sent().request.headers.get('Idempotency-Key')).toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('uses a new key after a definite answer', () => {
    void post();
    const first = sent();
    first.flush({});

    void post();

    expect(sent().request.headers.get('Idempotency-Key')).not.toBe(
      first.request.headers.get('Idempotency-Key'),
    );
  });

  it('speaks in problems', async () => {
    const outcome = post();
    sent().flush(
      { type: 'x', title: 'This is not possible now.', status: 409, refusals: [] },
      { status: 409, statusText: 'Conflict' },
    );

    const error = await outcome;

    expect(error).toBeInstanceOf(ProblemError);
    expect(error).toMatchObject({ problem: { status: 409, title: 'This is not possible now.' } });
  });

  it('asks to sign in again in place, and then goes on with the same command', async () => {
    signIn();
    const outcome = post();
    const first = sent();
    first.flush(null, { status: 401, statusText: 'Unauthorized' });
    expect(session.needsSignInAgain()).toBe(true);

    void session.signIn({ email: 'a@b', password: 'c' });
    api.expectOne('/api/v1/session').flush(amira);
    await settle();

    expect(session.needsSignInAgain()).toBe(false);
    const second = sent();
    expect(second.request.headers.get('Idempotency-Key')).toBe(
      first.request.headers.get('Idempotency-Key'),
    );
    second.flush({ done: true });
    expect(await outcome).toEqual({ done: true });
  });

  it('does not ask again when the password itself was wrong', async () => {
    const outcome = session
      .signIn({ email: 'a@b', password: 'c' })
      .catch((error: unknown) => error);
    api.expectOne('/api/v1/session').flush(null, { status: 401, statusText: 'Unauthorized' });

    expect(await outcome).toMatchObject({ problem: { status: 401 } });
    expect(session.needsSignInAgain()).toBe(false);
  });
});
