// npm run pictures: makes the pictures of the administrator's guide anew, from the demonstration that runs at the address.
//   npm run pictures -- http://localhost:3000
import { chromium } from '@playwright/test';
import path from 'node:path';
import { demandChromium } from './chromium.mjs';
import { root } from './processes.mjs';

const address = process.argv[2] ?? 'http://localhost:3000';
const folder = path.join(root, 'docs/pictures');
const PASSWORD = 'alongside-demo';

const LIST = [
  'Name,E-mail,Service,Team,Roles,Supervisor',
  'Nia Bowen,nia.bowen@riverside.example,Housing,North,Practitioner,ola.hill@riverside.example',
  'Ola Hill,ola.hill@riverside.example,Housing,North,Supervisor,',
  'Ben Price,ben.price at riverside,Housing,North,Practitioner,ola.hill@riverside.example',
  'Mia Stone,mia.stone@riverside.example,Housing,North,Pratitioner,',
].join('\n');

/** Each picture: where, what is done there before it is taken, and what stands at its top. */
const PICTURES = {
  people: {
    at: '/organisation/people',
    async prepare(page) {
      const boxes = page.getByRole('checkbox', { name: /^Choose/ });
      await boxes.nth(2).check();
      await boxes.nth(3).check();
      return page.locator('h2', { hasText: 'chosen' });
    },
  },
  person: {
    at: '/organisation/people',
    async prepare(page) {
      await page.getByLabel('Name or e-mail address').fill('Amira');
      await page.getByRole('button', { name: 'Search' }).click();
      await page.getByText('1 person shown').first().waitFor();
      await page.getByRole('link', { name: 'Amira Khan' }).click();
      await page.getByRole('heading', { name: 'Roles' }).waitFor();
      return page.locator('h1');
    },
  },
  invite: {
    at: '/organisation/people/invitations',
    async prepare(page) {
      await page.getByLabel('Name', { exact: true }).fill('Nia Bowen');
      await page.getByLabel('Work e-mail address').fill('nia.bowen@riverside.example');
      await page.getByLabel('Team').selectOption({ index: 1 });
      return page.locator('h1');
    },
  },
  import: {
    at: '/organisation/people/import',
    async prepare(page) {
      await page.getByLabel('Make services and teams that are not there yet').check();
      await page.getByLabel('A file from this computer').setInputFiles({
        name: 'people.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(LIST),
      });
      const faults = page.getByRole('table', { name: 'What to correct' });
      await faults.waitFor();
      return page.getByLabel('Or paste it here');
    },
  },
  'single-sign-on': { at: '/organisation/single-sign-on' },
  roles: { at: '/organisation/people/roles' },
  settings: { at: '/organisation/settings' },
  'stricter-rule': {
    at: '/organisation/settings/rules',
    async prepare(page) {
      for (const label of ['Answer', 'What it asks for'])
        await page.getByLabel(label).selectOption({ index: 1 });
      return page.locator('h1');
    },
  },
};

/** From what stands at the top, without the frame around every page. */
async function take(page, name, top) {
  await top.evaluate((element) => {
    element.scrollIntoView({ block: 'start' });
    const page = element.ownerDocument;
    page.defaultView.scrollBy(0, -48);
    page.activeElement.blur();
  });
  const main = await page.locator('main').boundingBox();
  const { y } = await top.boundingBox();
  const file = path.join(folder, `${name}.png`);
  const clip = { x: main.x - 16, y: Math.max(0, y - 48), width: main.width + 32, height: 720 };
  await page.screenshot({ path: file, animations: 'disabled', clip });
  console.log(`docs/pictures/${name}.png`);
}

const browser = await chromium.launch({
  executablePath: await demandChromium(),
  args: ['--no-sandbox'],
});
const context = await browser.newContext({
  baseURL: address,
  viewport: { width: 1120, height: 900 },
  locale: 'en-GB',
  timezoneId: 'Europe/London',
  reducedMotion: 'reduce',
});
const page = await context.newPage();
try {
  const signedIn = await page.request.post('/api/v1/session', {
    data: { email: 'administrator@riverside.example', password: PASSWORD },
  });
  if (!signedIn.ok()) throw new Error(`The demonstration does not answer at ${address}.`);
  for (const [name, { at, prepare }] of Object.entries(PICTURES)) {
    await page.goto(at);
    await page.locator('h1').waitFor();
    await page.waitForLoadState('networkidle');
    await take(page, name, (await prepare?.(page)) ?? page.locator('h1'));
  }
} finally {
  await browser.close();
}
