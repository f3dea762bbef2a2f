// The database of the API's specs: a migrated template that every spec file clones (75 ms) instead of migrating.
import { execFile } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { rolldown } from 'rolldown';
import apiBuild from '../apps/api/rolldown.config.mjs';
import { startTemporaryPostgres } from './temporary-postgres.mjs';

const root = path.resolve(import.meta.dirname, '..');
const CACHE = path.join(root, 'node_modules/.cache/alongside');
const TEMPLATE_LOCK = 7299;

/** The secret from which the database passwords of the API's roles are derived, in tests. */
export const TEST_APP_SECRET = 'test-secret';

/** Bundles the product's own migration command; its name is the hash of what is in it. */
async function buildMigration() {
  const bundle = await rolldown({
    ...apiBuild,
    cwd: root,
    input: { migrate: path.join(root, 'apps/api/src/migrate.ts') },
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const { code } = output[0];
  const hash = crypto.createHash('sha256').update(code).digest('hex').slice(0, 16);
  const file = path.join(CACHE, `migrate-${hash}.mjs`);
  fs.mkdirSync(CACHE, { recursive: true });
  for (const old of fs.readdirSync(CACHE))
    if (Date.now() - fs.statSync(path.join(CACHE, old)).mtimeMs > 3_600_000)
      fs.rmSync(path.join(CACHE, old), { force: true });
  const draft = `${file}.${process.pid}`;
  fs.writeFileSync(draft, code);
  fs.renameSync(draft, file);
  return { file, hash };
}

async function migrate(file, adminUrl, database) {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  await promisify(execFile)(process.execPath, [file], {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      ADMIN_DATABASE_URL: url.toString(),
      APP_SECRET: TEST_APP_SECRET,
    },
  }).catch((error) => {
    throw new Error(`The template database could not be migrated.\n${error.stderr}`);
  });
}

/** Makes the template once for a server; several projects' tests may ask at the same time. */
async function ensureTemplate(adminUrl) {
  const { file, hash } = await buildMigration();
  const template = `alongside_${hash}`;
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const known = await client.query('select 1 from pg_database where datname = $1', [template]);
    if (known.rowCount === 0) {
      const draft = `${template}_draft`;
      await client.query(`drop database if exists ${draft} with (force)`);
      await migrate(file, adminUrl, draft);
      await client.query(`alter database ${draft} rename to ${template}`);
    }
  } finally {
    await client.end();
  }
  return template;
}

/**
 * A server with a migrated template: the one of TEST_ADMIN_DATABASE_URL (its superuser), or else a temporary one
 * that `stop` ends.
 */
export async function prepareTestDatabase() {
  const given = process.env.TEST_ADMIN_DATABASE_URL;
  const own = given ? undefined : await startTemporaryPostgres();
  const adminUrl = given ?? own.superUrl;
  try {
    return { adminUrl, template: await ensureTemplate(adminUrl), stop: async () => own?.stop() };
  } catch (error) {
    await own?.stop();
    throw error;
  }
}
