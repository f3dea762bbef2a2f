import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { PasskeyView } from '@alongside/contracts';
import { apiInterceptor, ProblemError } from '@alongside/web-platform';
import { SecondStep } from '../factors/second-step';
import { SignInForm } from '../sign-in-form';
import { canUsePasskeys, PasskeyCeremony } from './ceremony';
import { PasskeysCard } from './passkeys-card';

const CHALLENGE = { challenge: 'abc' };
const SESSION = { member: { id: '1', name: 'Amira Khan' } };

describe('passkeys in a browser that has them', () => {
  let api: HttpTestingController;
  let element: HTMLElement;
  let page: ComponentFixture<unknown>;
  const ceremony = { use: jest.fn(), make: jest.fn() };

  beforeEach(() => {
    Object.assign(globalThis, { PublicKeyCredential: (): null => null });
    ceremony.use.mockReset().mockResolvedValue({ id: 'used' });
    ceremony.make.mockReset().mockResolvedValue({ id: 'made' });
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        { provide: PasskeyCeremony, useValue: ceremony },
      ],
    });
    api = TestBed.inject(HttpTestingController);
  });
  afterEach(() => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
  });

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      await page.whenStable();
    }
  };
  const show = async (next: ComponentFixture<unknown>): Promise<void> => {
    page = next;
    element = next.nativeElement as HTMLElement;
    await settle();
  };
  const press = async (words: string): Promise<void> => {
    const button = [...element.querySelectorAll('button')].find((each) =>
      each.textContent.includes(words),
    );
    if (button === undefined) throw new Error(`There is no ${words}.`);
    button.click();
    await settle();
  };
  const answer = async (url: string, body: object | null, status = 200): Promise<unknown> => {
    const { request } = api
      .match(`/api/v1${url}`)
      .map((call) => (call.flush(body, { status, statusText: 'x' }), call))[0] ?? { request: null };
    if (request === null) throw new Error(`Nobody asked ${url}.`);
    await settle();
    return request.body;
  };

  describe('are the whole of signing in', () => {
    let isIn: boolean;
    beforeEach(async () => {
      isIn = false;
      const form = TestBed.createComponent(SignInForm);
      form.componentInstance.signedIn.subscribe(() => (isIn = true));
      await show(form);
      await press('Sign in with a passkey');
      await answer('/session/passkey/challenge', CHALLENGE);
    });

    it('with what the device says to the challenge', async () => {
      expect(ceremony.use).toHaveBeenCalledWith(CHALLENGE);
      expect(await answer('/session/passkey', SESSION)).toEqual({ id: 'used' });
      await answer('/session', SESSION);
      expect(isIn).toBe(true);
    });

    it('or a sentence, when it lets nobody in', async () => {
      await answer('/session/passkey', { type: 'x', title: 'x', status: 401 }, 401);
      expect(isIn).toBe(false);
      expect(element.textContent).toContain('That passkey did not let you in');
    });
  });

  it('say so when none was used, and can be tried again', async () => {
    const title = 'No passkey was used.';
    ceremony.use.mockRejectedValueOnce(new ProblemError({ type: 'x', title, status: 0 }));
    await show(TestBed.createComponent(SignInForm));
    await press('Sign in with a passkey');
    await answer('/session/passkey/challenge', CHALLENGE);
    expect(element.textContent).toContain(title);
    await press('Sign in with a passkey');
    await answer('/session/passkey/challenge', CHALLENGE);
    expect(ceremony.use).toHaveBeenCalledTimes(2);
  });

  const secondStep = async (step: 'factor' | 'set_up', by: readonly string[]): Promise<void> => {
    const fixture = TestBed.createComponent(SecondStep);
    fixture.componentRef.setInput('step', step);
    fixture.componentRef.setInput('by', by);
    await show(fixture);
  };

  it('come first as the second step, with everything else one button away', async () => {
    await secondStep('factor', ['passkey', 'authenticator']);
    expect(element.querySelector('input')).toBeNull();
    await press('Use my authenticator app');
    expect(element.textContent).toContain('Code from your authenticator app');
    await press('Use a recovery code');
    expect(element.textContent).toContain('One of the ten you kept');
    await press('Use my passkey');
    await press('Use your passkey');
    await answer('/session/factor/passkey/challenge', CHALLENGE);
    expect(await answer('/session/factor/passkey', SESSION)).toEqual({ id: 'used' });
  });

  it('are not offered to who has none', async () => {
    await secondStep('factor', ['authenticator']);
    expect(element.textContent).not.toContain('passkey');
  });

  it('are offered first to who has no factor, and an app second', async () => {
    await secondStep('set_up', ['passkey', 'authenticator']);
    await press('Use an authenticator app instead');
    expect(api.match('/api/v1/session/authenticator')).toHaveLength(1);
    await press('Set up a passkey instead');
    await press('Set up a passkey');
    await answer('/session/passkeys/challenge', CHALLENGE);
    expect(await answer('/session/passkeys', { codes: ['aaaa-bbbb'], session: SESSION })).toEqual({
      id: 'made',
    });
    expect(element.textContent).toContain('aaaa-bbbb');
    expect(element.textContent).not.toContain('instead');
  });

  describe('of one’s own', () => {
    const passkey: PasskeyView = {
      id: '7',
      name: 'Chrome on Linux',
      since: '2026-11-23T08:00:00Z',
      lastUsedAt: null,
      isDoubtful: true,
      version: 3,
    };
    const card = async (works: boolean): Promise<void> => {
      const fixture = TestBed.createComponent(PasskeysCard);
      fixture.componentRef.setInput('passkeys', [passkey]);
      fixture.componentRef.setInput('works', works);
      await show(fixture);
    };

    it('are renamed from the version that is shown', async () => {
      await card(true);
      await press('Rename');
      const [field] = element.querySelectorAll('input');
      if (field) field.value = ' Work laptop ';
      field?.dispatchEvent(new Event('input'));
      await press('Keep this name');
      const { request } = api.expectOne('/api/v1/me/passkeys/7');
      expect([request.body, request.headers.get('If-Match')]).toEqual([
        { name: 'Work laptop' },
        '"3"',
      ]);
    });

    it('say when there may be a copy, and why there can be no more here', async () => {
      await card(false);
      expect(element.textContent).toContain('There may be a copy of it');
      expect(element.textContent).toContain('Passkeys belong to a name.');
      expect(element.textContent).not.toContain('Add another');
    });
  });

  it('are known by their absence too', () => {
    expect(canUsePasskeys()).toBe(true);
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    expect(canUsePasskeys()).toBe(false);
  });
});
