import pg from 'pg';
import { LOGIN_ROLES, OWNER_ROLE, rolePassword } from './role-connections';

/** Oldest PostgreSQL that Alongside is tested on. */
export const OLDEST_POSTGRES = 15;

/** A sentence for the operator; shown without a stack trace. */
export class OperatorError extends Error {}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8_000 });
  await client.connect();
  return client;
}

const databaseOf = (url: string): string => decodeURIComponent(new URL(url).pathname.slice(1));

/** Connects, and creates the database first when it is not there yet. Throws OperatorError. */
async function connectCreating(adminUrl: string): Promise<pg.Client> {
  try {
    return await connect(adminUrl);
  } catch (error) {
    const code = (error as { code?: string }).code;
    if (code !== '3D000') throw new OperatorError(unreachable(adminUrl, code));
    const maintenance = new URL(adminUrl);
    maintenance.pathname = '/postgres';
    const client = await connect(maintenance.toString());
    await client.query(`create database ${client.escapeIdentifier(databaseOf(adminUrl))}`);
    await client.end();
    return connect(adminUrl);
  }
}

function unreachable(url: string, code: string | undefined): string {
  const { host } = new URL(url);
  if (code === '28P01' || code === '28000')
    return `PostgreSQL at ${host} does not accept this user and password.`;
  return `PostgreSQL at ${host} cannot be reached (${code ?? 'no answer'}).`;
}

/**
 * Makes the roles and their rights; safe to run again and by several processes at once. The connecting user
 * needs the right to create roles. Throws OperatorError with a sentence for the operator.
 */
export async function prepareDatabase(adminUrl: string, secret: string): Promise<void> {
  const client = await connectCreating(adminUrl);
  try {
    await demandVersion(client);
    // Roles belong to the whole cluster, so the lock does too.
    await client.query('select pg_advisory_lock(7201)');
    await makeRoles(client, secret).catch((error: unknown) => {
      if ((error as { code?: string }).code !== '42501') throw error;
      throw new OperatorError(
        'The user of DATABASE_URL may not create roles. Give it CREATEROLE, or see docs/operations.md.',
      );
    });
    const database = client.escapeIdentifier(databaseOf(adminUrl));
    await client.query(`
      revoke all on database ${database} from public;
      grant connect on database ${database} to ${LOGIN_ROLES.join(', ')};
      grant create on database ${database} to ${OWNER_ROLE};
      revoke create on schema public from public;
      grant usage, create on schema public to ${OWNER_ROLE};
      create schema if not exists pgboss authorization alongside_worker;
    `);
  } finally {
    await client.end();
  }
}

async function demandVersion(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number }>(
    `select current_setting('server_version_num')::integer / 10000 as version`,
  );
  const version = rows[0]?.version ?? 0;
  if (version < OLDEST_POSTGRES)
    throw new OperatorError(
      `This is PostgreSQL ${version}; Alongside needs PostgreSQL ${OLDEST_POSTGRES} or newer.`,
    );
}

async function makeRoles(client: pg.Client, secret: string): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const known = new Set(rows.map(({ rolname }) => rolname));
  if (!known.has(OWNER_ROLE)) await client.query(`create role ${OWNER_ROLE} nologin`);
  for (const role of LOGIN_ROLES) {
    const verb = known.has(role) ? 'alter' : 'create';
    const password = client.escapeLiteral(rolePassword(secret, role));
    await client.query(
      `${verb} role ${role} login nosuperuser nocreatedb nocreaterole nobypassrls password ${password}`,
    );
  }
  const member = await client.query<{ yes: boolean }>(
    `select pg_has_role('${OWNER_ROLE}', 'member') and pg_has_role('alongside_worker', 'member') as yes`,
  );
  if (member.rows[0]?.yes !== true)
    await client.query(`grant ${OWNER_ROLE}, alongside_worker to current_user`);
}
