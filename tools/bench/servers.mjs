// The two servers that are compared, each in a process of its own on a free port.
import crypto from 'node:crypto';
import { spawn } from 'node:child_process';
import http from 'node:http';
import path from 'node:path';
import { freePort } from '../postgres.mjs';
import { root } from '../processes.mjs';

export const SECRET = 'bench-secret';
const START_MS = 120_000;

/** As libs/api/platform/src/database/role-connections.ts derives it. */
export function roleUrl(url, role) {
  const made = new URL(url);
  made.username = role;
  made.password = crypto
    .createHmac('sha256', SECRET)
    .update(`database role ${role}`)
    .digest('base64url');
  return made.toString();
}

const responds = (port) =>
  new Promise((resolve) => {
    http
      .get({ port, host: '127.0.0.1', path: '/health/ready' }, (response) => {
        response.resume();
        resolve(true);
      })
      .on('error', () => resolve(false));
  });

async function start(node, file, env) {
  const port = await freePort();
  const child = spawn(node, [path.join(root, file)], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', PORT: String(port), ...env },
  });
  const deadline = Date.now() + START_MS;
  while (!(await responds(port))) {
    if (child.exitCode !== null || Date.now() > deadline) {
      child.kill();
      throw new Error(`${file} does not answer.`);
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  const ended = new Promise((resolve) => child.once('exit', resolve));
  return {
    port,
    pid: child.pid,
    async stop() {
      child.kill('SIGTERM');
      const patience = setTimeout(() => child.kill('SIGKILL'), 5_000);
      await ended;
      clearTimeout(patience);
    },
  };
}

/** The product as it is built, telling how many round trips a request took. */
export const startApi = (node, databaseUrl, env = {}) =>
  start(node, 'dist/apps/api/main.mjs', {
    DATABASE_URL: databaseUrl,
    APP_SECRET: SECRET,
    TELL_QUERIES: 'on',
    SCHEDULED_WORK: 'off',
    LOG_LEVEL: 'info',
    ...env,
  });

export const startBare = (node, databaseUrl) =>
  start(node, 'tools/bench/bare.mjs', {
    BENCH_APP_URL: roleUrl(databaseUrl, 'alongside_app'),
    BENCH_AUTH_URL: roleUrl(databaseUrl, 'alongside_auth'),
  });
