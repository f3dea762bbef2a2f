import { expect, type Page, test } from '@playwright/test';
import { type Somebody, windowOf } from './members';
import { expectAccessible, expectNoSidewaysScroll, faultsOf, settled } from './quality';
import { EVERYBODY, screensOf } from './screens';

/** A desk by day, a phone by night, and the other way round. */
const LOOKS = [
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
] as const;
/** Unit: pixels. */
const TALLEST = 12_000;
const NARROWEST = { width: 320, height: 640 };

const READERS = [
  'practitioner',
  'supervisor',
  'secondSupervisor',
  'manager',
  'safeguarding',
  'administrator',
] as const satisfies readonly Somebody[];

for (const who of READERS)
  test(`every screen of the ${who} is accessible, fits and asks nobody else`, async ({
    browser,
    baseURL,
  }) => {
    test.setTimeout(400_000);
    const page = await windowOf(browser, who, baseURL ?? '');
    const faults = faultsOf(page);
    for (const screen of await screensOf(page, who)) await examine(page, screen);
    expect(faults).toEqual([]);
    await page.context().close();
  });

test('what somebody sees who is not signed in is accessible and fits', async ({ page }) => {
  test.setTimeout(120_000);
  const faults = faultsOf(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const screen of ['/sign-in', ...EVERYBODY]) await examine(page, screen);
  // Asking who is signed in is answered with 401, and the browser mentions it.
  expect(faults.filter((fault) => !fault.includes('401'))).toEqual([]);
});

/** Looks at one screen in every width and in both themes. */
async function examine(page: Page, screen: string): Promise<void> {
  await page.goto(screen);
  await settled(page);
  for (const { width, height, colorScheme } of LOOKS) {
    const where = `${screen} at ${width}, ${colorScheme}`;
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expectNoSidewaysScroll(page, where);
    await showWhole(page, width);
    await expectAccessible(page, where);
  }
  await page.setViewportSize(NARROWEST);
  await expectNoSidewaysScroll(page, `${screen} at ${NARROWEST.width}`);
}

/** As tall as the page, so that the bar at the bottom covers nothing that is to be measured. */
async function showWhole(page: Page, width: number): Promise<void> {
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  await page.setViewportSize({ width, height: Math.min(height, TALLEST) });
}
