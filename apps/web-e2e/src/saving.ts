import { PASSWORD } from './members';
import type { Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';

/** What a button saves: the file's name, and its first characters. Says once more who it is where that is asked. */
export async function savedBy(
  page: Page,
  button: string,
): Promise<{ readonly name: string; readonly begins: string }> {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: button }).click();
  const question = page.getByRole('dialog', { name: 'Please confirm that it is you' });
  const isAsked = question.waitFor().then(() => true);
  if (await Promise.race([isAsked, coming.then(() => false)])) {
    await question.getByLabel('Your password').fill(PASSWORD);
    await question.getByRole('button', { name: 'Confirm' }).click();
  }
  isAsked.catch(() => undefined);
  const file = await coming;
  const bytes = await readFile(await file.path());
  return { name: file.suggestedFilename(), begins: bytes.subarray(0, 5).toString() };
}
