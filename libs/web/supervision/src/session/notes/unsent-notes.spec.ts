import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type UnsentNote, UnsentNotes } from './unsent-notes';
import { hasUnsentNote, placeOf } from './unsent-place';

const KEY_AT = '/api/v1/drafts/unsent-notes-key';
const KEY = btoa('k'.repeat(32));
const keptKey = (body: string) => ({ scope: '', body, version: 1, savedAt: null });
const noKey = { scope: '', body: null, version: 0, savedAt: null };
const until = async (isSo: () => boolean): Promise<void> => {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 5));
};

const inTab = (): string | null => sessionStorage.getItem('unsent-note:i1');

describe('what this tab keeps of a note until it is sent', () => {
  let api: HttpTestingController;

  beforeAll(() => {
    // Every browser has these; the one of the tests takes them from Node.
    const { webcrypto } = jest.requireActual<{ webcrypto: Crypto }>('node:crypto');
    Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
    Object.assign(globalThis, jest.requireActual<object>('node:util'));
  });

  beforeEach(() => {
    sessionStorage.clear();
  });

  /** The note as it is found after the page was loaded, with the key that the account has. */
  async function load(answer: object | null = keptKey(KEY)): Promise<UnsentNote | null> {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(), provideHttpClientTesting()],
    });
    api = TestBed.inject(HttpTestingController);
    const note = TestBed.inject(UnsentNotes).at(placeOf('i1'));
    const asked = api.expectOne({ method: 'GET', url: KEY_AT });
    if (answer === null) asked.error(new ProgressEvent('offline'));
    else asked.flush(answer);
    await new Promise((resolve) => setTimeout(resolve));
    return note;
  }

  const keepOne = async (): Promise<void> => {
    const note = await load();
    note?.keep('Nobody');
    await until(() => hasUnsentNote('i1'));
    const first = inTab();
    note?.keep('Nobody is free.');
    await until(() => inTab() !== first);
  };

  it('finds the newest words again, which nobody can read in the tab', async () => {
    await keepOne();
    expect(inTab()).not.toContain('Nobody');
    expect((await load())?.found).toBe('Nobody is free.');
  });

  it('finds nothing once it was sent', async () => {
    await keepOne();
    (await load())?.forget();
    await until(() => !hasUnsentNote('i1'));
    expect((await load())?.found).toBeNull();
  });

  it('throws away what somebody else wrote, who was signed in here before', async () => {
    await keepOne();
    const note = await load(keptKey(btoa('o'.repeat(32))));
    expect([note?.found, hasUnsentNote('i1')]).toEqual([null, false]);
  });

  it('touches nothing while the key cannot be had', async () => {
    await keepOne();
    expect(await load(null)).toBeNull();
    expect((await load())?.found).toBe('Nobody is free.');
  });

  it('makes a first key, and takes that of another window when that was faster', async () => {
    await keepOne();
    const loading = load(noKey);
    await until(() => api.match({ method: 'PUT', url: KEY_AT }).some(isAnsweredStale));
    expect((await loading)?.found).toBe('Nobody is free.');
  });
});

/** Answers that another window has made the key meanwhile. */
function isAnsweredStale(sent: ReturnType<HttpTestingController['match']>[number]): boolean {
  expect(sent.request.headers.get('If-Match')).toBe('"0"');
  sent.flush(
    { title: 'Changed meanwhile', status: 412, current: keptKey(KEY) },
    { status: 412, statusText: 'Stale' },
  );
  return true;
}
