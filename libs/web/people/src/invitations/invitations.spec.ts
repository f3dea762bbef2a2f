import { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter, withComponentInputBinding } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import type { InvitationView } from '@alongside/contracts';
import { Session } from '@alongside/web-platform';
import { invitationRoutes, peopleRoutes } from '../people.routes';
import { buttonIn, peopleProviders, settle, UNITS, writeIn } from '../testing-people';

const OWN = '/api/v1/organisation/invitations';
const TOKEN = 'x'.repeat(43);

const NIA: InvitationView = {
  id: 'i1',
  version: 1,
  name: 'Nia Bowen',
  email: 'nia@riverside.example',
  team: null,
  roles: ['practitioner'],
  invitedAt: '2026-11-23T09:00:00.000Z',
  endsAt: '2026-11-26T09:00:00.000Z',
  isOver: false,
  mail: null,
};

describe('invitations', () => {
  const signIn = jest.fn();
  let page: HTMLElement;
  let api: HttpTestingController;
  let harness: RouterTestingHarness;

  beforeEach(() => {
    signIn.mockReset();
    TestBed.configureTestingModule({
      providers: [
        ...peopleProviders(),
        provideRouter(
          [
            { path: 'organisation/people', children: peopleRoutes },
            { path: 'invitation', children: invitationRoutes },
            { path: '**', children: [] },
          ],
          withComponentInputBinding(),
        ),
        { provide: Session, useValue: { view: () => null, signIn } },
      ],
    });
  });

  const open = async (address: string): Promise<void> => {
    harness = await RouterTestingHarness.create();
    await harness.navigateByUrl(address);
    api = TestBed.inject(HttpTestingController);
    await settle(harness);
    page = harness.fixture.nativeElement as HTMLElement;
  };

  const openList = async (items: readonly InvitationView[]): Promise<void> => {
    await open('/organisation/people/invitations');
    api.expectOne(OWN).flush({ items });
    api.expectOne('/api/v1/organisation/units').flush(UNITS);
    await settle(harness);
  };

  it('are made with a link that is told once', async () => {
    await openList([]);
    expect(page.textContent).toContain('Nobody waits.');
    buttonIn(page, 'Invite').click();
    await settle(harness);
    expect(page.textContent).toContain('Write their work e-mail address.');
    writeIn(page, 'name', 'Nia Bowen');
    writeIn(page, 'email', 'nia@riverside.example');
    buttonIn(page, 'Invite').click();
    const sent = api.expectOne({ method: 'POST', url: OWN });
    expect(sent.request.body).toEqual({
      name: 'Nia Bowen',
      email: 'nia@riverside.example',
      teamId: null,
      roles: ['practitioner'],
    });
    sent.flush({ invitation: NIA, link: `https://alongside.example/invitation#${TOKEN}` });
    await settle(harness);
    expect(page.querySelector('.link')?.textContent).toContain(TOKEN);
  });

  it('are sent by mail where that is set up, and say what became of it', async () => {
    await openList([{ ...NIA, id: 'i2', name: 'Wrong Address', mail: 'failed' }]);
    expect(page.textContent).toContain('could not be delivered');
    buttonIn(page, 'Renew').click();
    api
      .expectOne(`${OWN}/i2/renewal`)
      .flush({ invitation: { ...NIA, mail: 'waiting' }, link: null });
    await settle(harness);
    expect(page.querySelector('#made')?.textContent).toContain(
      'is on its way to nia@riverside.example',
    );
    expect(page.querySelector('.link')).toBeNull();
  });

  it('are withdrawn from the version that is shown', async () => {
    await openList([NIA, { ...NIA, id: 'i2', name: 'Old Link', isOver: true }]);
    expect(page.textContent).toContain('Is over');
    buttonIn(page, 'Withdraw').click();
    const sent = api.expectOne(`${OWN}/i1`);
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    sent.flush({ items: [] });
    await settle(harness);
    expect(page.textContent).toContain('The invitation for Nia Bowen is withdrawn.');
  });

  const openLink = async (): Promise<void> => {
    await open(`/invitation#${TOKEN}`);
    const look = api.expectOne('/api/v1/invitations/look');
    expect(look.request.body).toEqual({ token: TOKEN });
    look.flush({
      organisation: 'Riverside',
      name: 'Nia Bowen',
      email: 'nia@riverside.example',
      endsAt: NIA.endsAt,
    });
    await settle(harness);
  };

  it('are accepted with a password that is checked first, and sign in', async () => {
    await openLink();
    expect(page.textContent).toContain('Riverside invites you');
    writeIn(page, 'password', 'password123456');
    buttonIn(page, 'Accept').click();
    await settle(harness);
    expect(page.textContent).toContain('one of those that are guessed first');
    api.expectNone('/api/v1/invitations/acceptance');
    writeIn(page, 'password', 'a long and private sentence');
    signIn.mockResolvedValue({ member: { id: 'nia', name: 'Nia Bowen' } });
    buttonIn(page, 'Accept').click();
    api.expectOne('/api/v1/invitations/acceptance').flush({ email: 'nia@riverside.example' });
    await settle(harness);
    expect(signIn).toHaveBeenCalledWith({
      email: 'nia@riverside.example',
      password: 'a long and private sentence',
    });
  });

  it('say what to do when the link does not work any more', async () => {
    await open('/invitation');
    expect(page.textContent).toContain('Ask your administrator for a new one.');
  });
});
