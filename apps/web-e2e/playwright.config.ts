import { defineConfig } from '@playwright/test';
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const { env } = process;

const SCREENS = /screens\.spec\.ts$/;

/** A port that was free a moment ago; asked of another process, since a configuration cannot wait. */
const freePort = (): string =>
  execFileSync(
    process.execPath,
    ['-e', 's=net.createServer().listen(0,()=>{console.log(s.address().port);s.close()})'],
    { encoding: 'utf8' },
  ).trim();

/** Open to the user that root's database runs as; the next run of the tests sweeps it away. */
function temporaryFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), `alongside-test-${process.pid}-`));
  chmodSync(folder, 0o755);
  return folder;
}

// The configuration is read again in every worker: what was chosen once is handed on in the environment.
env['E2E_PORT'] ??= freePort();
env['E2E_INBOX_PORT'] ??= freePort();
env['E2E_DATA_DIR'] ??= temporaryFolder();
const address = env['E2E_ADDRESS'] ?? `http://127.0.0.1:${env['E2E_PORT']}`;

export default defineConfig({
  testDir: 'src',
  outputDir: path.join(root, 'test-results/web-e2e'),
  forbidOnly: env['CI'] !== undefined,
  workers: 2,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], [path.join(root, 'tools/playwright-count-reporter.cjs')]],
  // Journeys share people and their data, one after the other. Screens are only read, two at once.
  projects: [
    { name: 'journeys', testIgnore: SCREENS, workers: 1 },
    { name: 'screens', testMatch: SCREENS, fullyParallel: true, dependencies: ['journeys'] },
  ],
  use: {
    baseURL: address,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    actionTimeout: 10_000,
    navigationTimeout: 20_000,
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: env['CHROMIUM'] ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox', // root has none, containers often neither; only our own pages are opened
        '--disable-gpu',
        '--disable-quic',
        '--disable-dev-shm-usage',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  ...(env['E2E_ADDRESS'] === undefined && {
    webServer: {
      // The product as people start it, with data of its own.
      command: 'node tools/start.mjs',
      cwd: root,
      url: `${address}/health/ready`,
      timeout: 600_000,
      stdout: 'pipe',
      gracefulShutdown: { signal: 'SIGTERM', timeout: 20_000 },
      env: {
        PORT: env['E2E_PORT'],
        DATA_DIR: env['E2E_DATA_DIR'],
        DEMO: 'on',
        DATABASE_URL: '',
        SINGLE_SIGN_ON_PRIVATE: 'on',
        SIGN_UP: 'on',
        MAIL_INBOX_PORT: env['E2E_INBOX_PORT'],
      },
    },
  }),
});
