// The demonstration's inbox: what is caught, who may read it, and that nothing in a mail runs.
import assert from 'node:assert/strict';
import http from 'node:http';
import { after, before, test } from 'node:test';
import nodemailer from 'nodemailer';
import { catchMails } from './catch-mails.mjs';

let catcher;
let transport;

before(async () => {
  catcher = await catchMails();
  transport = nodemailer.createTransport(`${catcher.smtpUrl}?pool=true`);
});
after(async () => {
  transport.close();
  await catcher.stop();
});

const send = (more = {}) =>
  transport.sendMail({
    from: catcher.from,
    to: 'amira@riverside.example',
    subject: 'A <b>new</b> password',
    text: 'Set it: http://127.0.0.1:3000/reset-password#abc.',
    html: '<p>Set it</p><script>alert(1)</script>',
    ...more,
  });

/** With any Host header, which fetch does not allow. */
const read = (path, { host, method = 'GET' } = {}) =>
  new Promise((resolve, reject) => {
    const headers = host === undefined ? {} : { host };
    http
      .request(new URL(path, catcher.address), { method, headers }, (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (chunk) => (body += chunk));
        response.on('end', () =>
          resolve({ status: response.statusCode, headers: response.headers, body }),
        );
      })
      .on('error', reject)
      .end();
  });

test('shows what was sent, as words', async () => {
  assert.match((await read('/')).body, /No mail yet/);
  await send();
  const inbox = await read('/');
  assert.match(inbox.body, /A &lt;b&gt;new&lt;\/b&gt; password/);
  const mail = await read('/mails/1');
  assert.match(mail.body, /href="http:\/\/127\.0\.0\.1:3000\/reset-password#abc"/);
  assert.match(mail.body, /sandbox="allow-popups allow-popups-to-escape-sandbox"/);
});

test('runs nothing of a mail', async () => {
  const { headers } = await read('/mails/1/html');
  assert.match(headers['content-security-policy'], /^sandbox allow-popups/);
  assert.doesNotMatch(headers['content-security-policy'], /allow-scripts|allow-same-origin/);
  for (const path of ['/', '/mails/1'])
    assert.match((await read(path)).headers['content-security-policy'], /default-src 'none'/);
});

test('answers this machine alone, by its own name, and only to reading', async () => {
  assert.equal(new URL(catcher.address).hostname, '127.0.0.1');
  assert.equal((await read('/', { host: 'evil.example' })).status, 421);
  assert.equal((await read('/', { method: 'POST' })).status, 405);
  assert.equal((await read('/mails/99')).status, 404);
});

test('shows a mail that is handed over twice once, as mailboxes do', async () => {
  const shown = async () => (await read('/mails.json')).body.split('"<twice@').length - 1;
  for (let times = 0; times < 2; times += 1) await send({ messageId: '<twice@mail.example>' });
  assert.equal(await shown(), 1);
});

test('keeps no more than 200, and none that is huge', async () => {
  for (let count = 0; count < 205; count += 1) await send({ subject: `Mail ${count}`, html: '' });
  const mails = JSON.parse((await read('/mails.json')).body);
  assert.deepEqual([mails.length, mails[0].subject], [200, 'Mail 204']);
  await assert.rejects(send({ text: 'x'.repeat(1_200_000) }), /552/);
});
