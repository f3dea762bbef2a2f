import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { OperatorError } from './operator-error.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const begunAt = Date.now();
const elapsed = () => `${((Date.now() - begunAt) / 1000).toFixed(1).padStart(6)} s`;

/** A line of progress, with the seconds since we began. */
export const say = (line) => console.log(`${elapsed()}  ${line}`);

const isNewEnough = (version) => {
  const [major, minor] = version.replace('v', '').split('.').map(Number);
  return (major === 24 && minor >= 15) || major >= 26;
};

/** The Node that builds and runs Alongside: the one from the packages, or our own when it is new enough. */
export function productNode() {
  const bundled = path.join(root, `node_modules/node-${process.platform}-${process.arch}/bin/node`);
  if (fs.existsSync(bundled)) return bundled;
  if (isNewEnough(process.version)) return process.execPath;
  throw new OperatorError(
    `Node ${process.version} is too old, and this machine has no newer one among the packages. ` +
      'Alongside needs Node 24.15 or newer: https://nodejs.org',
  );
}

/** The environment of everything we start: the right Node first, and nothing that calls home. */
export const productEnvironment = (node) => ({
  ...process.env,
  PATH: [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH].join(
    path.delimiter,
  ),
  NX_DAEMON: 'false',
  NX_TUI: 'false',
  NX_NO_CLOUD: 'true',
  NG_CLI_ANALYTICS: 'false',
  NO_UPDATE_NOTIFIER: '1',
});

const children = new Set();
let isStopping = false;

/** Whether somebody asked us to stop. */
export const stopping = () => isStopping;

/** Sends `signal` to every process that we started, and to what those started. */
export function signalChildren(signal) {
  isStopping = true;
  for (const child of children) {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It ended in between.
    }
  }
}

/**
 * Starts a process in a group of its own, so that Ctrl C reaches us alone and we decide the order in which
 * things end.
 */
export function begin(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, detached: true, ...options });
  children.add(child);
  child.ended = new Promise((resolve) => {
    child.once('error', (error) => resolve({ error }));
    child.once('close', (code, signal) => resolve({ code, signal }));
  }).finally(() => children.delete(child));
  return child;
}

/** Runs a process to its end, its output ours. Resolves with its exit code. */
export async function run(command, args, options = {}) {
  const { code, error } = await begin(command, args, { stdio: 'inherit', ...options }).ended;
  if (error) throw new OperatorError(`${command} could not be started (${error.code}).`);
  return code ?? 1;
}

/** Runs a process to its end in silence, and says every ten seconds that it is still at it. */
export async function runQuietly(what, command, args, options = {}) {
  const child = begin(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const keep = (chunk) => (output = (output + chunk).slice(-200_000));
  child.stdout?.on('data', keep);
  child.stderr?.on('data', keep);
  const stillAtIt = setInterval(() => say(`… ${what}`), 10_000);
  const { code, error } = await child.ended;
  clearInterval(stillAtIt);
  return { code: code ?? 1, output, error };
}

/** Runs a process to its end; its lines become ours. Throws OperatorError with what it said went wrong. */
export async function runTold(command, args, options = {}) {
  const child = begin(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  createInterface({ input: child.stdout }).on('line', say);
  let wrong = '';
  child.stderr.on('data', (chunk) => (wrong += chunk));
  const { code } = await child.ended;
  if (code !== 0 && !isStopping) throw new OperatorError(wrong.trim() || `${args[0]} failed.`);
}

/** Waits until everything that we started has ended; after `patience` milliseconds it is killed. */
export async function endChildren(patience) {
  signalChildren('SIGTERM');
  const kill = setTimeout(() => signalChildren('SIGKILL'), patience);
  await Promise.all([...children].map(({ ended }) => ended));
  clearTimeout(kill);
}
