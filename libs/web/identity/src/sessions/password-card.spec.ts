import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { apiInterceptor } from '@alongside/web-platform';
import { PasswordCard } from './password-card';

describe('changing the password', () => {
  let page: ComponentFixture<PasswordCard>;
  let element: HTMLElement;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(PasswordCard);
    element = page.nativeElement as HTMLElement;
    await page.whenStable();
    element.querySelector('button')?.click();
    await page.whenStable();
  });

  const send = async (oldPassword: string, newPassword: string): Promise<void> => {
    for (const [id, text] of Object.entries({ oldPassword, newPassword })) {
      const field = element.querySelector<HTMLInputElement>(`#${id}`);
      if (field === null) throw new Error(`There is no field ${id}.`);
      field.value = text;
      field.dispatchEvent(new Event('input'));
    }
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    await page.whenStable();
  };

  it('asks for both before it asks the API', async () => {
    await send('', '');
    api.expectNone('/api/v1/me/password');
    expect(element.querySelectorAll('.error-summary li')).toHaveLength(2);
  });

  it('says when it is done, and keeps nothing of what was written', async () => {
    let isChanged = false;
    page.componentInstance.changed.subscribe(() => (isChanged = true));
    await send('old one', 'seven quiet herons at dusk');
    const sent = api.expectOne('/api/v1/me/password');
    expect(sent.request.body).toEqual({
      oldPassword: 'old one',
      newPassword: 'seven quiet herons at dusk',
    });
    expect(isChanged).toBe(false);
    sent.flush(null, { status: 204, statusText: 'x' });
    await page.whenStable();

    expect(isChanged).toBe(true);
    expect(element.querySelector('form')).toBeNull();
  });
});
