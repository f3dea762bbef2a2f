import { expect, test } from '@playwright/test';
import { windowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll, faultsOf } from './quality';

test('somebody needs an answer today, and gets one without reloading', async ({
  browser,
  baseURL,
}) => {
  const address = baseURL ?? '';
  const amira = await windowOf(browser, 'practitioner', address);
  const priya = await windowOf(browser, 'supervisor', address);
  const tom = await windowOf(browser, 'secondSupervisor', address);
  const faults = [faultsOf(amira), faultsOf(priya)];
  await priya.goto('/');

  await test.step('home leads there, and whom to call comes first', async () => {
    await amira.goto('/');
    await amira.getByRole('link', { name: 'I need an answer today' }).click();
    await expect(amira.locator('h1 + *').getByRole('link', { name: '999' })).toBeVisible();
    await expectAccessible(amira, 'asking for today');
  });

  await test.step('a name is asked about before it is sent', async () => {
    const field = amira.getByLabel('What do you need to know today?');
    await field.fill('May I go with Sarah Jones to the hospital at nine?');
    await amira.getByRole('button', { name: 'Ask for an answer today' }).click();
    await expect(amira.getByText('Could this tell who somebody is?')).toBeVisible();
    await field.fill('May I go with Heron 14 to the hospital at nine?');
    await amira.getByRole('button', { name: 'Ask for an answer today' }).click();
    await expect(amira.getByText(/^Priya has had this for .+\. It goes to Dee at /)).toBeVisible();
    await expectAccessible(amira, 'what was asked for today');
  });

  await test.step('the supervisor hears of it wherever they are, without a word of it', async () => {
    const banner = priya.locator('al-waiting-today');
    await expect(banner).toHaveText(/An answer is needed from you today/);
    await expect(banner).not.toHaveText(/Amira|Heron/);
    await banner.getByRole('link').click();
    await expect(priya.getByText('May I go with Heron 14')).toBeVisible();
    await expect(banner.getByRole('link')).toHaveCount(0);
    await expectAccessible(priya, 'answering today');
    await priya.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(priya, 'answering today');
  });

  await test.step('nobody else can open it', async () => {
    await tom.goto(new URL(amira.url()).pathname);
    await expect(tom.getByRole('heading', { name: 'This is not open to you' })).toBeVisible();
  });

  await test.step('taking it stops the clock for both', async () => {
    await priya.getByRole('button', { name: 'I have it' }).click();
    await expect(amira.getByText(/^Priya took this at .+ and will answer you\.$/)).toBeVisible();
  });

  await test.step('the answer holds for a while, and is settled by the two', async () => {
    await priya.getByRole('button', { name: 'Send the answer' }).click();
    await expect(priya.getByRole('alert')).toContainText('Say it in a sentence or two.');
    await priya.getByLabel('What holds for now?').fill('Yes, this once, with the pool car.');
    await priya.getByRole('radio', { name: 'Two days' }).check();
    await priya.getByRole('button', { name: 'Send the answer' }).click();
    await expect(amira.getByText('Yes, this once, with the pool car.')).toBeVisible();
    await expectAccessible(amira, 'an answer of the day');
    await priya.getByRole('radio', { name: 'It holds' }).check();
    await priya.getByRole('button', { name: 'Confirm the answer' }).click();
    await expect(amira.getByText('The two of you confirmed it.')).toBeVisible();
  });

  expect(faults.flat()).toEqual([]);
});
