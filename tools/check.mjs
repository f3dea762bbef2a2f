import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildWhatChanged } from './build.mjs';
import { demandChromium } from './chromium.mjs';
import { installPackages, isLockWhole } from './install.mjs';
import { OperatorError } from './operator-error.mjs';
import { atTheEnd, runOrderly } from './orderly-end.mjs';
import { productEnvironment, productNode, root, run, say } from './processes.mjs';
import { startTemporaryPostgres } from './temporary-postgres.mjs';

const PARTS = ['lint', 'unit', 'api', 'e2e'];
const USAGE = `npm test runs everything; npm test -- --only=${PARTS.join('|')} runs one part.`;

function partsOf(args) {
  if (args.length === 0) return PARTS;
  const only = args.length === 1 ? /^--only=(.+)$/.exec(args[0])?.[1].split(',') : undefined;
  if (!only?.every((part) => PARTS.includes(part))) throw new OperatorError(USAGE);
  return only;
}

const bin = (name) => path.join(root, 'node_modules/.bin', name);
const tool = (name) => path.join(root, 'tools', name);

/** Every step of every part: its words, and what it runs. A step passes when that resolves with 0. */
function stepsOf({ node, env }) {
  const exec = (command, ...args) => run(command, args, { env });
  const nx = (...args) => exec(node, path.join(root, 'node_modules/nx/dist/bin/nx.js'), ...args);
  const reporters = ['default', tool('jest-count-reporter.cjs')].map(
    (each) => `--reporters=${each}`,
  );
  const jestOptions = ['--ci', '--maxWorkers=2', ...reporters];
  const jest = (projects) =>
    nx(
      ...`run-many -t test --projects=${projects} --parallel=1 --skip-nx-cache --`.split(' '),
      ...jestOptions,
    );
  const nodeReporters = ['spec', tool('node-count-reporter.mjs')].flatMap((each) => [
    `--test-reporter=${each}`,
    '--test-reporter-destination=stdout',
  ]);
  const findBrowser = async () => {
    env.CHROMIUM = await demandChromium();
    return 0;
  };
  return {
    lint: [
      ['the lock file is whole', async () => ((await isLockWhole()) ? 0 : 1)],
      ['formatting', () => exec(bin('prettier'), '--check', '.')],
      [
        'the contracts have their schemas',
        () => exec(node, tool('contract-schemas.mjs'), '--check'),
      ],
      // One process for all projects: each of their own would read the same types again.
      // In parts, since one process that knows the types of everything outgrows its memory.
      [
        'lint of what runs on the server',
        () => exec(bin('eslint'), 'apps/api', 'apps/api-e2e', 'libs/api'),
      ],
      [
        'lint of what runs in a browser',
        () => exec(bin('eslint'), 'apps/web', 'apps/web-e2e', 'libs/web'),
      ],
      [
        'lint of what both share',
        () => exec(bin('eslint'), 'libs/contracts', 'libs/domain', 'tools'),
      ],
      [
        'borders between libraries',
        () => exec(bin('depcruise'), 'apps', 'libs', '--config', '.dependency-cruiser.cjs'),
      ],
      [
        'the borders are guarded',
        () =>
          exec(
            node,
            '--test',
            ...nodeReporters,
            tool('boundaries.spec.mjs'),
            tool('mail-catcher/catch-mails.spec.mjs'),
          ),
      ],
      ['types', () => nx('run-many', '-t', 'typecheck')],
    ],
    unit: [['rules and components', () => jest('tag:scope:shared,tag:scope:web')]],
    api: [['the API on PostgreSQL', () => jest('tag:scope:api')]],
    e2e: [
      ['a browser', findBrowser],
      ['build', () => buildWhatChanged(node).then(() => 0)],
      ['weight of the client', () => exec(node, tool('budget.mjs'))],
      [
        'journeys in a browser',
        () => exec(bin('playwright'), 'test', '-c', 'apps/web-e2e/playwright.config.ts'),
      ],
    ],
  };
}

/** One temporary server for all specs. */
async function openDatabase(step) {
  const opening = startTemporaryPostgres();
  atTheEnd(() =>
    opening.then(
      (postgres) => postgres.stop(),
      () => undefined,
    ),
  );
  return (await step(() => opening)).superUrl;
}

function countedIn(file) {
  const lines = fs.existsSync(file) ? fs.readFileSync(file, 'utf8').trim().split('\n') : [];
  return lines.reduce(
    (sum, line) => {
      const [passed = 0, failed = 0] = line.split(' ').map(Number);
      return { passed: sum.passed + passed, failed: sum.failed + failed };
    },
    { passed: 0, failed: 0 },
  );
}

/** Runs one step and says how it went; resolves with whether it passed. */
async function take([words, action], step) {
  say(`── ${words} …`);
  const code = await step(() =>
    action().catch((error) => {
      console.error(error instanceof OperatorError ? error.message : error);
      return 1;
    }),
  );
  say(code === 0 ? `── ${words}: passed` : `── ${words}: FAILED`);
  return code === 0;
}

/** `npm test`: everything that must hold before a change is shared, and how many tests passed and failed. */
export const check = (args) =>
  runOrderly(
    async ({ step }) => {
      const parts = partsOf(args);
      await step(() => installPackages());
      const node = productNode();
      const counts = path.join(os.tmpdir(), `alongside-counts-${process.pid}`);
      atTheEnd(() => fs.rmSync(counts, { force: true }));
      const env = { ...productEnvironment(node), TEST_COUNTS: counts };
      if (parts.includes('api')) env.TEST_ADMIN_DATABASE_URL ||= await openDatabase(step);

      const steps = stepsOf({ node, env });
      const broken = [];
      for (const each of parts.flatMap((part) => steps[part])) {
        const failedBefore = countedIn(counts).failed;
        if (await take(each, step)) continue;
        // A step without tests of its own, or one that never got to them, counts as one.
        broken.push({
          words: each[0],
          uncounted: countedIn(counts).failed === failedBefore ? 1 : 0,
        });
      }

      const { passed, failed } = countedIn(counts);
      const allFailed = failed + broken.reduce((sum, { uncounted }) => sum + uncounted, 0);
      if (broken.length > 0) say(`Failed: ${broken.map(({ words }) => words).join('; ')}.`);
      console.log(`\n${passed} passed, ${allFailed} failed`);
      return broken.length === 0 ? 0 : 1;
    },
    () => say('Stopping …'),
  );
