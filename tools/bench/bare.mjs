// The yardstick: node:http and pg by hand, with the sealed context of the product and nothing else.
// Environment: PORT, BENCH_APP_URL, BENCH_AUTH_URL.
import crypto from 'node:crypto';
import http from 'node:http';
import { promisify } from 'node:util';
import pg from 'pg';
import * as sql from './bare-statements.mjs';

const app = new pg.Pool({ connectionString: process.env.BENCH_APP_URL, max: 16 });
const auth = new pg.Pool({ connectionString: process.env.BENCH_AUTH_URL, max: 6 });
const argon2 = promisify(crypto.argon2);
const sha256 = (text) => crypto.createHash('sha256').update(text).digest('hex');
const tokenOf = (request) => /alongside=([^;]+)/.exec(request.headers.cookie ?? '')?.[1] ?? '';

const names = new Map();
const nameOf = (text) => {
  if (!names.has(text)) names.set(text, `b${names.size}`);
  return names.get(text);
};

/** One sealed transaction: begin and context in one round trip, then `work`, then commit. */
async function sealed(token, work) {
  const client = await app.connect();
  try {
    const [, opened] = await client.query(`begin; select * from context.open('${sha256(token)}')`);
    const me = opened.rows[0]?.member_id;
    if (me === undefined) throw new Error('Not signed in');
    const query = async (text, values) =>
      (await client.query({ name: nameOf(text), text, values })).rows;
    const answer = await work(query, me);
    await client.query('commit');
    return answer;
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return JSON.parse(Buffer.concat(chunks).toString() || '{}');
}

async function write(request, id, text, kind, values) {
  return sealed(tokenOf(request), async (query, me) => {
    await query(text, [id, me, kind, ...values]);
    return (await query(sql.CASE, [id, me]))[0];
  });
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

async function signIn({ email, password }) {
  const hash = sha256(email);
  const { rows } = await auth.query('select * from context.account_for_sign_in($1)', [email]);
  const paces = [[hash], [100], [1]];
  await auth.query('select context.count_try($1::text[], $2::integer[], $3::float8[])', paces);
  const [, memory, passes, parallelism, salt, stored] = PHC.exec(rows[0].password_hash);
  const tag = await argon2('argon2id', {
    message: password,
    nonce: Buffer.from(salt, 'base64'),
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    tagLength: 32,
  });
  if (!crypto.timingSafeEqual(tag, Buffer.from(stored, 'base64')))
    throw new Error('Wrong password');
  await auth.query('select context.give_back_try($1::text[], $2::float8[])', [paces[0], paces[2]]);
  const token = crypto.randomBytes(32).toString('base64url');
  await auth.query('select context.begin_session($1, $2, $3, $4, null)', [
    rows[0].organisation_id,
    rows[0].member_id,
    crypto.randomUUID(),
    sha256(token),
  ]);
  return sealed(token, async (query, me) => ({
    me,
    organisation: (await query('select * from organisation', []))[0],
  }));
}

async function answer(request) {
  const { pathname } = new URL(request.url, 'http://bare');
  const [, , , resource, id, what] = pathname.split('/');
  if (request.method === 'GET') {
    return sealed(tokenOf(request), async (query, me) => {
      if (id === undefined) return { items: await query(sql.LIST, [me, 25]) };
      const [found] = await query(sql.CASE, [id, me]);
      await query(sql.LOOK, [id, me, crypto.randomUUID()]);
      return found;
    });
  }
  const body = await bodyOf(request);
  if (resource === 'session') return signIn(body);
  if (what === 'entries')
    return write(request, id, sql.POST, 'entry_posted', [body.text, body.perspective]);
  const made = crypto.randomUUID();
  if (what === 'safety-checks') {
    const values = [made, body.check, body.answer, body.reason];
    return write(request, id, sql.CHECK, 'safety_check_recorded', values);
  }
  return write(request, id, sql.DECIDE, 'case_held', [made, JSON.stringify(body)]);
}

http
  .createServer((request, response) => {
    answer(request).then(
      (result) => {
        const json = JSON.stringify(result);
        response.writeHead(result === undefined ? 404 : 200, {
          'content-type': 'application/json',
          'content-length': Buffer.byteLength(json ?? ''),
        });
        response.end(json);
      },
      (error) => response.writeHead(500).end(String(error)),
    );
  })
  .listen(Number(process.env.PORT), '127.0.0.1');
