import { expect, test } from '@playwright/test';
import { windowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll, faultsOf } from './quality';
import { savedBy } from './saving';

const VIEW =
  'I have read what each of you wrote. No nights before a hearing; the rota is mine to raise.';
const DIFFERENCE = 'No nights before a hearing. Nothing more was agreed.';
const ADDENDUM = 'The manager raised the rota on Monday.';

/** Ten working days cannot be waited for here: the demonstration has a record that waited for them. */
test('a record that two could not settle gets their manager’s view, and is settled with a difference', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(120_000);
  const address = baseURL ?? '';
  const monica = await windowOf(browser, 'manager', address);
  const callum = await windowOf(browser, 'recoveryWorker', address);
  const tom = await windowOf(browser, 'secondSupervisor', address);
  const faults = [monica, callum, tom].map((page) => faultsOf(page));
  let path = '';

  await test.step('the manager finds it among what waits, and reads both sides', async () => {
    await monica.goto('/supervision');
    await monica.getByRole('link', { name: 'Callum Baird with Tom Reed' }).click();
    await expect(monica.getByText('could not settle this record')).toBeVisible();
    await expect(monica.getByText('not on looking at the rota again').first()).toBeVisible();
    path = new URL(monica.url()).pathname;
    await expectAccessible(monica, 'a record that waits for a view');
    await monica.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(monica, 'a record that waits for a view');
    await monica.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('both of the two see the view without reloading', async () => {
    for (const page of [callum, tom]) {
      await page.goto(path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    }
    await monica.getByLabel('Your view').fill(VIEW);
    await monica.getByRole('button', { name: 'Add my view' }).click();
    for (const page of [callum, tom]) await expect(page.getByText(VIEW)).toBeVisible();
  });

  await test.step('it is signed with a difference, and is the pair’s alone again', async () => {
    await callum.getByRole('radio', { name: /difference/ }).check();
    await callum.locator('#record-signature-text').fill(DIFFERENCE);
    await callum.locator('al-sign-record button[type=submit]').click();
    for (const page of [callum, tom])
      await expect(page.getByText('Signed by both').first()).toBeVisible();
    expect((await monica.request.get(`/api/v1${path}`)).status()).toBe(404);
  });

  await test.step('what comes later is added, and the copy has all of it', async () => {
    await tom.getByLabel('What is to be added?').fill(ADDENDUM);
    await tom.getByRole('button', { name: 'Add it' }).click();
    await expect(callum.getByText(ADDENDUM)).toBeVisible();
    expect((await savedBy(callum, 'Save as PDF')).begins).toBe('%PDF-');
  });

  const unexpected = faults.flat().filter((fault) => !/Failed to load resource/.test(fault));
  expect(unexpected).toEqual([]);
});
