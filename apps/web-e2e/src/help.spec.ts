import { expect, test } from '@playwright/test';
import { acceptWithPasskey, invitationOf, newWindow, SECRET } from './coming-in';
import { openOrganisation } from './operator';
import { expectAccessible } from './quality';
import { byName } from './virtual-authenticator';

test('somebody who lost everything they sign in with is helped in by their administrator', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const address = byName(baseURL);
  const mark = `help${Date.now()}.example`;
  const [nia, ben] = [await newWindow(browser, address), await newWindow(browser, address)];
  const email = `ben@${mark}`;

  await test.step('an administrator and a practitioner are in, each with a passkey', async () => {
    const { invitation } = openOrganisation('Nia Bowen', `nia@${mark}`);
    await acceptWithPasskey(nia, invitation, `nia@${mark}`);
    await nia.goto('/organisation/people/invitations');
    await nia.getByLabel('Name', { exact: true }).fill('Ben Price');
    await nia.getByLabel('Work e-mail address').fill(email);
    await nia.getByRole('button', { name: 'Invite', exact: true }).click();
    await acceptWithPasskey(ben, await invitationOf(nia, email), email);
  });

  const code =
    await test.step('the administrator removes what he had, and gets a code', async () => {
      await nia.goto('/organisation/people');
      await nia.getByRole('link', { name: 'Ben Price' }).click();
      await nia.getByRole('link', { name: 'Help with sign-in' }).click();
      await nia.getByRole('button', { name: 'Remove these, and show the code' }).click();
      await expect(nia.getByText('It is shown only now.')).toBeVisible();
      await expectAccessible(nia, 'the code for somebody who is helped');
      return (await nia.locator('code.code').innerText()).trim();
    });

  await test.step('he is signed out where he was', async () => {
    await ben.goto('/');
    await expect(ben.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await ben.context().close();
  });

  await test.step('with his password and the code he sets up a new passkey, on another device', async () => {
    const phone = await newWindow(browser, address);
    await phone.goto('/sign-in');
    await phone.getByLabel('Work email').fill(email);
    await phone.getByLabel('Password').fill(SECRET);
    await phone.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(phone.getByText('An administrator helps you.')).toBeVisible();
    await phone.getByLabel('One-time code').fill(code);
    await phone.keyboard.press('Enter');
    await phone.getByRole('button', { name: 'Set up a passkey' }).click();
    await phone.getByRole('button', { name: 'I have kept them' }).click();
    await expect(phone.getByRole('button', { name: 'Sign out' }).first()).toBeVisible();
    await phone.context().close();
  });
});
