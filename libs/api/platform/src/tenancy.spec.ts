import { type OrganisationBuilder, TestApi } from '@alongside/api-testing';
import type pg from 'pg';
import { hashOf } from './session-token';

/** What somebody could do who slipped a statement into the connection that serves requests. */
describe('the wall between organisations', () => {
  let api: TestApi;
  let riverside: OrganisationBuilder;
  let hillside: OrganisationBuilder;
  let app: pg.Client;

  beforeAll(async () => {
    api = await TestApi.start();
    riverside = await api.organisation('Riverside');
    hillside = await api.organisation('Hillside');
    app = await api.asAppRole();
  });
  afterAll(async () => {
    await app.end();
    await api.stop();
  });
  afterEach(() => app.query('rollback'));

  const open = async (token: string): Promise<void> => {
    await app.query('begin');
    await app.query('select * from context.open($1)', [hashOf(token)]);
  };
  const names = async (): Promise<string[]> =>
    (await app.query<{ name: string }>('select name from organisation')).rows.map(
      (row) => row.name,
    );

  it('shows nothing at all without a context', async () => {
    expect(await names()).toEqual([]);
  });

  it('shows one organisation within a context, and nothing after it', async () => {
    await open(riverside.practitioner.token);
    expect(await names()).toEqual(['Riverside']);
    await app.query('commit');
    expect(await names()).toEqual([]);
  });

  it('breaks when the setting is changed by hand', async () => {
    await open(riverside.practitioner.token);
    await app.query(
      `select set_config('alongside.seal', replace(current_setting('alongside.seal'), $1, $2), true)`,
      [riverside.id, hillside.id],
    );
    await expect(names()).rejects.toThrow('not sealed');
  });

  it('breaks when a seal is carried into another transaction', async () => {
    await open(riverside.practitioner.token);
    const { rows } = await app.query<{ seal: string }>(
      `select current_setting('alongside.seal') as seal`,
    );
    await app.query('commit');
    await app.query('begin');
    await app.query(`select set_config('alongside.seal', $1, true)`, [rows[0]?.seal]);
    await expect(names()).rejects.toThrow('not sealed');
  });

  it.each([
    ['read sessions', 'select * from session'],
    ['read accounts', 'select * from account'],
    ['read the key of the seal', 'select * from vault.seal_key'],
    ['make a seal', `select vault.seal(gen_random_uuid(), '', '')`],
    ['act as scheduled work', `select context.open_job(gen_random_uuid())`],
    [
      'begin a session',
      `select context.begin_session(gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), '', '')`,
    ],
    ['become the owner', 'set role alongside_owner'],
    ['make a table', 'create table public.mine (id integer)'],
    ['make a temporary table', 'create temporary table mine (id integer)'],
    ['empty a table', 'truncate organisation'],
    ['switch policies off', 'alter table organisation disable row level security'],
    [
      'grant a role',
      `insert into role_grant values (gen_random_uuid(), gen_random_uuid(), gen_random_uuid(), 'administrator')`,
    ],
  ])('does not let the role of requests %s', async (_what, statement) => {
    await app.query('begin');
    await expect(app.query(statement)).rejects.toThrow(
      /permission denied|must be owner|not sealed|row-level security/,
    );
  });

  it('protects every table that belongs to an organisation', async () => {
    const { rows } = await api.superuser.query<{ table: string }>(`
      select c.relname as table from pg_class c
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
        where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
          and not (c.relrowsecurity and c.relforcerowsecurity
                   and exists (select from pg_policy p where p.polrelid = c.oid))`);
    expect(rows).toEqual([]);
  });

  it('begins every key of a tenant table with the organisation', async () => {
    const { rows } = await api.superuser.query<{ index: string }>(`
      select i.indexrelid::regclass::text as index from pg_index i
        join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
        join pg_attribute a on a.attrelid = c.oid and a.attname = 'organisation_id'
        where i.indisprimary and i.indkey[0] <> a.attnum`);
    expect(rows).toEqual([]);
  });

  it('gives the login roles no way around', async () => {
    const { rows } = await api.superuser.query(
      `select rolname from pg_roles where rolname like 'alongside\\_%'
        and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication)`,
    );
    expect(rows).toEqual([]);
  });
});
