import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { apiInterceptor } from '@alongside/web-platform';
import { NotificationsPage } from './notifications-page';

const ADDRESS = '/api/v1/me/notifications';

describe('choosing what comes by mail', () => {
  let page: ComponentFixture<NotificationsPage>;
  let element: HTMLElement;
  let api: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
      ],
    });
    api = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(NotificationsPage);
    element = page.nativeElement as HTMLElement;
    TestBed.tick();
    api.expectOne(ADDRESS).flush({ somethingNew: 'hourly', supervisionTomorrow: true });
    await page.whenStable();
  });

  it('shows what is chosen, keeps another choice and says so', async () => {
    const radios = [...element.querySelectorAll<HTMLInputElement>('input[type=radio]')];
    expect(radios.map(({ checked }) => checked)).toEqual([true, false, false]);
    radios[2]?.click();
    element.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    element.querySelector('form')?.dispatchEvent(new Event('submit', { cancelable: true }));
    const sent = api.expectOne({ method: 'PUT', url: ADDRESS });
    expect(sent.request.body).toEqual({ somethingNew: 'off', supervisionTomorrow: false });
    sent.flush({ somethingNew: 'off', supervisionTomorrow: false });
    await page.whenStable();
    expect(element.querySelector('[role=status]')?.textContent).toContain('are kept');
  });
});
