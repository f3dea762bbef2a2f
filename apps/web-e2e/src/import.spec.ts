import { expect, test } from '@playwright/test';
import { type Cells, csv, forty, withFiveFaults } from './forty-people';
import { freshWindowOf } from './members';

test('an administrator imports forty people with five faults, corrects them, and brings in the rest', async ({
  browser,
  baseURL,
}) => {
  const page = await freshWindowOf(browser, 'administrator', baseURL ?? '');
  const right = forty(`import${Date.now()}`);
  const wrong = withFiveFaults(right);

  await page.goto('/organisation/people');
  await page.getByRole('link', { name: 'Import a list' }).click();
  await page.getByLabel('Make services and teams that are not there yet').check();
  const choose = (rows: readonly Cells[]) =>
    page
      .getByLabel('A file from this computer')
      .setInputFiles({ name: 'people.csv', mimeType: 'text/csv', buffer: csv(rows) });
  await choose(wrong);

  const faults = page.getByRole('table', { name: 'What to correct' }).getByRole('row');
  await expect(faults).toHaveCount(1 + 5);
  for (const [at, words] of [
    ['4', 'Name', 'The name is missing.'],
    ['9', 'E-mail', '“kit at home” is no e-mail address.'],
    ['17', 'Roles', '“Team leader” is no role.'],
    ['26', 'Supervisor', '“nobody@elsewhere.example” is neither in the list nor here.'],
    ['33', 'Supervisor', 'They would supervise themselves.'],
  ].entries()) {
    for (const each of words) await expect(faults.nth(at + 1)).toContainText(each);
  }
  await page.getByRole('button', { name: 'Bring in the 35 that are fine' }).click();
  await expect(page.getByText('35 people are invited.')).toBeVisible();
  await expect(page.getByText('5 rows are held back')).toBeVisible();

  await choose(right);
  await expect(page.getByText('No row has a fault.')).toBeVisible();
  await expect(page.getByText('35 people are here or invited already')).toBeVisible();
  await page.getByRole('button', { name: 'Invite 5 people' }).click();
  await expect(page.getByText('5 people are invited.')).toBeVisible();

  await choose(right);
  await expect(page.getByText('40 people are here or invited already')).toBeVisible();
  await expect(page.getByText('Nobody would be invited.')).toBeVisible();
  await page.context().close();
});

test('a whole import is taken back while nobody has accepted', async ({ browser, baseURL }) => {
  const page = await freshWindowOf(browser, 'administrator', baseURL ?? '');
  const [first] = forty(`undone${Date.now()}`);
  await page.goto('/organisation/people/import');
  await page
    .getByLabel('Or paste it here')
    .fill(
      csv(first ? [[...first.slice(0, 2), '', '', 'Supervisor', '', ''] as Cells] : []).toString(),
    );
  await page.getByRole('button', { name: 'Check the list' }).click();
  await page.getByRole('button', { name: 'Invite 1 person' }).click();
  await page.getByRole('button', { name: 'Take it all back' }).click();
  await expect(page.getByText('1 invitation is withdrawn.')).toBeVisible();
  await page.context().close();
});
