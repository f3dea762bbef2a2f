// Whether strangers can lock an owner out, slow everybody down, or learn from time which addresses are known.
import { argon2Sync, randomBytes, randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { quantile } from './measure.mjs';
import { startApi } from './servers.mjs';

const PASSWORD = 'a long and private sentence';
const ACCOUNTS = 100;
const CONNECTIONS = 32;
const LOOK_MS = 50;
/** So many tries are compared at once; then patience is given back, which is not what is measured. */
const BATCH = 8;

/** Wrong passwords at one account from forged addresses, then wrong ones at known and unknown addresses. */
export async function endureGuessing({ url, node, say, tries, compared }) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  // What forges addresses here comes from this machine, which is what a trusted proxy does: the worst case.
  const api = await startApi(node, url, { TRUST_PROXY: 'on', LOG_LEVEL: 'silent', DEMO: 'on' });
  try {
    const emails = await makeAccounts(db);
    say(`${tries} wrong passwords at one account …`);
    const attacked = await attack(api.port, emails[0], tries);
    say(`${compared} wrong passwords at known addresses, and as many at unknown ones …`);
    const auc = await compareTimes(db, api.port, emails, compared);
    return { ...attacked, tries, compared, auc };
  } finally {
    await api.stop();
    await db.end();
  }
}

async function makeAccounts(db) {
  const id = randomUUID();
  await db.query(
    `insert into organisation (organisation_id, name, is_demonstration) values ($1, 'Guessed at', true)`,
    [id],
  );
  const members = Array.from({ length: ACCOUNTS }, () => randomUUID());
  await db.query(
    `insert into account (id, email, password_hash) select id, id || '@bench.example', $2 from unnest($1::uuid[]) id`,
    [members, storedHash()],
  );
  await db.query(
    `insert into member (organisation_id, id, account_id, name) select $1, id, id, 'Somebody' from unnest($2::uuid[]) id`,
    [id, members],
  );
  return members.map((member) => `${member}@bench.example`);
}

/** As libs/api/identity/src/password.ts makes them. */
function storedHash() {
  const nonce = randomBytes(16);
  const cost = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 };
  const tag = argon2Sync('argon2id', { message: PASSWORD, nonce, ...cost });
  const encode = (bytes) => bytes.toString('base64').replaceAll('=', '');
  return `$argon2id$v=19$m=19456,t=2,p=1$${encode(nonce)}$${encode(tag)}`;
}

const forged = () => Array.from({ length: 4 }, () => randomInt(1, 223)).join('.');

async function signIn(port, email, password, device) {
  const begun = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}/api/v1/session`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-forwarded-for': forged(),
      ...(device === undefined ? {} : { cookie: device }),
    },
    body: JSON.stringify({ email, password }),
  });
  await answer.text();
  return {
    status: answer.status,
    milliseconds: performance.now() - begun,
    retryAfter: Number(answer.headers.get('retry-after') ?? 0),
    device: answer.headers.getSetCookie().find((each) => each.startsWith('alongside-device=')),
  };
}

async function attack(port, email, tries) {
  let { device } = await signIn(port, email, PASSWORD);
  device = device.split(';')[0];
  const statuses = {};
  const [health, owner] = [[], []];
  let left = tries;
  const guesser = async () => {
    while (left-- > 0) {
      const { status } = await signIn(port, email, `guess ${left}`);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
  };
  const look = async () => {
    while (left > 0) {
      const begun = performance.now();
      const answer = await fetch(`http://127.0.0.1:${port}/health/ready`);
      await answer.text();
      health.push(answer.ok ? performance.now() - begun : Infinity);
      await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
    }
  };
  const comeIn = async () => {
    while (left > 0) {
      const answer = await signIn(port, email, PASSWORD, device);
      if (answer.status === 201) device = answer.device.split(';')[0];
      owner.push(answer.status === 201 ? answer.milliseconds : Infinity);
      await new Promise((resolve) => setTimeout(resolve, 5 * LOOK_MS));
    }
  };
  const begun = performance.now();
  await Promise.all([...Array.from({ length: CONNECTIONS }, guesser), look(), comeIn()]);
  const seconds = (performance.now() - begun) / 1000;
  return { statuses, health, owner, seconds, waited: await waitToComeIn(port, email) };
}

/** How long the owner waits in a browser they have never been in with, once the attack is over. Unit: seconds. */
async function waitToComeIn(port, email) {
  const begun = performance.now();
  for (;;) {
    const { status, retryAfter } = await signIn(port, email, PASSWORD);
    if (status === 201) return (performance.now() - begun) / 1000;
    await new Promise((resolve) => setTimeout(resolve, Math.max(1, retryAfter) * 1000));
  }
}

/** The area under the curve of telling known addresses from unknown ones by time: 0.5 is a coin. */
async function compareTimes(db, port, emails, compared) {
  const kinds = Array.from({ length: 2 * compared }, (_, each) => each % 2 === 0);
  for (let each = kinds.length - 1; each > 0; each -= 1) {
    const other = randomInt(each + 1);
    [kinds[each], kinds[other]] = [kinds[other], kinds[each]];
  }
  const times = [];
  while (kinds.length > 0) {
    await db.query('truncate sign_in_pace');
    times.push(
      ...(await Promise.all(kinds.splice(0, BATCH).map((known) => timeOne(port, emails, known)))),
    );
  }
  times.sort((a, b) => a.milliseconds - b.milliseconds);
  let [unknownBefore, pairs] = [0, 0];
  for (const { known } of times)
    if (known) pairs += unknownBefore;
    else unknownBefore += 1;
  return pairs / (compared * compared);
}

async function timeOne(port, emails, known) {
  const email = known ? emails[randomInt(emails.length)] : `${randomUUID()}@bench.example`;
  const { status, milliseconds } = await signIn(port, email, 'not it at all');
  if (status !== 401) throw new Error(`${status} instead of 401`);
  return { known, milliseconds };
}

const spread = (figures) => {
  const sorted = [...figures].sort((a, b) => a - b);
  return `p50 ${quantile(sorted, 0.5).toFixed(0)} ms, p99 ${quantile(sorted, 0.99).toFixed(0)} ms, at most ${sorted.at(-1).toFixed(0)} ms, ${sorted.length} times`;
};

/** What was found, for people. */
export const guessingAsLines = (found) => [
  `${found.tries} wrong passwords from forged addresses in ${found.seconds.toFixed(0)} s, answered ${Object.entries(
    found.statuses,
  )
    .map(([status, times]) => `${status}: ${times}`)
    .join(', ')}`,
  `/health/ready meanwhile: ${spread(found.health)}`,
  `the owner signed in meanwhile, in their own browser: ${spread(found.owner)}`,
  `the owner in a new browser, after it: ${found.waited.toFixed(0)} s`,
  `known addresses told from unknown by time, ${found.compared} each: AUC ${found.auc.toFixed(3)}`,
];
