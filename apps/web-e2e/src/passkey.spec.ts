import { expect, type Page, test } from '@playwright/test';
import { freshWindowOf, PASSWORD, PEOPLE } from './members';
import { byName, giveAuthenticator } from './virtual-authenticator';

const PERSON = 'recoveryWorker';

const passkeys = (page: Page) =>
  page.getByRole('list', { name: 'Your passkeys' }).getByRole('listitem');

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out', exact: true }).first().click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

const openSecurity = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: 'Callum Baird' }).first().click();
  await expect(page.getByRole('heading', { name: 'Sign-in and security' })).toBeVisible();
};

test('a passkey from its set-up to its removal', async ({ browser, baseURL }) => {
  const page = await freshWindowOf(browser, PERSON, byName(baseURL));
  const device = await giveAuthenticator(page);
  await page.goto('/');
  await openSecurity(page);

  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(
    page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem'),
  ).toHaveCount(10);
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('You can sign in with it alone')).toBeVisible();
  await expect(passkeys(page)).toContainText('not used yet');
  expect(await device.count()).toBe(1);

  await page.getByRole('button', { name: /^Rename/ }).click();
  await page.getByLabel('Name of this passkey').fill('Work laptop');
  await page.keyboard.press('Enter');
  await expect(page.getByText('This passkey is called Work laptop now.')).toBeVisible();

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await openSecurity(page);
  await expect(passkeys(page)).toContainText(/Work laptop.*last used/s);

  await signOut(page);
  await page.getByLabel('Work email').fill(PEOPLE[PERSON]);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Use your passkey' }).click();
  await openSecurity(page);

  await page.getByRole('button', { name: 'Remove Work laptop' }).click();
  await expect(page.getByText('Work laptop is removed')).toBeVisible();
  await expect(passkeys(page)).toHaveCount(0);

  await signOut(page);
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByText('That passkey did not let you in')).toBeVisible();
  await page.context().close();
});

test('a passkey of somebody who does not show that it is them opens nothing', async ({
  browser,
  baseURL,
}) => {
  const page = await freshWindowOf(browser, PERSON, byName(baseURL));
  const device = await giveAuthenticator(page);
  await device.setVerified(false);
  await page.goto('/me/security');
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await expect(page.getByText('No passkey was used')).toBeVisible();
  await page.context().close();
});

test('an address in numbers has no passkeys, and says why', async ({ browser, baseURL }) => {
  const page = await freshWindowOf(browser, PERSON, baseURL ?? '');
  await page.goto('/me/security');
  await expect(page.getByText('Passkeys belong to a name.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Set up a passkey' })).toHaveCount(0);
  await signOut(page);
  await expect(page.getByRole('button', { name: 'Sign in with a passkey' })).toHaveCount(0);
  await page.context().close();
});
