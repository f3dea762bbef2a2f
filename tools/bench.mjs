// npm run bench: how fast the built API is on 20,000 cases, beside the same work done by hand.
//   -- --large   on 200,000 cases as well      -- --json   the results as JSON      -- --quick   shorter slices
//   -- --growth  instead: reading from 200,000 cases beside reading from 20,000, slice by slice
//   -- --themes  instead: publishing the team themes of 200,000 cases
//   -- --mail    instead: 10,000 mails through a server on a bad day, the worker killed 100 times (--quick: 300, 5)
//   -- --guessing  instead: 10,000 wrong passwords at one account, and whether time tells known addresses (--quick: 1,000, 100)
// Uses a database of its own in a temporary folder, or the superuser's of BENCH_DATABASE_URL.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { compare, CONNECTIONS, once } from './bench/measure.mjs';
import { load, samples, sizeOf } from './bench/load.mjs';
import { operations } from './bench/operations.mjs';
import { table } from './bench/report.mjs';
import { SECRET, startApi, startBare } from './bench/servers.mjs';
import { endureGuessing, guessingAsLines } from './bench/guessing.mjs';
import { endureMails, mailsAsLines } from './bench/mail.mjs';
import { measureThemes, themesAsLines } from './bench/themes.mjs';
import { startPostgres } from './postgres.mjs';
import { productNode, root } from './processes.mjs';

const wants = (option) => process.argv.includes(`--${option}`);
/** The first of the operations only read. */
const READS = 2;
const begun = Date.now();
const say = (line) =>
  console.error(`${((Date.now() - begun) / 1000).toFixed(1).padStart(7)} s  ${line}`);

const node = productNode();
const timing = wants('quick')
  ? { slices: 2, milliseconds: 1000 }
  : { slices: 5, milliseconds: 2000 };

function build() {
  say('Building the API …');
  execFileSync(
    node,
    [path.join(root, 'node_modules/rolldown/bin/cli.mjs'), '-c', 'apps/api/rolldown.config.mjs'],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  );
}

