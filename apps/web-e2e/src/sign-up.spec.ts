import { expect, test } from '@playwright/test';
import { acceptWithPasskey, invitationOf, newWindow } from './coming-in';
import { expectAccessible } from './quality';
import { byName } from './virtual-authenticator';

const KNOWN = 'practitioner@riverside.example';

test('somebody opens an organisation by a mail, and stands in it as its first administrator', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const email = `nia@signup${Date.now()}.example`;
  const page = await newWindow(browser, byName(baseURL));
  const send = page.getByRole('button', { name: 'Send me the link' });

  await test.step('what is missing is named, and what was written stays', async () => {
    await page.goto('/sign-in');
    await page.getByRole('link', { name: 'Open your organisation' }).click();
    await page.getByLabel('Name of your organisation').fill('Lakeside');
    await page.getByLabel('Work email').fill('nia at lakeside');
    await send.click();
    await expect(page.getByRole('alert').getByText('Write your name.')).toBeVisible();
    await expect(page.getByLabel('Name of your organisation')).toHaveValue('Lakeside');
    await expectAccessible(page, 'opening an organisation');
  });

  await test.step('an address that signs in already is answered just the same', async () => {
    await page.getByLabel('Your name').fill('Nia Bowen');
    await page.getByLabel('Work email').fill(KNOWN);
    await send.click();
    await expect(page.getByText(`Look into the mailbox of ${KNOWN}`)).toBeVisible();
    await page.goto('/sign-up');
    await page.getByLabel('Name of your organisation').fill('Lakeside');
    await page.getByLabel('Your name').fill('Nia Bowen');
    await page.getByLabel('Work email').fill(email);
    await send.click();
    await expect(page.getByText(`Look into the mailbox of ${email}`)).toBeVisible();
  });

  await test.step('the mail leads in, with a passkey, to the first steps', async () => {
    const link = await invitationOf(page, email);
    await page.goto(link);
    await expect(page.getByText('You open Lakeside in Alongside')).toBeVisible();
    await acceptWithPasskey(page, link, email);
    await page.goto('/organisation/people');
    await expect(page.getByText('Nia Bowen').first()).toBeVisible();
  });
});
