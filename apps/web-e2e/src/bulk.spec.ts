import { expect, type Page, test } from '@playwright/test';
import { freshWindowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll } from './quality';

const PAIR = ['Carys Boyle', 'Carys Kelly'] as const;

async function choosePair(page: Page): Promise<void> {
  await page.goto('/organisation/people');
  await page.getByLabel('Name or e-mail address').fill('Carys');
  await page.getByRole('button', { name: 'Search' }).click();
  for (const name of PAIR) await page.getByRole('checkbox', { name: `Choose ${name}` }).check();
  await expect(page.getByRole('heading', { name: '2 people chosen' })).toBeVisible();
}

const rowOf = (page: Page, name: string) => page.getByRole('row').filter({ hasText: name });

test('an administrator moves several people, ends their access, and takes each back', async ({
  browser,
  baseURL,
}) => {
  const page = await freshWindowOf(browser, 'administrator', baseURL ?? '');
  const happens = page.getByRole('list', { name: 'What happens' }).getByRole('listitem');
  const show = page.getByRole('button', { name: 'Show what happens' });
  const takeBack = page.getByRole('button', { name: 'Take it back' });

  await test.step('what happens to each is shown before it is done', async () => {
    await choosePair(page);
    await page.getByRole('button', { name: 'Move to a team' }).click();
    await page.getByLabel('To this team').selectOption({ label: 'Family support' });
    await show.click();
    await expect(happens).toHaveCount(2);
    await expect(happens.first()).toContainText('moves from');
    await expectAccessible(page, 'several people who are moved');
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(page, 'several people who are moved');
    await page.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('they are moved together, and moved back', async () => {
    await page.getByRole('button', { name: /^Move 2/ }).click();
    for (const name of PAIR) await expect(rowOf(page, name)).toContainText('Family support');
    await takeBack.click();
    for (const name of PAIR) await expect(rowOf(page, name)).not.toContainText('Family support');
  });

  await test.step('their access is ended together, and given back', async () => {
    await choosePair(page);
    await page.getByRole('button', { name: 'End their access' }).click();
    const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London' }).format();
    const [year = '', month = '', day = ''] = today.split('-');
    const lastDay = page.getByRole('group', { name: 'Their last day' });
    await lastDay.getByLabel('Day').fill(day);
    await lastDay.getByLabel('Month').fill(month);
    await lastDay.getByLabel('Year').fill(year);
    await show.click();
    await expect(happens.first()).toContainText('loses access');
    await page.getByRole('button', { name: /^Set the last day of 2/ }).click();
    for (const name of PAIR) await expect(rowOf(page, name)).toHaveCount(0);
    await takeBack.click();
    for (const name of PAIR) await expect(rowOf(page, name)).toBeVisible();
  });
  await page.context().close();
});
