import { expect, type Page, test } from '@playwright/test';
import { ask, windowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll, faultsOf } from './quality';
import { savedBy } from './saving';

interface Overview {
  readonly items: readonly {
    readonly pair: {
      readonly lineId: string;
      readonly isCurrent: boolean;
      readonly myPart: string;
    };
  }[];
}

const OFFLINE = 30_000;
const AMIRA = 'Nobody is free on Friday. ';
const PRIYA = 'I ask the manager for cover. ';
const ALONE = 'We try it for two weeks. ';
const LATE = 'Then we look again. ';

/** A session the day after tomorrow, besides whatever rhythm the pair has. */
async function newSession(page: Page, lineId: string): Promise<string> {
  const day = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
  const answer = await page.request.post(`/api/v1/supervision/lines/${lineId}/sessions`, {
    data: { onDate: day, atTime: '08:00', lengthMinutes: 60, place: 'The small room' },
  });
  expect(answer.status(), await answer.text()).toBe(201);
  return ((await answer.json()) as { id: string }).id;
}

test('two prepare a session, hold it with notes that both write, and sign its record with a difference', async ({
  browser,
  baseURL,
}) => {
  test.setTimeout(180_000);
  const address = baseURL ?? '';
  const amira = await windowOf(browser, 'practitioner', address);
  const priya = await windowOf(browser, 'supervisor', address);
  // A record that is not drafted yet answers 404, which the browser notes as well.
  const faults = [amira, priya].map((page) => faultsOf(page));
  const { items } = await ask<Overview>(amira, '/supervision');
  const own = items.find(({ pair }) => pair.isCurrent && pair.myPart === 'supervisee');
  const path = `/supervision/sessions/${await newSession(amira, own?.pair.lineId ?? '')}`;
  const note = (page: Page) => page.getByLabel('Shared notes for The late rota');

  await test.step('either brings something, and the other sees it without reloading', async () => {
    await amira.goto(path);
    await priya.goto(path);
    await amira.getByLabel('Bring something').fill('The late rota');
    await amira.getByRole('button', { name: 'Add an item' }).click();
    await expect(priya.getByRole('heading', { name: 'The late rota' })).toBeVisible();
    await priya.getByRole('button', { name: 'Move up: The late rota' }).press('Enter');
    await expect(priya.getByText(/The late rota is number \d+ of/)).toBeAttached();
    await amira.getByLabel('Notes that nobody else reads').fill('Ask about my hours.');
    await expect(amira.getByText('Saved just now')).toBeVisible();
    await expectAccessible(amira, 'preparing');
    await amira.setViewportSize({ width: 390, height: 844 });
    await expectNoSidewaysScroll(amira, 'preparing on a phone');
    await amira.setViewportSize({ width: 1280, height: 900 });
  });

  await test.step('an item is dragged to another place, and both see it there', async () => {
    const titles = (page: Page) => page.locator('al-session-item h3');
    const before = await titles(amira).allTextContents();
    const handle = amira.locator('li', { hasText: 'The late rota' }).locator('.handle');
    await handle.hover();
    await amira.mouse.down();
    const above = await amira.locator('.agenda > li').first().boundingBox();
    if (above === null) throw new Error('There is no first item.');
    await amira.mouse.move(above.x + above.width / 2, above.y + 5, { steps: 10 });
    await amira.mouse.up();
    expect(before.at(0)).not.toContain('The late rota');
    for (const page of [amira, priya])
      await expect(titles(page).first()).toContainText('The late rota');
  });

  await test.step('both write into the same note at once', async () => {
    await priya.getByRole('button', { name: 'Begin the session' }).click();
    await expect(amira.getByText('In session', { exact: true })).toBeVisible();
    for (const page of [amira, priya]) {
      await page.getByRole('button', { name: 'Write notes for The late rota' }).click();
      await expect(note(page)).toBeEditable();
    }
    await Promise.all([
      note(amira).pressSequentially(AMIRA, { delay: 15 }),
      note(priya).pressSequentially(PRIYA, { delay: 15 }),
    ]);
    for (const page of [amira, priya])
      for (const words of [AMIRA, PRIYA]) await expect(note(page)).toHaveValue(new RegExp(words));
    expect(await note(amira).inputValue()).toBe(await note(priya).inputValue());
  });

  await test.step('one loses the network for half a minute, writes on, and nothing is lost', async () => {
    await amira.context().setOffline(true);
    await note(amira).press('End');
    await note(amira).pressSequentially(ALONE);
    await expect(amira.getByText('Not connected. Your words are kept on this page')).toBeVisible();
    await note(priya).press('Home');
    await note(priya).pressSequentially('Cover: ');
    await priya.waitForTimeout(OFFLINE);
    await amira.context().setOffline(false);
    for (const page of [amira, priya])
      for (const words of [ALONE, 'Cover: ', AMIRA, PRIYA])
        await expect(note(page)).toHaveValue(new RegExp(words));
    await expect(amira.getByText('Both of you see this. Saved')).toBeVisible();
    expect(await note(amira).inputValue()).toBe(await note(priya).inputValue());
  });

  await test.step('the page is loaded anew before the last words are sent, and they go out after all', async () => {
    await amira.context().setOffline(true);
    await note(amira).press('End');
    await note(amira).pressSequentially(LATE);
    await expect(amira.getByText('Not connected. Your words are kept on this page')).toBeVisible();
    const inTab = () => amira.evaluate(() => JSON.stringify(Object.values(sessionStorage)));
    await expect.poll(inTab).not.toBe('[]');
    expect(await inTab()).not.toContain(LATE);
    amira.once('dialog', (dialog) => void dialog.accept());
    await amira.reload().catch(() => undefined);
    await amira.context().setOffline(false);
    // The browser may try again by itself at the same moment: then the words have gone out before this page opens.
    await expect(() => amira.goto(path)).toPass();
    const write = amira.getByRole('button', { name: 'Write notes for The late rota' });
    await expect(async () => {
      if (await write.isVisible()) await write.click({ timeout: 1_000 });
      await expect(note(amira)).toBeVisible({ timeout: 2_000 });
    }).toPass();
    for (const page of [amira, priya]) await expect(note(page)).toHaveValue(new RegExp(LATE));
    await expect.poll(inTab).toBe('[]');
  });

  await test.step('something is taken on, and the session is over', async () => {
    await priya.getByRole('button', { name: 'Add an action' }).click();
    await priya.getByLabel('What?').fill('Find cover for the late shift');
    await priya.getByRole('button', { name: 'In a week' }).click();
    await expectAccessible(priya, 'taking something on');
    await priya.getByRole('button', { name: 'Take it on' }).click();
    await expect(amira.getByText('Find cover for the late shift').first()).toBeVisible();
    await priya.getByRole('button', { name: 'End the session' }).click();
    await expectAccessible(priya, 'a session that was held');
  });

  await test.step('the record is drafted from it, and nobody types it again', async () => {
    await priya.getByRole('link', { name: 'Draft the record' }).click();
    await priya.getByRole('button', { name: 'Draft the record' }).click();
    await expect(priya.getByText(ALONE.trim())).toBeVisible();
    await expect(priya.getByText('Find cover for the late shift')).toBeVisible();
    await expect(priya.getByText('Ask about my hours.')).toHaveCount(0);
    await priya.getByRole('button', { name: 'Share it for reading back' }).click();
    await expect(priya.getByText('Save as PDF')).toBeVisible();
  });

  await test.step('one signs, the other signs with a difference, and it is frozen for both', async () => {
    await amira.goto(`${path}/record`);
    await amira.getByRole('radio', { name: /difference/ }).check();
    await amira.locator('#record-signature-text').fill('I see it otherwise: two weeks are long.');
    await amira.locator('al-sign-record button[type=submit]').click();
    await expect(priya.getByText('I see it otherwise: two weeks are long.')).toBeVisible();
    await priya.getByRole('radio').first().check();
    await priya.locator('al-sign-record button[type=submit]').click();
    for (const page of [amira, priya])
      await expect(page.getByText('Signed by both').first()).toBeVisible();
    await expectAccessible(amira, 'a signed record');
  });

  await test.step('what comes later is added, and a copy can be kept', async () => {
    await amira.getByLabel('What is to be added?').fill('Cover was found for both Fridays.');
    await amira.getByRole('button', { name: 'Add it' }).click();
    await expect(priya.getByText('Cover was found for both Fridays.')).toBeVisible();
    const { name, begins } = await savedBy(amira, 'Save as PDF');
    expect(name).toMatch(/^supervision-record-[0-9-]+\.pdf$/);
    expect(begins).toBe('%PDF-');
  });

  await test.step('nobody else finds any of it', async () => {
    for (const who of ['manager', 'safeguarding', 'administrator', 'secondSupervisor'] as const) {
      const other = await windowOf(browser, who, address);
      for (const page of [path, `${path}/record`])
        expect((await other.request.get(`/api/v1${page}`)).status()).toBe(404);
      await other.close();
    }
  });

  // Without network the browser shows a page of its own.
  const known = /Failed to load resource|^chrome-error:/;
  const unexpected = faults.flat().filter((fault) => !known.test(fault));
  expect(unexpected).toEqual([]);
});
