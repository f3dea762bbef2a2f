// The parts that `npm start`, `npm run dev` and the browser tests share: settings, database, API.
import crypto from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { freePort, runningPostgres, startPostgres } from './postgres.mjs';
import { begin, productEnvironment, root, runTold, say, stopping } from './processes.mjs';

const READY_MS = 120_000;

/** What the environment says, as in .env.example. Throws OperatorError. */
export async function readSettings(env = process.env) {
  const host = env.HOST || '127.0.0.1';
  const port = Number(env.PORT || 3000);
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new OperatorError(`PORT is "${env.PORT}", which is no port number.`);
  const databaseUrl = env.DATABASE_URL || undefined;
  if (databaseUrl && !/^postgres(ql)?:\/\/[^/]+\/./.test(databaseUrl))
    throw new OperatorError(
      'DATABASE_URL is no address of a database. It looks like postgres://user:password@host:5432/alongside',
    );
  return {
    host,
    port: port === 0 ? await freePort() : port,
    dataDir: path.resolve(root, env.DATA_DIR || '.data'),
    databaseUrl,
    isDemonstration: env.DEMO !== 'off',
  };
}

/** Throws OperatorError when nothing can listen there: better said before a long installation than after it. */
export function demandFreePort({ host, port }) {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.once('error', ({ code }) => {
      const sentences = {
        EADDRINUSE: `Port ${port} is in use. Choose another with PORT, such as PORT=${port + 1} npm start`,
        EACCES: `This user may not listen on port ${port}. Choose one above 1023 with PORT.`,
        EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine.`,
        ENOTFOUND: `HOST is ${host}, which is no address of this machine.`,
      };
      reject(new OperatorError(sentences[code] ?? `Cannot listen on ${host}:${port} (${code}).`));
    });
    server.listen(port, host, () => server.close(resolve));
  });
}

/** The address of our database in the embedded PostgreSQL. */
function databaseIn(superUrl) {
  const url = new URL(superUrl);
  url.pathname = '/alongside';
  return url.toString();
}

/** The database of an Alongside that runs with the same folder. Throws OperatorError while it is still starting. */
export const runningDatabase = async ({ dataDir }) => databaseIn(await runningPostgres(dataDir));

/** The embedded PostgreSQL, or the one that DATABASE_URL names, which is not ours to stop. */
export async function openDatabase({ databaseUrl, dataDir }) {
  if (databaseUrl) {
    say('Using the PostgreSQL of DATABASE_URL.');
    return { adminUrl: databaseUrl, isAlive: () => true, stop: async () => undefined };
  }
  const postgres = await startPostgres({ dataDir, say });
  say('PostgreSQL is running.');
  return { ...postgres, adminUrl: databaseIn(postgres.superUrl) };
}

/** The address of the database without the administrator's user and password: the API signs in as its own roles. */
function withoutCredentials(address) {
  const url = new URL(address);
  url.username = '';
  url.password = '';
  return url.toString();
}

const isDefined = ([, value]) => value !== undefined;

/**
 * In a demonstration without a mail server: an inbox on this machine. `null` everywhere else.
 *
 * @param settings of the API; its environment is told where mails go
 */
export async function openInbox({ isDemonstration }, env = process.env) {
  if (!isDemonstration || env.SMTP_URL) return null;
  const { catchMails } = await import('./mail-catcher/catch-mails.mjs');
  const port = Number(env.MAIL_INBOX_PORT || 0);
  return catchMails(port).catch(({ code }) => {
    throw new OperatorError(
      `The inbox of the demonstration cannot listen on port ${port} (${code}).`,
    );
  });
}

/** What the API is told of that inbox. */
export const inboxEnvironment = (inbox) =>
  inbox === null ? {} : { SMTP_URL: inbox.smtpUrl, MAIL_FROM: inbox.from };

/** The environment of the commands that prepare the database; they may do everything. */
export const adminEnvironment = (node, settings, adminUrl, secret) => ({
  ...apiEnvironment(node, settings, adminUrl, secret),
  ADMIN_DATABASE_URL: adminUrl,
});

/** The environment of the API, which knows no administrator. */
export const apiEnvironment = (node, settings, adminUrl, secret) => ({
  NODE_ENV: 'production',
  LOG_LEVEL: 'warn',
  ...Object.fromEntries(Object.entries(productEnvironment(node)).filter(isDefined)),
  DATABASE_URL: withoutCredentials(adminUrl),
  APP_SECRET: secret,
  DATA_DIR: settings.dataDir,
  HOST: settings.host,
  PORT: String(settings.port),
  DEMO: settings.isDemonstration ? 'on' : 'off',
});

const command = (node, name, env) =>
  runTold(node, ['--enable-source-maps', `dist/apps/api/${name}.mjs`], { env });

/** Makes or updates roles and tables. Throws OperatorError. */
export const migrate = (node, env) => command(node, 'migrate', env);

/** Makes or updates roles and tables, and fills an empty database in a demonstration. Throws OperatorError. */
export async function prepareDatabase(node, settings, env) {
  await migrate(node, env);
  if (settings.isDemonstration && !stopping()) await command(node, 'demo', env);
}

/**
 * Prepares a database of our own only when it was not prepared by the same build with the same settings: that
 * would find nothing to do, and take a second or two.
 */
export async function prepareOnce(node, settings, env, { database, build }) {
  if (!database.folder) return prepareDatabase(node, settings, env);
  const file = path.join(database.folder, 'prepared');
  const mark = crypto
    .createHash('sha256')
    .update([build, env.APP_SECRET, env.DEMO].join(' '))
    .digest('hex');
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === mark) return;
  await prepareDatabase(node, settings, env);
  if (!stopping()) fs.writeFileSync(file, mark);
}

/** Starts the API. It ends by itself when we are killed: see end-with-launcher.mjs. */
export const startApi = (node, env) =>
  begin(
    node,
    ['--enable-source-maps', '--import', './tools/end-with-launcher.mjs', 'dist/apps/api/main.mjs'],
    { env, stdio: ['ignore', 'inherit', 'inherit', 'ipc'] },
  );

/** Where this machine reaches what listens on `host`. */
export function addressOf({ host, port }) {
  const reachable = { '0.0.0.0': '127.0.0.1', '::': '[::1]' }[host] ?? host;
  return `http://${reachable.includes(':') && !reachable.startsWith('[') ? `[${reachable}]` : reachable}:${port}`;
}

/** Whether the API became ready; `false` when it ended before that, or somebody asked us to stop. */
export async function becomesReady(settings, api) {
  let hasEnded = false;
  void api.ended.then(() => (hasEnded = true));
  const deadline = Date.now() + READY_MS;
  while (!hasEnded && !stopping()) {
    if (Date.now() > deadline)
      throw new OperatorError('The API did not become ready within two minutes.');
    const answer = await fetch(`${addressOf(settings)}/health/ready`).catch(() => undefined);
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
