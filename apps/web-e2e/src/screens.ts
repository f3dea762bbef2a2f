import type { Page } from '@playwright/test';
import { ask, type Somebody } from './members';

interface Row {
  readonly id: string;
  readonly stage: string;
}
interface Home {
  readonly drafts: readonly { readonly caseId: string }[];
  readonly secondViews: readonly { readonly id: string }[];
}
interface Subject {
  readonly decisions: readonly { readonly id: string }[];
}

export const EVERYBODY = [
  '/help',
  '/how-we-use-your-information',
  '/accessibility',
  '/invitation',
  '/single-sign-on',
  '/forgot-password',
  '/sign-up',
  '/reset-password',
  '/reset-password#a-link-that-is-over',
  '/nowhere',
];

const RAISE_PAGES = ['act', 'when', 'check', 'direction', 'about', 'motive', 'feeling', 'context'];

/** One question of each stage that this reader has. */
async function perStage(page: Page): Promise<ReadonlyMap<string, string>> {
  const { items } = await ask<{ items: readonly Row[] }>(page, '/cases?state=all&limit=100');
  return new Map(items.map(({ id, stage }) => [stage, id]));
}

async function signing(page: Page, caseId: string | undefined): Promise<string[]> {
  if (caseId === undefined) return [];
  const { decisions } = await ask<Subject>(page, `/cases/${caseId}`);
  return decisions.slice(-1).map(({ id }) => `/questions/${caseId}/decisions/${id}/sign`);
}

/** What this person opens of the pages about a question, as far as the demonstration has them. */
async function pagesOfQuestions(page: Page): Promise<string[]> {
  const stages = await perStage(page);
  const at = (stage: string, ...pages: string[]): string[] => {
    const id = stages.get(stage);
    return id === undefined ? [] : pages.map((each) => `/questions/${id}${each}`);
  };
  return [
    ...[...stages].filter(([stage]) => stage !== 'draft').map(([, id]) => `/questions/${id}`),
    ...at(
      'discussing',
      '/checks',
      '/checks/S1_immediate_danger',
      '/checks/S14_policy_position',
      '/weighing',
      '/decide',
    ),
    ...at('closed', '/weighing'),
    ...at('in_force', '/review'),
    ...(await signing(page, stages.get('decided'))),
  ];
}

interface Lines {
  readonly items: readonly {
    readonly pair: { readonly lineId: string };
    readonly next: { readonly id: string } | null;
  }[];
}
interface Gaps extends Records {
  readonly items: readonly {
    readonly id: string;
    readonly figure: { readonly unitId: string; readonly quarter: string; readonly table: string };
  }[];
}
interface Records {
  readonly items: readonly { readonly id: string }[];
}

/** What this person opens of their supervision. */
async function pagesOfSupervision(page: Page): Promise<string[]> {
  const { items } = await ask<Lines>(page, '/supervision');
  const first = items[0];
  if (first === undefined) return ['/supervision'];
  const own = `/supervision/${first.pair.lineId}`;
  const records = await ask<Records>(page, `/supervision/lines/${first.pair.lineId}/records`);
  return [
    '/supervision',
    own,
    `${own}/agreement`,
    `${own}/agreement?step=write`,
    ...(first.next ? [`/supervision/sessions/${first.next.id}`] : []),
    ...records.items.slice(0, 1).map(({ id }) => `/supervision/records/${id}`),
  ];
}

/** What this person opens of the policy library. */
async function pagesOfLibrary(page: Page, who: Somebody): Promise<string[]> {
  const policies = await ask<Records>(page, '/policies');
  const answered = await ask<Records>(page, '/policy-gaps');
  const of = (address: string, { items }: Records): string[] =>
    items.slice(0, 1).map(({ id }) => `${address}/${id}`);
  const pages = ['/policies', ...of('/policies', policies), '/gaps', ...of('/gaps', answered)];
  if (who !== 'manager') return pages;
  const open = await ask<Gaps>(page, '/policy-gaps?state=open');
  const asking = open.items.slice(0, 1).map(({ figure: { unitId, quarter, table } }) => {
    const place = { unit: unitId, quarter, period: 'quarter', table };
    return `/gaps/new?${new URLSearchParams(place).toString()}`;
  });
  return [...pages, '/policies/new', ...of('/gaps', open), ...asking];
}

/** The people of the organisation, as its administrator finds them. */
async function found(page: Page): Promise<Records> {
  const answer = await page.request.post('/api/v1/organisation/people/search', { data: {} });
  if (!answer.ok()) throw new Error(`People could not be found: ${answer.status()}`);
  return (await answer.json()) as Records;
}

/** Every screen of this person. */
export async function screensOf(page: Page, who: Somebody): Promise<readonly string[]> {
  const { drafts, secondViews } = await ask<Home>(page, '/me/home');
  const views = secondViews.slice(0, 1).map(({ id }) => `/second-views/${id}`);
  switch (who) {
    case 'practitioner': {
      const draft = drafts[0];
      return [
        '/',
        '/questions',
        '/actions',
        '/questions/new',
        '/today',
        '/me/security',
        '/me/notifications',
        ...(draft
          ? RAISE_PAGES.map((name) => `/questions/${draft.caseId}/raise?page=${name}`)
          : []),
        ...(await pagesOfQuestions(page)),
        ...(await pagesOfSupervision(page)),
        ...(await pagesOfLibrary(page, who)),
        ...EVERYBODY,
      ];
    }
    case 'supervisor':
      return [
        '/',
        '/questions',
        '/actions',
        '/today',
        ...(await pagesOfQuestions(page)),
        ...(await pagesOfSupervision(page)),
      ];
    case 'safeguarding': {
      const { items } = await ask<{ items: readonly { caseId: string }[] }>(page, '/escalations');
      return [
        '/',
        '/safeguarding',
        ...items.slice(0, 2).map(({ caseId }) => `/questions/${caseId}`),
      ];
    }
    case 'manager':
      return [
        '/',
        ...views,
        '/supervision',
        '/supervision/due',
        '/themes',
        '/themes/views',
        ...(await pagesOfLibrary(page, who)),
      ];
    case 'administrator': {
      const { items } = await found(page);
      return [
        '/',
        '/organisation/people',
        '/organisation/people/invitations',
        '/organisation/people/import',
        '/organisation/people/roles?role=supervisor',
        '/organisation/single-sign-on',
        '/organisation/people/changes',
        '/organisation/teams',
        '/organisation/settings',
        '/organisation/settings/calendar',
        '/organisation/settings/numbers',
        '/organisation/settings/rules',
        '/organisation/settings/wording',
        '/organisation/settings/rhythms',
        '/organisation/settings/thresholds',
        '/organisation/supervision',
        ...items
          .slice(0, 1)
          .flatMap(({ id }) => [
            `/organisation/people/${id}`,
            `/organisation/people/${id}/sign-in-help`,
          ]),
      ];
    }
    default:
      return ['/', ...views];
  }
}
