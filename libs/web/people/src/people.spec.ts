import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import {
  aMember,
  amira,
  buttonIn,
  choose,
  peopleProviders,
  settle,
  UNITS,
  writeIn,
} from './testing-people';

const API = '/api/v1/organisation';

describe('the pages of people', () => {
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  const open = async (address: string): Promise<void> => {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  };

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [...peopleProviders()] });
  });

  it('find people without their names in any address, and keep the filters there', async () => {
    await open('/organisation/people?role=supervisor');
    const first = api.expectOne(`${API}/people/search`);
    expect(first.request.body).toMatchObject({ role: 'supervisor', standing: 'here' });
    first.flush({ items: [amira], next: 'amira' });
    api.expectOne(`${API}/units`).flush(UNITS);
    await settle(harness);
    expect(page.querySelector('tbody')?.textContent).toContain('amira@riverside.example');

    buttonIn(page, 'Show more people').click();
    const more = api.expectOne(`${API}/people/search`);
    expect(more.request.body).toMatchObject({ cursor: 'amira' });
    more.flush({
      items: [{ ...amira, id: 'ben', name: 'Ben Moss', standing: 'left' }],
      next: null,
    });
    await settle(harness);
    expect(page.textContent).toContain('2 people shown');
    expect(page.textContent).toContain('Has left');

    choose(page, 'team', 'North');
    writeIn(page, 'search', 'kha');
    buttonIn(page, 'Search').click();
    await settle(harness);
    await settle(harness);
    const found = api.match(`${API}/people/search`).at(-1);
    expect(found?.request.body).toMatchObject({ search: 'kha', teamId: 'north' });
    expect(TestBed.inject(Router).url).toBe('/organisation/people?role=supervisor&team=north');
    found?.flush({ items: [], next: null });
    await settle(harness);
    expect(page.textContent).toContain('Nobody is found this way.');
  });

  const openMember = async (changes: object = {}, address = 'amira'): Promise<void> => {
    await open(`/organisation/people/${address}`);
    api.expectOne(`${API}/people/${address}`).flush({ ...aMember, ...changes });
    await settle(harness);
    api.match(`${API}/units`).forEach((each) => {
      each.flush(UNITS);
    });
    await settle(harness);
  };

  it('give and end roles, from the version that is shown', async () => {
    await openMember();
    expect(page.textContent).toContain('Ada Moss gave a role: Practitioner');
    choose(page, 'role', 'Supervisor');
    await settle(harness);
    buttonIn(page, 'Give this role').click();
    const given = api.expectOne(`${API}/people/amira/roles`);
    expect(given.request.headers.get('If-Match')).toBe('"4"');
    expect(given.request.body).toEqual({ role: 'supervisor', startsOn: null, endsOn: null });
    given.flush({ ...aMember, version: 5 });
    await settle(harness);
    buttonIn(page, 'End now').click();
    const ended = api.expectOne(`${API}/people/amira/roles/g1/ending`);
    expect(ended.request.headers.get('If-Match')).toBe('"5"');
    ended.flush({ ...aMember, version: 6, grants: [] });
    await settle(harness);
    expect(page.textContent).toContain('They have no role');
  });

  it('say that a role for oneself waits, and let another administrator confirm it', async () => {
    const ada = { ...aMember, id: 'ada', name: 'Ada Moss', grants: [] };
    await openMember(ada, 'ada');
    choose(page, 'role', 'Manager');
    await settle(harness);
    expect(page.textContent).toContain('It waits until another administrator confirms it.');
    buttonIn(page, 'Ask for this role').click();
    const request = {
      id: 'r1',
      role: 'manager',
      askedBy: { id: 'ada', name: 'Ada Moss' },
      askedAt: '2026-11-23T09:00:00.000Z',
    };
    api
      .expectOne(`${API}/people/ada/roles`)
      .flush({ ...ada, requests: [{ ...request, isMine: true }] });
    await settle(harness);
    expect(buttonIn(page, 'Take it back')).toBeTruthy();
    expect(() => buttonIn(page, 'Confirm')).toThrow();
  });

  it('say what a last day does before it is set', async () => {
    await openMember();
    expect(page.textContent).toContain('Supervised by Priya Nair.');
    buttonIn(page, 'Today').click();
    await settle(harness);
    expect(page.textContent).toContain('Their access ends at once');
    buttonIn(page, 'Set the last day').click();
    const set = api.expectOne(`${API}/people/amira/leaving`);
    expect(set.request.body).toEqual({ lastOn: '2026-11-23' });
    set.flush({ ...aMember, standing: 'left', lastOn: '2026-11-23', canReturn: true });
    await settle(harness);
    expect(buttonIn(page, 'Take it back')).toBeTruthy();
  });

  it('show what somebody faster made of it, and say so', async () => {
    await openMember();
    writeIn(page, 'name', 'Amira Kahn');
    buttonIn(page, 'Save name and team').click();
    api.expectOne(`${API}/people/amira`).flush(
      {
        type: '/problems/changed-meanwhile',
        title: 'Somebody changed this meanwhile.',
        status: 412,
        current: { ...aMember, name: 'Amira K. Khan', version: 9 },
      },
      { status: 412, statusText: 'Precondition Failed' },
    );
    await settle(harness);
    expect(page.querySelector('h1')?.textContent).toContain('Amira K. Khan');
    expect(page.textContent).toContain('Somebody else changed this a moment ago.');
  });

  it('add a team, and ask for what is missing', async () => {
    await open('/organisation/teams');
    api.expectOne(`${API}/units`).flush(UNITS);
    await settle(harness);
    expect(page.textContent).toContain('9 people');
    buttonIn(page, 'Add a team').click();
    await settle(harness);
    buttonIn(page, 'Save').click();
    await settle(harness);
    expect(page.textContent).toContain('Name the team.');
    expect(page.textContent).toContain('Choose the service it belongs to.');
    writeIn(page, 'unit-name', 'East');
    choose(page, 'unit-service', 'Family support');
    buttonIn(page, 'Save').click();
    const added = api.expectOne(`${API}/teams`);
    expect(added.request.body).toEqual({ name: 'East', serviceId: 'family' });
    added.flush(UNITS);
    await settle(harness);
    expect(page.textContent).toContain('East is saved.');
  });
});
