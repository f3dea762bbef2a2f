import { expect, type Page, test } from '@playwright/test';
import { ask, windowOf } from './members';

const SETTINGS = '/api/v1/organisation/settings';

interface Settings {
  readonly values: Readonly<Record<string, unknown>>;
  readonly versions: Readonly<Record<string, number>>;
}

/** Sets a subject back to what it was when the spec began, whatever happened in between. */
async function restore(page: Page, before: Settings): Promise<void> {
  const now = await ask<Settings>(page, '/organisation/settings');
  for (const [subject, value] of Object.entries(before.values)) {
    if (JSON.stringify(now.values[subject]) === JSON.stringify(value)) continue;
    await page.request.put(`${SETTINGS}/${subject}`, {
      data: { [subject]: value },
      headers: { 'If-Match': `"${now.versions[subject] ?? 0}"` },
    });
  }
}

test('an administrator changes settings, a practitioner meets them, and they are set back', async ({
  browser,
  baseURL: address,
}) => {
  const baseURL = address ?? '';
  const ada = await windowOf(browser, 'administrator', baseURL);
  const amira = await windowOf(browser, 'practitioner', baseURL);
  const before = await ask<Settings>(ada, '/organisation/settings');
  try {
    await ada.goto('/organisation/settings/numbers');
    await ada.getByRole('button', { name: 'Add a number' }).click();
    await ada.getByLabel('Who answers').last().fill('Night desk');
    await ada.getByLabel('Number', { exact: true }).last().fill('0300 555 0199');
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(ada.getByText('Saved. Everybody sees them')).toBeVisible();
    await amira.goto('/help');
    await expect(amira.getByText('Night desk').first()).toBeVisible();

    await ada.goto('/organisation/settings/calendar');
    await ada.getByRole('radio', { name: 'Scotland' }).check();
    await ada.getByText('The public holidays of this year and the next').click();
    await expect(ada.getByText(/30 November/).first()).toBeVisible();
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(ada.getByText('Saved. Days that people were given')).toBeVisible();

    await ada.goto('/organisation/settings/rules');
    await ada.getByLabel('Answer').selectOption({ label: 'Yes' });
    await ada.getByLabel('What it asks for here').selectOption({ label: 'needs a second view' });
    await expect(ada.getByText('Here from now on')).toBeVisible();
    await ada.getByRole('button', { name: 'Add this rule' }).click();
    await ada.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(ada.getByText('Saved. A stricter rule holds at once')).toBeVisible();
    const rows = await ask<{ items: { id: string }[] }>(amira, '/cases?state=open');
    const seen = await ask<{ tightenedRules: object; calendar: { nation: string } }>(
      amira,
      `/cases/${rows.items[0]?.id ?? ''}`,
    );
    expect(seen.tightenedRules).toMatchObject({ S20_reversible: { yes: 'second_view' } });
    expect(seen.calendar.nation).toBe('scotland');

    await ada
      .getByRole('button', { name: /^Set it back/ })
      .first()
      .click();
    await expect(ada.getByText('It is set back.')).toBeVisible();
    await ada.goto('/organisation/people/changes');
    await expect(ada.getByText(/set a setting back: Stricter rules/).first()).toBeVisible();
  } finally {
    await restore(ada, before);
  }
  await amira.goto('/help');
  await expect(amira.getByText('Night desk')).toHaveCount(0);
});
