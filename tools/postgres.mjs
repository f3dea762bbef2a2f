// The embedded PostgreSQL: a real server from an npm package, on a free loopback port, without a socket,
// with a password. Used whenever DATABASE_URL is not set. Plain Node, no dependency but the programs.
import { execFileSync, spawn } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { OperatorError, cannotWrite } from './operator-error.mjs';
import { postgresHome } from './postgres-home.mjs';
import { isAlive } from './process-lock.mjs';

const START_MS = 120_000; // recovery after a crash may take a while
const STOP_MS = 30_000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Nothing of our own environment reaches the server: no PG* settings, no locale, no preloaded library. */
const ENVIRONMENT = { PATH: '/usr/bin:/bin', LANG: 'C', LC_ALL: 'C', TZ: 'UTC' };

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '128MB',
  // The log names what failed and never what was written.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
};

const UNSAFE_AND_FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

export const freePort = () =>
  new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1');
    const end = (is) => {
      socket.destroy();
      resolve(is);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
    socket.setTimeout(2000, () => end(false));
  });

/** What a server says of itself in postmaster.pid, when its process lives. */
function running(cluster) {
  try {
    const lines = fs.readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (!(pid > 0) || lines[1] !== cluster || !isAlive(pid) || !isPostgres(pid)) return undefined;
    return { pid, port, isReady: lines[7]?.trim() === 'ready' };
  } catch {
    return undefined;
  }
}

function isPostgres(pid) {
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return process.platform !== 'linux';
  }
}

/** A server that lost its launcher (kill -9) works on: it is taken over instead of started. */
async function adopt(cluster) {
  const deadline = Date.now() + STOP_MS;
  for (let server = running(cluster); server; server = running(cluster)) {
    if (server.isReady && (await answers(server.port))) return server;
    if (Date.now() > deadline)
      throw new OperatorError(
        `A PostgreSQL (process ${server.pid}) holds ${cluster} and does not answer. End it, then start again.`,
      );
    await pause(50);
  }
  return undefined;
}

const lastLine = (text) => String(text).trim().split('\n').at(-1) ?? '';

/** Makes a new cluster under another name first, so that a half one is never mistaken for a whole one. */
function initialise({ base, cluster, programs, ids }, passwordFile) {
  const draft = `${cluster}.init`;
  const handed = path.join(base, `.password-${process.pid}`);
  try {
    fs.rmSync(draft, { recursive: true, force: true });
    fs.mkdirSync(draft, { mode: 0o700 });
    const password = crypto.randomBytes(24).toString('base64url');
    fs.writeFileSync(passwordFile, password, { mode: 0o600 });
    fs.writeFileSync(handed, password, { mode: 0o600 });
    if (ids.uid !== undefined)
      for (const each of [draft, handed]) fs.chownSync(each, ids.uid, ids.gid);
    execFileSync(
      path.join(programs, 'bin/initdb'),
      ['-D', draft, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${handed}`, '-E', 'UTF8']
        .concat(['--locale-provider=icu', '--icu-locale=en-GB', '--locale=C', '--data-checksums'])
        .concat(['-c', 'shared_buffers=128MB', '-c', 'max_connections=100']),
      { ...ids, env: ENVIRONMENT, stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' },
    );
    fs.renameSync(draft, cluster);
  } catch (error) {
    if (error.stderr === undefined)
      throw cannotWrite(base, error, 'Choose another folder with DATA_DIR.');
    throw new OperatorError(`The database could not be made: ${lastLine(error.stderr)}`);
  } finally {
    fs.rmSync(handed, { force: true });
  }
}

async function launch({ base, cluster, programs, ids }, settings) {
  const logFile = path.join(base, 'postgres.log');
  const log = fs.openSync(logFile, 'w', 0o600);
  const port = await freePort();
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // A session of its own: Ctrl C reaches the launcher alone, which stops the API before the database. The
  // log is a file and no pipe, so that the server outlives a killed launcher.
  const child = spawn(
    path.join(programs, 'bin/postgres'),
    ['-D', cluster, '-p', String(port), ...options],
    { ...ids, env: ENVIRONMENT, stdio: ['ignore', 'ignore', log], cwd: '/', detached: true },
  );
  fs.closeSync(log);
  let ended = false;
  child.once('exit', () => (ended = true)).once('error', () => (ended = true));
  const deadline = Date.now() + START_MS;
  while (!ended && Date.now() < deadline) {
    const server = running(cluster);
    if (server?.pid === child.pid && server.isReady && (await answers(server.port))) {
      child.unref();
      return server;
    }
    await pause(20);
  }
  child.kill('SIGQUIT');
  const told = fs.readFileSync(logFile, 'utf8');
  const reason = told.split('\n').find((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lastLine(told);
  return { reason: reason.replace(/^.*?(FATAL|PANIC|ERROR):\s*/, ''), told };
}

async function start(home, settings) {
  for (let attempt = 1; ; attempt += 1) {
    const server = await launch(home, settings);
    if (server.pid !== undefined) return server;
    // Somebody took the free port between our looking and the server's.
    if (attempt === 3 || !/address already in use|could not create any TCP/i.test(server.told))
      throw new OperatorError(`PostgreSQL did not start: ${server.reason}`);
  }
}

/** Ends the server: open transactions are rolled back and everything committed is on disk. */
async function stopServer(pid) {
  const signal = (name) => {
    try {
      process.kill(pid, name);
    } catch {
      // It is gone already.
    }
  };
  signal('SIGINT');
  const deadline = Date.now() + STOP_MS;
  while (isAlive(pid) && Date.now() < deadline) await pause(20);
  if (isAlive(pid)) signal('SIGQUIT');
}

/**
 * Starts the embedded PostgreSQL with its data in `dataDir`, or takes over one that still runs there.
 * `fsync: false` is for data that may be lost. Callers hold a lock on `dataDir`. `superUrl` is the address of the
 * superuser's database `postgres`, `folder` holds the data. Throws OperatorError.
 */
export async function startPostgres({ dataDir, fsync = true, say = () => undefined }) {
  const home = postgresHome(dataDir, say);
  const passwordFile = path.join(home.base, 'postgres.password');
  if (!fs.existsSync(path.join(home.cluster, 'PG_VERSION'))) initialise(home, passwordFile);
  const settings = fsync ? SETTINGS : { ...SETTINGS, ...UNSAFE_AND_FAST };
  const server = (await adopt(home.cluster)) ?? (await start(home, settings));
  return {
    superUrl: superUrl(passwordFile, server),
    port: server.port,
    folder: home.base,
    isAlive: () => isAlive(server.pid),
    stop: () => stopServer(server.pid),
  };
}

const superUrl = (passwordFile, { port }) =>
  `postgres://postgres:${fs.readFileSync(passwordFile, 'utf8')}@127.0.0.1:${port}/postgres`;

/** The address of the superuser's database in the server that runs with its data in `dataDir`. Throws OperatorError. */
export async function runningPostgres(dataDir) {
  const home = postgresHome(dataDir, () => undefined);
  const server = await adopt(home.cluster);
  if (!server) throw new OperatorError('Alongside is still starting. Try again when it is ready.');
  return superUrl(path.join(home.base, 'postgres.password'), server);
}
