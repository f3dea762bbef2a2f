import {
  aDraft,
  aPolicy,
  buttonIn,
  edition,
  openPage,
  wordsOf,
  writeIn,
} from '../testing-guidance';
// Compiled before the first test, whose time it would take.
import './policy-page';

const AT = '/api/v1/policies/p1';
const DRAFTS = '/api/v1/drafts/policy%3Ap1';
const NOTHING_KEPT = { scope: '', body: null, version: 0, savedAt: null };

describe('PolicyPage', () => {
  it('is read with examples, earlier versions and the question that it answers', async () => {
    const { answer, page } = await openPage('/policies/p1', 'practitioner');
    const because = [{ gapId: 'g1', question: 'Why no presents at all?' }];
    await answer(AT, {
      ...aPolicy,
      inForce: { ...edition, number: 2, because },
      earlier: [edition],
      mayWrite: false,
    });
    expect(page.querySelector('h1')?.textContent).toBe('Presents');
    expect(wordsOf(page)).toContain('Version 2, by Mo Price');
    const examples = [...page.querySelectorAll('.examples')][0];
    expect(examples?.textContent).toMatch(/Inside this policy\s*A card.*Outside of it\s*Money/);
    expect(wordsOf(page)).toContain('Because you asked: Why no presents at all?');
    expect(page.querySelectorAll('details')).toHaveLength(1);
    expect(page.querySelectorAll('button')).toHaveLength(0);
  });

  it('adopts the version that was read', async () => {
    const { api, answer, page, settle } = await openPage('/policies/p1', 'manager');
    await answer(AT, aDraft);
    buttonIn(page, 'Adopt version 1').click();
    const sent = api.expectOne(`${AT}/adoptions`);
    expect(sent.request.body).toEqual({ version: 2, adoptedOn: '2026-11-23' });
    sent.flush(aPolicy);
    await settle();
    expect(wordsOf(page)).not.toContain('What is written so far');
  });

  it('says what is missing before it is adopted', async () => {
    const { api, answer, page, settle } = await openPage('/policies/p1', 'manager');
    const { draft } = aDraft;
    const text = draft && { ...draft.text, reviewOn: null, types: [] };
    await answer(AT, { ...aDraft, draft: { ...draft, text } });
    buttonIn(page, 'Adopt version 1').click();
    await settle();
    expect(wordsOf(page)).toContain('Choose at least one kind of question that it speaks about.');
    expect(wordsOf(page)).toContain('Choose the day on which it is looked at again.');
    api.expectNone(`${AT}/adoptions`);
  });

  it('saves against the version it began from, and shows both texts when somebody was first', async () => {
    const { api, answer, page, settle } = await openPage('/policies/p1?step=write', 'manager');
    await answer(AT, aPolicy);
    await answer(DRAFTS, NOTHING_KEPT);
    writeIn(page, 'text', 'Presents up to £10 are fine.');
    await settle();
    buttonIn(page, 'Save it for the managers').click();
    const first = api.expectOne({ method: 'PUT', url: `${AT}/draft` });
    expect(first.request.headers.get('If-Match')).toBe('"2"');
    const current = { ...aDraft, version: 3, inForce: edition };
    first.flush(
      { type: '/problems/stale', title: 'Changed meanwhile', status: 412, current },
      { status: 412, statusText: 'Stale' },
    );
    await settle();
    expect(wordsOf(page)).toContain('Small presents are fine.');
    buttonIn(page, 'Save this version').click();
    await settle();
    api
      .match(({ url }) => url.includes('/drafts/'))
      .forEach((each) => each.flush({ ...NOTHING_KEPT, version: 1 }));
    buttonIn(page, 'Save it for the managers').click();
    const second = api.expectOne({ method: 'PUT', url: `${AT}/draft` });
    expect(second.request.headers.get('If-Match')).toBe('"3"');
    expect(second.request.body).toMatchObject({ text: 'Presents up to £10 are fine.' });
  });

  it('is withdrawn with a reason, and asks about a name in it', async () => {
    Element.prototype.scrollIntoView = () => undefined;
    const { api, answer, page, settle } = await openPage('/policies/p1', 'manager');
    await answer(AT, aPolicy);
    buttonIn(page, 'Withdraw this policy').click();
    await settle();
    expect(wordsOf(page)).toContain('Say in a sentence why it is withdrawn.');
    writeIn(page, 'reason', 'Because of what Tracy Miller did.');
    await settle();
    buttonIn(page, 'Withdraw this policy').click();
    await settle();
    api.expectNone(`${AT}/withdrawal`);
    expect(page.querySelector('al-ask-about-names')?.textContent).toContain('Tracy Miller');
    writeIn(page, 'reason', 'Another policy says it better.');
    await settle();
    buttonIn(page, 'Withdraw this policy').click();
    expect(api.expectOne(`${AT}/withdrawal`).request.body).toEqual({
      reason: 'Another policy says it better.',
    });
  });
});
