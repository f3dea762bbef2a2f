import { expect, type Locator, type Page } from '@playwright/test';

/** The words of a question that nobody has asked before. */
export interface Asked {
  readonly title: string;
  readonly story: string;
  readonly act: string;
}

let count = 0;

export const newQuestion = (): Asked => {
  count += 1;
  const mark = `${Date.now().toString(36)}${count}`;
  return {
    title: `A warm scarf ${mark}`,
    story: 'They came to the visit without a coat again and I have a scarf at home.',
    act: 'I would give them a knitted scarf at the next visit. It cost nothing.',
  };
};

/** Writes and shares a question on the three short pages, as the practitioner. */
export async function raise(
  page: Page,
  question: Asked,
  seen?: Seen,
  urgency = 'This week',
): Promise<string> {
  await page.goto('/');
  await page.getByRole('link', { name: 'Ask a boundary question' }).first().click();
  await page.getByRole('radio', { name: 'Somebody new' }).check();
  await page.getByRole('textbox', { name: 'What is happening?' }).fill(question.story);
  await seen?.(page, 'raising, first page');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: 'It has not happened yet' }).check();
  await page.getByRole('textbox', { name: 'What exactly would happen?' }).fill(question.act);
  await page.getByRole('textbox', { name: 'A short title' }).fill(question.title);
  await seen?.(page, 'raising, second page');
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.getByRole('radio', { name: urgency }).check();
  await seen?.(page, 'raising, third page');
  await page.getByRole('button', { name: 'Continue' }).click();
  await expect(page.getByRole('heading', { name: 'Check before you share' })).toBeVisible();
  await seen?.(page, 'raising, before sharing');
  await page.getByRole('button', { name: /^Share with/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: question.title })).toBeVisible();
  return new URL(page.url()).pathname.split('/')[2] ?? '';
}

/** Something that is done at every step, such as testing the page. */
export type Seen = (page: Page, where: string) => Promise<void>;

/** The option that begins with these words; what it means is read out after them. */
export const option = (within: Locator | Page, words: string): Locator =>
  within.getByRole('radio', { name: new RegExp(`^${words}(\\s|$)`) });
