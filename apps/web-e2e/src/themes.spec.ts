import type { ThemesOverview } from '@alongside/contracts';
import { expect, type Page, test } from '@playwright/test';
import { ask, freshWindowOf, windowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll } from './quality';
import { savedBy } from './saving';

test('a manager reads what keeps being asked, keeps a copy, and everybody sees that they looked', async ({
  browser,
  baseURL,
}) => {
  const address = baseURL ?? '';
  const monica = await freshWindowOf(browser, 'manager', address);
  const where = monica.getByLabel('Where');
  const idOf = async (page: Page, kind: string): Promise<string> => {
    const { units } = await ask<ThemesOverview>(page, '/themes');
    return units.find((each) => each.kind === kind)?.id ?? '';
  };

  await test.step('a service shows its figures, each picture with its table', async () => {
    await monica.goto('/themes');
    await where.selectOption(await idOf(monica, 'service'));
    const first = monica.locator('details.group').first();
    await expect(first.locator('summary')).toContainText(/about \d+/);
    const table = first.getByRole('table').first();
    await expect(table.getByRole('row').nth(1)).toBeVisible();
    await expect(monica.getByText('More questions usually means more trust.')).toBeVisible();
    await expectAccessible(monica, 'the themes of a service');
    await monica.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(monica, 'the themes of a service');
    await monica.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('a team that is too small says where it is counted, and shows nothing', async () => {
    const elaine = await windowOf(browser, 'managerOfFew', address);
    await elaine.goto('/themes');
    await elaine.getByLabel('Where').selectOption(await idOf(elaine, 'team'));
    await expect(elaine.getByText('Too few practitioners work here')).toBeVisible();
    await expect(elaine.locator('details.group')).toHaveCount(0);
    await elaine.getByText('Why can I not see my team?').click();
    await expect(elaine.getByText('nothing of it is lost')).toBeVisible();
    await expectAccessible(elaine, 'a team that is too small');
    await elaine.context().close();
  });

  await test.step('a copy leaves with the same figures, as a table and as a PDF', async () => {
    await expect(monica.locator('details.group').first()).toBeVisible();
    const pdf = await savedBy(monica, 'Save as PDF');
    expect(pdf.name).toMatch(/^themes-\d{4}-Q[1-4]\.pdf$/);
    expect(pdf.begins).toBe('%PDF-');
    const csv = await savedBy(monica, 'Save as a table (CSV)');
    expect(csv.name).toMatch(/^themes-\d{4}-Q[1-4]\.csv$/);
  });

  await test.step('whoever is asked about reads who looked', async () => {
    const amira = await windowOf(browser, 'practitioner', address);
    await amira.goto('/themes/views');
    await expect(amira.getByText('as a copy to keep').first()).toBeVisible();
    await amira.context().close();
  });
  await monica.context().close();
});
