import { expect, type Page, test } from '@playwright/test';
import { ask, windowOf } from './members';
import { expectAccessible, faultsOf } from './quality';

interface Overview {
  readonly items: readonly {
    readonly pair: {
      readonly lineId: string;
      readonly isCurrent: boolean;
      readonly myPart: string;
    };
  }[];
}

const TEXTS = {
  supervisorBrings: 'Time without a telephone.',
  superviseeBrings: 'What went well, and what I am not sure about.',
  supervisorFeedback: 'In the room, and soon.',
  superviseeFeedback: 'First what went well.',
  whenWeDrift: 'We say so in the same week.',
  whenWeDisagree: 'We write both views down and look again.',
  confidentiality: 'It stays here unless somebody may be at risk.',
};

test('two agree how they work together, lay out their dates, move one and follow them in a calendar', async ({
  browser,
  baseURL,
  request,
}) => {
  const address = baseURL ?? '';
  const amira = await windowOf(browser, 'practitioner', address);
  const priya = await windowOf(browser, 'supervisor', address);
  const faults = [faultsOf(amira), faultsOf(priya)];
  const { items } = await ask<Overview>(amira, '/supervision');
  const own = items.find(({ pair }) => pair.isCurrent && pair.myPart === 'supervisee');
  const path = `/supervision/${own?.pair.lineId ?? ''}`;

  await test.step('one writes the agreement, and it survives a reload before it is saved', async () => {
    await amira.goto(`${path}/agreement?step=write`);
    await amira.getByLabel('How often?').selectOption('fortnightly');
    await amira.getByLabel('Where?').fill('The small room');
    for (const [part, words] of Object.entries(TEXTS)) await amira.locator(`#${part}`).fill(words);
    await expect(amira.getByText('Saved just now')).toBeVisible();
    await amira.reload();
    await expect(amira.locator('#confidentiality')).toHaveValue(TEXTS.confidentiality);
    await expectAccessible(amira, 'writing the agreement');
    await amira.getByRole('button', { name: 'Save it for both of you' }).click();
  });

  await test.step('both sign, and the first hears of the second without reloading', async () => {
    await amira.getByRole('button', { name: 'Sign it' }).click();
    await expect(amira.getByText('You have signed')).toBeVisible();
    await priya.goto(`${path}/agreement`);
    await expect(priya.getByText('Ready for you to sign')).toBeVisible();
    await expectAccessible(priya, 'an agreement to sign');
    await priya.getByRole('button', { name: 'Sign it' }).click();
    for (const page of [amira, priya])
      await expect(page.getByText('In force', { exact: true })).toBeVisible();
  });

  await test.step('the dates follow the agreement', async () => {
    await priya.goto(path);
    await amira.goto(path);
    await amira.getByRole('button', { name: /Plan your dates|Change the rhythm/ }).click();
    await amira.getByRole('button', { name: 'In a week' }).click();
    await amira.getByLabel('Time').fill('10:00');
    await amira.getByLabel('How often?').selectOption('fortnightly');
    const why = amira.getByLabel('Why do the dates change?');
    if (await why.isVisible()) await why.fill('We begin anew.');
    await expectAccessible(amira, 'planning');
    await amira.getByRole('button', { name: 'Lay out the dates' }).click();
    await expect(amira.getByText('You meet every two weeks at 10:00')).toBeVisible();
    await expect(priya.getByText('You meet every two weeks at 10:00')).toBeVisible();
    await expectAccessible(amira, 'the pair’s page');
  });

  await test.step('a session moves with a reason and a new date', async () => {
    await priya.getByRole('button', { name: 'Move or cancel' }).first().click();
    await priya.getByRole('button', { name: 'Move it' }).click();
    await expect(priya.getByRole('alert')).toContainText('Say why');
    await expectAccessible(priya, 'moving');
    await priya.getByRole('button', { name: 'A day later' }).click();
    await priya.getByLabel('Why?').fill('I am on a course.');
    await priya.getByRole('button', { name: 'Move it' }).click();
    for (const page of [priya, amira])
      await expect(page.getByText('I am on a course.')).toBeVisible();
  });

  await test.step('a calendar program reads the dates, until the address is stopped', async () => {
    const secret = await newCalendarAddress(amira);
    const feed = await request.get(secret);
    expect(feed.headers()['content-type']).toContain('text/calendar');
    const text = await feed.text();
    expect(text).toContain('SUMMARY:Supervision');
    expect(text).not.toMatch(/Amira|Priya|course|small room/);
    await amira.getByRole('button', { name: 'Stop this address' }).click();
    await expect(amira.getByText('The address does not work any more.')).toBeVisible();
    expect((await request.get(secret)).status()).toBe(404);
  });

  expect(faults.flat()).toEqual([]);
});

async function newCalendarAddress(page: Page): Promise<string> {
  await page.getByRole('button', { name: /Make a (calendar|new) address/ }).click();
  const field = page.getByLabel('Your secret address');
  await expect(field).toBeVisible();
  await expectAccessible(page, 'a calendar address');
  return new URL(await field.inputValue()).pathname;
}
