import { expect, test } from '@playwright/test';
import { ask, freshWindowOf, windowOf } from './members';
import { settled } from './quality';

interface Person {
  readonly id: string;
  readonly version: number;
}

/** Access ends on the server at once; a page that is open hears of it within this time. Unit: milliseconds. */
const SOON = 8_000;

test('pages of somebody whose access ends close themselves in every tab, and do not come back', async ({
  browser,
  baseURL,
}) => {
  const address = baseURL ?? '';
  const administrator = await windowOf(browser, 'administrator', address);
  const aCase = await freshWindowOf(browser, 'recoveryWorker', address);
  const { items } = await ask<{ items: readonly { id: string; title: string }[] }>(
    aCase,
    '/cases?state=all&limit=1',
  );
  const [subject] = items;
  if (!subject) throw new Error('The demonstration has no question of this member.');
  const { member } = await ask<{ member: { id: string } }>(aCase, '/session');
  const path = `/organisation/people/${member.id}`;
  const command = async (method: 'put' | 'delete', data?: object) => {
    const { version } = await ask<Person>(administrator, path);
    const answer = await administrator.request[method](`/api/v1${path}/leaving`, {
      headers: { 'if-match': `"${version}"`, origin: address },
      ...(data && { data }),
    });
    expect(answer.ok()).toBe(true);
  };

  await test.step('they read a question, with their home page in another tab', async () => {
    await aCase.goto('/');
    await settled(aCase);
    await aCase.goto(`/questions/${subject.id}`);
    await expect(aCase.getByRole('main')).toContainText(subject.title);
  });
  const home = await aCase.context().newPage();
  await home.goto('/');
  await settled(home);

  try {
    await test.step('an administrator ends their access', async () => {
      await command('put', { lastOn: new Date().toISOString().slice(0, 10) });
    });

    await test.step('both tabs say that the session has ended, and nothing else', async () => {
      for (const page of [aCase, home]) {
        await expect(page.getByText('Your session has ended.')).toBeVisible({ timeout: SOON });
        await expect(page).toHaveURL(/\/sign-in/);
        expect(await page.content()).not.toContain(subject.title);
      }
    });

    await test.step('going back brings nothing back', async () => {
      await aCase.goBack();
      await expect(aCase.getByRole('heading', { name: 'Sign in' })).toBeVisible();
      expect(await aCase.content()).not.toContain(subject.title);
      const refused = await aCase.request.get(`/api/v1/cases/${subject.id}`);
      expect(refused.status()).toBe(401);
    });
  } finally {
    await command('delete');
    await Promise.all([aCase, administrator].map((page) => page.context().close()));
  }
});
