import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { apiInterceptor } from '../http/api-interceptor';
import { safeReturn, signedIn } from './signed-in.guard';

@Component({ template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class Page {}

describe('pages for members', () => {
  let router: Router;
  let api: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'sign-in', component: Page },
          { path: 'unreachable', component: Page },
          { path: 'questions/:caseId', canActivate: [signedIn], component: Page },
        ]),
      ],
    });
    router = TestBed.inject(Router);
    api = TestBed.inject(HttpTestingController);
  });

  it('let somebody in who is signed in, and ask the API only once', async () => {
    const going = router.navigateByUrl('/questions/1');
    await new Promise((resolve) => setTimeout(resolve));
    api.expectOne('/api/v1/session').flush({
      member: { id: 'm1', name: 'Amira Khan' },
      roles: ['practitioner'],
      organisation: {
        id: 'o1',
        name: 'Riverside',
        timeZone: 'Europe/London',
        helpLines: [],
        rhythms: { offered: [], usual: 'monthly' },
      },
      idleEndsAt: '2027-01-01T00:00:00Z',
      endsAt: '2027-01-01T00:00:00Z',
      demonstration: false,
    });
    await going;
    await router.navigateByUrl('/questions/2');

    expect(router.url).toBe('/questions/2');
    api.expectNone('/api/v1/session');
  });

  it('send others to sign in, and remember where they wanted to go', async () => {
    const going = router.navigateByUrl('/questions/1?tab=checks');
    await new Promise((resolve) => setTimeout(resolve));
    api.expectOne('/api/v1/session').flush(null, { status: 401, statusText: 'Unauthorized' });
    await going;

    expect(router.url).toBe('/sign-in?next=%2Fquestions%2F1%3Ftab%3Dchecks');
  });

  it('say so when nobody can be asked who is signed in', async () => {
    const going = router.navigateByUrl('/questions/1');
    await new Promise((resolve) => setTimeout(resolve));
    api
      .expectOne('/api/v1/session')
      .flush({ type: 'x', title: 'x', status: 500 }, { status: 500, statusText: 'x' });
    await going;

    expect(router.url).toBe('/unreachable');
  });

  it.each([
    ['/questions/1?tab=checks', '/questions/1?tab=checks'],
    ['https://elsewhere.example', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['/sign-in?next=/', '/'],
    [undefined, '/'],
  ])('lead back to %s as %s', (wanted, place) => {
    expect(safeReturn(wanted)).toBe(place);
  });
});
