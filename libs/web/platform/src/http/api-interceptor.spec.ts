import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@alongside/contracts';
import { firstValueFrom } from 'rxjs';
import { Proof } from '../session/proof';
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
const PROOF_MISSING = [
  { type: '/problems/proof-missing', title: 'Please confirm that it is you.', status: 403 },
  { status: 403, statusText: 'Forbidden' },
] as const;
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

  it('asks who it is where that must be fresh, and then goes on with what was asked', () => {
    const proof = TestBed.inject(Proof);
    signIn();
    const answers: unknown[] = [];
    http.post('/api/v1/cases', { question: 1 }).subscribe((answer) => answers.push(answer));
    const first = sent();
    first.flush(...PROOF_MISSING);
    expect([proof.isAsked(), answers]).toEqual([true, []]);
    proof.given();
    const second = sent();
    expect(second.request.body).toEqual({ question: 1 });
    expect(second.request.headers.get('Idempotency-Key')).toBe(
      first.request.headers.get('Idempotency-Key'),
    );
    second.flush({ id: 'c1' });
    expect([proof.isAsked(), answers]).toEqual([false, [{ id: 'c1' }]]);
  });

  it('lets two requests wait for the same proof', () => {
    const proof = TestBed.inject(Proof);
    signIn();
    const answers: unknown[] = [];
    for (const question of [1, 2]) {
      http.post('/api/v1/cases', { question }).subscribe((answer) => answers.push(answer));
    }
    for (const each of api.match('/api/v1/cases')) each.flush(...PROOF_MISSING);
    proof.given();
    for (const each of api.match('/api/v1/cases')) each.flush({ id: 'c1' });
    expect(answers).toHaveLength(2);
  });

  it('ends without an answer or a failure when the question is put away', () => {
    const proof = TestBed.inject(Proof);
    signIn();
    const seen: string[] = [];
    http.post('/api/v1/cases', { question: 1 }).subscribe({
      next: () => seen.push('answered'),
      error: () => seen.push('failed'),
      complete: () => seen.push('over'),
    });
    sent().flush(...PROOF_MISSING);
    proof.putAway();
    expect([proof.isAsked(), seen]).toEqual([false, ['over']]);
  });

  it('takes a missing proof as an answer before anybody is signed in', async () => {
    const answer = post();
    sent().flush(...PROOF_MISSING);
    expect(await answer).toBeInstanceOf(ProblemError);
    expect(TestBed.inject(Proof).isAsked()).toBe(false);
  });
});
