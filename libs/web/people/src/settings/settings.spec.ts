import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import type { OrganisationSettings, SettingChange } from '@alongside/contracts';
import { CADENCES } from '@alongside/domain';
import { USUAL_CALENDAR } from '@alongside/domain/deciding';
import { buttonIn, choose, peopleProviders, settle, writeIn } from '../testing-people';
import { settingChangeInWords, settingInWords } from './setting.text';

const SETTINGS = '/api/v1/organisation/settings';

const settings: OrganisationSettings = {
  values: {
    name: 'Riverside',
    zone: 'Europe/London',
    calendar: USUAL_CALENDAR,
    numbers: [{ label: 'Emergency', number: '999' }],
    rhythms: { offered: CADENCES, usual: 'monthly' },
    wording: {},
    rules: {},
    thresholds: { cases: 5, practitioners: 3, persons: 3, activePractitioners: 5 },
  },
  versions: {
    name: 1,
    zone: 0,
    calendar: 0,
    numbers: 0,
    rhythms: 0,
    wording: 0,
    rules: 0,
    today: 0,
    thresholds: 0,
  },
};
const renamed: SettingChange = {
  id: 'c1',
  subject: 'name',
  version: 1,
  was: { name: 'River' },
  value: { name: 'Riverside' },
  setBackTo: null,
  by: { id: 'ada', name: 'Ada Moss' },
  at: '2026-11-20T09:00:00.000Z',
};

describe('settings in words', () => {
  it('say from what to what', () => {
    expect(settingChangeInWords(renamed)).toBe('Name: from River to Riverside');
    expect(
      settingInWords('calendar', {
        calendar: {
          nation: 'scotland',
          weekdays: [0, 5],
          closingDays: [{ date: '2026-12-24', label: 'Closed' }],
        },
      }),
    ).toBe('Scotland; Mon, Sat; closed on 2026-12-24 (Closed)');
    expect(settingInWords('rules', { rules: { S20_reversible: { yes: 'second_view' } } })).toBe(
      '“Can be undone: Yes” needs a second view',
    );
    expect(settingInWords('rules', { rules: {} })).toBe('no stricter rule');
  });
});

describe('the pages of settings', () => {
  let harness: RouterTestingHarness;
  let api: HttpTestingController;
  let page: HTMLElement;

  // The page is loaded with all its forms; the first test must not pay for it.
  beforeAll(() => import('./setting-page'), 30_000);

  async function open(subject: string, versions: readonly SettingChange[] = []): Promise<void> {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(`/organisation/settings/${subject}`);
    await settle(harness);
    api = TestBed.inject(HttpTestingController);
    api.expectOne(SETTINGS).flush(settings);
    await settle(harness);
    api.expectOne(`${SETTINGS}/${subject}/versions`).flush({ items: versions, next: null });
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  }

  it('change a name from the version they started from', async () => {
    await open('name', [renamed]);
    expect(page.textContent).toContain('Ada Moss changed it');
    writeIn(page, 'name', 'Riverside Trust');
    buttonIn(page, 'Save').click();
    const { request } = api.expectOne(`${SETTINGS}/name`);
    expect([request.method, request.headers.get('If-Match'), request.body]).toEqual([
      'PUT',
      '"1"',
      { name: 'Riverside Trust' },
    ]);
  });

  it('set back to what was before', async () => {
    await open('name', [renamed]);
    buttonIn(page, 'Set it back').click();
    const { request } = api.expectOne(`${SETTINGS}/name/setting-back`);
    expect([request.headers.get('If-Match'), request.body]).toEqual(['"1"', { version: 0 }]);
  });

  it('say what is missing before anything is sent', async () => {
    await open('numbers');
    buttonIn(page, 'Add a number').click();
    await settle(harness);
    buttonIn(page, 'Save').click();
    await settle(harness);
    api.expectNone(`${SETTINGS}/numbers`);
    expect(page.textContent).toContain('Each number has a short name');
  });

  it('offer only what is stricter, and say what changes', async () => {
    await open('rules');
    choose(page, 'rule-answer', 'No');
    await settle(harness);
    const effects = [...page.querySelectorAll<HTMLOptionElement>('#rule-effect option')];
    expect(effects.map(({ text }) => text)).toEqual([
      'Choose something stricter',
      'takes the question to the safeguarding lead',
      'keeps the boundary where it is',
      'waits until this is known',
    ]);
    choose(page, 'rule-effect', 'waits until this is known');
    await settle(harness);
    expect(page.textContent).toContain('Here from now on: “Can be undone: No” waits');
    expect(page.textContent).toContain('No longer open with this answer: Go ahead;');
    buttonIn(page, 'Add this rule').click();
    await settle(harness);
    buttonIn(page, 'Save').click();
    expect(api.expectOne(`${SETTINGS}/rules`).request.body).toEqual({
      rules: { S20_reversible: { no: 'hold' } },
    });
  });

  it('show a sentence beside the check’s own words, never instead of them', async () => {
    await open('wording');
    writeIn(page, 'wording', 'Ring the duty desk.');
    await settle(harness);
    expect(page.textContent).toContain('Is anybody in danger right now?');
    expect(page.textContent).toContain('In your organisation: Ring the duty desk.');
  });
});
