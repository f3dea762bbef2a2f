import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { apiInterceptor, Proof, Session } from '@alongside/web-platform';
import { ConfirmItIsYou } from './confirm-it-is-you';

const ROLES = '/api/v1/organisation/people/1/roles';
const AUTHENTICATOR = { since: '2026-11-01T09:00:00Z', lastUsedAt: null };

describe('confirming that it is you', () => {
  let api: HttpTestingController;
  let page: ComponentFixture<ConfirmItIsYou>;
  const answers: unknown[] = [];

  beforeEach(async () => {
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    answers.length = 0;
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    TestBed.inject(Session).load().subscribe();
    const soon = new Date(Date.now() + 60_000).toISOString();
    api.expectOne('/api/v1/session').flush({ idleEndsAt: soon, endsAt: soon });
    page = TestBed.createComponent(ConfirmItIsYou);
    await settle();
  });

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 5; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      TestBed.tick();
    }
  };
  const text = (): string => (page.nativeElement as HTMLElement).textContent;
  const ask = async (): Promise<void> => {
    TestBed.inject(HttpClient)
      .post(ROLES, { role: 'supervisor' })
      .subscribe((answer) => answers.push(answer));
    api
      .expectOne(ROLES)
      .flush(
        { type: '/problems/proof-missing', title: 'Please confirm.', status: 403 },
        { status: 403, statusText: 'Forbidden' },
      );
    await settle();
  };

  it('asks for nothing before a request wants it', () => {
    api.expectNone('/api/v1/me/security');
    expect(text()).not.toContain('We ask once more');
  });

  it('asks for the password of who has no second factor, and goes on with the request', async () => {
    await ask();
    api.expectOne('/api/v1/me/security').flush({ authenticator: null, passkeys: [] });
    await settle();
    const field = (page.nativeElement as HTMLElement).querySelector('input');
    if (field === null) throw new Error('There is no field.');
    expect([field.type, document.activeElement === field]).toEqual(['password', true]);
    field.value = 'a long and private sentence';
    field.dispatchEvent(new Event('input'));
    (page.nativeElement as HTMLElement).querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    const proved = api.expectOne('/api/v1/session/password');
    expect(proved.request.body).toEqual({ password: 'a long and private sentence' });
    proved.flush(null);
    const again = api.expectOne(ROLES);
    expect(again.request.body).toEqual({ role: 'supervisor' });
    again.flush({ id: '1' });
    expect(answers).toEqual([{ id: '1' }]);
  });

  it('asks for a code of who has an app', async () => {
    await ask();
    api.expectOne('/api/v1/me/security').flush({ authenticator: AUTHENTICATOR, passkeys: [] });
    await settle();
    expect(text()).toContain('Code from your app, or a recovery code');
  });

  it('says so when it cannot find out what to ask for', async () => {
    await ask();
    api.expectOne('/api/v1/me/security').flush(null, { status: 500, statusText: 'Broken' });
    await settle();
    expect(text()).toContain('Something went wrong on our side.');
    TestBed.inject(Proof).putAway();
    await settle();
    expect(text()).not.toContain('Something went wrong');
  });
});
