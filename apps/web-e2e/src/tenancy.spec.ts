import { expect, type Page, test } from '@playwright/test';
import { ask, windowOf } from './members';
import { settled } from './quality';

const NOWHERE = '00000000-0000-7000-8000-000000000000';

test('a question of another organisation looks just like one that does not exist', async ({
  browser,
  baseURL,
}) => {
  const address = baseURL ?? '';
  const theirs = await windowOf(browser, 'practitioner', address);
  const { items } = await ask<{ items: readonly { id: string; title: string }[] }>(
    theirs,
    '/cases?state=all&limit=5',
  );
  const [subject] = items;
  if (!subject) throw new Error('The demonstration has no question to look for.');
  const stranger = await windowOf(browser, 'stranger', address);

  for (const page of ['', '/weighing', '/checks', '/decide', '/review', '/raise']) {
    const refused = await wordsOf(stranger, `/questions/${subject.id}${page}`);
    expect(refused).toBe(await wordsOf(stranger, `/questions/${NOWHERE}${page}`));
    expect(refused).not.toContain(subject.title);
  }
  const [foreign, absent] = await Promise.all(
    [subject.id, NOWHERE].map((id) => stranger.request.get(`/api/v1/cases/${id}`)),
  );
  expect(foreign?.status()).toBe(404);
  expect(await foreign?.text()).toBe(await absent?.text());
  await Promise.all([theirs, stranger].map((page) => page.context().close()));
});

/** Everything that the page says, once it has been loaded. */
async function wordsOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  await settled(page);
  return `${await page.title()}\n${await page.getByRole('main').innerText()}`;
}
