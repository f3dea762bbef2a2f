// `npm run dev`: the database, the API and the client, built again and restarted whenever a file changes.
import fs from 'node:fs';
import path from 'node:path';
import { openDataDir } from './data-dir.mjs';
import { readEnvFile } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { atTheEnd, runOrderly } from './orderly-end.mjs';
import { begin, productEnvironment, productNode, root, run, say, stopping } from './processes.mjs';
import * as product from './product.mjs';

const API = path.join(root, 'dist/apps/api');
const CLIENT = path.join(root, 'dist/web-bundle');
const QUIET_MS = 400; // a build writes many files

const api = { child: undefined, isBusy: false, isStale: false };

/** Starts the API again with what was built last; changes that come meanwhile are taken up right after. */
async function restart(node, environments) {
  if (api.isBusy) {
    api.isStale = true;
    return;
  }
  api.isBusy = true;
  do {
    api.isStale = false;
    await replaceApi(node, environments);
  } while (api.isStale && !stopping());
  api.isBusy = false;
}

async function replaceApi(node, { settings, admin, own }) {
  const former = api.child;
  api.child = undefined;
  if (former) {
    process.kill(-former.pid, 'SIGTERM');
    await former.ended;
  }
  try {
    await product.prepareDatabase(node, settings, admin);
  } catch (error) {
    say(`Waiting for the next change: ${error.message}`);
    return;
  }
  if (stopping()) return;
  const child = product.startApi(node, own);
  api.child = child;
  void child.ended.then(() => {
    if (api.child !== child || stopping()) return;
    api.child = undefined;
    say('The API has ended. Waiting for the next change.');
  });
  if (await product.becomesReady(settings, child))
    say(`Alongside is at ${product.addressOf(settings)}`);
}

/** Calls `changed` once a folder has come to rest after a change. */
function watch(folder, changed) {
  fs.mkdirSync(folder, { recursive: true });
  let timer;
  const watcher = fs.watch(folder, { recursive: true }, () => {
    clearTimeout(timer);
    timer = setTimeout(changed, QUIET_MS);
  });
  atTheEnd(() => watcher.close());
}

runOrderly(
  async ({ step, nowRunning }) => {
    readEnvFile();
    const settings = await product.readSettings();
    const { secret, release } = openDataDir(settings.dataDir);
    atTheEnd(release);
    await step(() => product.demandFreePort(settings));
    await step(() => installPackages());
    const node = productNode();
    // What is built here was not built by `npm start`, which must not take it for its own.
    fs.rmSync(path.join(root, 'dist/.stamp'), { force: true });
    const opening = product.openDatabase(settings);
    atTheEnd(() =>
      opening.then(
        (database) => database.stop(),
        () => undefined,
      ),
    );
    const { adminUrl } = await step(() => opening);
    const inbox = await step(() => product.openInbox(settings));
    atTheEnd(() => inbox?.stop());
    if (inbox !== null) say(`Mails are at ${inbox.address}`);
    const own = {
      ...product.apiEnvironment(node, settings, adminUrl, secret),
      ...product.inboxEnvironment(inbox),
      WEB_ROOT: CLIENT,
    };
    const admin = product.adminEnvironment(node, settings, adminUrl, secret);

    const env = productEnvironment(node);
    const rolldown = ['node_modules/rolldown/bin/cli.mjs', '-c', 'apps/api/rolldown.config.mjs'];
    say('Building; the first time takes a little longer …');
    await step(() => run(node, rolldown, { env }));
    begin(node, [...rolldown, '--watch'], { env, stdio: 'inherit' });
    const client = ['run', 'web:bundle:development', '--watch', '--skip-nx-cache'];
    begin(node, ['node_modules/nx/dist/bin/nx.js', ...client], { env, stdio: 'inherit' });
    nowRunning();
    for (const folder of [API, CLIENT])
      watch(folder, () => void restart(node, { settings, admin, own }));
    await new Promise(() => undefined);
  },
  () => say('Stopping …'),
);
