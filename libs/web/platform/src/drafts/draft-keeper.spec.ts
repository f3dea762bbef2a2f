import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { apiInterceptor } from '../http/api-interceptor';
import { UnsavedChanges } from '../leaving/unsaved-changes';
import { keepDraft } from './draft-keeper';

interface Reply {
  readonly text: string;
}

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Composer {
  readonly draft = keepDraft<Reply>('entry:1');
}

const ADDRESS = '/api/v1/drafts/entry%3A1';
const kept = (text: string, version: number): object => ({
  scope: 'entry:1',
  body: { text },
  version,
  savedAt: '2026-11-23T09:00:00Z',
});
/** Lets promises settle that the keeper waits for. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
};

describe('keeping a draft', () => {
  let composer: ComponentFixture<Composer>;
  let api: HttpTestingController;
  let leaving: { method: string; body: string }[];

  beforeEach(() => {
    jest.useFakeTimers();
    leaving = [];
    globalThis.fetch = ((_address: string, { method, body }: { method: string; body: string }) => {
      leaving.push({ method, body });
      return Promise.resolve({ ok: false });
    }) as unknown as typeof fetch;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    composer = TestBed.createComponent(Composer);
    api = TestBed.inject(HttpTestingController);
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  const write = (text: string): void => {
    composer.componentInstance.draft.change({ text });
  };
  const state = (): string => composer.componentInstance.draft.state();

  it('saves once, 800 ms after the last letter', () => {
    write('Thank');
    jest.advanceTimersByTime(500);
    write('Thank you');
    jest.advanceTimersByTime(799);
    api.expectNone(ADDRESS);

    jest.advanceTimersByTime(1);

    expect(api.expectOne(ADDRESS).request.body).toEqual({ body: { text: 'Thank you' } });
    expect(state()).toBe('saving');
  });

  it('says that it is saved, and names the version it knows the next time', async () => {
    write('One');
    jest.advanceTimersByTime(800);
    api.expectOne(ADDRESS).flush(kept('One', 1));
    await settle();
    expect(state()).toBe('saved');

    write('Two');
    jest.advanceTimersByTime(800);
    await settle();

    expect(api.expectOne(ADDRESS).request.headers.get('If-Match')).toBe('"1"');
  });

  it('keeps the text and tries again when there is no connection', async () => {
    write('One');
    jest.advanceTimersByTime(800);
    api.expectOne(ADDRESS).error(new ProgressEvent('error'));
    await settle();
    expect(state()).toBe('offline');
    expect(TestBed.inject(UnsavedChanges).hasAny()).toBe(true);

    jest.advanceTimersByTime(2000);
    await settle();
    api.expectOne(ADDRESS).flush(kept('One', 1));
    await settle();

    expect(state()).toBe('saved');
    expect(TestBed.inject(UnsavedChanges).hasAny()).toBe(false);
  });

  it('never has two saves under way, and sends what was written meanwhile afterwards', async () => {
    write('One');
    jest.advanceTimersByTime(800);
    const first = api.expectOne(ADDRESS);
    write('Two');
    jest.advanceTimersByTime(800);
    api.expectNone(ADDRESS);

    first.flush(kept('One', 1));
    await settle();

    expect(api.expectOne(ADDRESS).request.body).toEqual({ body: { text: 'Two' } });
  });

  it('shows both versions when another device saved meanwhile, and goes on from the newer one', async () => {
    write('Mine');
    jest.advanceTimersByTime(800);
    api
      .expectOne(ADDRESS)
      .flush(
        { type: 'x', title: 'Changed', status: 412, current: kept('Theirs', 4) },
        { status: 412, statusText: 'Precondition Failed' },
      );
    await settle();
    expect(state()).toBe('conflict');
    expect(composer.componentInstance.draft.conflict()?.body).toEqual({ text: 'Theirs' });

    void composer.componentInstance.draft.resolve({ text: 'Both' });
    await settle();

    const sent = api.expectOne(ADDRESS).request;
    expect(sent.headers.get('If-Match')).toBe('"4"');
    expect(sent.body).toEqual({ body: { text: 'Both' } });
  });

  it('sees no conflict in its own attempt whose answer got lost', async () => {
    write('One');
    jest.advanceTimersByTime(800);
    api.expectOne(ADDRESS).error(new ProgressEvent('error'));
    await settle();
    write('One and two');
    jest.advanceTimersByTime(800);
    await settle();
    api
      .expectOne(ADDRESS)
      .flush(
        { type: 'x', title: 'Changed', status: 412, current: kept('One', 7) },
        { status: 412, statusText: 'Precondition Failed' },
      );
    await settle();

    const again = api.expectOne(ADDRESS);
    expect(again.request.headers.get('If-Match')).toBe('"7"');
    again.flush(kept('One and two', 8));
    await settle();
    expect(state()).toBe('saved');
  });

  it('sends what is pending while the page goes away', () => {
    write('Half a sentence');

    composer.destroy();

    expect(leaving).toEqual([{ method: 'PUT', body: '{"body":{"text":"Half a sentence"}}' }]);
  });

  it('finds nothing where nothing was kept', async () => {
    const loaded = composer.componentInstance.draft.load();
    api.expectOne(ADDRESS).flush({ ...kept('', 0), body: null, savedAt: null });

    expect(await loaded).toBeNull();
  });

  it('deletes what it kept once it was sent', async () => {
    write('One');
    jest.advanceTimersByTime(800);
    api.expectOne(ADDRESS).flush(kept('One', 1));
    await settle();

    void composer.componentInstance.draft.discard();

    expect(api.expectOne({ method: 'DELETE', url: ADDRESS }).request.method).toBe('DELETE');
  });
});
