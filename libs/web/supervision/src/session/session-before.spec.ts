import { openSessionPage, preparing, undecided } from './testing-session';
// Compiled before the first test, whose time it would take.
import './session-page';

describe('what was before a session', () => {
  it('shows the order of the other when they were faster, and says so', async () => {
    const { api, page, press, draw } = await openSessionPage(preparing);
    await press('Move up: The late rota');
    const sent = api.expectOne('/api/v1/supervision/sessions/s1/agenda-order');
    expect(sent.request.headers.get('If-Match')).toBe('"1"');
    const current = { ...preparing, items: [...preparing.items].reverse(), orderVersion: 2 };
    sent.flush(
      { title: 'Somebody changed this meanwhile.', status: 412, current },
      { status: 412, statusText: 'Stale' },
    );
    await draw();
    expect(page.querySelector('al-session-item h3')?.textContent).toContain('The late rota');
    expect(page.textContent).toContain('You see the order as it is now.');
  });

  it('shows under a carried item what the two wrote last time, and where', async () => {
    const before = { sessionId: 's0', onDate: '2026-10-30', note: 'Nobody is free on Fridays.' };
    const carried = { ...undecided, timesCarried: 1, carryReason: 'No time.', before };
    const { page } = await openSessionPage({ ...preparing, items: [carried] });
    const earlier = page.querySelector('details.before');
    expect(earlier?.textContent).toContain('Nobody is free on Fridays.');
    expect(earlier?.querySelector('a')?.getAttribute('href')).toBe('/supervision/sessions/s0');
  });

  it('brings what was meant for the supervisor before only when its author says so', async () => {
    const offered = [{ title: 'My probation', kind: 'workload' }] as const;
    const { page, press, answer } = await openSessionPage({ ...preparing, offered });
    expect(page.querySelector('.offered')?.textContent).toContain('Only you see this');
    await press('Bring it: My probation');
    expect(await answer('sessions/s1/agenda-items', preparing)).toEqual({
      title: 'My probation',
      kind: 'workload',
    });
    expect(page.querySelector('.offered')).toBeNull();
    expect(page.textContent).toContain('My probation is on the agenda.');
  });
});
