import { expect, type Page, test } from '@playwright/test';
import { newQuestion, option, raise } from './asking';
import { answerCheck, answerTheRest, weigh, writeDecision } from './deciding';
import { windowOf } from './members';
import { expectAccessible, faultsOf } from './quality';

test('one question is raised, talked through, decided, signed, paused, reviewed and closed', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(150_000);
  const address = baseURL ?? '';
  const amira = await windowOf(browser, 'practitioner', address);
  const priya = await windowOf(browser, 'supervisor', address);
  const faults = [faultsOf(amira), faultsOf(priya)];
  const bothAccessible = async (where: string): Promise<void> => {
    await expectAccessible(amira, `${where}: the practitioner`);
    await expectAccessible(priya, `${where}: the supervisor`);
  };
  const question = newQuestion();
  let subject = '';

  await test.step('the supervisor’s home shows the new question by itself', async () => {
    await priya.goto('/');
    await expect(priya.getByRole('heading', { level: 1 })).toBeVisible();
    subject = `/questions/${await raise(amira, question, expectAccessible, 'Today')}`;
    await expect(priya.getByRole('link', { name: question.title }).first()).toBeVisible();
    await bothAccessible('raised');
  });

  await test.step('the practitioner reads the reply without reloading', async () => {
    await priya.getByRole('link', { name: question.title }).first().click();
    await say(priya, 'Thank you for asking. What would the others in the house see?');
    await expect(amira.getByText('What would the others in the house see?')).toBeVisible();
    await bothAccessible('talking');
  });

  await test.step('neither sees where the other placed it before placing it too', async () => {
    await place(priya, 'Warm');
    await expect(amira.getByText('Priya has placed theirs.')).toBeVisible();
    await expect(amira.getByText('Each of you answered before seeing the other.')).toHaveCount(0);
    await place(amira, 'Close');
    for (const page of [amira, priya])
      await expect(page.getByText('Each of you answered before seeing the other.')).toBeVisible();
    await bothAccessible('placed');
  });

  await test.step('both harms are weighed, and an early yes is refused with its reason', async () => {
    await amira.goto(`${subject}/weighing`);
    await weigh(amira);
    await priya.goto(`${subject}/decide`);
    const yes = option(priya, 'Go ahead');
    await expect(yes).toBeDisabled();
    await expect(yes).toHaveAccessibleDescription(/not answered yet/);
    await bothAccessible('weighed');
  });

  await test.step('the checks are answered; one that holds is answered anew', async () => {
    await amira.goto(`${subject}/checks`);
    await amira.getByRole('link', { name: /kept from knowing/ }).click();
    await answerCheck(amira, 'Not sure', 'I have not asked the team about it yet.');
    await priya.goto(`${subject}/decide`);
    await expect(option(priya, 'Go ahead')).toHaveAccessibleDescription(
      /waits for what is not known yet|not answered yet/,
    );
    await amira.goto(`${subject}/checks`);
    await amira.getByRole('link', { name: /kept from knowing/ }).click();
    await expectAccessible(amira, 'a check that holds');
    await answerCheck(amira, 'No', 'The whole team knows and would know.');
    await answerTheRest(priya, `${subject}/checks`);
    await amira.goto(subject);
    await bothAccessible('checked');
  });

  await test.step('the supervisor decides, reads it back and shares it', async () => {
    await priya.goto(`${subject}/decide`);
    await writeDecision(priya);
    await expectAccessible(priya, 'deciding');
    await answerAboutName(priya);
    await priya.getByRole('button', { name: 'Read it back' }).click();
    await expect(priya.getByRole('heading', { name: 'Read it back' })).toBeVisible();
    await expectAccessible(priya, 'reading it back');
    await priya.getByRole('button', { name: /^Share it with/ }).click();
    await expect(priya.getByRole('heading', { level: 1, name: question.title })).toBeVisible();
    await bothAccessible('decided');
  });

  await test.step('both sign', async () => {
    for (const page of [amira, priya]) {
      await page.getByRole('link', { name: 'Read and sign', exact: true }).first().click();
      await expectAccessible(page, 'signing');
      await option(page, 'I sign it').check();
      await page.getByRole('button', { name: 'Sign it' }).click();
      await expect(page.getByRole('heading', { level: 1, name: question.title })).toBeVisible();
    }
    for (const page of [amira, priya])
      await expect(page.locator('.page-facts').getByText('Agreed', { exact: true })).toBeVisible();
    await bothAccessible('in force');
  });

  await test.step('a stop condition pauses it, and the supervisor takes it up again', async () => {
    await act(amira, 'Report that a stop condition is met', async (dialog) => {
      await option(dialog, 'Somebody else feels left out').check();
      await dialog.getByRole('textbox', { name: 'What happened?' }).fill('A neighbour asked why.');
      await expectAccessible(amira, 'reporting a stop condition');
      await dialog.getByRole('button', { name: 'Pause it now' }).click();
    });
    await expect(priya.getByText('Paused: a stop condition is met.').first()).toBeVisible();
    await bothAccessible('paused');
    await act(priya, 'Take the agreement up again', async (dialog) => {
      await dialog.getByRole('textbox').first().fill('We spoke with the neighbour together.');
      await dialog.getByRole('button', { name: 'Take it up again' }).click();
    });
    await expect(amira.getByText('Paused: a stop condition is met.')).toHaveCount(0);
  });

  await test.step('it is reviewed and closed', async () => {
    await amira.goto(`${subject}/review`);
    await review(amira);
    await act(priya, 'Close the question', async (dialog) => {
      await expectAccessible(priya, 'closing');
      await dialog.getByRole('textbox').first().fill('It was kind, and it was enough.');
      await dialog.getByRole('button', { name: 'Close it' }).click();
    });
    for (const page of [amira, priya])
      await expect(page.locator('.page-facts').getByText('Closed', { exact: true })).toBeVisible();
    await bothAccessible('closed');
  });

  expect(faults.flat()).toEqual([]);
  await Promise.all([amira, priya].map((page) => page.context().close()));
});

