import { HttpTestingController } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { MyActionView } from '@alongside/contracts';
import { agreedAction, buttonIn, chooseIn, emptyDraft, pageProviders, writeIn } from '../testing';
import { ActionsPage } from './actions-page';

describe('ActionsPage', () => {
  let fixture: ComponentFixture<ActionsPage>;
  let api: HttpTestingController;
  let page: HTMLElement;

  async function open(...items: readonly MyActionView[]): Promise<void> {
    Element.prototype.scrollIntoView = () => undefined;
    TestBed.configureTestingModule({ providers: pageProviders() });
    fixture = TestBed.createComponent(ActionsPage);
    api = TestBed.inject(HttpTestingController);
    page = fixture.nativeElement as HTMLElement;
    fixture.detectChanges();
    api.expectOne('/api/v1/me/actions').flush({ items, next: null });
    await fixture.whenStable();
  }

  async function choose(status: string): Promise<void> {
    buttonIn(page, 'Say how it stands').click();
    await fixture.whenStable();
    chooseIn(page, status);
    await fixture.whenStable();
  }

  it('is kind when nothing is left', async () => {
    await open();
    expect(page.textContent).toContain('Nothing is left for you to do.');
  });

  it('asks about a name before anything is sent, and lets it stand if it is to stand', async () => {
    await open(agreedAction);
    await choose('It is done');
    writeIn(page, 'shownBy', 'Sarah Miller wrote it down.');
    await fixture.whenStable();
    buttonIn(page, 'Save').click();
    await fixture.whenStable();
    expect(page.textContent).toContain('Could this tell who somebody is?');
    expect(page.querySelector('al-identifier-warning q')?.textContent).toBe('Sarah Miller');
    api.expectNone({ method: 'PATCH' });

    const field = page.querySelector<HTMLTextAreaElement>('#shownBy');
    document.body.append(page);
    buttonIn(page, 'Change it').click();
    await fixture.whenStable();
    expect(document.activeElement).toBe(field);
    expect(field?.value).toBe('Sarah Miller wrote it down.');
    expect(page.textContent).not.toContain('Could this tell who somebody is?');

    buttonIn(page, 'Save').click();
    await fixture.whenStable();
    buttonIn(page, 'Save anyway').click();
    const sent = api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/actions/a1' });
    expect(sent.request.body).toMatchObject({ shownBy: 'Sarah Miller wrote it down.' });
  });

  it('asks what shows that it was done, and sends it against its version', async () => {
    await open(agreedAction);
    await choose('It is done');
    buttonIn(page, 'Save').click();
    await fixture.whenStable();
    expect(page.querySelector('a[href="#shownBy"]')).not.toBeNull();
    api.expectNone({ method: 'PATCH' });

    writeIn(page, 'shownBy', 'They chose pancakes with the whole house.');
    chooseIn(page, 'The person knows');
    await fixture.whenStable();
    buttonIn(page, 'Save').click();
    const sent = api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/actions/a1' });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toEqual({
      status: 'done',
      shownBy: 'They chose pancakes with the whole house.',
      personTold: true,
    });
    sent.flush({ ...emptyDraft, actions: [{ ...agreedAction, status: 'done', version: 4 }] });
    await fixture.whenStable();

    expect(page.textContent).toContain('Finished with');
    expect(page.querySelector('[role=status]')?.textContent).toContain('Done');
  });

  it('asks why and until when before it is carried over', async () => {
    await open(agreedAction);
    await choose('It needs more time');
    buttonIn(page, 'Save').click();
    await fixture.whenStable();

    expect(page.querySelector('a[href="#reason"]')).not.toBeNull();
    expect(page.querySelector('a[href="#dueOn"]')).not.toBeNull();
  });

  it('asks whose it is once it was carried over twice', async () => {
    await open({ ...agreedAction, status: 'carried_over', timesCarriedOver: 2 });
    expect(page.textContent).toContain('Is this the organisation’s, not yours?');
    expect(page.textContent).toContain('carried over twice');
  });

  it('keeps what was chosen when it could not be saved', async () => {
    await open(agreedAction);
    await choose('I have started');
    buttonIn(page, 'Save').click();
    api.expectOne({ method: 'PATCH', url: '/api/v1/cases/c1/actions/a1' }).flush(
      {
        type: '/problems/refused',
        title: 'Not now',
        status: 409,
        refusals: [{ code: 'action_settled', message: 'This action is settled already.' }],
      },
      { status: 409, statusText: 'Conflict' },
    );
    await fixture.whenStable();
    expect(page.querySelector('[role=alert]')?.textContent).toContain('settled already');
    expect(page.querySelector<HTMLInputElement>('input:checked')).not.toBeNull();
  });
});
