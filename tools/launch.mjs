import { buildWhatChanged } from './build.mjs';
import { openDataDir } from './data-dir.mjs';
import { readEnvFile } from './env-file.mjs';
import { installPackages } from './install.mjs';
import { OperatorError } from './operator-error.mjs';
import { atTheEnd, runOrderly } from './orderly-end.mjs';
import { productNode, say } from './processes.mjs';
import * as product from './product.mjs';

const ACCOUNTS = [
  ['practitioner@riverside.example', 'raises boundary questions'],
  ['supervisor@riverside.example', 'their supervisor'],
  ['second-supervisor@riverside.example', 'gives second views'],
  ['manager@riverside.example', 'manager'],
  ['safeguarding@riverside.example', 'safeguarding lead'],
  ['administrator@riverside.example', 'administrator'],
  ['practitioner@hillside.example', 'another organisation'],
  ['supervisor@hillside.example', 'another organisation'],
];

function greet(settings, inbox) {
  say('Alongside is ready.');
  const lines = [
    '',
    `  Open  ${process.env.APP_URL || product.addressOf(settings).replace('127.0.0.1', 'localhost')}`,
    '',
  ];
  if (settings.isDemonstration)
    lines.push(
      '  This is a demonstration: nobody in it is real. Sign in with the password alongside-demo as',
      '',
      ...ACCOUNTS.map(([email, who]) => `    ${email.padEnd(38)}${who}`),
      '',
    );
  if (inbox !== null) lines.push(`  Mails  ${inbox.address}`, '');
  console.log([...lines, '  Ctrl C stops it.', ''].join('\n'));
}

/** `npm start`: from a fresh clone to an address that answers. */
export const launch = () =>
  runOrderly(
    async ({ step, nowRunning }) => {
      readEnvFile();
      const settings = await product.readSettings();
      const { secret, release } = openDataDir(settings.dataDir);
      atTheEnd(release);
      await step(() => product.demandFreePort(settings));
      await step(() => installPackages());
      const node = productNode();
      const build = await step(() => buildWhatChanged(node));

      const opening = product.openDatabase(settings);
      atTheEnd(() =>
        opening.then(
          (database) => database.stop(),
          () => undefined,
        ),
      );
      const database = await step(() => opening);
      const admin = product.adminEnvironment(node, settings, database.adminUrl, secret);
      await step(() => product.prepareOnce(node, settings, admin, { database, build }));

      const inbox = await step(() => product.openInbox(settings));
      atTheEnd(() => inbox?.stop());
      const api = product.startApi(node, {
        ...product.apiEnvironment(node, settings, database.adminUrl, secret),
        ...product.inboxEnvironment(inbox),
      });
      if (!(await step(() => product.becomesReady(settings, api))))
        throw new OperatorError('The API did not start.');
      nowRunning();
      greet(settings, inbox);

      const watch = setInterval(() => {
        if (!database.isAlive()) fail(new OperatorError('PostgreSQL has ended.'));
      }, 2000);
      let fail;
      await new Promise((_resolve, reject) => {
        fail = reject;
        void api.ended.then(() => reject(new OperatorError('The API has ended.')));
      }).finally(() => clearInterval(watch));
    },
    () => say('Stopping …'),
  );
