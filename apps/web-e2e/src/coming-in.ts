import { type Browser, expect, type Page } from '@playwright/test';
import { pathOf } from './operator';
import { giveAuthenticator } from './virtual-authenticator';

/** The password of whoever comes in. */
export const SECRET = 'quiet harbours before noon';

interface CaughtMail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

/** A window on a device of its own, that can keep passkeys. */
export async function newWindow(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, reducedMotion: 'reduce' });
  const page = await context.newPage();
  await giveAuthenticator(page);
  return page;
}

/** Accepts an invitation with a password, and sets up a passkey at the first sign-in. */
export async function acceptWithPasskey(
  page: Page,
  invitation: string,
  email: string,
): Promise<void> {
  await page.goto(invitation);
  await page.getByLabel('A password of your own').fill(SECRET);
  await page.getByRole('button', { name: 'Accept and sign in' }).click();
  await expect(page).toHaveURL(/sign-in/);
  await page.getByLabel('Work email').fill(email);
  await page.getByLabel('Password').fill(SECRET);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByRole('button', { name: 'Set up a passkey' }).click();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  await expect(page.getByRole('button', { name: 'Sign out' }).first()).toBeVisible();
}

/** The link in the mail that invites somebody, from the inbox of the demonstration. */
export async function invitationOf(page: Page, email: string): Promise<string> {
  const inbox = `http://127.0.0.1:${process.env['E2E_INBOX_PORT'] ?? ''}/mails.json`;
  let link: string | undefined;
  await expect(async () => {
    const mails = (await (await page.request.get(inbox)).json()) as readonly CaughtMail[];
    const mail = mails.find(({ to }) => to.includes(email));
    link = /https?:\/\/\S+\/invitation#\S+/.exec(mail?.text ?? '')?.[0];
    expect(link).toBeDefined();
  }).toPass({ timeout: 30_000 });
  return pathOf(link ?? '');
}
