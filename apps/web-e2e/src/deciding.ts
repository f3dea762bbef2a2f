import { expect, type Page } from '@playwright/test';
import { option } from './asking';

/** The answer to each check that lets a small gift go ahead; the rest is left out. */
const GOOD_ANSWERS: Readonly<Record<string, string>> = {
  S9_person_asked: 'Yes',
  S10_capacity_this_choice: 'Yes; nothing suggests otherwise',
  S11_free_to_refuse: 'Yes',
  S12_parent_or_carer_view: 'They agree',
  S13_lone_working_plan: 'Yes',
  S14_policy_position: 'A policy allows it',
  S15_insurance: 'Yes',
  S17_would_offer_to_others: 'Yes',
  S18_worker_state: 'Steady',
  S20_reversible: 'Yes',
};

/** Answers the check on the screen, and waits until the next page has come. */
export async function answerCheck(page: Page, answer: string, reason: string): Promise<void> {
  const before = page.url();
  await option(page, answer).check();
  await page.getByRole('textbox').fill(reason);
  await page.getByRole('button', { name: /and go on$/ }).click();
  await expect(page).not.toHaveURL(before);
}

/** Goes from check to check until none is left. */
export async function answerTheRest(page: Page, checks: string): Promise<void> {
  await page.goto(checks);
  await page.getByRole('link', { name: 'Answer the next one' }).click();
  await expect(page.getByRole('button', { name: /and go on$/ })).toBeVisible();
  for (let left = 20; left > 0; left -= 1) {
    const check = new URL(page.url()).pathname.split('/')[4];
    if (check === undefined) break;
    await answerCheck(page, GOOD_ANSWERS[check] ?? 'No', 'We looked at it together.');
  }
  await expect(page.getByRole('link', { name: 'Back to the question' })).toBeVisible();
}

/** Fills in the weighing and the facts that the checks need, and waits until they are saved. */
export async function weigh(page: Page): Promise<void> {
  const write = (name: string, words: string) =>
    page.getByRole('textbox', { name, exact: true }).fill(words);
  const choose = (group: string, choice: string) =>
    option(page.getByRole('radiogroup', { name: group }), choice).check();
  await write('Harm by doing it', 'Others may ask why not them.');
  await write('Harm by not doing it', 'They are cold and feel that nobody noticed.');
  await page
    .getByRole('radiogroup', { name: 'What does the person say?' })
    .getByRole('radio')
    .first()
    .check();
  await write('In their own words', 'I would like that.');
  await write('How were they asked?', 'On a walk');
  await write('Who asked them?', 'Their keyworker');
  await page.getByRole('group', { name: 'When?' }).getByRole('button').first().click();
  await write('Other way 1', 'Ask the clothing fund');
  await write('Who knows 1', 'The team');
  await choose('Where does it lead?', 'Closer');
  await choose('Which of these comes closest?', 'Giving and money');
  await choose('And more exactly?', 'A gift from me');
  await choose('What of it?', 'A small gift');
  await choose('Whom is the service for?', 'Adults');
  await choose('Is there a parent or carer whose view matters?', 'No');
  await expect(page.getByText('Saved just now').first()).toBeVisible();
}

/** Chooses a yes with conditions and writes what it needs. */
export async function writeDecision(page: Page): Promise<void> {
  const write = (name: string | RegExp, words: string) =>
    page.getByRole('textbox', { name }).first().fill(words);
  await option(page, 'Go ahead, with conditions').check();
  await write('Why? In your own words', 'It is small, it is open, and it meets a real need.');
  await write('Condition 1', 'It is given in front of a colleague');
  await write('Stop condition 1', 'Somebody else feels left out');
  await write('How and when does it end?', 'It is given once.');
  await page
    .getByRole('group', { name: 'When do we look back at it?' })
    .getByRole('button')
    .first()
    .click();
  const tells = page.getByRole('textbox', { name: /^Who tells/ });
  if (await tells.count()) await tells.fill('The practitioner, at the visit');
}
