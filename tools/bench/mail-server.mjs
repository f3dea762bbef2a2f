// A mail server on a bad day: it drops, delays, hangs, puts off, and sometimes keeps a mail without ever saying so.
import { randomInt } from 'node:crypto';
import { SMTPServer } from 'smtp-server';

/** How often of a hundred, and what happens. What is left over is simply taken. */
const MOODS = [
  [6, 'drop_before'],
  [4, 'put_off'],
  [2, 'hang'],
  [1, 'keep_and_drop'],
  [15, 'take_slowly'],
];

function moodOf(odds = randomInt(100)) {
  let sum = 0;
  for (const [share, mood] of MOODS) if (odds < (sum += share)) return mood;
  return 'take';
}

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Starts it on a free port of this machine. */
export async function startMailServer() {
  /** By Message-ID: how often it was kept, how often that was answered with 250, and its bytes. */
  const kept = new Map();
  const moods = {};
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    logger: false,
    closeTimeout: 100,
    onData(stream, session, done) {
      const mood = moodOf();
      moods[mood] = (moods[mood] ?? 0) + 1;
      const chunks = [];
      if (mood === 'drop_before') return void drop(session.id);
      stream.on('data', (chunk) => chunks.push(chunk));
      stream.on('end', () => void finish(mood, Buffer.concat(chunks).toString(), session.id, done));
    },
  });
  const connectionOf = (id) => [...server.connections].find((each) => each.id === id);
  const drop = (id) => connectionOf(id)?._socket.destroy();

  async function finish(mood, raw, id, done) {
    if (mood === 'hang') return;
    if (mood === 'put_off') return done(Object.assign(new Error('Later'), { responseCode: 451 }));
    if (mood === 'take_slowly') await wait(randomInt(50, 250));
    const [, messageId = ''] = /^Message-ID: <([^@>]+)@/im.exec(raw) ?? [];
    const known = kept.get(messageId) ?? { times: 0, answered: 0, raws: new Set() };
    known.times += 1;
    known.raws.add(raw);
    kept.set(messageId, known);
    if (mood === 'keep_and_drop') return drop(id);
    // To nobody, when the process that sent it was killed meanwhile.
    if (connectionOf(id)?._socket.destroyed === false) known.answered += 1;
    done();
  }

  server.on('error', () => undefined);
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: server.server.address().port,
    kept,
    moods,
    stop: () => new Promise((resolve) => server.close(resolve)),
  };
}
