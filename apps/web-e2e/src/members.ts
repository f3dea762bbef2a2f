import { type Browser, type BrowserContext, type Page, request } from '@playwright/test';

/** People of the demonstration, by their e-mail addresses. */
export const PEOPLE = {
  practitioner: 'practitioner@riverside.example',
  supervisor: 'supervisor@riverside.example',
  secondSupervisor: 'second-supervisor@riverside.example',
  recoveryWorker: 'callum.baird@riverside.example',
  manager: 'manager@riverside.example',
  safeguarding: 'safeguarding@riverside.example',
  administrator: 'administrator@riverside.example',
  stranger: 'practitioner@hillside.example',
  managerOfFew: 'elaine.yeboah@hillside.example',
} as const;
export type Somebody = keyof typeof PEOPLE;

export const PASSWORD = 'alongside-demo';

type Kept = Awaited<ReturnType<BrowserContext['storageState']>>;
const kept = new Map<Somebody, Kept>();

/** Signed in once for each person, since signing in is slow on purpose. */
async function sessionOf(who: Somebody, baseURL: string): Promise<Kept> {
  const former = kept.get(who);
  if (former) return former;
  const api = await request.newContext({ baseURL });
  const answer = await api.post('/api/v1/session', {
    data: { email: PEOPLE[who], password: PASSWORD },
  });
  if (!answer.ok()) throw new Error(`${PEOPLE[who]} could not sign in: ${await answer.text()}`);
  const state = await api.storageState();
  await api.dispose();
  kept.set(who, state);
  return state;
}

/** A browser window of this person, apart from those of everybody else. */
export async function windowOf(browser: Browser, who: Somebody, baseURL: string): Promise<Page> {
  const storageState = await sessionOf(who, baseURL);
  const context = await browser.newContext({ baseURL, storageState, reducedMotion: 'reduce' });
  return context.newPage();
}

/** A window whose session is nobody else's, so that it can be ended. */
export async function freshWindowOf(
  browser: Browser,
  who: Somebody,
  baseURL: string,
): Promise<Page> {
  kept.delete(who);
  const page = await windowOf(browser, who, baseURL);
  kept.delete(who);
  return page;
}

/** What the API answers to the person whose window it is. */
export async function ask<Answer>(page: Page, path: string): Promise<Answer> {
  const answer = await page.request.get(`/api/v1${path}`);
  if (!answer.ok()) throw new Error(`${path}: ${answer.status()} ${await answer.text()}`);
  return (await answer.json()) as Answer;
}
