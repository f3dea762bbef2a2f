import { httpResource, provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Injectable, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Subject } from 'rxjs';
import { LiveEvents } from './live-events';
import { OpenView } from './open-view';

interface Note {
  readonly words: string;
}

@Injectable()
class OpenNote extends OpenView<Note> {
  constructor() {
    super(
      (id) =>
        httpResource<Note>(() => {
          const noteId = id();
          return noteId === undefined ? undefined : `/notes/${noteId}`;
        }),
      'session',
    );
  }
}

describe('OpenView', () => {
  const news = new Subject<number | null>();
  let open: OpenNote;
  let api: HttpTestingController;
  const id = signal('n1');

  const settle = async (): Promise<void> => {
    TestBed.tick();
    await new Promise((resolve) => setTimeout(resolve));
  };
  const answer = async (noteId: string, words: string): Promise<void> => {
    await settle();
    api.expectOne(`/notes/${noteId}`).flush({ words });
    await settle();
  };
  const refuse = async (status: number): Promise<void> => {
    await settle();
    api.expectOne('/notes/n1').flush(null, { status, statusText: 'No' });
    await settle();
  };

  beforeEach(async () => {
    id.set('n1');
    TestBed.configureTestingModule({
      providers: [
        OpenNote,
        provideHttpClient(),
        provideHttpClientTesting(),
        { provide: LiveEvents, useValue: { changesOf: () => news } },
      ],
    });
    api = TestBed.inject(HttpTestingController);
    open = TestBed.inject(OpenNote);
    open.follow(id);
    await answer('n1', 'One');
  });

  it('shows what was fetched, and fetches again when there is news', async () => {
    expect(open.view()).toEqual({ words: 'One' });
    news.next(2);
    expect(open.view()).toEqual({ words: 'One' });
    await answer('n1', 'Two');
    expect(open.view()).toEqual({ words: 'Two' });
  });

  it('fetches once more when there is news while it is being fetched', async () => {
    news.next(2);
    await settle();
    news.next(3);
    news.next(4);
    await answer('n1', 'Two');
    await answer('n1', 'Four');
    expect(open.view()).toEqual({ words: 'Four' });
    await settle();
    api.expectNone('/notes/n1');
  });

  it('shows what a command answered, and keeps it when fetching again fails', async () => {
    open.take({ words: 'Mine' });
    expect(open.view()).toEqual({ words: 'Mine' });
    open.reload();
    await refuse(503);
    expect([open.view(), open.failure()]).toEqual([{ words: 'Mine' }, undefined]);
  });

  it('shows nothing any more once it is not this reader’s', async () => {
    open.reload();
    await refuse(404);
    expect([open.view(), open.isGone()]).toEqual([null, true]);
    expect(open.failure()).toBeDefined();
  });

  it('never shows the one under the address of the other', async () => {
    open.take({ words: 'Mine' });
    id.set('n2');
    expect(open.view()).toBeNull();
    await answer('n2', 'Other');
    expect(open.view()).toEqual({ words: 'Other' });
  });
});
