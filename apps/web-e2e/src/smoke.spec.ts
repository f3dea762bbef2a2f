import { expect, test } from '@playwright/test';

test('somebody who comes to the address is asked to sign in', async ({ page }) => {
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('request', (request) => {
    if (new URL(request.url()).hostname !== '127.0.0.1') errors.push(request.url());
  });

  await page.goto('/');

  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByLabel(/e-?mail/i)).toBeVisible();
  expect(errors).toEqual([]);
});
