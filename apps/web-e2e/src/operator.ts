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
