import os from 'node:os';
import { OperatorError } from './operator-error.mjs';
import { endChildren, signalChildren, stopping } from './processes.mjs';

const PATIENCE_MS = 10_000;
const endings = [];

/** Adds something to be ended with us; the last one added ends first, all of them after our child processes. */
export const atTheEnd = (ending) => endings.unshift(ending);

async function endEverything(code) {
  await endChildren(PATIENCE_MS);
  for (const ending of endings)
    await Promise.resolve(ending()).catch((error) => console.error(error.message));
  process.exit(code);
}

/** npm's shell does not pass a SIGTERM on: when it is gone, somebody ended npm and means us. */
function watchParent(onOrphaned) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent && !stopping()) onOrphaned();
  }, 200).unref();
}

/**
 * Runs `work`, which may resolve with an exit code; its end, a failure, Ctrl C or SIGTERM ends everything that was
 * started, in order.
 */
export function runOrderly(work, onSignal = () => undefined) {
  let isRunning = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (stopping()) {
        signalChildren('SIGKILL');
        return;
      }
      onSignal();
      void endEverything(isRunning ? 0 : 128 + os.constants.signals[signal]);
    });
  watchParent(() => process.kill(process.pid, 'SIGTERM'));
  const untilStopped = (value) => (stopping() ? new Promise(() => undefined) : value);
  /** Runs one step; nothing follows a step during which somebody asked us to stop. */
  const step = async (action) => untilStopped(await action());
  const nowRunning = () => (isRunning = true);
  const failed = (error) => {
    console.error(error instanceof OperatorError ? `\n${error.message}\n` : error);
    return 1;
  };
  work({ step, nowRunning })
    .catch((error) => (stopping() ? 1 : failed(error)))
    .then((code) => (stopping() ? undefined : endEverything(code)));
}
