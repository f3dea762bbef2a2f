import { expect, type Page, test } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { freshWindowOf, PASSWORD, PEOPLE } from './members';

const PERSON = 'recoveryWorker';

/** The code of this half minute, or of the one before or after. */
const codeOf = (key: string, steps = 0): string =>
  new TOTP({ secret: Secret.fromBase32(key) }).generate({ timestamp: Date.now() + steps * 30_000 });

async function signOut(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Sign out' }).first().click();
  await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
}

async function givePassword(page: Page): Promise<void> {
  await page.getByLabel('Work email').fill(PEOPLE[PERSON]);
  await page.getByLabel('Password').fill(PASSWORD);
  await page.getByRole('button', { name: 'Sign in' }).click();
}

test('an authenticator app from its set-up to its removal', async ({ browser, baseURL }) => {
  const page = await freshWindowOf(browser, PERSON, baseURL ?? '');
  await page.goto('/');
  await page.getByRole('link', { name: 'Callum Baird' }).first().click();
  await expect(page.getByRole('heading', { name: 'Sign-in and security' })).toBeVisible();

  await page.getByRole('button', { name: 'Set up an app' }).click();
  await expect(page.getByRole('img', { name: /QR code/ })).toBeVisible();
  await page.getByText('Type the key instead').click();
  const key = ((await page.locator('code.key').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code from your authenticator app').fill('000000');
  await page.getByRole('button', { name: 'Set up this app' }).click();
  await expect(page.getByText('That code is not right').first()).toBeVisible();
  await page.getByLabel('Code from your authenticator app').fill(codeOf(key, -1));
  await page.getByRole('button', { name: 'Set up this app' }).click();

  const codes = page.getByRole('list', { name: 'Recovery codes' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = ((await codes.first().textContent()) ?? '').trim();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByText('10 codes left')).toBeVisible();

  await signOut(page);
  await givePassword(page);
  await page.getByLabel('Code from your authenticator app').fill(codeOf(key));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('link', { name: 'Callum Baird' }).first()).toBeVisible();

  await signOut(page);
  await givePassword(page);
  await page.getByRole('button', { name: 'Use a recovery code' }).click();
  await page.getByLabel('Recovery code').fill(recovery);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.getByRole('link', { name: 'Callum Baird' }).first().click();
  await expect(page.getByText('9 codes left')).toBeVisible();

  await page.getByRole('button', { name: 'Remove the app' }).click();
  await expect(page.getByText('The app is removed')).toBeVisible();
  await page.context().close();
});

test('signing out everywhere else', async ({ browser, baseURL }) => {
  const here = await freshWindowOf(browser, PERSON, baseURL ?? '');
  const there = await freshWindowOf(browser, PERSON, baseURL ?? '');
  await there.goto('/');
  await here.goto('/me/security');
  await here.getByRole('button', { name: 'Sign out everywhere else' }).click();
  await expect(here.getByText('You are signed out everywhere else.')).toBeVisible();
  await expect(here.getByText('You are signed in nowhere else.')).toBeVisible();

  await there.goto('/');
  await expect(there.getByRole('heading', { name: 'Sign in' })).toBeVisible();
  await here.context().close();
  await there.context().close();
});

test('a password that is guessed first is refused', async ({ browser, baseURL }) => {
  const page = await freshWindowOf(browser, PERSON, baseURL ?? '');
  await page.goto('/me/security');
  await page.getByRole('button', { name: 'Change your password' }).click();
  await page.getByLabel('Your password now').fill(PASSWORD);
  await page.getByLabel('New password').fill('Password123456');
  await page.keyboard.press('Enter');
  await expect(page.getByText('one of those that are guessed first')).toBeVisible();
  await page.context().close();
});
