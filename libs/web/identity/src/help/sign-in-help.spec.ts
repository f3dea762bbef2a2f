import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SignInHelpView } from '@alongside/contracts';
import { apiInterceptor, Session } from '@alongside/web-platform';
import { SecondStep } from '../factors/second-step';
import { SignInHelpPage } from './sign-in-help-page';

const HELP: SignInHelpView = {
  member: { id: '7', name: 'Amira Khan' },
  version: 4,
  needsSecond: false,
  waiting: null,
  codeEndsAt: null,
};
const WAITING = {
  id: '9',
  askedBy: { id: '1', name: 'Ada Moss' },
  askedAt: '2026-11-23T08:00:00Z',
  isMine: false,
};

describe('help with signing in', () => {
  let api: HttpTestingController;
  let page: ComponentFixture<unknown>;
  let element: HTMLElement;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    jest.spyOn(TestBed.inject(Session), 'member').mockReturnValue({ id: '1', name: 'Ben Moss' });
  });

  const settle = async (): Promise<void> => {
    for (let turn = 0; turn < 10; turn++) {
      await new Promise((resolve) => setTimeout(resolve));
      await page.whenStable();
    }
  };
  const press = async (words: string): Promise<void> => {
    const button = [...element.querySelectorAll('button')].find((each) =>
      each.textContent.includes(words),
    );
    if (button === undefined) throw new Error(`There is no ${words}.`);
    button.click();
    await settle();
  };
  const show = async (help: SignInHelpView): Promise<void> => {
    const fixture = TestBed.createComponent(SignInHelpPage);
    fixture.componentRef.setInput('memberId', help.member.id);
    page = fixture;
    element = fixture.nativeElement as HTMLElement;
    TestBed.tick();
    api.expectOne(`/api/v1/organisation/people/${help.member.id}/sign-in-help`).flush(help);
    await settle();
  };

  it('says what happens, and shows the code once', async () => {
    await show(HELP);
    expect(element.textContent).toContain('they are signed out everywhere');
    await press('Remove these, and show the code');
    const { request } = api
      .match('/api/v1/organisation/people/7/sign-in-help')
      .map((call) => (call.flush({ help: HELP, code: 'aaaa-bbbb-cccc-dddd' }), call))[0] ?? {
      request: null,
    };
    await settle();
    expect(request?.headers.get('If-Match')).toBe('"4"');
    expect(element.querySelector('code')?.textContent).toBe('aaaa-bbbb-cccc-dddd');
    expect(element.textContent).toContain('It is shown only now.');
  });

  it('asks a second administrator where one is needed, and lets that one agree', async () => {
    await show({ ...HELP, needsSecond: true, waiting: WAITING });
    expect(element.textContent).toContain('Ada Moss asked for it');
    await press('Agree, and show the code');
    expect(api.expectOne('/api/v1/organisation/sign-in-help/9/answer').request.body).toEqual({
      isConfirmed: true,
    });
  });

  it('is taken back by the one who asked, and never agreed to by them', async () => {
    await show({ ...HELP, needsSecond: true, waiting: { ...WAITING, isMine: true } });
    expect(element.textContent).not.toContain('Agree');
    await press('Take it back');
    expect(api.expectOne('/api/v1/organisation/sign-in-help/9/answer').request.body).toEqual({
      isConfirmed: false,
    });
  });

  it('is not for oneself', async () => {
    await show({ ...HELP, member: { id: '1', name: 'Ben Moss' } });
    expect(element.textContent).toContain('Nobody does this for themselves.');
    expect(element.querySelector('al-card button')).toBeNull();
  });

  it('leads the one who is helped from the code to a new factor', async () => {
    const fixture = TestBed.createComponent(SecondStep);
    fixture.componentRef.setInput('step', 'help');
    fixture.componentRef.setInput('by', []);
    page = fixture;
    element = fixture.nativeElement as HTMLElement;
    await settle();
    const field = element.querySelector<HTMLInputElement>('#code');
    if (field) field.value = 'aaaa-bbbb-cccc-dddd';
    field?.dispatchEvent(new Event('input'));
    await press('Go on');
    api.expectOne('/api/v1/session/help').flush({ secondStep: 'set_up', by: ['authenticator'] });
    await settle();
    expect(api.match('/api/v1/session/authenticator')).toHaveLength(1);
  });
});
