import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OperatorError, cannotWrite } from './operator-error.mjs';
import { root, runQuietly, say, stopping } from './processes.mjs';

const lock = path.join(root, 'package-lock.json');
// npm writes this file last, so it is missing after an interrupted installation.
const installed = path.join(root, 'node_modules/.package-lock.json');
const stamp = path.join(root, 'node_modules/.alongside-lock');

const changedAt = (file) => fs.statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
const hashOf = (file) => crypto.createHash('sha256').update(fs.readFileSync(file)).digest('hex');

function isInstalled() {
  if (!fs.existsSync(installed)) return false;
  if (changedAt(installed) >= changedAt(lock)) return true;
  // A fresh checkout of the same lock file is newer without being different.
  return fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hashOf(lock);
}

/** npm with the machine's own Node: the one among the packages is replaced while npm works. */
const withoutOurPackages = () => ({
  ...process.env,
  PATH: (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((each) => !each.startsWith(path.join(root, 'node_modules')))
    .join(path.delimiter),
});

const npm = (...args) =>
  runQuietly('installing the packages', 'npm', args, {
    env: withoutOurPackages(),
    shell: process.platform === 'win32',
  });

const NO_NETWORK =
  /ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|EHOSTUNREACH|ENOTCACHED/;

/** Without a network everything may still be in npm's cache; if not, npm would try a thousand times over. */
async function networkOptions() {
  const { output } = await npm('ping', '--fetch-retries=0', '--fetch-timeout=10000');
  if (!NO_NETWORK.test(output)) return ['--fetch-retries=2'];
  say('The package registry cannot be reached; trying what npm has kept.');
  return ['--offline'];
}

function explain(output) {
  const found = (pattern) => pattern.test(output);
  if (found(NO_NETWORK))
    return 'The packages could not be fetched: the package registry cannot be reached. Check the network, then start again.';
  if (found(/EROFS|EACCES|EPERM/))
    return `The packages could not be installed: this user may not write in ${root}.`;
  if (found(/ENOSPC/)) return 'The packages could not be installed: the disk is full.';
  const lines = output.split('\n').filter((line) => /^npm (error|ERR!)/.test(line));
  return `The packages could not be installed:\n${lines.slice(0, 8).join('\n') || output.slice(-800)}`;
}

/** Installs exactly what package-lock.json lists, when that is not there yet. Throws OperatorError. */
export async function installPackages() {
  if (isInstalled()) return;
  try {
    fs.accessSync(root, fs.constants.W_OK);
  } catch (error) {
    throw cannotWrite(root, error, 'The packages have to be installed there.');
  }
  say('Installing the packages (npm ci), a minute or two the first time …');
  const options = await networkOptions();
  if (stopping()) return;
  const { code, output, error } = await npm('ci', '--no-audit', '--no-fund', ...options);
  if (stopping()) return;
  if (error)
    throw new OperatorError('npm was not found. It comes with Node.js: https://nodejs.org');
  if (code !== 0) throw new OperatorError(explain(output));
  fs.writeFileSync(stamp, hashOf(lock));
  say('The packages are installed.');
}

/** Whether package-lock.json is whole: a lock file without all platforms' packages breaks `npm ci` elsewhere. */
export async function isLockWhole() {
  const { code, output } = await npm(
    'ci',
    '--dry-run',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
  );
  if (code !== 0) console.log(output.slice(0, 2000));
  return code === 0;
}
