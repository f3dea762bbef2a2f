import { talking, openSessionPage } from '../testing-session';
// Compiled before the first test, whose time it would take.
import '../session-page';
import './note-keeper';

/** A Yjs update with nothing in it, and what a server without any words has. */
const NOTHING = { update: 'AAA=', has: 'AA==', seq: 0 };
const NOTE = '/api/v1/supervision/agenda-items/i3/note';
const PAUSE = 1600;

describe('the shared note', () => {
  it('asks its writer about names on a pause, and sends the words all the same', async () => {
    const { api, page, draw, press, write } = await openSessionPage(talking);
    await press('Write notes for The late rota');
    await draw();
    api.expectOne(({ url }) => url === NOTE).flush(NOTHING);
    await draw();
    await write('note-i3', 'I saw Sarah Miller.');
    expect(page.querySelector('.identifier-warning')).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    await draw();
    expect(api.expectOne({ method: 'POST', url: NOTE }).request.body).toHaveProperty('update');
    const asked = page.querySelector('.identifier-warning');
    expect(asked?.textContent).toContain('Sarah Miller');
    expect(asked?.getAttribute('role')).toBe('status');
    await press('Let it stand');
    expect(page.querySelector('.identifier-warning')).toBeNull();
  });
});
