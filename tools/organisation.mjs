// `npm run organisation -- create …`: organisations, as the operator of this installation keeps them. Works beside a
// running `npm start` with the same settings, and without one.
import { buildWhatChanged, isBuiltOnce } from './build.mjs';
import { openDataDir, readSecret } from './data-dir.mjs';
import { readEnvFile } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { OperatorError } from './operator-error.mjs';
import { atTheEnd, runOrderly } from './orderly-end.mjs';
import { Busy } from './process-lock.mjs';
import { productNode, run } from './processes.mjs';
import * as product from './product.mjs';

const ENTRY = ['--enable-source-maps', 'dist/apps/api/organisation.mjs'];

/** What a running Alongside uses: its database stays its own to stop, and what is built is left as it is. */
async function besideRunning(settings) {
  if (!isBuiltOnce())
    throw new OperatorError('Alongside is still being built. Try again when it is ready.');
  const adminUrl = settings.databaseUrl ?? (await product.runningDatabase(settings));
  return { adminUrl, secret: readSecret(settings.dataDir), node: productNode() };
}

async function byOurselves(settings, { secret, release }, step) {
  atTheEnd(release);
  await step(() => installPackages());
  const node = productNode();
  await step(() => buildWhatChanged(node));
  const database = await step(() => product.openDatabase(settings));
  atTheEnd(() => database.stop());
  const admin = product.adminEnvironment(node, settings, database.adminUrl, secret);
  await step(() => product.migrate(node, admin));
  return { adminUrl: database.adminUrl, secret, node };
}

function openUnlessBusy(folder) {
  try {
    return openDataDir(folder);
  } catch (error) {
    if (error instanceof Busy) return undefined;
    throw error;
  }
}

runOrderly(async ({ step }) => {
  readEnvFile();
  const settings = await product.readSettings();
  const opened = openUnlessBusy(settings.dataDir);
  const { adminUrl, secret, node } = await (opened
    ? byOurselves(settings, opened, step)
    : besideRunning(settings));
  const env = product.adminEnvironment(node, settings, adminUrl, secret);
  return step(() => run(node, [...ENTRY, ...process.argv.slice(2)], { env }));
});
