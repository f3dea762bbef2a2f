import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { RouterTestingHarness } from '@angular/router/testing';
import { aMember, buttonIn, peopleProviders, settle } from '../testing-people';

const ADDRESS = '/api/v1/organisation/people/changes';

describe('what was changed', () => {
  it('is listed latest first, in pages, with whom it was about', async () => {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
    const harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/organisation/people/changes');
    await settle(harness);
    const api = TestBed.inject(HttpTestingController);
    const page = harness.fixture.nativeElement as HTMLElement;
    const [change] = aMember.changes;
    api.expectOne(ADDRESS).flush({ items: [change], next: 'c1' });
    await settle(harness);
    expect(page.querySelector('tbody')?.textContent).toContain(
      'Ada Moss gave a role: Practitioner',
    );
    expect(page.querySelector('tbody a')?.getAttribute('href')).toBe('/organisation/people/amira');

    buttonIn(page, 'Show earlier changes').click();
    const unit = { id: 'family', name: 'Family support' };
    api.expectOne(`${ADDRESS}?cursor=c1`).flush({
      items: [{ ...change, id: 'c0', what: 'service_added', role: null, member: null, unit }],
      next: null,
    });
    await settle(harness);
    expect(page.textContent).toContain('Ada Moss added a service: Family support');
    expect(page.textContent).toContain('2 changes shown');
  });
});