async function temporaryPostgres() {
  const given = process.env.BENCH_DATABASE_URL;
  if (given) return { superUrl: given, stop: async () => undefined };
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'alongside-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startPostgres({ dataDir: folder });
  return {
    superUrl: postgres.superUrl,
    async stop() {
      await postgres.stop();
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A migrated database with `cases` cases in it; `work` gets its address. */
async function withDatabase(superUrl, cases, work) {
  const name = `bench_${cases}`;
  const server = new pg.Client({ connectionString: superUrl });
  await server.connect();
  await server.query(`drop database if exists ${name} with (force)`);
  await server.query(`create database ${name}`);
  const url = new URL(superUrl);
  url.pathname = `/${name}`;
  try {
    execFileSync(node, [path.join(root, 'dist/apps/api/migrate.mjs')], {
      cwd: root,
      env: { ...process.env, ADMIN_DATABASE_URL: url.toString(), APP_SECRET: SECRET },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    return await work(url.toString());
  } finally {
    if (!wants('keep')) await server.query(`drop database if exists ${name} with (force)`);
    await server.end();
  }
}

/** Loads, then measures one operation after the other. */
async function measure(superUrl, cases) {
  return withDatabase(superUrl, cases, async (url) => {
    const { teams, practitioners, entries, actions } = sizeOf(cases);
    say(
      `Loading ${cases} cases, ${entries} entries, ${actions} actions of ${practitioners} practitioners in ${teams} teams …`,
    );
    const chosen = await loaded(url, cases);
    const servers = { api: await startApi(node, url), bare: await startBare(node, url) };
    try {
      const ports = { api: servers.api.port, bare: servers.bare.port };
      const results = [];
      for (const operation of operations(chosen)) results.push(await measureOne(operation, ports));
      return { cases, memoryMb: residentMb(servers.api.pid), results };
    } finally {
      await servers.api.stop();
      await servers.bare.stop();
    }
  });
}

/** How much slower reads are with ten times as many cases, both sizes measured in turn. */
async function growth(superUrl) {
  const within = (cases, work) =>
    withDatabase(superUrl, cases, async (url) => {
      say(`Loading ${cases} cases …`);
      const chosen = operations(await loaded(url, cases));
      const api = await startApi(node, url);
      try {
        return await work({ port: api.port, chosen });
      } finally {
        await api.stop();
      }
    });
  return within(20_000, (small) =>
    within(200_000, async (large) => {
      const results = [];
      for (const [place, { name, api }] of large.chosen.slice(0, READS).entries()) {
        say(`${name} …`);
        const pair = { api, bare: small.chosen[place].api };
        const ports = { api: large.port, bare: small.port };
        const { ratio } = await compare(pair, ports, timing);
        results.push({ name, growth: 1 / ratio });
      }
      return results;
    }),
  );
}

async function loaded(url, cases) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await load(client, cases, say);
    return await samples(client);
  } finally {
    await client.end();
  }
}

async function measureOne(operation, ports) {
  say(`${operation.name} …`);
  for (const [server, port] of Object.entries(ports)) {
    const answer = await once(port, operation[server]());
    if (answer.status > 299) throw new Error(`${server}, ${operation.name}: ${answer.text}`);
  }
  return { name: operation.name, ...(await compare(operation, ports, timing)) };
}

const residentMb = (pid) => {
  const status = fs.existsSync(`/proc/${pid}/status`)
    ? fs.readFileSync(`/proc/${pid}/status`, 'utf8')
    : '';
  return Math.round(Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
};

async function printGrowth(superUrl) {
  for (const { name, growth: times } of await growth(superUrl))
    console.log(`${name}: ${times.toFixed(2)} times as long with 200,000 cases as with 20,000`);
}

async function printSizes(superUrl) {
  const all = [];
  for (const cases of wants('large') ? [20_000, 200_000] : [20_000]) {
    const measured = await measure(superUrl, cases);
    all.push(measured);
    if (wants('json')) continue;
    console.log(
      `\n${cases.toLocaleString('en-GB')} cases, ${CONNECTIONS} connections, ${measured.memoryMb} MB in the API after load\n`,
    );
    console.log(table(measured.results));
  }
  if (wants('json')) console.log(JSON.stringify(all, null, 2));
}

async function printThemes(superUrl) {
  const cases = 200_000;
  const measured = await withDatabase(superUrl, cases, async (url) => {
    say(`Loading ${cases} cases …`);
    await loaded(url, cases);
    return measureThemes({ url, node, types: questionTypes(), say });
  });
  for (const line of themesAsLines(measured)) console.log(line);
}

async function printMail(superUrl) {
  const extent = wants('quick') ? { mails: 300, kills: 5 } : { mails: 10_000, kills: 100 };
  const endured = await withDatabase(superUrl, 0, (url) =>
    endureMails({ url, node, say, ...extent }),
  );
  for (const line of mailsAsLines(endured)) console.log(line);
  if (endured.lost > 0 || endured.ofRolledBack > 0) process.exitCode = 1;
}

async function printGuessing(superUrl) {
  const extent = wants('quick')
    ? { tries: 1_000, compared: 100 }
    : { tries: 10_000, compared: 2_000 };
  const endured = await withDatabase(superUrl, 0, (url) =>
    endureGuessing({ url, node, say, ...extent }),
  );
  for (const line of guessingAsLines(endured)) console.log(line);
  const isLockedOut = endured.owner.includes(Infinity) || endured.waited > 60;
  if (isLockedOut || Math.max(...endured.health) > 500 || Math.abs(endured.auc - 0.5) > 0.05)
    process.exitCode = 1;
}

/** As the domain has them. */
const questionTypes = () =>
  Object.values(
    JSON.parse(fs.readFileSync(path.join(root, 'docs/domain/domain.json'), 'utf8')).families,
  ).flat();

build();
const postgres = await temporaryPostgres();
try {
  const [, print = printSizes] =
    Object.entries({
      growth: printGrowth,
      themes: printThemes,
      mail: printMail,
      guessing: printGuessing,
    }).find(([option]) => wants(option)) ?? [];
  await print(postgres.superUrl);
} finally {
  await postgres.stop();
}
