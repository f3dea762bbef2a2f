import type { SessionView, SingleSignOnSettings } from '@alongside/contracts';
import { expect, type Page, test } from '@playwright/test';
import { confirmDomain } from './operator';
import { CLIENT, LocalProvider, signInAt } from './local-provider';
import { ask, freshWindowOf } from './members';
import { expectAccessible } from './quality';
import { byName } from './virtual-authenticator';

const DOMAIN = `council-${Date.now()}.example`;
const ADA = `ada.moss@${DOMAIN}`;

async function comeIn(page: Page): Promise<void> {
  await page.goto('/sign-in');
  await page.getByRole('link', { name: 'Sign in through your organisation' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('through your organisation');
  await page.getByLabel('Work email').fill(ADA);
  await expectAccessible(page, 'the way to the organisation');
  await page.getByRole('button', { name: 'Go on' }).click();
}

test('an organisation signs in at its own provider, and whoever was invited comes in by it', async ({
  browser,
  baseURL: address,
}) => {
  test.setTimeout(120_000);
  // The provider sends people back to the installation's own address, which has a name.
  const baseURL = byName(address);
  const administrator = await freshWindowOf(browser, 'administrator', baseURL);
  const settings = () => ask<SingleSignOnSettings>(administrator, '/organisation/single-sign-on');
  const provider = await LocalProvider.start(await settings());
  const save = async (): Promise<void> => {
    await administrator.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(administrator.getByText('Saved.', { exact: true })).toBeVisible();
  };

  await test.step('an administrator sets the provider, tries it, and turns it on', async () => {
    await administrator.goto('/organisation/single-sign-on');
    await administrator.getByLabel('Address of your provider').fill(provider.issuer);
    await administrator.getByLabel('Client ID').fill(CLIENT.id);
    await administrator.getByLabel('Client secret').fill(CLIENT.secret);
    await administrator.getByLabel('Domain 1').fill(DOMAIN);
    await administrator.getByLabel('Whoever signs out here').check();
    await expect(administrator.getByText('/sign-in?because=signed_out')).toBeVisible();
    await administrator.getByLabel('People can sign in this way').check();
    await save();
    await administrator.getByRole('button', { name: 'Try what is saved' }).click();
    await expect(administrator.getByText('Your provider answers as it should.')).toBeVisible();
    await expect(administrator.getByText('until whoever runs this installation')).toBeVisible();
    await expectAccessible(administrator, 'the provider of the organisation');
  });

  await test.step('nobody is sent there before the operator knows whose the domain is', async () => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await comeIn(page);
    await expect(page.getByText('No organisation signs in this way')).toBeVisible();
    const { organisation } = await ask<SessionView>(administrator, '/session');
    confirmDomain(organisation.id, DOMAIN);
    await page.context().close();
  });

  await test.step('somebody who was not invited is not let in, and is told so calmly', async () => {
    const page = await (await browser.newContext({ baseURL })).newPage();
    await comeIn(page);
    await signInAt(page, `eve@${DOMAIN}`);
    await expect(page.getByText(/did not work.*the number [0-9a-f]{8}/)).toBeVisible();
    expect(new URL(page.url()).hash).toBe('');
    await page.context().close();
  });

  await test.step('Ada was invited: she comes in, is at home, signs out there too, and comes back another time', async () => {
    await administrator.request.post('/api/v1/organisation/invitations', {
      data: { name: 'Ada Moss', email: ADA, roles: ['practitioner'] },
    });
    const page = await (await browser.newContext({ baseURL })).newPage();
    await comeIn(page);
    await signInAt(page, ADA);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    await page.goto('/me/security');
    await expect(page.getByText('Linked with your account')).toBeVisible();
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByRole('button', { name: 'Yes, sign me out' }).click();
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(page.getByText('You are signed out.')).toBeVisible();
    await comeIn(page);
    await signInAt(page, ADA);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ada');
    await page.context().close();
  });

  await test.step('turned off again, the way is closed', async () => {
    await administrator.reload();
    await administrator.getByLabel('People can sign in this way').uncheck();
    await save();
    const page = await (await browser.newContext({ baseURL })).newPage();
    await comeIn(page);
    await expect(page.getByText('No organisation signs in this way')).toBeVisible();
    await page.context().close();
    await provider.stop();
  });
});
