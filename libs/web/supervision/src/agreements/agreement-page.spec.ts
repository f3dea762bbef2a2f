import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { AgreementView } from '@alongside/contracts';
import {
  aLine,
  anAgreement,
  buttonIn,
  lineProviders,
  settle,
  writeIn,
} from '../lines/testing-lines';

const AT = '/api/v1/supervision/lines/l1/agreement';

describe('AgreementPage', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  let page: HTMLElement;

  async function open(agreement: AgreementView, address = ''): Promise<void> {
    TestBed.configureTestingModule({ providers: lineProviders() });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/supervision/l1/agreement${address}`);
    api = TestBed.inject(HttpTestingController);
    api.expectOne('/api/v1/supervision/lines/l1').flush(aLine);
    api.expectOne(AT).flush(agreement);
    page = harness.fixture.nativeElement as HTMLElement;
    await settle(harness);
    if (address)
      api
        .expectOne('/api/v1/drafts/agreement%3Al1')
        .flush({ scope: '', body: null, version: 0, savedAt: null });
    await settle(harness);
  }

  it('is read before it is signed, in words for the reader', async () => {
    await open(anAgreement);
    expect(page.textContent).toContain('Every two weeks, for 60 minutes');
    expect(page.textContent).toContain('What you bring');
    expect(page.textContent).toContain('What Priya brings');
    buttonIn(page, 'Sign it').click();
    const sent = api.expectOne(`${AT}/signatures`);
    expect(sent.request.body).toEqual({ version: 2 });
    sent.flush({ ...anAgreement, standing: 'waits_for_other' });
    await settle(harness);
    expect(page.textContent).toContain('You have signed');
    expect(page.textContent).not.toContain('Sign it');
  });

  it('says what an agreement is for when there is none', async () => {
    await open({ ...anAgreement, version: 0, draft: null, standing: 'none' });
    expect(page.textContent).toContain('You and Priya write it together and both sign it.');
  });

  it('saves against the version it began from, and shows both texts when the other was first', async () => {
    await open(anAgreement, '?step=write');
    writeIn(page, 'whenWeDrift', 'We say so the same day.');
    await settle(harness);
    buttonIn(page, 'Save it for both of you').click();
    const first = api.expectOne({ method: 'PUT', url: AT });
    expect(first.request.headers.get('If-Match')).toBe('"2"');
    const draft = anAgreement.draft;
    const theirs = draft && {
      ...draft,
      version: 3,
      text: { ...draft.text, whenWeDrift: 'Next week.' },
    };
    first.flush(
      {
        type: '/problems/stale',
        title: 'Changed meanwhile',
        status: 412,
        current: { ...anAgreement, version: 3, draft: theirs },
      },
      { status: 412, statusText: 'Stale' },
    );
    await settle(harness);
    expect(page.textContent).toContain('Next week.');
    buttonIn(page, 'Save this version').click();
    await settle(harness);
    api
      .match(({ url }) => url.includes('/drafts/'))
      .forEach((each) => each.flush({ scope: '', body: null, version: 1, savedAt: null }));
    buttonIn(page, 'Save it for both of you').click();
    const second = api.expectOne({ method: 'PUT', url: AT });
    expect(second.request.headers.get('If-Match')).toBe('"3"');
    expect(second.request.body).toMatchObject({ whenWeDrift: 'We say so the same day.' });
  });
});
