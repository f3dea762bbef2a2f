import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { CaseView } from '@alongside/contracts';
import { buttonIn, chooseIn, emptyDraft, pageProviders, supervision, writeIn } from '../testing';
import { RaisePage } from './raise-page';

const written: CaseView = {
  ...emptyDraft,
  question: {
    ...emptyDraft.question,
    story: 'They turn 18 and nobody is coming.',
    act: 'I would give them a hoodie.',
    timing: 'before',
    urgency: 'this_week',
  },
};

describe('RaisePage', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  const page = (): HTMLElement => harness.routeNativeElement as HTMLElement;

  /** Lets what is under way go on; `whenStable` would wait for requests that the spec answers. */
  const settle = async (): Promise<void> => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    harness.fixture.detectChanges();
  };

  async function open(address: string): Promise<void> {
    TestBed.configureTestingModule({ providers: pageProviders() });
    harness = await RouterTestingHarness.create();
    api = TestBed.inject(HttpTestingController);
    await harness.navigateByUrl(address, RaisePage);
    api.expectOne('/api/v1/persons').flush({ items: [{ id: 'heron', label: 'Heron 14' }] });
    api.expectOne('/api/v1/me/supervision').flush(supervision);
    await settle();
  }

  async function openDraft(draft: CaseView, raisePage: string): Promise<void> {
    await open(`/questions/c1/raise?page=${raisePage}`);
    api.expectOne('/api/v1/cases/c1').flush(draft);
    await settle();
  }

  it('says what is missing and links to it, before anything is sent', async () => {
    await open('/questions/new');
    buttonIn(page(), 'Continue').click();
    await settle();

    const summary = page().querySelector('[role=alert]');
    expect(summary?.textContent).toContain('Tell what is happening.');
    expect(summary?.querySelector('a[href="#story"]')).not.toBeNull();
    api.verify();
  });

  it('begins the draft with what is written, and goes on to the next page', async () => {
    await open('/questions/new');
    chooseIn(page(), 'Heron 14');
    writeIn(page(), 'story', 'They turn 18 and nobody is coming.');
    await settle();
    buttonIn(page(), 'Continue').click();

    const begun = api.expectOne({ method: 'POST', url: '/api/v1/cases' });
    expect(begun.request.body).toEqual({
      personId: 'heron',
      question: { story: 'They turn 18 and nobody is coming.' },
    });
    begun.flush({
      ...emptyDraft,
      question: { ...emptyDraft.question, story: 'They turn 18 and nobody is coming.' },
    });
    await settle();

    expect(TestBed.inject(Router).url).toBe('/questions/c1/raise?page=act');
    expect(page().textContent).toContain('What exactly would happen?');
  });

  it('makes a new label when a draft about somebody turns out to be about somebody else', async () => {
    await openDraft({ ...emptyDraft, person: { id: 'heron', label: 'Heron 14' } }, 'start');
    chooseIn(page(), 'Somebody new');
    api.expectOne({ method: 'POST', url: '/api/v1/persons' }).flush({ id: 'elm', label: 'Elm 11' });
    writeIn(page(), 'story', 'They turn 18 and nobody is coming.');
    await settle();
    buttonIn(page(), 'Continue').click();

    const saved = api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/question' });
    expect(saved.request.body).toEqual({
      personId: 'elm',
      question: { story: 'They turn 18 and nobody is coming.' },
    });
  });

  it('forgets who was chosen first when it is about somebody new', async () => {
    await open('/questions/new');
    chooseIn(page(), 'Heron 14');
    chooseIn(page(), 'Somebody new');
    writeIn(page(), 'story', 'They turn 18 and nobody is coming.');
    await settle();
    buttonIn(page(), 'Continue').click();
    const begun = api.expectOne({ method: 'POST', url: '/api/v1/cases' });
    expect(begun.request.body).toEqual({
      question: { story: 'They turn 18 and nobody is coming.' },
    });
  });

  it('saves later changes against the version it started from', async () => {
    await openDraft(emptyDraft, 'when');
    chooseIn(page(), 'This week');
    await settle();
    buttonIn(page(), 'Continue').click();

    const saved = api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/question' });
    expect(saved.request.headers.get('If-Match')).toBe('"1"');
    expect(saved.request.body).toEqual({ question: { urgency: 'this_week' } });
    saved.flush({ ...emptyDraft, version: 2 });
  });

  it('asks about what looks like a name, and goes on once it may stand', async () => {
    await openDraft(written, 'start');
    writeIn(page(), 'story', 'Yesterday Mrs Okonkwo rang me.');
    await settle();
    buttonIn(page(), 'Continue').click();
    await settle();

    expect(page().textContent).toContain('Mrs Okonkwo');
    api.expectNone({ method: 'PATCH' });

    buttonIn(page(), 'Keep it and go on').click();
    const saved = api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/question' });
    saved.flush({
      ...written,
      version: 2,
      question: { ...written.question, story: 'Yesterday Mrs Okonkwo rang me.' },
    });
    await settle();
    expect(page().textContent).toContain('Check before you share');
  });

  it('shows whom to call first, and leaves one page out, when an answer is needed today', async () => {
    await open('/questions/new?urgency=today');

    const text = page().textContent;
    expect(text.indexOf('999')).toBeGreaterThan(0);
    expect(text.indexOf('999')).toBeLessThan(text.indexOf('Who is it about?'));
    expect(text).toContain('step 1 of 3');
  });

  it('begins no draft by itself when nothing is written', async () => {
    await open('/questions/new?urgency=today');
    await harness.navigateByUrl('/questions');
    api.expectNone({ method: 'POST', url: '/api/v1/cases' });
  });

  it('shares the question and opens its page', async () => {
    await openDraft(written, 'check');
    expect(page().textContent).toContain('Nothing has been shared yet.');
    buttonIn(page(), 'Share with Priya').click();
    await settle();
    api.expectOne({ method: 'POST', url: '/api/v1/cases/c1/raising' }).flush({
      ...written,
      stage: 'raised',
    });
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await settle();
    expect(navigate).toHaveBeenCalledWith(['/questions', 'c1'], { replaceUrl: true });
  });

  it('leads to the page with what is missing instead of sharing', async () => {
    await openDraft({ ...written, question: { ...written.question, act: null } }, 'check');
    buttonIn(page(), 'Share with Priya').click();
    await settle();
    expect(TestBed.inject(Router).url).toBe('/questions/c1/raise?page=act&back=check');
  });

  it('says who will read it, and that a sealed kind of question goes past the supervisor', async () => {
    const sealing: CaseView = {
      ...written,
      question: { ...written.question, type: 'intimacy', subtype: 'intimacy.romantic_or_sexual' },
    };
    await openDraft(sealing, 'check');
    expect(page().textContent).toContain('only you and the safeguarding lead');
    expect(buttonIn(page(), 'Share with the safeguarding lead')).toBeTruthy();
  });

  it('shows both versions when the draft was changed elsewhere', async () => {
    await openDraft(written, 'act');
    writeIn(page(), 'act', 'I would give them a card.');
    await settle();
    buttonIn(page(), 'Continue').click();
    api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/question' }).flush(
      {
        type: '/problems/stale',
        title: 'It was changed meanwhile.',
        status: 412,
        current: { ...written, version: 5, question: { ...written.question, act: 'A hug.' } },
      },
      { status: 412, statusText: 'Precondition Failed' },
    );
    await settle();
    expect(page().textContent).toContain('I would give them a card.');
    expect(page().textContent).toContain('A hug.');
  });
});
