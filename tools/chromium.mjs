import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { OperatorError } from './operator-error.mjs';
import { runQuietly, say } from './processes.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
const PACKAGES = ['chromium', 'fonts-liberation'];

const findChromium = () =>
  [process.env.CHROMIUM, ...NAMES.flatMap(everywhere)].find((file) => file && fs.existsSync(file));

function everywhere(name) {
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .concat('/usr/bin')
    .map((folder) => path.join(folder, name));
}

/** What to put before apt-get: nothing for root, `sudo -n` where it asks no password; otherwise we may not. */
function privilege() {
  if (!fs.existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const asked = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' });
  return asked.status === 0 ? ['sudo', '-n', '-E'] : undefined;
}

/** The browser of the tests; from Debian's packages where there is none and we may install it. Throws OperatorError. */
export async function demandChromium() {
  const known = findChromium();
  if (known) return known;
  const before = privilege();
  if (before) {
    say('Installing Chromium from the packages of this system …');
    const apt = (...args) => {
      const [command, ...rest] = [...before, 'apt-get', '-q', ...args];
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      return runQuietly('installing Chromium', command, rest, { env });
    };
    await apt('update');
    const { code, output } = await apt('install', '-y', '--no-install-recommends', ...PACKAGES);
    const installed = findChromium();
    if (installed) return installed;
    if (code !== 0) console.log(output.slice(-2000));
  }
  throw new OperatorError(
    'The browser tests need Chromium, which is not here and could not be installed. ' +
      'Install it (Debian: apt-get install chromium fonts-liberation) or name it with CHROMIUM=/path/to/it.',
  );
}
