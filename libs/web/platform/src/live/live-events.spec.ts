import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Tabs } from '../browser/tabs';
import { apiInterceptor } from '../http/api-interceptor';
import { Session } from '../session/session';
import { LiveEvents } from './live-events';

/** The browser's stream, as far as we use it. */
class Stream extends EventTarget {
  static readonly opened: Stream[] = [];
  isClosed = false;

  constructor(readonly address: string) {
    super();
    Stream.opened.push(this);
  }

  close(): void {
    this.isClosed = true;
  }

  say(type: string, data = '{}'): void {
    this.dispatchEvent(new MessageEvent(type, { data }));
  }
}

describe('live news', () => {
  let heard: (number | null)[];
  let session: Session;

  beforeEach(() => {
    jest.useFakeTimers();
    Stream.opened.length = 0;
    heard = [];
    Object.assign(globalThis, { EventSource: Stream });
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    session = TestBed.inject(Session);
    session.load().subscribe();
    TestBed.inject(HttpTestingController)
      .expectOne('/api/v1/session')
      .flush({
        member: { id: 'm1', name: 'Amira Khan' },
        roles: ['practitioner'],
        organisation: {
          id: 'o1',
          name: 'Riverside',
          timeZone: 'Europe/London',
          helpLines: [],
          rhythms: { offered: [], usual: 'monthly' },
        },
        idleEndsAt: '2099-01-01T00:00:00Z',
        endsAt: '2099-01-01T00:00:00Z',
        demonstration: false,
      });
    TestBed.inject(LiveEvents)
      .changesOf('case', () => 'c1')
      .subscribe((seq) => heard.push(seq));
    TestBed.tick();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const last = (): Stream => {
    const stream = Stream.opened.at(-1);
    if (stream === undefined) throw new Error('No stream was opened.');
    return stream;
  };

  it('tell of what may have been missed before, of this case, and not of others', () => {
    last().say('open');
    last().say('news', '{"subject":"case","id":"c1","seq":4}');
    last().say('news', '{"subject":"case","id":"c2","seq":9}');

    expect(heard).toEqual([null, 4]);
  });

  it('come back after the connection was lost, and say that something may have been missed', () => {
    last().say('open');
    last().say('error');
    expect(last().isClosed).toBe(true);

    jest.advanceTimersByTime(1000);
    last().say('open');

    expect(Stream.opened).toHaveLength(2);
    expect(heard).toEqual([null, null]);
  });

  it('wait while somebody has to sign in again, and go on afterwards', () => {
    last().say('open');
    void session.signInAgain();
    TestBed.tick();
    expect(last().isClosed).toBe(true);
    jest.advanceTimersByTime(60_000);
    expect(Stream.opened).toHaveLength(1);

    void session.signIn({ email: 'a@b', password: 'c' });
    TestBed.inject(HttpTestingController).expectOne('/api/v1/session').flush(session.view());

    return Promise.resolve()
      .then(() => Promise.resolve())
      .then(() => {
        TestBed.tick();
        expect(Stream.opened).toHaveLength(2);
      });
  });

  describe('that have ended', () => {
    const address = '/api/v1/session';
    let told: unknown[];

    beforeEach(() => {
      told = [];
      jest.spyOn(TestBed.inject(Tabs), 'tell').mockImplementation((message) => told.push(message));
      last().say('open');
      told.length = 0;
      sessionStorage.setItem('draft', 'something private');
      last().say('error');
    });
    afterEach(() => {
      sessionStorage.clear();
      jest.restoreAllMocks();
    });

    const answered = async (status: number): Promise<void> => {
      TestBed.inject(HttpTestingController)
        .expectOne(address)
        .flush(status === 200 ? session.view() : { status }, { status, statusText: '' });
      await jest.advanceTimersByTimeAsync(0);
    };

    it('leave nothing on any page when the session was ended before its time', async () => {
      // jsdom goes to no other page, and says so.
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      await answered(401);
      expect(told).toEqual([{ kind: 'ended' }]);
      expect(sessionStorage.getItem('draft')).toBeNull();
    });

    it('leave everything in its place when the session holds', async () => {
      await answered(200);
      expect(told.filter((each) => (each as { kind: string }).kind === 'ended')).toEqual([]);
      expect(sessionStorage.getItem('draft')).toBe('something private');
    });
  });
});