async function say(page: Page, words: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Write something' }).fill(words);
  await page.getByRole('button', { name: 'Send', exact: true }).click();
  await expect(page.getByRole('listitem').getByText(words)).toBeVisible();
}

/** Writes a name among the reasons, is asked about it, and takes it out again. */
async function answerAboutName(page: Page): Promise<void> {
  const why = page.getByRole('textbox', { name: 'Why? In your own words' });
  const words = await why.inputValue();
  await why.fill(`${words} Rosa Whitfield says so too.`);
  await page.getByRole('button', { name: 'Read it back' }).click();
  const asked = page.getByRole('alert').filter({ hasText: 'Could this tell who somebody is?' });
  await expect(asked).toContainText('Rosa Whitfield');
  await expectAccessible(page, 'being asked about a name');
  await asked.getByRole('button', { name: 'Change it' }).click();
  await expect(why).toBeFocused();
  await expect(asked).toHaveCount(0);
  await why.fill(words);
}

async function place(page: Page, position: string): Promise<void> {
  await option(page, position).check();
  await page.getByRole('button', { name: 'Place it', exact: true }).click();
}

/** Begins an act that asks for a reason, and writes in its dialog. */
async function act(
  page: Page,
  name: string,
  write: (dialog: ReturnType<Page['getByRole']>) => Promise<void>,
): Promise<void> {
  await page.getByRole('button', { name, exact: true }).first().click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await write(dialog);
  await expect(dialog).toHaveCount(0);
}

async function review(page: Page): Promise<void> {
  const choose = (group: string, choice: string) =>
    option(page.getByRole('radiogroup', { name: group }), choice).check();
  await choose('Did it happen as agreed?', 'Yes');
  await page.getByRole('textbox', { name: 'What happened?' }).fill('They wore it the same day.');
  await choose('Did it help?', 'Yes, it helped');
  await page
    .getByRole('radiogroup', { name: 'What does the person say?' })
    .getByRole('radio')
    .first()
    .check();
  await page.getByRole('textbox', { name: 'In their own words' }).fill('It is warm, thank you.');
  await page.getByRole('textbox', { name: 'How were they asked?' }).fill('On a walk');
  await expectAccessible(page, 'reviewing');
  await page.getByRole('button', { name: 'Record the review' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How did it go?' })).toHaveCount(0);
}
