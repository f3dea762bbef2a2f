import { openSessionPage, preparing, talking, undecided } from './testing-session';
// Compiled before the first test, whose time it would take.
import './session-page';

const titles = (page: HTMLElement): readonly string[] =>
  [...page.querySelectorAll('al-session-item h3')].map((each) => each.textContent.trim());

describe('preparing a session', () => {
  it('puts the agenda into another order without a mouse, and says where the item is', async () => {
    const { page, press, answer } = await openSessionPage(preparing);
    await press('Move up: The late rota');
    const [first, second, third] = preparing.items;
    const after = { ...preparing, items: [first, third, second].flatMap((each) => each ?? []) };
    expect(await answer('sessions/s1/agenda-order', after)).toEqual({
      itemIds: ['i1', 'i3', 'i2'],
    });
    expect(titles(page)[1]).toBe('The late rota');
    expect(page.textContent).toContain('The late rota is number 2 of 3.');
  });

  it('offers no way up for the first, and none down for the last', async () => {
    const { page } = await openSessionPage(preparing);
    const ways = [...page.querySelectorAll('.places .sr')].map((each) => each.textContent);
    expect(ways).toEqual([
      expect.stringContaining('Move down'),
      expect.stringContaining('Move up: Birthday hoodie'),
      'Move down: Birthday hoodie',
      'Move up: The late rota',
    ]);
  });

  it('brings something, asking first about what could be a name', async () => {
    const { api, page, write, press, answer } = await openSessionPage(preparing);
    await press('Add an item');
    expect(page.textContent).toContain('Say in a few words what it is about.');
    await write('new-item', 'Sarah Miller and the rota');
    await press('Add an item');
    api.expectNone('/api/v1/supervision/sessions/s1/agenda-items');
    expect(page.querySelector('al-identifier-warning')?.textContent).toContain('Sarah Miller');
    await press('Add it anyway');
    expect(await answer('sessions/s1/agenda-items')).toEqual({
      title: 'Sarah Miller and the rota',
    });
  });

  it('takes back only what the reader brought', async () => {
    const { page } = await openSessionPage(preparing);
    const back = [...page.querySelectorAll('button')].filter((each) =>
      each.textContent.includes('Take it back'),
    );
    expect(back.map((each) => each.textContent.trim())).toEqual(['Take it back: The late rota']);
  });

  it('shows a prompt card only when somebody asks, and another one after it', async () => {
    const { page, press } = await openSessionPage(preparing);
    const card = () => page.querySelector('al-prompt-cards p')?.textContent ?? '';
    expect(card()).toContain('Something to think with');
    await press('Show a card');
    const first = card();
    expect(first).toContain('?');
    await press('Another card');
    expect(card()).not.toBe(first);
  });

  it('keeps private notes as they are typed, and shows what another window kept', async () => {
    const { api, page, write, draw } = await openSessionPage(preparing);
    await write('private-note', 'Sarah Miller made me laugh.');
    await new Promise((resolve) => setTimeout(resolve, 900));
    const sent = api.expectOne('/api/v1/supervision/sessions/s1/private-note');
    expect([sent.request.body, sent.request.headers.get('If-Match')]).toEqual([
      { text: 'Sarah Miller made me laugh.' },
      '"0"',
    ]);
    // Nobody else reads them, so nothing is asked.
    expect(page.querySelector('.identifier-warning')).toBeNull();
    const current = { text: 'Ask about my hours.', version: 2, savedAt: null };
    sent.flush(
      { title: 'Changed meanwhile', status: 412, current },
      { status: 412, statusText: 'Stale' },
    );
    await draw();
    expect(page.querySelector('al-conflict-view')?.textContent).toContain('Ask about my hours.');
  });
});

describe('holding a session', () => {
  it('hurries nobody: how long it goes is shown only when somebody asks', async () => {
    const { page, press } = await openSessionPage(talking);
    expect(page.querySelector('al-session-timer')?.textContent).not.toContain('30 minutes');
    await press('Timer');
    expect(page.querySelector('al-session-timer')?.textContent).toContain('30 minutes of 60');
    await press('Timer');
    expect(page.querySelector('al-session-timer')?.textContent).not.toContain('30 minutes');
  });

  it('carries an item over with a reason, and not before', async () => {
    const { api, page, press, write, answer } = await openSessionPage(talking);
    await press('Carry over: The late rota');
    await press('Carry it over');
    expect(page.textContent).toContain('Say in a few words why');
    api.expectNone('/api/v1/supervision/agenda-items/i3/carrying-over');
    await write('reason', 'No time today.');
    await press('Carry it over');
    expect(await answer('agenda-items/i3/carrying-over')).toEqual({ reason: 'No time today.' });
    expect(page.querySelector('#reason')).toBeNull();
  });

  it('asks whose it is when something keeps coming back', async () => {
    const often = { ...undecided, timesCarried: 2, carryReason: 'No time.' };
    const { page } = await openSessionPage({ ...talking, items: [often] });
    expect(page.textContent).toContain('Carried over 2 times: No time.');
    expect(page.textContent).toContain('Is this the organisation’s?');
  });

  it('lets the supervisor decide here, and leads back', async () => {
    const { page } = await openSessionPage({
      ...talking,
      pair: { ...talking.pair, myPart: 'supervisor' },
    });
    const decide = page.querySelector('a[href="/questions/c1/decide?session=s1"]');
    expect(decide?.textContent).toContain('Record the decision');
    expect(decide?.classList).toContain('btn-primary');
  });

  it('opens the question for the one who does not decide', async () => {
    const { page } = await openSessionPage(talking);
    expect(page.querySelector('a[href="/questions/c1"]')?.textContent).toContain(
      'Open the question',
    );
    expect(page.textContent).not.toContain('Record the decision');
  });

  it('takes no more once it is over', async () => {
    const { page } = await openSessionPage({
      ...talking,
      session: { ...talking.session, status: 'held' },
      notesAreOpen: false,
    });
    expect(page.querySelector('#new-item')).toBeNull();
    expect(page.querySelector('.places')).toBeNull();
    expect(page.textContent).not.toContain('Write notes');
  });
});
