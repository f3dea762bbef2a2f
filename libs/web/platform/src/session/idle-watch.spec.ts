import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@alongside/contracts';
import { apiInterceptor } from '../http/api-interceptor';
import { IdleWatch } from './idle-watch';
import { Session } from './session';

const MINUTE = 60_000;
const NOW = Date.parse('2026-11-23T09:00:00Z');
const at = (minutes: number): string => new Date(NOW + minutes * MINUTE).toISOString();

const amira = (idleEndsIn: number, endsIn: number): SessionView => ({
  member: { id: 'm1', name: 'Amira Khan' },
  roles: ['practitioner'],
  organisation: {
    id: 'o1',
    name: 'Riverside',
    timeZone: 'Europe/London',
    helpLines: [],
    rhythms: { offered: [], usual: 'monthly' },
  },
  idleEndsAt: at(idleEndsIn),
  endsAt: at(endsIn),
  demonstration: false,
});

describe('watching the end of a session', () => {
  let api: HttpTestingController;
  let watch: IdleWatch;

  beforeEach(() => {
    jest.useFakeTimers({ now: NOW });
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const begin = (view: SessionView): void => {
    TestBed.inject(Session).load().subscribe();
    api.expectOne('/api/v1/session').flush(view);
    watch = TestBed.inject(IdleWatch);
  };
  const pass = (minutes: number): void => {
    jest.advanceTimersByTime(minutes * MINUTE);
    TestBed.tick();
  };

  it('warns two minutes before the end, and not earlier', () => {
    begin(amira(30, 600));

    pass(27.9);
    expect(watch.isEnding()).toBe(false);
    pass(0.2);
    expect(watch.isEnding()).toBe(true);
    expect(watch.minutesLeft()).toBe(2);
  });

  it('stays quiet when somebody stays', async () => {
    begin(amira(30, 600));
    pass(28.5);

    const staying = watch.stay();
    api.expectOne('/api/v1/session').flush(amira(58, 600));
    await staying;

    expect(watch.isEnding()).toBe(false);
  });

  it('asks to sign in again in place once the session has ended', () => {
    begin(amira(30, 600));

    pass(31);

    expect(watch.isEnding()).toBe(false);
    expect(TestBed.inject(Session).needsSignInAgain()).toBe(true);
  });

  it('is not fooled by a clock that is wrong', () => {
    jest.setSystemTime(NOW + 300 * MINUTE);
    TestBed.inject(Session).load().subscribe();
    api
      .expectOne('/api/v1/session')
      .flush(amira(30, 600), { headers: { date: new Date(NOW).toUTCString() } });
    watch = TestBed.inject(IdleWatch);

    pass(27);
    expect(watch.isEnding()).toBe(false);
    expect(TestBed.inject(Session).needsSignInAgain()).toBe(false);
    pass(1.5);
    expect(watch.isEnding()).toBe(true);
  });

  it('does not offer to stay beyond the twelfth hour', () => {
    begin(amira(30, 10));
    pass(8.5);

    expect(watch.isEnding()).toBe(true);
    expect(watch.mayStay()).toBe(false);
  });
});
