// Takes every mail of a demonstration and shows it in the browser, on this machine alone; nothing leaves it.
import http from 'node:http';
import { inboxPage, mailPage } from './pages.mjs';

/** Mails kept, in memory; the oldest go first. */
const MOST = 200;
const LARGEST_BYTES = 1024 * 1024;
const HOST = '127.0.0.1';

const listening = (server, port) =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, resolve);
  });

/** Pages are read here and nowhere else: nothing is fetched, nothing runs, nobody may frame them. */
const HEADERS = {
  'Content-Security-Policy':
    "default-src 'none'; style-src 'unsafe-inline'; frame-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
/** A mail as it came: no script, no form, no origin. */
const SANDBOXED = {
  'Content-Security-Policy':
    "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; style-src 'unsafe-inline'; base-uri 'self'",
};

/**
 * Starts catching; returns what the API is told, the address of the inbox, and how it ends.
 *
 * @param port of the inbox; 0 for any that is free
 */
export async function catchMails(port = 0) {
  const [{ SMTPServer }, { simpleParser }] = await Promise.all([
    import('smtp-server'),
    import('mailparser'),
  ]);
  const mails = [];
  let count = 0;

  const keep = async (raw) => {
    const { subject = '', text = '', html, to, from, messageId = '' } = await simpleParser(raw);
    // The same mail handed over again is shown once, as mailboxes do.
    if (messageId !== '' && mails.some((each) => each.messageId === messageId)) return;
    count += 1;
    mails.unshift({
      ...{ number: count, at: new Date(), subject, text, messageId },
      html: typeof html === 'string' ? html : '',
      to: [to]
        .flat()
        .map((each) => each?.text ?? '')
        .join(', '),
      from: from?.text ?? '',
    });
    mails.splice(MOST);
  };

  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    size: LARGEST_BYTES,
    logger: false,
    onData(stream, _session, done) {
      const chunks = [];
      let bytes = 0;
      stream.on('data', (chunk) => {
        bytes += chunk.length;
        if (bytes <= LARGEST_BYTES) chunks.push(chunk);
      });
      stream.on('end', () => {
        if (bytes > LARGEST_BYTES)
          return done(Object.assign(new Error('Too large'), { responseCode: 552 }));
        keep(Buffer.concat(chunks)).then(() => done(), done);
      });
    },
  });
  smtp.on('error', () => undefined);

  const inbox = http.createServer((request, response) => {
    const { status, headers, body } = answerTo(request, mails);
    response.writeHead(status, { ...HEADERS, ...headers });
    response.end(body);
  });

  await listening(smtp, 0);
  await listening(inbox, port);
  return {
    smtpUrl: `smtp://${HOST}:${smtp.server.address().port}`,
    from: 'Alongside <alongside@mail.example>',
    address: `http://${HOST}:${inbox.address().port}`,
    async stop() {
      inbox.closeAllConnections?.();
      await Promise.all([
        new Promise((resolve) => inbox.close(resolve)),
        new Promise((resolve) => smtp.close(resolve)),
      ]);
    },
  };
}

const page = (body, status = 200) => ({
  status,
  headers: { 'Content-Type': 'text/html; charset=utf-8' },
  body,
});

function answerTo({ method, url = '/', headers }, mails) {
  // Only by its own name: a page elsewhere whose name was made to lead here reads no mail.
  if (!/^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(headers.host ?? ''))
    return page('This inbox answers on this machine alone.', 421);
  if (method !== 'GET' && method !== 'HEAD') return page('An inbox is for reading.', 405);
  if (url === '/') return page(inboxPage(mails, MOST));
  if (url === '/mails.json')
    return {
      status: 200,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(mails),
    };
  const [, number, part] = /^\/mails\/(\d+)(\/html)?$/.exec(url) ?? [];
  const mail = mails.find((each) => String(each.number) === number);
  if (mail === undefined)
    return page(inboxPage(mails, MOST, 'This mail is not here any more.'), 404);
  if (part === undefined) return page(mailPage(mail));
  const shown = page(`<base target="_blank">${mail.html}`);
  return { ...shown, headers: { ...shown.headers, ...SANDBOXED } };
}
