import { Router } from '@angular/router';
import { aRequest, openToday, priya } from './testing-today';
// Compiled before the first test, whose time it would take.
import './today-page';

const WAITING = { ...aRequest, myPart: 'holder' as const };

describe('I need an answer today', () => {
  it('says whom to call before anything else', async () => {
    const { page } = await openToday('/today', { mine: [], waiting: [] });
    expect(page().querySelector('h1 + *')?.textContent).toContain('do not wait for an answer here');
    expect(page().querySelector('a[href="tel:999"]')?.textContent).toBe('999');
  });

  it('asks for words first, then sends them and leads to the request', async () => {
    const navigate = jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    const { api, page, settle, button, write } = await openToday('/today', {
      mine: [],
      waiting: [],
    });
    button('Ask for an answer today').click();
    await settle();
    api.expectNone({ method: 'POST' });
    expect(page().textContent).toContain('Say it in a sentence or two.');
    write('today-text', 'May I drive Heron 14 home?');
    button('Ask for an answer today').click();
    const sent = api.expectOne({ method: 'POST', url: '/api/v1/today' });
    expect(sent.request.body).toMatchObject({ text: 'May I drive Heron 14 home?' });
    sent.flush(aRequest);
    expect(navigate).toHaveBeenCalledWith(['/today', 'r1']);
    navigate.mockRestore();
  });

  it('asks about what looks like a name, once, and sends it as it is if it may stand', async () => {
    const { api, page, settle, button, write } = await openToday('/today', {
      mine: [],
      waiting: [],
    });
    write('today-text', 'May I ring Sarah Jones on 07700 900123?');
    button('Ask for an answer today').click();
    await settle();
    api.expectNone({ method: 'POST' });
    expect(page().textContent).toContain('Could this tell who somebody is?');
    button('Send it as it is').click();
    api.expectOne({ method: 'POST', url: '/api/v1/today' });
  });

  it('shows what I asked with its clock', async () => {
    const { page } = await openToday('/today', { mine: [aRequest], waiting: [] });
    const row = page().querySelector('[aria-labelledby=mine] li');
    expect(row?.querySelector('a')?.getAttribute('href')).toBe('/today/r1');
    expect(row?.textContent).toContain('Priya');
  });

  it('shows whoever has one what waits, and nothing to ask', async () => {
    const { page } = await openToday('/today', { mine: [], waiting: [WAITING] }, priya);
    expect(page().querySelector('[aria-labelledby=waiting] li')?.textContent).toContain(
      'Amira Khan needs an answer',
    );
    expect(page().querySelector('form')).toBeNull();
  });

  it('fetches the lists again when something is new', async () => {
    const { api, news } = await openToday('/today', { mine: [], waiting: [] });
    news('r1');
    await new Promise((resolve) => setTimeout(resolve, 350));
    api.expectOne('/api/v1/today');
  });
});
