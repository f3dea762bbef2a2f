// How long a quarter of team themes takes to be published, and whether the process that does it still answers meanwhile.
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { once, quantile } from './measure.mjs';
import { roleUrl, startApi } from './servers.mjs';

const LOOK_MS = 100;
const PATIENCE_MS = 1_800_000;

/** Questions of every kind, where the other measurements need only one. */
const VARIED = `
  update "case" c set
    type = t.types[1 + n % array_length(t.types, 1)],
    timing = (array['before', 'before', 'already_happened'])[1 + (n / 7) % 3],
    direction = (array['towards_closer', 'towards_closer', 'towards_distance'])[1 + (n / 11) % 3]
  from (select array_agg(distinct type) as types from unnest($1::text[]) type) t,
    (select id, row_number() over (order by md5(id::text)) as n from "case") numbered
  where numbered.id = c.id`;

/** Everything as if it had happened in the quarter that closed last. */
const IN_ONE_QUARTER = `
  update "case" set raised_at = at, closed_at = case when closed_at is null then null else at end
  from (select date_trunc('quarter', now()) - interval '20 days' as at) last;
  update action set due_on = date_trunc('quarter', now())::date - 10;`;

const EMPTIED = 'truncate theme_snapshot, theme_unit, theme_fact cascade';

/** Tells of each published quarter how long it took, and how long the API's other answers took meanwhile. */
export async function measureThemes({ url, node, types, say }) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('set session_replication_role = replica');
    await client.query(VARIED, [types]);
    await client.query('vacuum analyze');
    say('Publishing two years, quarter by quarter …');
    const spread = await publish(client, { url, node });
    say(`… ${spread.quarters.map(({ seconds }) => seconds.toFixed(1)).join(', ')} s`);
    await client.query(EMPTIED);
    await client.query(IN_ONE_QUARTER);
    await client.query('vacuum analyze');
    say('Publishing everything as one quarter …');
    return { spread, together: await publish(client, { url, node }) };
  } finally {
    await client.end();
  }
}

async function publish(client, { url, node }) {
  const api = await startApi(node, url, { SCHEDULED_WORK: 'on' });
  const boss = new PgBoss({
    connectionString: roleUrl(url, 'alongside_worker'),
    schema: 'pgboss',
    createSchema: false,
    supervise: false,
    schedule: false,
  });
  try {
    await boss.start();
    await boss.send('publish-themes');
    return await watch(client, api.port);
  } finally {
    await boss.stop({ graceful: false });
    await api.stop();
  }
}

async function watch(client, port) {
  const end = Date.now() + PATIENCE_MS;
  const quarters = [];
  const waits = [];
  let begun = performance.now();
  const last = (await client.query(LAST_CLOSED)).rows[0].quarter;
  while (quarters.at(-1)?.quarter !== last) {
    if (Date.now() > end) throw new Error('The themes were not published.');
    const asked = performance.now();
    await once(port, { path: '/health/live' });
    waits.push(performance.now() - asked);
    const { rows } = await client.query(
      'select quarter, (select count(*)::integer from theme_fact f where f.quarter = s.quarter) as facts from theme_snapshot s where quarter <> all ($1) order by quarter',
      [quarters.map(({ quarter }) => quarter)],
    );
    for (const row of rows) {
      quarters.push({ ...row, seconds: (performance.now() - begun) / 1000 });
      begun = performance.now();
    }
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  waits.sort((a, b) => a - b);
  return { quarters, answers: { p50: quantile(waits, 0.5), most: waits.at(-1) } };
}

const LAST_CLOSED = `select to_char(now() - interval '1 day' - interval '3 months', 'YYYY"-Q"Q') as quarter`;

/** The figures as lines to print. */
export const themesAsLines = ({ spread, together }) =>
  [
    ['over two years', spread],
    ['as one quarter', together],
  ].flatMap(([how, { quarters, answers }]) => [
    ...quarters.map(
      ({ quarter, facts, seconds }) =>
        `${how}: ${quarter}, ${facts.toLocaleString('en-GB')} facts counted, ${seconds.toFixed(1)} s`,
    ),
    `${how}: /health/live meanwhile p50 ${answers.p50.toFixed(1)} ms, at most ${answers.most.toFixed(0)} ms`,
  ]);
