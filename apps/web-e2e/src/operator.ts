import { execFileSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../../..');

/** The operator's command, beside the running product. Returns what it prints. */
export const operate = (...words: readonly string[]): string =>
  execFileSync(process.execPath, ['tools/organisation.mjs', ...words], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      PORT: process.env['E2E_PORT'],
      DATA_DIR: process.env['E2E_DATA_DIR'],
      DEMO: 'on',
      DATABASE_URL: '',
    },
  });

export const confirmDomain = (organisationId: string, domain: string): string =>
  operate('confirm-domain', organisationId, domain);

/** Opens an organisation; returns its id, and the path at which its first administrator comes in. */
export function openOrganisation(
  administrator: string,
  email: string,
): { readonly id: string; readonly invitation: string } {
  const said = operate(
    ...['create', '--name', `Lakeside ${Date.now()}`],
    ...['--administrator-name', administrator, '--administrator-email', email],
  );
  const [, id] = /Organisation (\S+)/.exec(said) ?? [];
  const [link] = /https?:\/\/\S+/.exec(said) ?? [];
  if (id === undefined || link === undefined) throw new Error(`There is no link in: ${said}`);
  return { id, invitation: pathOf(link) };
}

/** Of a link, whatever name the installation goes by in it. */
export function pathOf(link: string): string {
  const { pathname, search, hash } = new URL(link);
  return `${pathname}${search}${hash}`;
}
