import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { OperatorError, cannotWrite } from './operator-error.mjs';
import { productEnvironment, root, runQuietly, say, stopping } from './processes.mjs';

const dist = path.join(root, 'dist');
const stamp = path.join(dist, '.stamp');
const NEEDED = [
  'apps/api/main.mjs',
  'apps/api/migrate.mjs',
  'apps/api/organisation.mjs',
  'apps/web/index.html',
];
const IRRELEVANT = /(\.spec\.ts|\.DS_Store|~)$|(^|\/)(node_modules|dist|test-results)(\/|$)|-e2e\//;

function filesBelow(folder) {
  return fs
    .readdirSync(path.join(root, folder), { withFileTypes: true })
    .flatMap((entry) => {
      const name = `${folder}/${entry.name}`;
      if (IRRELEVANT.test(name)) return [];
      return entry.isDirectory() ? filesBelow(name) : [name];
    })
    .sort();
}

/** One hash over the content of everything that the build reads. */
function sourcesHash() {
  const settings = fs
    .readdirSync(root)
    .filter((name) => /^(tsconfig.*|nx|package|package-lock)\.json$/.test(name))
    .sort();
  const hash = crypto.createHash('sha256');
  for (const name of [...settings, ...['apps', 'libs', 'docs/domain'].flatMap(filesBelow)])
    hash
      .update(name)
      .update('\0')
      .update(fs.readFileSync(path.join(root, name)))
      .update('\0');
  return hash.digest('hex');
}

/** Whether there is a build, of whatever sources. */
export const isBuiltOnce = () => NEEDED.every((name) => fs.existsSync(path.join(dist, name)));

const isBuilt = (hash) =>
  isBuiltOnce() && fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === hash;

/** Builds API and client when their sources differ from what was built last; resolves with their hash. Throws OperatorError. */
export async function buildWhatChanged(node) {
  const hash = sourcesHash();
  if (isBuilt(hash)) return hash;
  try {
    fs.mkdirSync(dist, { recursive: true });
    fs.rmSync(stamp, { force: true });
    fs.accessSync(dist, fs.constants.W_OK);
  } catch (error) {
    throw cannotWrite(dist, error, 'Alongside has to be built there.');
  }
  say('Building the API and the client …');
  const { code, output } = await runQuietly(
    'building',
    node,
    [path.join(root, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build'],
    { env: productEnvironment(node) },
  );
  if (stopping()) return hash;
  if (code !== 0) throw new OperatorError(`The build failed:\n${output.trim()}`);
  fs.writeFileSync(stamp, hash);
  say('Built.');
  return hash;
}
