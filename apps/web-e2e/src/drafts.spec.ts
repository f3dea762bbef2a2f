import { expect, type Page, test } from '@playwright/test';
import { newQuestion, raise } from './asking';
import { freshWindowOf, PASSWORD, PEOPLE } from './members';

const HALF = 'What I meant to say is that';
const MORE = `${HALF} the team already knows.`;

test('what is half written outlives a reload, a lost network and a lost session', async ({
  browser,
  baseURL,
}) => {
  const page = await freshWindowOf(browser, 'practitioner', baseURL ?? '');
  const reply = page.getByRole('textbox', { name: 'Write something' });
  await raise(page, newQuestion());

  await test.step('a reload keeps it', async () => {
    await reply.fill(HALF);
    await expect(savedStatus(page)).toHaveText('Saved just now');
    await page.reload();
    await expect(reply).toHaveValue(HALF);
  });

  await test.step('without a network it says so, keeps the text and saves it later', async () => {
    await page.context().setOffline(true);
    await reply.fill(MORE);
    await expect(page.getByText('There is no connection just now.')).toBeVisible();
    await expect(savedStatus(page)).toContainText('Not saved: no connection');
    await expect(reply).toHaveValue(MORE);
    await page.context().setOffline(false);
    await expect(savedStatus(page)).toHaveText('Saved just now', { timeout: 30_000 });
    await page.reload();
    await expect(reply).toHaveValue(MORE);
  });

  await test.step('a session that ended is taken up again in place', async () => {
    // What the page asks by itself has its answer, so that the reply is what notices first.
    await page.waitForTimeout(1500);
    await page.context().clearCookies();
    await reply.fill(`${MORE} All of it.`);
    const dialog = page.getByRole('dialog', { name: 'Please sign in again' });
    await expect(dialog).toBeVisible();
    await dialog.getByRole('textbox', { name: 'Work email' }).fill(PEOPLE.practitioner);
    await dialog.getByLabel('Password').fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await expect(dialog).toBeHidden();
    await expect(reply).toHaveValue(`${MORE} All of it.`);
    await expect(savedStatus(page)).toHaveText('Saved just now', { timeout: 30_000 });
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect(page.getByRole('listitem').getByText(`${MORE} All of it.`)).toBeVisible();
    await expect(reply).toHaveValue('');
  });
  await page.context().close();
});

/** How it stands with keeping the reply. */
const savedStatus = (page: Page) =>
  page
    .getByRole('region', { name: 'What was said' })
    .getByRole('status')
    .filter({ hasText: /saved|kept|saving/i });
