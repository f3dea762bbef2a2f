// Whether mails survive a bad day: a server that drops, delays and hangs, and processes that are killed (kill -9).
import { randomInt, randomUUID } from 'node:crypto';
import pg from 'pg';
import { startMailServer } from './mail-server.mjs';
import { startApi } from './servers.mjs';

/** Everything faster than in earnest, in the same proportions. Unit: milliseconds. */
const PACE = {
  connecting: 2_000,
  silence: 1_500,
  wholeMail: 3_000,
  takenFor: 6_000,
  look: 200,
  firstPause: 300,
  longestPause: 3_000,
  rest: 300,
};
const MEMBERS = 100;
const PATIENCE_MS = 1_200_000;
/** Of each batch, beside it: queued by transactions that are rolled back. */
const ROLLED_BACK = 0.1;

const QUEUE = `
  insert into mail_outbox (organisation_id, id, template, member_id, expires_at)
    select $1, id, 'something_new', $3, now() + interval '1 day' from unnest($2::uuid[]) as id`;

/** Queues `mails` in as many batches as the worker is killed `kills` times, and waits until all are settled. */
export async function endureMails({ url, node, say, mails, kills }) {
  const db = new pg.Client({ connectionString: url });
  await db.connect();
  const server = await startMailServer();
  const start = () =>
    startApi(node, url, {
      SCHEDULED_WORK: 'on',
      LOG_LEVEL: 'silent',
      APP_URL: 'https://alongside.example',
      SMTP_URL: `smtp://127.0.0.1:${server.port}`,
      MAIL_FROM: 'Alongside <alongside@mail.example>',
      MAIL_PACE: JSON.stringify(PACE),
    });
  const begun = Date.now();
  const workers = [await start(), await start()];
  try {
    const organisation = await makeOrganisation(db);
    const queued = [];
    const rolledBack = [];
    for (let round = 0; round < kills; round += 1) {
      const count = Math.ceil((mails - queued.length) / (kills - round));
      queued.push(...(await queue(db, organisation, count, 'commit')));
      rolledBack.push(
        ...(await queue(db, organisation, Math.ceil(count * ROLLED_BACK), 'rollback')),
      );
      await new Promise((resolve) => setTimeout(resolve, randomInt(200, 900)));
      const victim = workers.shift();
      process.kill(victim.pid, 'SIGKILL');
      workers.push(await start());
      if ((round + 1) % 10 === 0)
        say(`… killed ${round + 1} times, ${server.kept.size} mails arrived`);
    }
    await settle(db, () => say(`… ${server.kept.size} mails arrived`));
    return await judge(db, server, {
      queued,
      rolledBack,
      kills,
      seconds: (Date.now() - begun) / 1000,
    });
  } finally {
    for (const worker of workers) await worker.stop();
    await server.stop();
    await db.end();
  }
}

async function makeOrganisation(db) {
  const id = randomUUID();
  await db.query(`insert into organisation (organisation_id, name) values ($1, 'Mails')`, [id]);
  const members = Array.from({ length: MEMBERS }, () => randomUUID());
  await db.query(
    `insert into account (id, email, password_hash) select id, id || '@bench.example', '' from unnest($1::uuid[]) id`,
    [members],
  );
  await db.query(
    `insert into member (organisation_id, id, account_id, name) select $1, id, id, 'Somebody' from unnest($2::uuid[]) id`,
    [id, members],
  );
  return { id, members };
}

/** Returns the ids of mails whose transaction ended with `end`. */
async function queue(db, { id, members }, count, end) {
  const ids = Array.from({ length: count }, () => randomUUID());
  await db.query('begin');
  await db.query(QUEUE, [id, ids, members[randomInt(members.length)]]);
  await db.query(end);
  return ids;
}

async function settle(db, tell) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const { rows } = await db.query(
      'select count(*)::integer as waiting from mail_outbox where sent_at is null and failed_at is null',
    );
    if (rows[0].waiting === 0) return;
    if (Date.now() > deadline) throw new Error(`${rows[0].waiting} mails still wait.`);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    tell();
  }
}

async function judge(db, { kept, moods }, { queued, rolledBack, ...rest }) {
  const { rows } = await db.query(
    `select count(*) filter (where sent_at is not null)::integer as sent,
       count(*) filter (where failed_at is not null)::integer as "givenUp",
       sum(in_doubt)::integer as doubts from mail_outbox`,
  );
  const all = [...kept.values()];
  const count = (test) => all.filter(test).length;
  return {
    ...rest,
    ...rows[0],
    moods,
    mails: queued.length,
    rolledBack: rolledBack.length,
    lost: queued.filter((id) => !kept.has(id)).length,
    ofRolledBack: rolledBack.filter((id) => kept.has(id)).length,
    answeredTwice: count(({ answered }) => answered > 1),
    keptTwice: count(({ times }) => times > 1),
    differing: count(({ raws }) => raws.size > 1),
  };
}

/** What was found, for people. */
export const mailsAsLines = (found) => [
  `${found.mails} mails and ${found.rolledBack} that were rolled back, ${found.kills} kills, ${found.seconds.toFixed(0)} s`,
  `the server: ${Object.entries(found.moods)
    .map(([mood, times]) => `${mood} ${times}`)
    .join(', ')}`,
  `written down as sent: ${found.sent}, given up: ${found.givenUp}, attempts with an unknown end: ${found.doubts}`,
  `lost: ${found.lost}`,
  `of those that were rolled back: ${found.ofRolledBack}`,
  `answered with 250 more than once: ${found.answeredTwice}`,
  `kept more than once: ${found.keptTwice}, of which not the same to the byte: ${found.differing}`,
];
