import { expect, type Page, test } from '@playwright/test';
import { readdirSync } from 'node:fs';
import { openOrganisation } from './operator';
import { byName, giveAuthenticator } from './virtual-authenticator';

const dataDir = process.env['E2E_DATA_DIR'] ?? '';
const SECRET = 'quiet harbours before noon';

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto('/sign-in');
  await page.getByLabel('Work email').fill(email);
  await page.getByLabel('Password').fill(SECRET);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
}

test('an organisation outside the demonstration asks everybody for a first factor', async ({
  browser,
  baseURL,
}) => {
  test.skip(readdirSync(dataDir).length === 0, 'E2E_DATA_DIR is not that of this server');
  const email = `nia.bowen.${Date.now()}@lakeside.example`;
  const { invitation } = openOrganisation('Nia Bowen', email);
  const context = await browser.newContext({ baseURL: byName(baseURL), reducedMotion: 'reduce' });
  const page = await context.newPage();
  await giveAuthenticator(page);
  await page.goto(invitation);
  await page
    .getByLabel(/password/i)
    .first()
    .fill(SECRET);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/sign-in/);

  await signIn(page, email);
  await expect(page.getByText('One thing first.')).toBeVisible();
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();

  await signIn(page, email);
  await page.getByRole('button', { name: 'Use an authenticator app instead' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await page.getByRole('button', { name: 'Set up a passkey instead' }).click();
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(
    page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem'),
  ).toHaveCount(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await page.getByRole('link', { name: 'Nia Bowen' }).first().click();

  await page.getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('so the last one stays')).toBeVisible();
  await context.close();
});
