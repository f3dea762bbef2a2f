import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { OrganisationLines } from '@alongside/contracts';
import { buttonIn, lineProviders, settle, writeIn } from '../lines/testing-lines';
import { organisationRoutes } from '../supervision.routes';

const amira = { id: 'amira', name: 'Amira Khan' };
const priya = { id: 'priya', name: 'Priya Nair' };
const tom = { id: 'tom', name: 'Tom Reed' };
const LINES: OrganisationLines = {
  items: [
    {
      lineId: 'l1',
      supervisee: amira,
      supervisor: priya,
      deputy: tom,
      since: '2026-01-05T09:00:00Z',
    },
  ],
  members: [
    { ...amira, roles: ['practitioner'] },
    { ...priya, roles: ['supervisor'] },
    { ...tom, roles: ['supervisor'] },
  ],
};

describe('OrganisationPage', () => {
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        ...lineProviders(),
        provideRouter([{ path: 'organisation', children: organisationRoutes }]),
      ],
    });
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl('/organisation/supervision');
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    api.expectOne('/api/v1/organisation/lines').flush(LINES);
    await settle(harness);
    await settle(harness);
    api.expectOne('/api/v1/organisation/today-route').flush({
      toDeputyMinutes: 15,
      toDutyMinutes: 30,
      toNobodyMinutes: 60,
      dutyMemberIds: ['tom'],
      version: 3,
    });
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  });

  const choose = async (fieldId: string, label: string): Promise<void> => {
    const field = page.querySelector<HTMLSelectElement>(`#${fieldId}`);
    const option = [...(field?.options ?? [])].find(({ text }) => text === label);
    if (!field || !option) throw new Error(`There is no choice "${label}".`);
    field.value = option.value;
    field.dispatchEvent(new Event('change'));
    await settle(harness);
  };

  it('says what a handover does before it is done, and hands over', async () => {
    expect(page.querySelector('.row-list')?.textContent).toContain('Supervised by Priya Nair');
    await choose('supervisee', 'Amira Khan');
    expect(page.textContent).toContain('Priya loses access at once.');
    const supervisors = page.querySelector<HTMLSelectElement>('#supervisor')?.options;
    expect([...(supervisors ?? [])].map(({ text }) => text)).toEqual(['Choose one', 'Tom Reed']);
    await choose('supervisor', 'Tom Reed');
    buttonIn(page, 'Hand over now').click();
    const sent = api.expectOne('/api/v1/supervision/lines');
    expect(sent.request.body).toEqual({
      superviseeId: 'amira',
      supervisorId: 'tom',
      deputyId: null,
    });
    sent.flush({ ...LINES.items[0], lineId: 'l2', supervisor: tom });
    await settle(harness);
    expect(page.textContent).toContain('Tom Reed supervises Amira Khan from now on.');
  });

  it('asks for what is missing', async () => {
    buttonIn(page, 'Begin the line now').click();
    await settle(harness);
    expect(page.textContent).toContain('Choose who is supervised.');
    api.expectNone('/api/v1/supervision/lines');
  });

  it('keeps the steps of an answer today in their order', async () => {
    writeIn(page, 'to-duty', '10');
    buttonIn(page, 'Save the way').click();
    await settle(harness);
    expect(page.textContent).toContain('Each step comes later than the one before it');
    writeIn(page, 'to-duty', '40');
    buttonIn(page, 'Save the way').click();
    const sent = api.expectOne({ method: 'PUT', url: '/api/v1/organisation/today-route' });
    expect(sent.request.headers.get('If-Match')).toBe('"3"');
    expect(sent.request.body).toMatchObject({ toDutyMinutes: 40, dutyMemberIds: ['tom'] });
  });
});
