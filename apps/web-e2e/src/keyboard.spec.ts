import { expect, type Page, test } from '@playwright/test';
import { newQuestion, option } from './asking';
import { PASSWORD, PEOPLE } from './members';

test('signing in, asking and replying need no more than the keyboard', async ({ page }) => {
  test.setTimeout(60_000);
  const question = newQuestion();
  const { keyboard } = page;

  await test.step('sign in', async () => {
    await page.goto('/sign-in');
    await expect(page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await tabTo(page, 'textbox', 'Work email');
    await keyboard.type(PEOPLE.practitioner);
    await keyboard.press('Tab');
    await keyboard.type(PASSWORD);
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: /Amira/ })).toBeVisible();
  });

  await test.step('ask', async () => {
    await tabTo(page, 'link', 'Ask a boundary question');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Ask a boundary question' })).toBeVisible();
    await choose(page, 'Who is it about?', 'Somebody new');
    await tabTo(page, 'textbox', 'What is happening?');
    await keyboard.type(question.story);
    await tabTo(page, 'button', 'Continue');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'What exactly is it about?' })).toBeFocused();
    await choose(page, 'Has it happened?', 'It has not happened yet');
    await tabTo(page, 'textbox', 'What exactly would happen?');
    await keyboard.type(question.act);
    await tabTo(page, 'textbox', 'A short title (optional)');
    await keyboard.type(question.title);
    await keyboard.press('Enter');
    await expect(
      page.getByRole('heading', { name: 'By when do you need an answer?' }),
    ).toBeFocused();
    await choose(page, 'By when do you need an answer?', 'This week');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Check before you share' })).toBeFocused();
    await tabTo(page, 'button', 'Share with Priya');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: question.title })).toBeVisible();
  });

  await test.step('reply', async () => {
    await tabTo(page, 'textbox', 'Write something');
    await keyboard.type('One more thing I should have said.');
    await tabTo(page, 'button', 'Send');
    await keyboard.press('Enter');
    await expect(
      page.getByRole('listitem').getByText('One more thing I should have said.'),
    ).toBeVisible();
  });

  await test.step('Ctrl K goes to another page; Escape gives the focus back', async () => {
    const jump = page.getByRole('button', { name: 'Find or jump to' });
    await jump.focus();
    await keyboard.press('Enter');
    const field = page.getByRole('combobox', { name: 'Find a page or a recent question' });
    await expect(field).toBeFocused();
    await keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect(jump).toBeFocused();
    await page.waitForTimeout(600); // two Escapes close to each other hide the screen
    await keyboard.press('Control+k');
    await expect(field).toBeFocused();
    await keyboard.type('actions');
    await expect(page.getByRole('option', { name: /Actions/ })).toBeVisible();
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Agreed actions' })).toBeVisible();
  });

  await test.step('Escape twice hides the screen, and shows it again', async () => {
    const title = await page.title();
    const cover = page.getByRole('dialog', { name: 'The screen is hidden' });
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(cover).toBeVisible();
    await expect(page).toHaveTitle('Notes');
    await keyboard.press('Escape');
    await keyboard.press('Escape');
    await expect(cover).toBeHidden();
    await expect(page).toHaveTitle(title);
  });
});

/** Presses Tab until this has the focus, and demands that it can be seen. */
async function tabTo(
  page: Page,
  role: 'textbox' | 'link' | 'button' | 'radio',
  name: string,
): Promise<void> {
  const wanted = page.getByRole(role, { name, exact: true }).first();
  await expect(wanted).toBeVisible();
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await wanted.evaluate((element) => element === document.activeElement)) break;
  }
  await expect(wanted).toBeFocused();
  await expectFocusToBeSeen(page);
}

/** Goes to a group of options and along it with the arrow keys. */
async function choose(page: Page, group: string, words: string): Promise<void> {
  const options = page.getByRole('radiogroup', { name: group });
  const wanted = option(options, words);
  const isInside = () =>
    options.evaluate(
      (each) => document.activeElement?.matches('input') && each.contains(document.activeElement),
    );
  for (let presses = 0; presses < 60 && !(await isInside()); presses += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  for (let presses = 0; presses < 40 && !(await wanted.isChecked()); presses += 1)
    await page.keyboard.press('ArrowDown');
  await expect(wanted).toBeChecked();
  await expectFocusToBeSeen(page);
}

/** Something around what has the focus is outlined, or it is edged by a shadow. */
async function expectFocusToBeSeen(page: Page): Promise<void> {
  const isSeen = await page.evaluate(() => {
    const shows = (element: Element | null): boolean => {
      if (!element) return false;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    const focused = document.activeElement;
    return shows(focused) || shows(focused?.closest('label') ?? null);
  });
  expect(isSeen, 'the focus can be seen').toBe(true);
}
